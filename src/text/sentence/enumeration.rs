//! Enumerations: the markers of list items ("1.", "b)", "(iii)", "•") and lists within a line.

/// A list marker at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marker {
    /// Its bytes, without the white space behind it.
    pub length: usize,
    form: Form,
    /// Its place in the row of numbers, of letters or of Roman numbers; zero where it is none of that.
    number: u32,
    letter: u32,
    roman: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Bullet,
    /// "1."
    Dot,
    /// "1)"
    Bracket,
    /// "1.)"
    DotBracket,
    /// "(1)"
    Brackets,
}

/// The marker that `text` begins with. White space follows it, bullets aside.
pub(crate) fn marker(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    if is_bullet(first) {
        let behind = &text[first.len_utf8()..];
        let gap = behind.len() - behind.trim_start_matches(' ').len();
        let label = label_marker(&behind[gap..]);
        let length = first.len_utf8() + label.map_or(0, |label| gap + label.length);
        return Some(Marker {
            length,
            form: Form::Bullet,
            number: 0,
            letter: 0,
            roman: 0,
        });
    }
    label_marker(text)
}

/// True where `line` is an item of a list: it begins with a marker, a hyphen or a star.
pub(crate) fn is_list_item(line: &str) -> bool {
    let hyphened = ["- ", "* ", "– ", "— ", "+ "]
        .iter()
        .any(|mark| line.starts_with(mark));
    hyphened || marker(line).is_some_and(|marker| !marker.is_doubtful(line, false))
}

/// Marks that begin list items and nothing else.
fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '⁃' | '◦' | '▪' | '●' | '■' | '∙')
}

fn label_marker(text: &str) -> Option<Marker> {
    let bytes = text.as_bytes();
    let opened = usize::from(bytes.first() == Some(&b'('));
    let label = bytes[opened..]
        .iter()
        .take(5)
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let (label, behind) = (&text[opened..opened + label], &bytes[opened + label..]);
    let (form, marks) = match (opened, behind) {
        (1, [b')', ..]) => (Form::Brackets, 1),
        (0, [b'.', b')', ..]) => (Form::DotBracket, 2),
        (0, [b')', ..]) => (Form::Bracket, 1),
        (0, [b'.', ..]) => (Form::Dot, 1),
        _ => return None,
    };
    let length = opened + label.len() + marks;
    let spaced = text[length..]
        .chars()
        .next()
        .is_none_or(char::is_whitespace);
    let (number, letter, roman) = (number(label), letter(label), roman(label));
    (spaced && (number, letter, roman) != (0, 0, 0)).then_some(Marker {
        length,
        form,
        number,
        letter,
        roman,
    })
}

fn number(label: &str) -> u32 {
    if label.len() <= 3 {
        label.parse().unwrap_or(0)
    } else {
        0
    }
}

fn letter(label: &str) -> u32 {
    match label.as_bytes() {
        [b] if b.is_ascii_alphabetic() => u32::from(b.to_ascii_lowercase() - b'a') + 1,
        _ => 0,
    }
}

/// Roman numbers of I, V and X; zero for others.
fn roman(label: &str) -> u32 {
    let value = |b: u8| match b.to_ascii_lowercase() {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        _ => None,
    };
    let mut sum = 0u32;
    let mut largest = 0;
    for b in label.bytes().rev() {
        let Some(value) = value(b) else { return 0 };
        sum = if value < largest {
            sum.saturating_sub(value)
        } else {
            sum + value
        };
        largest = largest.max(value);
    }
    sum
}

impl Marker {
    /// True where `next` stands one further in the same row.
    fn precedes(&self, next: &Marker) -> bool {
        let step = |a: u32, b: u32| a > 0 && b == a + 1;
        self.form == next.form
            && (self.form == Form::Bullet
                || step(self.number, next.number)
                || step(self.letter, next.letter)
                || step(self.roman, next.roman))
    }

    /// "1", "a" or "i".
    fn is_first(&self) -> bool {
        [self.number, self.letter, self.roman].contains(&1)
    }

    /// Forms that initials, acronyms and ordinals have too, and so begin no list within a line.
    fn is_doubtful(&self, text: &str, ordinals: bool) -> bool {
        self.form == Form::Dot
            && (text.starts_with(|c: char| c.is_ascii_uppercase()) || (ordinals && self.number > 0))
    }
}

// An item has its first word sooner than this, or none.
const ITEM: usize = 256;

/// The beginning of what stands between two markers.
fn item(text: &str, from: usize, to: usize) -> &str {
    &text[from..text.floor_char_boundary(to.min(from + ITEM))]
}

/// Where the items of lists within the line `text` begin: markers in a row, the first of which begins
/// a sentence.
pub(super) fn items(text: &str, ordinals: bool) -> Vec<usize> {
    let mut items = Vec::new();
    let mut row: Vec<(usize, Marker)> = Vec::new();
    for (at, marker) in markers(text, ordinals) {
        let goes_on = row.last().is_some_and(|(last, previous)| {
            previous.precedes(&marker) && has_word(item(text, last + previous.length, at))
        });
        // Behind a list another may begin without more ado.
        let again = row.len() > 1
            && marker.is_first()
            && row
                .last()
                .is_some_and(|(last, previous)| has_word(item(text, last + previous.length, at)));
        if goes_on {
            row.push((at, marker));
        } else if again || begins_sentence(&text[..at]) {
            finish(&mut row, &mut items);
            row.push((at, marker));
        }
    }
    finish(&mut row, &mut items);
    items
}

fn finish(row: &mut Vec<(usize, Marker)>, items: &mut Vec<usize>) {
    if row.len() > 1 {
        items.extend(row.iter().map(|(at, _)| *at).filter(|at| *at > 0));
    }
    row.clear();
}

/// Every marker behind white space.
fn markers(text: &str, ordinals: bool) -> impl Iterator<Item = (usize, Marker)> {
    let bytes = text.as_bytes();
    let begins =
        move |at: &usize| *at == 0 || matches!(bytes[*at - 1], b' ' | b'\n' | b'\t' | b'\r');
    let may_mark = move |at: &usize| match bytes[*at] {
        b'(' | 0xE2 => true,
        b if b.is_ascii_alphanumeric() => bytes[*at..]
            .iter()
            .take(6)
            .any(|b| matches!(b, b'.' | b')')),
        _ => false,
    };
    (0..bytes.len())
        .filter(begins)
        .filter(may_mark)
        .filter_map(move |at| {
            let marker = marker(&text[at..])?;
            (!marker.is_doubtful(&text[at..], ordinals)).then_some((at, marker))
        })
}

fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n', '"', '”'])
}

fn has_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().nth(1).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        let mut ends = items(text, false);
        ends.push(text.len());
        let starts = [0].into_iter().chain(ends.clone());
        starts
            .zip(ends)
            .map(|(start, end)| text[start..end].trim())
            .collect()
    }

    #[test]
    fn a_row_of_markers_is_a_list() {
        assert_eq!(
            parts("1. Flour and salt 2. Water"),
            ["1. Flour and salt", "2. Water"]
        );
        assert_eq!(parts("a) flour b) salt"), ["a) flour", "b) salt"]);
        assert_eq!(parts("i.) flour ii.) salt"), ["i.) flour", "ii.) salt"]);
        assert_eq!(parts("• Flour • Salt"), ["• Flour", "• Salt"]);
    }

    #[test]
    fn initials_and_references_are_no_list() {
        for text in [
            "A. B. Lind wrote it.",
            "The fee for 1. above and for 2. above is due.",
            "He left (a) early and (b) alone.",
        ] {
            assert_eq!(parts(text), [text]);
        }
    }
}
