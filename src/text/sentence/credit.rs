//! Credits at the end of a caption ("The quay at dawn Photo: A. Lind"), which no full stop sets off.

const LABELS: [&str; 10] = [
    " Bild: ",
    " Credit: ",
    " Foto: ",
    " Illustration: ",
    " Image: ",
    " Imagen: ",
    " Photo: ",
    " Photograph: ",
    " Picture: ",
    " Video: ",
];

/// Where the credit of the caption `block` begins.
pub(super) fn start(block: &str) -> Option<usize> {
    // Captions and names of sources are not longer. Bytes.
    const CAPTION: usize = 400;
    const SOURCE: usize = 60;
    if block.len() > CAPTION {
        return None;
    }
    let (at, label) = LABELS
        .iter()
        .filter_map(|label| Some((block.rfind(label)?, label)))
        .max()?;
    let source = &block[at + label.len()..];
    let named = source.starts_with(char::is_uppercase) && source.len() <= SOURCE;
    let worded =
        block[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '"' | '”'));
    (named && worded).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_begins_behind_its_caption() {
        assert_eq!(start("The quay at dawn Photo: A. Lind"), Some(17));
        assert_eq!(start("Photo: A. Lind"), None);
        assert_eq!(
            start("He said of the Image: none of it is true, and went on to the next."),
            None
        );
    }
}
