//! The crate in a browser: what the page relies on holds in WebAssembly too.

#![cfg(all(test, target_arch = "wasm32"))]

use js_sys::{Array, Error, JSON, JsString, Object, Reflect};
use tellings::options::Options;
use tellings::text::block::blocks;
use tellings::text::language::detect;
use tellings::text::sentence::sentences;
use tellings::wasm::{compare, facts, sentences as sentences_of};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// `{name, text}` as the page sends it.
fn article(name: &str, text: &JsValue) -> JsValue {
    let article = Object::new();
    set(&article, "name", &name.into());
    set(&article, "text", text);
    article.into()
}

fn articles(texts: &[(&str, &str)]) -> JsValue {
    let articles = texts
        .iter()
        .map(|(name, text)| article(name, &(*text).into()));
    articles.collect::<Array>().into()
}

fn set(object: &Object, key: &str, value: &JsValue) {
    Reflect::set(object, &key.into(), value).expect("a plain object takes a field");
}

/// The value at a path such as `articles.0.title`.
fn at(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| {
        Reflect::get(&value, &key.into()).expect("an object")
    })
}

fn no_options() -> JsValue {
    Object::new().into()
}

/// No pins.
fn none() -> JsValue {
    JsValue::UNDEFINED
}

/// One pin of the first sentences of articles 0 and 1.
fn pins(together: bool) -> JsValue {
    let place = |article: u32| [article, 0].map(JsValue::from).iter().collect::<Array>();
    let pin = Object::new();
    set(&pin, "a", &place(0));
    set(&pin, "b", &place(1));
    set(&pin, "together", &together.into());
    [JsValue::from(pin)].iter().collect::<Array>().into()
}

/// What the door throws.
fn thrown(articles: &JsValue, options: &JsValue) -> (String, String) {
    let error = compare(articles.clone(), options.clone(), none()).expect_err("the door refuses");
    let error: Error = error.dyn_into().expect("an Error and no mere string");
    (error.name().into(), error.message().into())
}

/// The text that a sentence of the report covers in the very string that was sent.
fn sliced(text: &JsString, report: &JsValue, sentence: &str) -> JsString {
    let span = at(report, &format!("articles.0.sentences.{sentence}.span"));
    let end = |key: &str| at(&span, key).as_f64().expect("a number") as u32;
    text.substring(end("0"), end("1"))
}

fn check(cluster: &[(&str, &str)], golden: &str) {
    let report = compare(articles(cluster), no_options(), none()).expect("the articles compare");
    let golden = golden
        .splitn(3, "---\n")
        .nth(2)
        .expect("a snapshot has a head");
    let golden = JSON::parse(golden).expect("a golden report is JSON");
    let text = |value: &JsValue| String::from(JSON::stringify(value).expect("plain data"));
    assert_eq!(text(&report), text(&golden));
    // The second module of the page, from the statements of the first, finds the same.
    let members = Array::from(&at(&report, "statements"));
    let members: Array = members.iter().map(|one| at(&one, "members")).collect();
    let found = facts(articles(cluster), no_options(), members.into()).expect("statements");
    for part in ["facts", "utterances", "divergences"] {
        assert_eq!(text(&at(&found, part)), text(&at(&golden, part)), "{part}");
    }
}

macro_rules! cluster {
    ($cluster:literal, $($name:literal),+) => {
        check(
            &[$(($name, include_str!(concat!("../fixtures/", $cluster, "/", $name, ".txt")))),+],
            include_str!(concat!("../golden/", $cluster, ".json.snap")),
        )
    };
}

#[wasm_bindgen_test]
fn the_report_is_the_one_that_other_platforms_give() {
    cluster!("bridge", "courier", "gazette", "herald", "tribune", "wire");
    cluster!("ferry", "blog", "bulletin", "islander", "mainland");
    cluster!("lantern", "kawaraban", "shimbun", "visitor");
    cluster!("meteor", "novosti", "observer", "vestnik");
}

#[wasm_bindgen_test]
fn a_report_is_plain_data() {
    let texts = [
        ("A", "The bridge is shut. No one was hurt."),
        ("B", "No one was hurt."),
    ];
    let report = compare(articles(&texts), no_options(), none()).expect("the articles compare");
    assert_eq!(at(&report, "schema"), 1);
    for list in [
        "articles",
        "links",
        "statements",
        "passages",
        "facts",
        "divergences",
        "overlap",
        "verbatim",
        "articles.0.sentences.0.span",
        "links.0.a",
        "links.0.edits.0.b",
        "links.0.because.names",
        "statements.0.members.0",
        "overlap.0",
    ] {
        assert!(Array::is_array(&at(&report, list)), "{list}");
    }
    assert_eq!(at(&report, "links.0.kind"), "verbatim");
    assert_eq!(at(&report, "articles.0.title"), "A");
    assert_eq!(at(&report, "links.0.because.quotation"), false);
}

#[wasm_bindgen_test]
fn offsets_cut_the_string_that_was_sent() {
    let text = JsString::from("Étoile “runs” 🚢 aground. Two 👩‍🚒 came. It is 漢字.");
    let sent: Array = [article("A", &text), article("B", &"Two came.".into())]
        .iter()
        .collect();
    let report = compare(sent.into(), no_options(), none()).expect("the articles compare");
    assert_eq!(sliced(&text, &report, "0"), "Étoile “runs” 🚢 aground.");
    assert_eq!(sliced(&text, &report, "1"), "Two 👩‍🚒 came.");
    assert_eq!(sliced(&text, &report, "2"), "It is 漢字.");
}

/// A lone surrogate is no character; it becomes U+FFFD on the way in, which is one code unit too.
#[wasm_bindgen_test]
fn a_lone_surrogate_shifts_nothing() {
    let half = JsString::from_char_code(&[0xD83D]);
    let text = JsString::from("A broken ")
        .concat(&half)
        .concat(&" here. The ferry 🚢 ran aground.".into());
    let sent: Array = [article("A", &text), article("B", &"It ran aground.".into())]
        .iter()
        .collect();
    let report = compare(sent.into(), no_options(), none()).expect("the articles compare");
    assert_eq!(sliced(&text, &report, "1"), "The ferry 🚢 ran aground.");
}

#[wasm_bindgen_test]
fn what_is_refused_is_an_error_that_names_the_article() {
    let texts = [
        ("The Courier", "The bridge is shut."),
        ("The Herald", " \n"),
    ];
    let (name, message) = thrown(&articles(&texts), &no_options());
    assert_eq!(name, "Empty");
    assert_eq!(message, "The Herald: the article is empty");
    assert_eq!(thrown(&articles(&texts[..1]), &no_options()).0, "TooFew");
    let options = Object::new();
    set(&options, "least_score", &2.into());
    let (name, message) = thrown(&articles(&texts), &options);
    assert_eq!(name, "LeastScore");
    assert!(message.ends_with("not 2"), "{message}");
}

#[wasm_bindgen_test]
fn input_of_another_shape_is_an_error() {
    thrown(&JsValue::NULL, &no_options());
    thrown(&[JsValue::from(1)].iter().collect::<Array>(), &no_options());
    let options = Object::new();
    set(&options, "ignore_case", &"yes".into());
    let texts = [("A", "One."), ("B", "Two.")];
    assert!(thrown(&articles(&texts), &options).1.contains("yes"));
}

#[wasm_bindgen_test]
fn options_reach_the_comparison() {
    let texts = [
        ("A", "The Étoile ran aground."),
        ("B", "The Etoile ran aground."),
    ];
    let options = Object::new();
    set(&options, "ignore_accents", &true.into());
    let report = compare(articles(&texts), options.into(), none()).expect("the articles compare");
    assert_eq!(at(&report, "links.0.kind"), "verbatim");
    let report = compare(articles(&texts), no_options(), none()).expect("the articles compare");
    assert_eq!(at(&report, "links.0.kind"), "edited");
}

#[wasm_bindgen_test]
fn pins_reach_the_comparison() {
    let texts = [("A", "A tug came."), ("B", "Help was near.")];
    let links = |pins: JsValue| {
        let report = compare(articles(&texts), no_options(), pins).expect("the articles compare");
        (at(&report, "links.length"), report)
    };
    assert_eq!(links(none()).0, 0);
    let (count, report) = links(pins(true));
    assert_eq!(count, 1);
    assert_eq!(at(&report, "links.0.because.pinned"), true);
    assert_eq!(links(pins(false)).0, 0);
    let error = compare(articles(&texts), no_options(), JsValue::from(1)).expect_err("no list");
    assert!(Error::from(error).message().includes("pins", 0));
}

#[wasm_bindgen_test]
fn sentences_are_those_of_the_report() {
    let text = "A 🚢 headline\n\nThe ferry ran aground. No one was hurt.\n";
    let texts = [("A", text), ("B", "No one was hurt.")];
    let report = compare(articles(&texts), no_options(), none()).expect("the articles compare");
    let spans: Array = sentences_of(text).expect("spans").into();
    assert_eq!(spans.length(), 3);
    for (index, span) in spans.iter().enumerate() {
        let told = at(&report, &format!("articles.0.sentences.{index}.span"));
        for end in ["0", "1"] {
            assert_eq!(at(&span, end), at(&told, end));
        }
    }
}

#[wasm_bindgen_test]
fn a_text_falls_into_the_same_sentences_as_anywhere() {
    let text = "A headline\n\nÖztürk left at 5 p.m. on Friday. She said: “No.”\n";
    let language = detect(text);
    let sentences: Vec<&str> = blocks(text)
        .iter()
        .flat_map(|block| sentences(text, block, language))
        .map(|span| span.of(text))
        .collect();
    assert_eq!(
        sentences,
        [
            "A headline",
            "Öztürk left at 5 p.m. on Friday.",
            "She said: “No.”"
        ]
    );
}

#[wasm_bindgen_test]
fn a_score_that_is_no_share_is_refused() {
    let options = Options {
        least_score: Some(2.0),
        ..Options::default()
    };
    assert!(options.checked().is_err());
}
