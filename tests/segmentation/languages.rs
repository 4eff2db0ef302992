//! The names that the golden rules have for languages.

use tellings::text::language::Language;

/// The language that the golden rules call `name`; English where it is none, as in "lists".
pub fn language(name: &str) -> Language {
    const NAMES: [(&str, &str); 40] = [
        ("am", "am"),
        ("ar", "ar"),
        ("armenian", "hy"),
        ("bg", "bg"),
        ("bulgarian", "bg"),
        ("da", "da"),
        ("danish", "da"),
        ("de", "de"),
        ("deutsch", "de"),
        ("dutch", "nl"),
        ("el", "el"),
        ("en", "en"),
        ("es", "es"),
        ("fa", "fa"),
        ("fi", "fi"),
        ("fr", "fr"),
        ("french", "fr"),
        ("greek", "el"),
        ("he", "he"),
        ("hi", "hi"),
        ("hy", "hy"),
        ("it", "it"),
        ("italian", "it"),
        ("ja", "ja"),
        ("japanese", "ja"),
        ("kazakh", "kk"),
        ("kk", "kk"),
        ("my", "my"),
        ("nl", "nl"),
        ("pl", "pl"),
        ("polish", "pl"),
        ("pt", "pt"),
        ("ru", "ru"),
        ("russian", "ru"),
        ("sk", "sk"),
        ("slovak", "sk"),
        ("spanish", "es"),
        ("uk", "uk"),
        ("chinese", "zh"),
        ("zh", "zh"),
    ];
    Language(
        NAMES
            .iter()
            .find(|(key, _)| *key == name)
            .map_or("en", |(_, code)| code),
    )
}
