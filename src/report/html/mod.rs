//! The story as one HTML file: no script, nothing loaded, light or dark as the reader's system is.

mod node;

use node::{Node, document, element, style, text, void};

use crate::report::disagreement::{DIFFER, Disagreement};
use crate::report::story::{Article, Member, Part, Row, Story, Wording, members};
use crate::report::types::LinkKind;
use crate::report::words::percent;

// The file holds words of strangers: nothing may run, and nothing may be fetched.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
const SHEET: &str = include_str!("page.css");

/// The story as a self-contained HTML file.
pub fn html(story: &Story<'_>) -> String {
    let title = format!("One story, {} articles", story.articles.len());
    let head = element("head", [], head(&title));
    let told = story.stretches().map(|rows| section(story, rows));
    let body = [
        element("h1", [], [text(&title)]),
        articles(story),
        heading("How much of each article the others tell"),
        overlap(story),
        contradictions(story),
        heading("The story"),
        element("p", [], [text(&story.summary())]),
        told.collect(),
        passages(story),
    ];
    document(head, element("body", [], [element("main", [], body)]))
}

fn head(title: &str) -> Vec<Node> {
    vec![
        void("meta", [("charset", "utf-8")]),
        void(
            "meta",
            [
                ("http-equiv", "Content-Security-Policy"),
                ("content", POLICY),
            ],
        ),
        void(
            "meta",
            [
                ("name", "viewport"),
                ("content", "width=device-width, initial-scale=1"),
            ],
        ),
        element("title", [], [text(title)]),
        style(SHEET),
    ]
}

fn heading(words: &str) -> Node {
    element("h2", [], [text(words)])
}

fn column(words: &str) -> Node {
    element("th", [("scope", "col")], [text(words)])
}

/// A table that scrolls by itself where the page is narrow.
fn table(head: Vec<Node>, rows: Vec<Vec<Node>>) -> Node {
    let rows = rows.into_iter().map(|cells| element("tr", [], cells));
    let parts = [
        element("thead", [], [element("tr", [], head)]),
        element("tbody", [], rows),
    ];
    element("div", [("class", "scrolls")], [element("table", [], parts)])
}

fn number(shown: &str) -> Node {
    element("td", [("class", "number")], [text(shown)])
}

fn articles(story: &Story<'_>) -> Node {
    let row = |article: &Article<'_>| {
        let language = article.report.language.as_str();
        vec![
            element("th", [("scope", "row")], [text(&article.letter)]),
            element("td", [], [text(article.name)]),
            element(
                "td",
                [("lang", language), ("dir", "auto")],
                [text(&article.report.title)],
            ),
            number(&article.report.words.to_string()),
        ]
    };
    let head = ["", "Article", "Title", "Words"].map(column);
    table(head.into(), story.articles.iter().map(row).collect())
}

fn overlap(story: &Story<'_>) -> Node {
    let head = story.articles.iter().map(|one| {
        element(
            "th",
            [("scope", "col"), ("class", "number")],
            [text(&format!("in {}", one.letter))],
        )
    });
    let rows = story.articles.iter().enumerate().map(|(a, article)| {
        let shares = story.overlap[a].iter().enumerate();
        let cells = shares.map(|(b, &share)| {
            if a == b {
                number("")
            } else {
                number(&percent(share))
            }
        });
        let name = format!("{} {}", article.letter, article.name);
        let first = element("th", [("scope", "row")], [text(&name)]);
        [first].into_iter().chain(cells).collect()
    });
    table(
        [column("Of")].into_iter().chain(head).collect(),
        rows.collect(),
    )
}

fn contradictions(story: &Story<'_>) -> Node {
    let list = differing(story, story.contradictions());
    if list == Node::default() {
        return list;
    }
    [heading(DIFFER), list].into_iter().collect()
}

fn section(story: &Story<'_>, rows: &[Row<'_>]) -> Node {
    let class = match rows[0].told_by.len() {
        1 => "only",
        told if told < story.articles.len() => "some",
        _ => "all",
    };
    let members = members(rows).map(|(row, member)| told(story, row, member));
    let parts = [
        element("h3", [], [text(&story.coverage(&rows[0]))]),
        differing(story, rows.iter().flat_map(|row| &row.disagreements)),
        element("ul", [], members),
    ];
    element("section", [("class", class)], parts)
}

/// A list of disagreements; nothing where there are none.
fn differing<'a>(
    story: &Story<'_>,
    disagreements: impl Iterator<Item = &'a Disagreement<'a>>,
) -> Node {
    let item = |one| element("li", [("dir", "auto")], [text(&story.disagreement(one))]);
    let items: Vec<Node> = disagreements.map(item).collect();
    if items.is_empty() {
        return Node::default();
    }
    element("ul", [("class", "differ")], items)
}

fn told(story: &Story<'_>, row: &Row<'_>, member: &Member<'_>) -> Node {
    let article = &story.articles[member.article];
    let said = match &member.wording {
        Some(wording) if wording.kind == LinkKind::Edited => marked(wording),
        _ => text(member.text),
    };
    let language = [("lang", article.report.language.as_str()), ("dir", "auto")];
    let mut parts = vec![
        element(
            "b",
            [("class", "letter"), ("title", article.name)],
            [text(&article.letter)],
        ),
        element("span", language, [said]),
    ];
    if let Some(wording) = &member.wording {
        let manner = format!(" ({})", story.manner(row, wording));
        parts.push(element("small", [], [text(&manner)]));
    }
    element("li", [], parts)
}

fn marked(wording: &Wording<'_>) -> Node {
    let node = |part: &Part<'_>| {
        let (name, words) = match *part {
            Part::Same(words) => return text(words),
            Part::Gone(words) => ("del", words),
            Part::New(words) => ("ins", words),
        };
        let inside = words.trim_end();
        [
            element(name, [], [text(inside)]),
            text(&words[inside.len()..]),
        ]
        .into_iter()
        .collect()
    };
    wording.parts.iter().map(node).collect()
}

fn passages(story: &Story<'_>) -> Node {
    if story.passages.is_empty() {
        return Node::default();
    }
    let items = story.passages.iter().map(|passage| {
        let who = format!(
            "{}, {} words: ",
            story.letters(&passage.articles),
            passage.words
        );
        let words = element("span", [("dir", "auto")], [text(passage.text)]);
        element("li", [], [element("small", [], [text(&who)]), words])
    });
    [
        heading("Word for word in several"),
        element("ul", [], items),
    ]
    .into_iter()
    .collect()
}
