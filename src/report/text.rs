//! The story as plain text for a terminal. Changed words are marked as `wdiff` marks them: `[-gone-] {+new+}`.

use crate::report::disagreement::DIFFER;
use crate::report::story::{Member, Part, Row, Story, Wording, members};
use crate::report::types::LinkKind;
use crate::report::words::{line, percent};

// Longer lines are tiring to read, and eighty columns fit every terminal. Characters.
const COLUMNS: usize = 80;
// More passages than these are a list to scroll past; the report has them all.
const PASSAGES: usize = 12;
// Of a longer passage the beginning and the end say which one it is. Words at each end.
const ENDS: usize = 20;

/// The story as plain text.
pub fn text(story: &Story<'_>) -> String {
    let mut out = overview(story) + &differing(story);
    for rows in story.stretches() {
        out.push('\n');
        out += &wrapped(&line(&story.coverage(&rows[0])), "");
        for one in rows.iter().flat_map(|row| &row.disagreements) {
            out += &wrapped(&format!("!  {}", story.disagreement(one)), "  ");
        }
        for (row, member) in members(rows) {
            out += &told(story, row, member);
        }
    }
    out + &passages(story)
}

fn overview(story: &Story<'_>) -> String {
    let mut out = format!("{} articles\n", story.articles.len());
    for article in &story.articles {
        let (title, words) = (line(&article.report.title), article.report.words);
        let name = line(article.name);
        let title = if title == name {
            String::new()
        } else {
            format!(": {title}")
        };
        out += &wrapped(
            &format!("{}  {name}{title} ({words} words)", article.letter),
            "  ",
        );
    }
    out + "\nHow much of the one on the left each of the others tells\n"
        + &overlap(story)
        + "\n"
        + &wrapped(&story.summary(), "")
}

/// What cannot both hold, before the story.
fn differing(story: &Story<'_>) -> String {
    let lines = story.contradictions();
    let lines: String = lines
        .map(|one| wrapped(&story.disagreement(one), "  "))
        .collect();
    if lines.is_empty() {
        return lines;
    }
    format!("\n{DIFFER}\n{lines}")
}

fn overlap(story: &Story<'_>) -> String {
    let cell = |text: &str| format!("{text:>6}");
    let head: String = story.articles.iter().map(|one| cell(&one.letter)).collect();
    let mut out = format!("     {head}\n");
    for (a, article) in story.articles.iter().enumerate() {
        let shares = story.overlap[a].iter().enumerate();
        let row: String = shares
            .map(|(b, &share)| {
                if a == b {
                    cell("-")
                } else {
                    cell(&percent(share))
                }
            })
            .collect();
        out += &format!("  {:<3}{row}\n", article.letter);
    }
    out
}

fn told(story: &Story<'_>, row: &Row<'_>, member: &Member<'_>) -> String {
    let letter = &story.articles[member.article].letter;
    let words = match &member.wording {
        None => line(member.text),
        Some(wording) => {
            let manner = story.manner(row, wording);
            match wording.kind {
                LinkKind::Verbatim => format!("({manner})"),
                LinkKind::Edited => marked(wording),
                // Where little is equal, marks would strike out one sentence and write the other.
                LinkKind::Reworded | LinkKind::Partial => {
                    format!("{} ({manner})", line(member.text))
                }
            }
        }
    };
    wrapped(&format!("{letter}  {words}"), "  ")
}

/// Both sentences in one, with the words of the earlier struck.
fn marked(wording: &Wording<'_>) -> String {
    let mut out = String::new();
    for part in &wording.parts {
        let (open, words, close) = match *part {
            Part::Same(words) => ("", words, ""),
            Part::Gone(words) => ("[-", words, "-]"),
            Part::New(words) => ("{+", words, "+}"),
        };
        let apart = if words.ends_with(char::is_whitespace) {
            " "
        } else {
            ""
        };
        out += &format!("{open}{}{close}{apart}", line(words));
    }
    out
}

fn passages(story: &Story<'_>) -> String {
    if story.passages.is_empty() {
        return String::new();
    }
    let mut out = "\nWord for word in several\n".to_owned();
    for passage in story.passages.iter().take(PASSAGES) {
        let who = story.letters(&passage.articles);
        let said = shortened(&line(passage.text));
        out += &wrapped(&format!("{who}: {} words: {said}", passage.words), "  ");
    }
    match story.passages.len().saturating_sub(PASSAGES) {
        0 => out,
        more => out + &format!("  and {more} shorter\n"),
    }
}

fn shortened(words: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    if words.len() <= 2 * ENDS {
        return words.join(" ");
    }
    let (first, last) = (&words[..ENDS], &words[words.len() - ENDS..]);
    format!("{} [...] {}", first.join(" "), last.join(" "))
}

/// The text in lines of at most [`COLUMNS`] where its words allow; what follows the first is indented further.
fn wrapped(text: &str, indent: &str) -> String {
    let hanging = if indent.is_empty() { "" } else { "   " };
    let mut out = indent.to_owned();
    let mut column = indent.len();
    for (index, word) in text.split(' ').enumerate() {
        let width = word.chars().count();
        if index > 0 && column + 1 + width > COLUMNS {
            out += &format!("\n{indent}{hanging}");
            column = indent.len() + hanging.len();
        } else if index > 0 {
            out.push(' ');
            column += 1;
        }
        out += word;
        column += width;
    }
    out + "\n"
}
