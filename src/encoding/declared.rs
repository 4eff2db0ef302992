//! What a web page says of its own encoding, in its first bytes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED};

/// The encoding that a `<meta charset>`, an `http-equiv` or an XML declaration names; nothing where the file is no
/// page, or names none that is known.
pub fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    // Where the HTML Standard has browsers look.
    const HEAD: usize = 1024;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let label = if head.trim_start().starts_with("<?xml") {
        value(&head, "encoding")
    } else {
        head.split("<meta").skip(1).find_map(|meta| {
            let tag = &meta[..meta.find('>').unwrap_or(meta.len())];
            value(tag, "charset")
        })
    }?;
    // The standard reads some old encodings as nothing at all; a guess is better.
    let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
    // A page that can be read this far is not written in UTF-16, whatever it says; and UTF-8 was tried before.
    (![UTF_8, UTF_16LE, UTF_16BE, X_USER_DEFINED].contains(&encoding)).then_some(encoding)
}

/// The value after `name=`, with quotation marks or without.
fn value<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let rest = text[text.find(name)? + name.len()..].trim_start();
    let rest = rest.strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c)));
    Some(&rest[..end.unwrap_or(rest.len())])
}
