//! Units, nouns and approximations in every language that has words for them.

use proptest::prelude::*;
use tellings::facts::Approximation;

use super::{listed, read};

const LANGUAGES: [&str; 11] = [
    "en", "de", "fr", "es", "it", "pt", "tr", "id", "ru", "nl", "und",
];

#[test]
fn how_exactly_an_amount_is_given_is_told() {
    use Approximation::{About, AtLeast, LessThan, MoreThan, Nearly, UpTo};
    for (text, language, wanted) in [
        (
            "Some 20 boats, around 30 men and 5 dogs or so.",
            "en",
            vec![About, About, About],
        ),
        (
            "Nearly 20 boats, close to 30 men.",
            "en",
            vec![Nearly, Nearly],
        ),
        (
            "More than 20 boats, over 30 men, upwards of $5.",
            "en",
            vec![MoreThan, MoreThan, MoreThan],
        ),
        (
            "At least 20 boats, no fewer than 30 men, 40+ dogs, 50 or more cats.",
            "en",
            vec![AtLeast; 4],
        ),
        (
            "Fewer than 20 boats, less than 5%, under 3 km.",
            "en",
            vec![LessThan; 3],
        ),
        (
            "Up to 20 boats, no more than 30 men, as many as 40 dogs.",
            "en",
            vec![UpTo; 3],
        ),
        (
            "Mehr als 20 Boote, etwa 30 Kilometer.",
            "de",
            vec![MoreThan, About],
        ),
        (
            "Plus de 20 bateaux, au moins 30 kilomètres.",
            "fr",
            vec![MoreThan, AtLeast],
        ),
        (
            "Más de 20 barcos, casi 30 kilómetros.",
            "es",
            vec![MoreThan, Nearly],
        ),
        (
            "Più di 20 barche, almeno 30 chilometri.",
            "it",
            vec![MoreThan, AtLeast],
        ),
        (
            "Mais de 20 barcos, cerca de 30 quilômetros.",
            "pt",
            vec![MoreThan, About],
        ),
        (
            "En az 20 kişi, yaklaşık 30 kilometre.",
            "tr",
            vec![AtLeast, About],
        ),
        (
            "Lebih dari 20 orang, sekitar 30 kilometer.",
            "id",
            vec![MoreThan, About],
        ),
        (
            "Более 20 человек, около 30 километров.",
            "ru",
            vec![MoreThan, About],
        ),
    ] {
        let found = read(text, language).into_iter();
        assert_eq!(
            found
                .filter_map(|fact| fact.approximation)
                .collect::<Vec<_>>(),
            wanted,
            "{text}"
        );
    }
    assert_eq!(read("It has 20 boats.", "en")[0].approximation, None);
}

#[test]
fn units_and_nouns_of_other_languages_are_read() {
    for (language, text, wanted) in [
        (
            "de",
            "Der Ort liegt 12 Kilometer von 300 neuen Häusern.",
            "12 km, 300 Häusern",
        ),
        (
            "de",
            "Das kostet 15 Prozent oder 20 Euro pro Tag.",
            "15 %, 20 EUR/day",
        ),
        (
            "fr",
            "La ville compte 20 000 habitants sur 12 kilomètres carrés.",
            "20000 habitants, 12 km²",
        ),
        (
            "es",
            "Pagó 15 por ciento y vio 30 barcos.",
            "15 %, 30 barcos",
        ),
        ("it", "Il 15 per cento di 30 barche.", "15 %, 30 barche"),
        ("pt", "Foram 15 por cento de 30 barcos.", "15 %, 30 barcos"),
        ("tr", "Fiyatlar yüzde 15 arttı, %20 değil.", "15 %, 20 %"),
        (
            "id",
            "Harga naik 15 persen menjadi Rp 500.",
            "15 %, 500 IDR",
        ),
        (
            "ru",
            "На берегу было 20 000 человек и 12 км дороги.",
            "20000 человек, 12 km",
        ),
    ] {
        assert_eq!(listed(text, language), wanted, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_in_any_language_has_quantities_inside_it(
        text in r#"(\PC|[0-9.,:/$€%()+ -]|5 ft |d'euros|aged |US|Rp5|MEUR|45-летний |to |and |-|milliards |km |an hour|per |Art\. |, ){0,40}"#,
        language in 0..LANGUAGES.len(),
    ) {
        for fact in read(&text, LANGUAGES[language]) {
            prop_assert!(!fact.span.of(&text).is_empty());
        }
    }
}
