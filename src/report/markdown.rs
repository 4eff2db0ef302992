//! The story as a note in Markdown, with tables and strikethrough as GitHub has them.

use crate::report::disagreement::DIFFER;
use crate::report::story::{Member, Part, Row, Story, Wording, members};
use crate::report::types::LinkKind;
use crate::report::words::{line, percent};

/// The story as a Markdown note.
pub fn markdown(story: &Story<'_>) -> String {
    let mut out = format!("# One story, {} articles\n\n", story.articles.len());
    out += &articles(story);
    out += &format!("\n{}.\n", story.summary());
    let mut differ = story.contradictions().peekable();
    if differ.peek().is_some() {
        out += &format!("\n## {DIFFER}\n\n");
        let line = |one| format!("- {}\n", plain(&story.disagreement(one)));
        out += &differ.map(line).collect::<String>();
    }
    out += "\n## The story\n";
    for rows in story.stretches() {
        out += &format!("\n**{}**\n\n", plain(&story.coverage(&rows[0])));
        for one in rows.iter().flat_map(|row| &row.disagreements) {
            out += &format!("- **!** {}\n", plain(&story.disagreement(one)));
        }
        for (row, member) in members(rows) {
            out += &told(story, row, member);
        }
    }
    out + &passages(story)
}

/// The articles, and in the last columns how much of each the others tell.
fn articles(story: &Story<'_>) -> String {
    let also: String = story
        .articles
        .iter()
        .map(|one| format!(" also in {} |", one.letter))
        .collect();
    let mut out = format!("| | article | title | words |{also}\n| --- | --- | --- | ---: |");
    out += &" ---: |".repeat(story.articles.len());
    out.push('\n');
    for (a, article) in story.articles.iter().enumerate() {
        let (name, title) = (plain(article.name), plain(&article.report.title));
        let title = if title == name { "" } else { &title };
        let words = article.report.words;
        out += &format!("| {} | {name} | {title} | {words} |", article.letter);
        for (b, &share) in story.overlap[a].iter().enumerate() {
            let shown = if a == b {
                String::new()
            } else {
                percent(share)
            };
            out += &format!(" {shown} |");
        }
        out.push('\n');
    }
    out
}

fn told(story: &Story<'_>, row: &Row<'_>, member: &Member<'_>) -> String {
    let letter = &story.articles[member.article].letter;
    let said = match &member.wording {
        Some(wording) if wording.kind == LinkKind::Edited => marked(wording),
        _ => plain(member.text),
    };
    let manner = member.wording.as_ref().map_or_else(String::new, |wording| {
        format!(" *({})*", story.manner(row, wording))
    });
    format!("- {letter}: {said}{manner}\n")
}

fn marked(wording: &Wording<'_>) -> String {
    let shown = |part: &Part<'_>| match *part {
        Part::Same(words) => between("", words),
        Part::Gone(words) => between("~~", words),
        Part::New(words) => between("**", words),
    };
    wording.parts.iter().map(shown).collect()
}

/// The words between two marks; white space at their end stays outside, where marks still close.
fn between(mark: &str, words: &str) -> String {
    let apart = if words.ends_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    match plain(words) {
        words if words.is_empty() => apart.to_owned(),
        words => format!("{mark}{words}{mark}{apart}"),
    }
}

fn passages(story: &Story<'_>) -> String {
    if story.passages.is_empty() {
        return String::new();
    }
    let mut out = "\n## Word for word in several\n\n".to_owned();
    for passage in &story.passages {
        let (who, said) = (story.letters(&passage.articles), plain(passage.text));
        out += &format!("- {who} ({} words): {said}\n", passage.words);
    }
    out
}

/// The text on one line, with everything that Markdown would take for markup escaped.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_not_taken_for_markup() {
        assert_eq!(
            plain("a *b* [c](d) <e> | #f\n- g"),
            "a \\*b\\* \\[c\\](d) \\<e\\> \\| \\#f - g"
        );
    }

    #[test]
    fn marks_close_before_white_space() {
        assert_eq!(between("**", "new words "), "**new words** ");
        assert_eq!(between("~~", " "), " ");
    }
}
