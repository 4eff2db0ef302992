//! Prints the TypeScript types of the report; `cargo xtask types` writes them to the page.

use tellings::options::Options;
use tellings::pin::Pin;
use tellings::report::types::*;
use ts_rs::{Config, TS};

/// One declaration for each type, in this order.
macro_rules! declarations {
    ($config:expr, [$($name:ident),+ $(,)?]) => {
        [$(declaration($name::docs(), &$name::decl($config))),+]
    };
}

fn main() {
    let declarations = declarations!(
        &Config::default(),
        [
            Span,
            Place,
            Report,
            Findings,
            Article,
            Block,
            BlockKind,
            Sentence,
            Role,
            Link,
            LinkKind,
            Edit,
            EditOp,
            Because,
            Statement,
            Passage,
            ArticleSpan,
            Fact,
            FactKind,
            Value,
            Approximation,
            SpeechForm,
            Utterance,
            Wording,
            Difference,
            Divergence,
            Strength,
            DivergenceKind,
            DivergencePlace,
            Options,
            Pin,
        ]
    );
    println!("// Made by `cargo xtask types` from the Rust types of the report. Do not edit.");
    for declaration in declarations {
        println!("\n{declaration}");
    }
}

/// One type, its comments on one line each and its fields indented.
fn declaration(docs: Option<String>, declaration: &str) -> String {
    let fields = declaration
        .replace(", \n", ",\n")
        .replace("{ \n", "{\n")
        .replace("/**\n * ", "  /** ")
        .replace("\n */\n", " */\n  ");
    let fields = match fields.strip_suffix(", };") {
        Some(fields) => format!("{fields},\n}};"),
        None => fields,
    };
    let docs = docs.unwrap_or_default();
    let docs = docs.replace("/**\n * ", "/** ").replace("\n */", " */");
    format!("{docs}export {fields}")
}
