//! Dates of news articles with labelled times (TimeBank), read as of their own day.
//!
//! The figures are taken on the articles of even index, by which the rules were made, and on the others. A
//! labelled DATE or TIME is found where a fact overlaps it; the value is that of the label, a time reduced to its
//! day, and counts where it is a year, month, week, quarter, half, season, decade, weekend or day (by the shape of
//! the value, not by the wording; "recently" and other references have no value). Facts on a labelled DURATION or SET
//! count neither way: "in recent weeks" is labelled as either.

use serde_json::Value as Json;
use tellings::facts::{Fact, Kind};

use super::common::facts::{characters, data, f1, lines, of_kind};

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
