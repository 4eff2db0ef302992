//! Dates and stamps of nine languages.

use super::dates;

/// A sentence of a language, and the values of its dates as seen from 9 March 2023.
const LANGUAGES: [(&str, &[&str]); 16] = [
    (
        "Die Fähre ist am Mittwoch, dem 8. März 2023, um 15.30 Uhr gesunken, gestern, vor zwei Wochen, letzte Woche und im dritten Quartal nicht, sagte die Stadt.",
        &[
            "2023-03-08T15:30",
            "2023-03-08",
            "2023-W08",
            "2023-W09",
            "2022-Q3",
        ],
    ),
    (
        "Der Hafen wird am kommenden Freitag und in drei Tagen offen sein, wie er es im Mai und am 08.03.2022 war, und in den kommenden Wochen auch.",
        &["2023-03-10", "2023-03-12", "2022-05", "2022-03-08", "?"],
    ),
    (
        "Le bateau a coulé le mercredi 8 mars 2023 à 15h30, hier, il y a deux ans et la semaine dernière, et les îles sont isolées depuis mardi dernier.",
        &[
            "2023-03-08T15:30",
            "2023-03-08",
            "2021",
            "2023-W09",
            "2023-03-07",
        ],
    ),
    (
        "Les îles seront isolées dans trois jours et dans les prochains jours, comme en été 2021 et au 1er mai 2022, dit le port.",
        &["2023-03-12", "?", "2021-SU", "2022-05-01"],
    ),
    (
        "El barco se hundió el miércoles 8 de marzo de 2023 a las 15:30, ayer, hace dos años, el mes pasado y el pasado lunes en el puerto.",
        &[
            "2023-03-08T15:30",
            "2023-03-08",
            "2021",
            "2023-02",
            "2023-03-06",
        ],
    ),
    (
        "Las islas estarán aisladas mañana por la mañana y dentro de tres días, según el puerto, y en las próximas semanas y en el futuro.",
        &["2023-03-10", "2023-03-12", "?", "?"],
    ),
    (
        "La nave è affondata mercoledì 8 marzo 2023 alle 15.30, ieri, due anni fa, l'anno scorso e la scorsa settimana nel porto della città.",
        &["2023-03-08T15:30", "2023-03-08", "2021", "2022", "2023-W09"],
    ),
    (
        "Il porto è chiuso da lunedì e fra tre giorni le isole, dice la città, sono isolate come nell'estate del 2021 e negli ultimi mesi.",
        &["2023-03-06", "2023-03-12", "2021-SU", "?"],
    ),
    (
        "O barco afundou na quarta-feira (8), às 15h30, em 8 de março de 2023, ontem, há dois anos e na semana passada, disse o porto.",
        &[
            "2023-03-08T15:30",
            "2023-03-08",
            "2023-03-08",
            "2021",
            "2023-W09",
        ],
    ),
    (
        "As ilhas não vão estar isoladas no próximo ano nem daqui a três dias, disse o porto, e nos últimos dias não foi assim.",
        &["2024", "2023-03-12", "?"],
    ),
    (
        "Gemi 8 Mart 2023 Çarşamba günü saat 15.30'da battı ve bu çok önemli bir karar, dün açıklandı.",
        &["2023-03-08", "2023-03-08T15:30", "2023-03-08"],
    ),
    (
        "Geçen hafta, iki yıl önce ve 2022 yılında gemi limana geldi; gelecek ay için bir karar ve bu çok önemli.",
        &["2023-W09", "2021", "2022", "2023-04"],
    ),
    (
        "Kapal itu tenggelam pada Rabu (8/3/2023) pukul 15.30 WIB, kemarin, dua tahun lalu dan minggu lalu di pelabuhan yang ada.",
        &["2023-03-08T15:30", "2023-03-08", "2021", "2023-W09"],
    ),
    (
        "Mereka akan tiba bulan depan dan Selasa lalu kapal itu tidak berangkat dari pelabuhan, seperti pada 8 Maret 2022.",
        &["2023-04", "2023-03-07", "2022-03-08"],
    ),
    (
        "Паром затонул в среду, 8 марта 2023 года, в 15:30, вчера, два года назад и на прошлой неделе, сообщил порт.",
        &["2023-03-08T15:30", "2023-03-08", "2021", "2023-W09"],
    ),
    (
        "Это было не в прошлом году, а в марте, и через три дня и в ближайшие дни порт будет закрыт, как летом 2021 года.",
        &["2022", "2023-03", "2023-03-12", "?", "2021-SU"],
    ),
];

#[test]
fn dates_of_nine_languages_are_read() {
    for (sentence, wanted) in LANGUAGES {
        let text = format!("2023-03-09\n\n{sentence}\n");
        assert_eq!(dates(&text)[1..], *wanted, "{sentence}");
    }
}

#[test]
fn stamps_of_other_languages_date_their_article() {
    for (text, wanted) in [
        (
            "Veröffentlicht am 8. März 2023 um 14:05 Uhr\n\nDie Fähre ist am Dienstag im Hafen gesunken, und die Stadt ist nicht mehr da.",
            "2023-03-07",
        ),
        (
            "Publié le 8 mars 2023\n\nLe bateau a coulé mardi dans le port, et les îles sont isolées.",
            "2023-03-07",
        ),
        (
            "Опубликовано: 8 марта 2023 г. 14:05\n\nПаром затонул во вторник в порту, и это было не в первый раз.",
            "2023-03-07",
        ),
    ] {
        assert_eq!(dates(text)[1], wanted, "{text}");
    }
}
