//! Offsets: bytes of UTF-8 into UTF-16 code units. The one place that converts, and only outward.

use crate::report::types::Span as Utf16Span;
use crate::span::Span;

/// Where the byte offsets of one text lie in UTF-16: a sparse index of its non-ASCII characters.
#[derive(Debug)]
pub struct Offsets {
    /// For each non-ASCII character: the byte after it, and by how much bytes are ahead of code units there.
    ahead: Vec<(usize, usize)>,
}

impl Offsets {
    /// The index of `text`.
    pub fn of(text: &str) -> Offsets {
        let mut ahead = Vec::new();
        let mut by = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            by += c.len_utf8() - c.len_utf16();
            ahead.push((at + c.len_utf8(), by));
        }
        Offsets { ahead }
    }

    /// A byte offset on a character boundary, in code units.
    pub fn utf16(&self, byte: usize) -> u32 {
        let passed = self.ahead.partition_point(|&(after, _)| after <= byte);
        let by = passed.checked_sub(1).map_or(0, |last| self.ahead[last].1);
        u32::try_from(byte - by).expect("the limit of an article lies far below 2^32")
    }

    /// A span in code units.
    pub fn span(&self, span: Span) -> Utf16Span {
        Utf16Span(self.utf16(span.start), self.utf16(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_is_where_utf16_has_it() {
        let text = "aé“😀”\u{301}漢z";
        let offsets = Offsets::of(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(
                offsets.utf16(byte) as usize,
                text[..byte].encode_utf16().count(),
                "byte {byte}"
            );
        }
    }
}
