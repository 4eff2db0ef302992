//! What a name sounds like, whatever the way of transliteration, and the part of it that transliterations share.

/// Letters that stand for one sound in some way of transliteration; the first that fits holds. "i" is
/// also the sound of "zh", which French spells "j", and "x" that of "sh".
const SOUNDS: [(&str, &str); 23] = [
    ("tsch", "h"),
    ("dsch", "i"),
    ("sch", "x"),
    ("tch", "h"),
    ("dzh", "i"),
    ("kh", "h"),
    ("ch", "h"),
    ("sh", "x"),
    ("zh", "i"),
    ("dj", "i"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("gh", "g"),
    ("ts", "z"),
    ("tz", "z"),
    ("ou", "u"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("x", "ks"),
];

pub fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// The word in letters of one sound each, doubled ones single.
pub fn sound(plain: &str) -> String {
    let mut sound = String::with_capacity(plain.len());
    let mut rest = plain;
    while !rest.is_empty() {
        let known = SOUNDS.into_iter().find(|(from, _)| rest.starts_with(from));
        let (from, to) = known.unwrap_or((&rest[..1], &rest[..1]));
        for c in to.chars() {
            if c.is_ascii_alphanumeric() && !sound.ends_with(c) {
                sound.push(c);
            }
        }
        rest = &rest[from.len()..];
    }
    // Silent at the end, or nearly so (`is_silent`).
    if sound.ends_with('e') {
        sound.pop();
    }
    // The vowel of Slavic endings is another in each language: Kiev and Kyiv, Kharkov and Kharkiv.
    if let Some(root) = sound.strip_suffix('v') {
        sound = root.trim_end_matches(is_vowel).to_owned() + "ev";
    }
    sound
}

/// The first letter and the consonants, in classes that transliteration tells apart in different ways.
/// A possessive keeps its mark, so that it is not a plural.
pub fn skeleton(sound: &str, possessive: bool) -> String {
    let kept = sound
        .char_indices()
        .filter(|&(at, c)| at == 0 || !is_vowel(c));
    let classes = kept.map(|(_, c)| match c {
        'g' => 'k',
        'z' | 'x' => 's',
        'u' => 'o',
        _ => c,
    });
    classes.chain(possessive.then_some('\'')).collect()
}
