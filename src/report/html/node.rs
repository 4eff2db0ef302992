//! A page as nodes. Text becomes a node only through [`text`], which escapes it, so no text can be markup.

/// A piece of HTML that is safe to put into a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node(String);

/// An attribute: its name and its value, which is escaped.
pub type Attribute<'a> = (&'static str, &'a str);

/// Text, with everything escaped that HTML would take for markup.
pub fn text(text: &str) -> Node {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c if c.is_control() && !c.is_whitespace() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    Node(out)
}

/// An element with attributes and what stands in it.
pub fn element<'a>(
    name: &'static str,
    attributes: impl IntoIterator<Item = Attribute<'a>>,
    inside: impl IntoIterator<Item = Node>,
) -> Node {
    let mut out = start(name, attributes);
    inside.into_iter().for_each(|node| out += &node.0);
    Node(out + "</" + name + ">")
}

/// An element that holds nothing, such as `meta`.
pub fn void<'a>(name: &'static str, attributes: impl IntoIterator<Item = Attribute<'a>>) -> Node {
    Node(start(name, attributes))
}

/// The style sheet of a page. It is part of the program, so it needs no escape.
pub fn style(sheet: &'static str) -> Node {
    Node(format!("<style>\n{sheet}</style>"))
}

/// A whole document.
pub fn document(head: Node, body: Node) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n{}\n{}\n</html>\n",
        head.0, body.0
    )
}

/// Nodes one after the other.
impl FromIterator<Node> for Node {
    fn from_iter<I: IntoIterator<Item = Node>>(nodes: I) -> Node {
        Node(nodes.into_iter().map(|node| node.0).collect())
    }
}

/// Blocks begin on a line of their own, so that the source can be read and compared.
fn start<'a>(name: &'static str, attributes: impl IntoIterator<Item = Attribute<'a>>) -> String {
    let block = !matches!(
        name,
        "b" | "cite" | "del" | "ins" | "small" | "span" | "td" | "th"
    );
    let mut out = format!("{}<{name}", if block { "\n" } else { "" });
    for (attribute, value) in attributes {
        out += &format!(" {attribute}=\"{}\"", text(value).0);
    }
    out + ">"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_cannot_be_markup() {
        let node = element("b", [("title", "\"><script>")], [text("<i> & 'x'\u{0}")]);
        assert_eq!(
            node.0,
            "<b title=\"&quot;&gt;&lt;script&gt;\">&lt;i&gt; &amp; &#39;x&#39;\u{FFFD}</b>"
        );
    }
}
