//! The story as comma-separated values (RFC 4180): one row a sentence, numbered from 1.

use csv::{Terminator, WriterBuilder};

use crate::report::story::{Member, Row, Story};
use crate::report::types::{Link, LinkKind, Role};

const HEAD: [&str; 11] = [
    "statement",
    "articles",
    "coverage",
    "article",
    "name",
    "sentence",
    "role",
    "text",
    "best link",
    "score",
    "disagreements",
];

/// The statements and their members, with a line of headings.
pub fn csv(story: &Story<'_>) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let mut write = |cells: &[String]| {
        writer
            .write_record(cells)
            .expect("every row has as many cells as the head");
    };
    write(&HEAD.map(str::to_owned));
    for (number, row) in story.rows.iter().enumerate() {
        for member in &row.members {
            write(&cells(story, number + 1, row, member).map(defused));
        }
    }
    let bytes = writer.into_inner().expect("a vector takes every byte");
    String::from_utf8(bytes).expect("every cell is text")
}

fn cells(story: &Story<'_>, number: usize, row: &Row<'_>, member: &Member<'_>) -> [String; 11] {
    let article = &story.articles[member.article];
    let link = |shown: &dyn Fn(&Link) -> String| member.best.map_or_else(String::new, shown);
    [
        number.to_string(),
        row.told_by.len().to_string(),
        story.coverage(row),
        article.letter.clone(),
        article.name.to_owned(),
        (member.sentence + 1).to_string(),
        role(member.role).to_owned(),
        member.text.to_owned(),
        link(&|link| kind(link.kind).to_owned()),
        link(&|link| link.score.to_string()),
        disagreements(story, row),
    ]
}

/// Those of the row, in one cell.
fn disagreements(story: &Story<'_>, row: &Row<'_>) -> String {
    let all = row.disagreements.iter().map(|one| story.disagreement(one));
    all.collect::<Vec<String>>().join("; ")
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe, which makes it text.
fn defused(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Headline => "headline",
        Role::Body => "body",
        Role::Furniture => "furniture",
    }
}

fn kind(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Verbatim => "verbatim",
        LinkKind::Edited => "edited",
        LinkKind::Reworded => "reworded",
        LinkKind::Partial => "partial",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_made_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(defused(cell.to_owned()), format!("'{cell}"));
        }
        assert_eq!(defused("1 - 1".to_owned()), "1 - 1");
    }
}
