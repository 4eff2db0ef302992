//! What holds for every text, whatever it is made of.

use proptest::prelude::*;
use tellings::options::Options;
use tellings::span::Span;
use tellings::text::block::blocks;
use tellings::text::furniture::roles;
use tellings::text::language::{Language, detect};
use tellings::text::sentence::sentences;
use tellings::text::token::{key, tokens};

/// Pieces that the rules look at, so that random texts reach them.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        ". ",
        "? ",
        "! ",
        "... ",
        ". . . ",
        "…",
        "\n",
        "\r\n",
        "\n\n",
        "\u{2028}",
        "\u{a0}",
        "(",
        ")",
        "[1]",
        "\"",
        "”",
        "“",
        "'",
        "«",
        "»",
        "」",
        "「",
        "。",
        "Mr. ",
        "U.S. ",
        "a.m. ",
        "J. K. ",
        "1. ",
        "b) ",
        "(iii) ",
        "• ",
        "- ",
        "12.5 ",
        "3. ",
        "The ",
        "the ",
        "he said",
        "Ann asked",
        "Photo: ",
        "Read more: ",
        "06/03/2021",
        "![]()",
        "|",
        "é",
        "e\u{301}",
        "İ",
        "ß",
        "\u{ad}",
        "\u{200f}",
        "।",
        "日本",
        "🙂",
        "12:30",
        "--",
        "—",
        "www.a.b",
        "a@b.c",
        "end.Next ",
    ]);
    prop_oneof![6 => known.prop_map(str::to_string), 2 => "[a-zA-Z ]{1,12}", 1 => "\\PC{0,6}", 1 => any::<char>().prop_map(String::from)]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

/// Asserts that `spans` and the white space between them tile `whole`.
fn tile(text: &str, whole: Span, spans: &[Span]) {
    let mut at = whole.start;
    for span in spans {
        assert!(
            !span.is_empty() && *span == span.trimmed(text),
            "{span:?} has white space at its ends"
        );
        assert!(
            text[at..span.start].trim().is_empty(),
            "text before {span:?} is lost"
        );
        at = span.end;
    }
    assert!(
        text[at..whole.end].trim().is_empty(),
        "text at the end is lost"
    );
}

fn check(text: &str, language: Language) {
    let mut at = 0;
    for token in tokens(text) {
        assert_eq!(token.span.start, at);
        assert!(!token.span.is_empty());
        at = token.span.end;
    }
    assert_eq!(at, text.len());
    let blocks = blocks(text);
    let spans: Vec<Span> = blocks.iter().map(|block| block.span).collect();
    tile(text, Span::new(0, text.len()), &spans);
    let split: Vec<Vec<Span>> = blocks
        .iter()
        .map(|block| sentences(text, block, language))
        .collect();
    for (block, sentences) in blocks.iter().zip(&split) {
        assert!(!sentences.is_empty());
        tile(text, block.span, sentences);
    }
    let roles = roles(text, &blocks, &split);
    assert!(
        roles
            .iter()
            .zip(&split)
            .all(|(roles, sentences)| roles.len() == sentences.len())
    );
    assert_eq!(roles.len(), split.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn units_tile_every_text(text in text(), code in prop::sample::select(vec!["en", "de", "el", "hy", "ja", "und"])) {
        check(&text, Language(code));
    }

    #[test]
    fn units_tile_arbitrary_unicode(text in any::<String>()) {
        check(&text, detect(&text));
    }

    #[test]
    fn a_key_is_its_own_key(token in text(), ignore_case: bool, ignore_accents: bool) {
        let options = Options { ignore_case, ignore_accents, ..Options::default() };
        for part in tokens(&token) {
            let once = key(part.span.of(&token), &options).into_owned();
            prop_assert_eq!(key(&once, &options).into_owned(), once);
        }
    }

    #[test]
    fn the_blocks_of_a_text_do_not_depend_on_its_line_breaks(lines in prop::collection::vec("[A-Za-z ,]{1,60}[.]", 1..6)) {
        let count = |mark: &str| blocks(&lines.join(mark)).len();
        prop_assert_eq!(count("\n"), count("\r\n"));
        prop_assert_eq!(count("\n"), count("\u{2029}"));
    }
}

/// Texts that would show a step that looks too far back or ahead: one of them would not come to an end. How their time
/// grows is measured by `cargo xtask bench`.
#[test]
fn long_texts_of_one_mark_tile_too() {
    const BYTES: usize = 200_000;
    for part in [
        "a", "\n", ".", "a.", ". ", "(", "[", "\"", "' ", "! a", "(. ", "A. ", "1. ", "a\n", "a.b",
        "é", "。", "- ! ", ". ... ", "x y ", "['.", "Photo: ",
    ] {
        let text = part.repeat(BYTES / part.len());
        check(&text, detect(&text));
    }
}
