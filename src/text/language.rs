//! The language of an article, for the rules that depend on it.

/// An ISO 639-1 code such as `en`; `und` where nothing speaks for any language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(pub &'static str);

/// The language that `text` is written in.
pub fn detect(_text: &str) -> Language {
    todo!()
}
