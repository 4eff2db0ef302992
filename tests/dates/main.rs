//! Dates: ISO 8601 values as precise as the text, in nine languages; figures against news articles with labelled
//! times.
//!
//! The figures are taken on the articles of even index, by which the rules were made, and on the others. A
//! labelled DATE or TIME is found where a fact overlaps it; the value is that of the label, a time reduced to its
//! day, and counts where it is a year, month, week, quarter, half, season, decade, weekend or day (by the shape of
//! the value, not by the wording; "recently" and other references have no value). Facts on a labelled DURATION or SET
//! count neither way: "in recent weeks" is labelled as either.

mod common;

use common::facts::{characters, compared, data, f1, lines, of_kind, shown, values};
use serde_json::Value as Json;
use tellings::facts::{Fact, Kind};

fn dates(text: &str) -> Vec<String> {
    values(text, Kind::Date)
}

#[test]
fn dates_are_iso_as_precise_as_the_text() {
    assert_eq!(
        dates(
            "It was built on 3 May 1984, and on June 5, 1990 and in July 1991 the quay burned; by 1995 it was sold."
        ),
        ["1984-05-03", "1990-06-05", "1991-07", "1995"]
    );
}

#[test]
fn near_dates_are_seen_from_the_articles_own_day() {
    let text = "Published 2021-05-12\n\nOn Monday the harbour said that the ferry will run on Friday. It had stopped last week and in April, a year ago and yesterday.";
    assert_eq!(
        dates(text),
        [
            "2021-05-12",
            "2021-05-10",
            "2021-05-14",
            "2021-W18",
            "2021-04",
            "2020",
            "2021-05-11"
        ]
    );
    assert_eq!(
        dates("On Monday the harbour said that the ferry had run."),
        ["?"]
    );
}

#[test]
fn day_and_month_in_figures_are_told_apart_by_other_dates() {
    assert_eq!(
        dates("The ferry sank on May 4 and was found in the bay.\n\n06/05/2021")[1],
        "2021-05-06"
    );
    assert_eq!(dates("The ferry sank in the bay.\n\n06/05/2021"), ["?"]);
}

#[test]
fn an_undated_article_is_dated_by_its_story() {
    let comparison = compared(&[
        "Published 2021-05-12\n\nThe ferry sank on Tuesday in the bay.",
        "The ferry sank on Tuesday in the bay of the island.",
    ]);
    let tuesdays = comparison.articles.iter().map(|article| {
        let last = article.facts.iter().rfind(|fact| fact.kind == Kind::Date);
        last.map(shown)
    });
    assert_eq!(
        tuesdays.collect::<Vec<_>>(),
        [Some("2021-05-11".to_owned()), Some("2021-05-11".to_owned())]
    );
}

#[test]
fn a_weekday_lies_as_its_verb_looks() {
    let text = "Published 2021-05-12\n\nThe vote, which will be held on Friday, was put off on Thursday. The island is to be closed by June and had been closed since June.";
    assert_eq!(
        dates(text)[1..],
        ["2021-05-14", "2021-05-06", "2021-06", "2020-06"]
    );
}

#[test]
fn a_day_belongs_to_the_week_or_year_behind_it() {
    let text = "Published 2021-05-12\n\nIt sank on Wednesday of last week and on June 5 last year; the vote is on Friday next week. It ran on May 3-5.";
    assert_eq!(
        dates(text)[1..],
        ["2021-05-05", "2020-06-05", "2021-05-21", "2021-05-03"]
    );
}

#[test]
fn longer_and_shorter_periods_are_dates() {
    assert_eq!(
        dates(
            "It grew in the third quarter of 2019, in the first half of 2020, in the summer of 2021, in the early 1990s, in the 19th century and in 2023-W10, says the harbour."
        ),
        ["2019-Q3", "2020-H1", "2021-SU", "199", "18", "2023-W10"]
    );
}

#[test]
fn what_was_told_before_dates_what_comes_after() {
    assert_eq!(
        dates(
            "The ferry was built in March 2019 and sank on 4 June 2020. Two days later it was found; that year it had run for a day. A year earlier it had not."
        ),
        ["2019-03", "2020-06-04", "2020-06-06", "2020", "2019"]
    );
    assert_eq!(
        dates("The day before the vote the ferry sank, and two days later it was found."),
        ["?", "?"]
    );
}

#[test]
fn a_time_of_day_belongs_to_its_day() {
    let text = "Published: 12 May 2021 14:05\n\nThe ferry left on Tuesday at 3:42 a.m. and was seen at noon on Monday. It sank at 15:30 GMT on 4 May and at half past. On Wednesday the harbour was closed at 9 p.m. by the mayor.\n\nThe bell rings at 7:15 each day.";
    assert_eq!(
        dates(text),
        [
            "2021-05-12T14:05",
            "2021-05-11T03:42",
            "2021-05-10T12:00",
            "2021-05-04T15:30",
            "2021-05-12",
            "2021-05-12T21:00",
            "T07:15"
        ]
    );
}

#[test]
fn vague_dates_are_found_without_a_value() {
    let text = "The ferry may soon sink, within days, in a few weeks or in the coming months, and it has now run for too long, the harbour said recently and a few days ago.";
    assert_eq!(dates(text), vec!["?"; 7]);
}

#[test]
fn names_and_verbs_are_no_dates() {
    let text = "Theresa May and April Jones may march; Jan and Sun Li sat at the fall of the town. The price of 1500 boats is $1990, as the May harbour said to the Time Now of Matthew 10:15.";
    assert_eq!(dates(text), Vec::<String>::new());
}

#[test]
fn the_article_says_when_it_was_written() {
    for head in [
        "Published: 8 March 2023 14:05",
        "Last updated on March 8, 2023 at 10:00 GMT",
        "date 2023-03-08",
        "Wed 8 Mar 2023 14.05 GMT",
        "By Ida Holm | March 8, 2023",
    ] {
        let text = format!(
            "The ferry is lost\n\n{head}\n\nThe ferry sank on Tuesday in the bay, said the mayor."
        );
        assert_eq!(dates(&text)[1], "2023-03-07", "{head}");
    }
    let place =
        "OSLO, March 8, 2023 (Wire) - The ferry sank on Tuesday in the bay, said the mayor.";
    assert_eq!(dates(place)[1], "2023-03-07");
    let told =
        "The paper published on March 8, 2023 says that the ferry sank on Tuesday in the bay.";
    assert_eq!(dates(told), ["2023-03-08", "?"]);
}

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

/// What was found of the labelled dates.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    /// Labels with a value, and those of them that were found with it.
    valued: usize,
    right: usize,
    /// Labels, those that a fact overlaps, and those that a fact covers exactly.
    wanted: usize,
    found: usize,
    exact: usize,
    /// Facts, but for those on lengths of time; those of them on a label.
    reported: usize,
    held: usize,
}

impl Score {
    fn plus(self, other: Score) -> Score {
        Score {
            valued: self.valued + other.valued,
            right: self.right + other.right,
            wanted: self.wanted + other.wanted,
            found: self.found + other.found,
            exact: self.exact + other.exact,
            reported: self.reported + other.reported,
            held: self.held + other.held,
        }
    }

    /// The share of values, and the F1 of spans that overlap.
    fn shares(self, name: &str) -> (f64, f64) {
        let value = self.right as f64 / self.valued as f64;
        println!(
            "{name}: values {} of {} ({value:.3})",
            self.right, self.valued
        );
        print!("{name}, spans that overlap: ");
        let span = f1(self.held, self.reported, self.found, self.wanted);
        print!("{name}, spans that are equal: ");
        f1(self.exact, self.reported, self.exact, self.wanted);
        println!("{name}: F1 {span:.3}");
        (value, span)
    }
}

#[test]
fn dates_of_news_articles_keep_their_accuracy() {
    let Some(path) = data("dates/timebank.jsonl") else {
        return;
    };
    let mut halves = [Score::default(); 2];
    for (index, line) in lines(&path).iter().enumerate() {
        halves[index % 2] = halves[index % 2].plus(scored(line));
    }
    halves[0].shares("even articles");
    halves[1].shares("odd articles");
    let (value, span) = halves[0].plus(halves[1]).shares("all articles");
    assert!(value >= 0.75, "values: {value:.3}");
    assert!(span >= 0.80, "spans: {span:.3}");
}

/// The score of one article, read as of its own day.
fn scored(line: &Json) -> Score {
    let (Some(day), Some(text)) = (line["dct"].as_str(), line["text"].as_str()) else {
        return Score::default();
    };
    let head = format!("date {}\n", &day[..10]);
    let text = format!("{head}{text}");
    let at = characters(&text);
    let place = |time: &Json, name: &str| {
        time[name]
            .as_u64()
            .map(|offset| at[offset as usize + head.chars().count()])
    };
    let labels: Vec<(usize, usize, &Json)> = line["timex3"]
        .as_array()
        .expect("a list of times")
        .iter()
        .filter_map(|time| Some((place(time, "start")?, place(time, "end")?, time)))
        .collect();
    let facts: Vec<_> = of_kind(&text, Kind::Date)
        .into_iter()
        .filter(|fact| fact.span.start >= head.len())
        .collect();
    let meets = |fact: &Fact, label: &(usize, usize, &Json)| {
        label.0 < fact.span.end && fact.span.start < label.1
    };
    let is_date =
        |label: &&(usize, usize, &Json)| matches!(label.2["type"].as_str(), Some("DATE" | "TIME"));
    let mut score = Score::default();
    for label in labels.iter().filter(is_date) {
        let hits = || facts.iter().filter(|fact| meets(fact, label));
        score.wanted += 1;
        score.found += usize::from(hits().next().is_some());
        score.exact +=
            usize::from(hits().any(|fact| (fact.span.start, fact.span.end) == (label.0, label.1)));
        if let Some(value) = calendar(label.2) {
            let is_equal =
                |fact: &Fact| fact.text().and_then(|text| text.split('T').next()) == Some(value);
            score.valued += 1;
            score.right += usize::from(hits().any(is_equal));
        }
    }
    for fact in &facts {
        let mut met = labels.iter().filter(|label| meets(fact, label)).peekable();
        let free = met.peek().is_none();
        let held = met.any(|label| is_date(&label));
        score.held += usize::from(held);
        score.reported += usize::from(held || free);
    }
    score
}

/// The value of a label, where it is one of the calendar: `1989`, `1989-11`, `1989-11-02`, `1989-W44`, `1989-Q3`,
/// `1989-SU`, `198`.
fn calendar(time: &Json) -> Option<&str> {
    let value = time["value"].as_str()?.split('T').next()?;
    let mut parts = value.split('-');
    let year = parts.next()?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let part = |part: &str| {
        matches!(part, "SP" | "SU" | "FA" | "WI" | "WE")
            || matches!(part.len(), 2 | 3)
                && !part.contains('X')
                && digits(part.trim_start_matches(['W', 'Q', 'H']))
    };
    let known = digits(year) && matches!(year.len(), 3 | 4);
    (known && parts.all(part)).then_some(value)
}
