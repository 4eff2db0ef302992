//! Offsets: bytes of UTF-8 into UTF-16 code units, and back for what prints a report with its texts. The
//! one place that converts.

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

    /// The byte where a code unit of a report begins; it is the first of its character.
    pub fn byte(&self, utf16: u32) -> usize {
        let at = utf16 as usize;
        let passed = self.ahead.partition_point(|&(after, by)| after - by <= at);
        at + passed.checked_sub(1).map_or(0, |last| self.ahead[last].1)
    }

    /// The bytes of a span of a report.
    pub fn bytes(&self, span: Utf16Span) -> Span {
        Span::new(self.byte(span.0), self.byte(span.1))
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
            assert_eq!(offsets.byte(offsets.utf16(byte)), byte);
        }
    }
}
