//! The command line: what it prints, what it says when something is wrong, and how it exits.

mod common;

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn tellings() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tellings"))
}

fn run(arguments: &[&str]) -> Output {
    tellings()
        .args(arguments)
        .output()
        .expect("the command runs")
}

fn fixture(path: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/");
    folder.to_owned() + path
}

/// A file that the tests write, since such bytes are no fixture to read.
fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("the folder of the tests can be written");
    path.to_string_lossy().into_owned()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("messages are text")
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    String::from_utf8(output.stdout.clone()).expect("results are text")
}

/// The command refuses the input: exit code, one line on standard error that says this, nothing printed.
fn refused(arguments: &[&str], code: i32, message: &str) {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(code), "{}", said(&output));
    assert!(said(&output).contains(message), "{}", said(&output));
    assert!(output.stdout.is_empty());
}

fn with_input(arguments: &[&str], input: &str) -> Output {
    let mut command = tellings();
    command.args(arguments).stdin(Stdio::piped());
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(input.as_bytes())
        .expect("the command reads");
    drop(stdin);
    child.wait_with_output().expect("the command ends")
}

#[test]
fn compare_prints_the_report_of_the_crate() {
    let (a, b) = (fixture("ferry/islander.txt"), fixture("ferry/mainland.txt"));
    let report: Value = serde_json::from_str(&printed(&run(&["compare", &a, &b]))).expect("JSON");
    let sources = common::sources("ferry").split_off(2);
    let expected = common::report(sources);
    assert_eq!(
        report["links"],
        serde_json::to_value(&expected.links).expect("JSON")
    );
    assert_eq!(report["schema"], 1);
}

#[test]
fn every_format_begins_as_its_readers_expect() {
    let (a, b) = (fixture("ferry/islander.txt"), fixture("ferry/mainland.txt"));
    for (format, start) in [
        ("json", "{\"schema\":1,"),
        ("html", "<!doctype html>\n"),
        ("markdown", "# One story, 2 articles\n"),
        ("csv", "statement,articles,coverage,"),
        ("text", "2 articles\n  A  islander.txt: Night ferry"),
    ] {
        let output = printed(&run(&["compare", &a, &b, "--format", format]));
        assert!(output.starts_with(start), "{format}: {}", &output[..60]);
        assert!(output.ends_with('\n'), "{format}");
    }
}

#[test]
fn options_reach_the_comparison() {
    let (a, b) = (fixture("ferry/islander.txt"), fixture("ferry/mainland.txt"));
    let plain = printed(&run(&["compare", &a, &b]));
    for option in [
        ["--least-score", "0.99"].as_slice(),
        &["--ignore-accents"],
        &["--match-case"],
        &["--match-punctuation"],
    ] {
        let arguments = [&["compare", &a, &b], option].concat();
        assert_ne!(printed(&run(&arguments)), plain, "{option:?}");
    }
    printed(&run(&["compare", &a, &b, "--keep-furniture"]));
}

#[test]
fn standard_input_is_an_article() {
    let text = fs::read_to_string(fixture("bridge/wire.txt")).expect("a fixture");
    let output = with_input(&["compare", "-", &fixture("bridge/herald.txt")], &text);
    assert!(printed(&output).contains("\"links\":[{"));
}

#[test]
fn bad_input_is_named_and_exits_with_1() {
    let good = fixture("ferry/blog.txt");
    let folder = fixture("ferry");
    let empty = file("empty.txt", b"");
    let blank = file("blank.txt", b" \n\n\t");
    let picture = file("picture.png", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR");
    for (bad, message) in [
        ("no-such-file.txt", "no-such-file.txt: No such file"),
        (folder.as_str(), "ferry: a directory, not a file"),
        (&empty, "empty.txt: the article is empty"),
        (&blank, "blank.txt: the article is empty"),
        (&picture, "picture.png: a binary file, not text"),
    ] {
        refused(&["compare", &good, bad], 1, message);
        refused(&["compare", bad, &good, "--format", "html"], 1, message);
    }
}

#[test]
fn any_encoding_is_read_and_guesses_are_said() {
    let latin = file("latin.txt", b"The caf\xE9 burned.");
    let wide = file("wide.txt", b"\xFF\xFEA\0.\0");
    let marked = file("marked.txt", b"\xEF\xBB\xBFOne.");
    let cut = file(
        "cut.txt",
        "Zürich, Genève, Málaga, Łódź.\u{fffd}".as_bytes(),
    );
    for (file, words, note) in [
        (
            &latin,
            "café",
            "latin.txt: read as windows-1252, which fits best",
        ),
        (&wide, "A.", ""),
        (&marked, "One.", ""),
        (&cut, "Łódź", "cut.txt: 1 place could not be read"),
    ] {
        let output = run(&[
            "compare",
            file,
            &fixture("ferry/blog.txt"),
            "--format",
            "text",
        ]);
        assert!(said(&output).contains(note) && said(&output).is_empty() == note.is_empty());
        assert!(printed(&output).contains(words));
    }
}

#[test]
fn bad_usage_exits_with_2() {
    let good = fixture("ferry/blog.txt");
    refused(&["compare", &good], 2, "only 1 was provided");
    refused(
        &["compare", &good, &good, "--format", "pdf"],
        2,
        "json, html, markdown, csv, text",
    );
    for score in ["2", "-0.1", "NaN", "much"] {
        let score = format!("--least-score={score}");
        refused(
            &["compare", &good, &good, &score],
            2,
            "a score is a number from 0 to 1",
        );
    }
    refused(
        &["compare", "-", "-"],
        2,
        "standard input can be read only once",
    );
    refused(&["compar"], 2, "compare");
    refused(&[], 2, "Usage");
}

#[test]
fn a_file_given_twice_is_compared_with_itself_and_said() {
    let file = fixture("ferry/bulletin.txt");
    let output = run(&["compare", &file, &file]);
    assert!(said(&output).contains("bulletin.txt: given twice"));
    let report: Value = serde_json::from_str(&printed(&output)).expect("JSON");
    assert_eq!(
        report["overlap"],
        serde_json::json!([[1.0, 1.0], [1.0, 1.0]])
    );
}

#[test]
fn files_of_one_name_are_told_apart_by_their_paths() {
    let text = fs::read(fixture("ferry/blog.txt")).expect("a fixture");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("twin");
    fs::create_dir_all(&folder).expect("the folder of the tests can be written");
    let (one, two) = (file("twin.txt", &text), file("twin/twin.txt", &text));
    let story = printed(&run(&["compare", &one, &two, "--format", "markdown"]));
    assert!(story.contains("twin/twin.txt"), "{story}");
}

#[test]
fn a_reader_that_goes_early_is_no_failure() {
    let files = common::files("bridge");
    let mut command = tellings();
    command
        .arg("compare")
        .args(files)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command runs");
    let mut first = [0; 10];
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_exact(&mut first).expect("the report begins");
    drop(stdout);
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!(said(&output), "");
    assert!(output.status.success());
}

#[test]
fn every_command_teaches() {
    for (command, taught) in [
        ("compare", "--format text"),
        ("sentences", "UTF-16"),
        ("facts", "quotation"),
        ("similarity", "PAIRS.tsv"),
        ("diff", "equal"),
    ] {
        let help = printed(&run(&[command, "--help"]));
        assert!(help.contains(taught), "{help}");
        assert!(help.contains("Example"), "{help}");
    }
}

#[test]
fn pins_come_from_a_file() {
    let (a, b) = (fixture("ferry/islander.txt"), fixture("ferry/mainland.txt"));
    let links = |pins: &str| -> Value {
        let pins = file("pins.json", pins.as_bytes());
        let report = printed(&run(&["compare", &a, &b, "--pins", &pins]));
        serde_json::from_str::<Value>(&report).expect("JSON")["links"].take()
    };
    let first = links("[]")[0].take();
    let pin = |together: bool| {
        serde_json::json!([{ "a": first["a"], "b": first["b"], "together": together }]).to_string()
    };
    assert_eq!(links(&pin(true))[0]["because"]["pinned"], true);
    assert_eq!(links(&pin(true))[0]["score"], 1.0);
    let parted = links(&pin(false));
    let mut parted = parted.as_array().expect("links").iter();
    assert!(parted.all(|link| (&link["a"], &link["b"]) != (&first["a"], &first["b"])));
}

#[test]
fn pins_that_are_none_are_refused_by_name() {
    let (a, b) = (fixture("ferry/islander.txt"), fixture("ferry/mainland.txt"));
    let shape = file(
        "shape.json",
        br#"[{"a": [0, 1], "b": [1], "together": true}]"#,
    );
    let said = format!("{shape}: not a list of pins: ");
    refused(&["compare", &a, &b, "--pins", &shape], 1, &said);
    let beyond = file(
        "beyond.json",
        br#"[{"a": [0, 1], "b": [1, 99], "together": true}]"#,
    );
    let said = "mainland.txt: a pin names sentence 99";
    refused(&["compare", &a, &b, "--pins", &beyond], 1, said);
    refused(&["compare", &a, "-", "--pins", "-"], 2, "only once");
}

#[test]
fn sentences_tell_spans_and_roles() {
    let file = fixture("meteor/observer.txt");
    let sentences: Value =
        serde_json::from_str(&printed(&run(&["sentences", &file]))).expect("JSON");
    assert_eq!(
        sentences[0],
        serde_json::json!({ "role": "headline", "span": [0, 36] })
    );
    refused(
        &["sentences", "no-such-file.txt"],
        1,
        "no-such-file.txt: No such file",
    );
}

#[test]
fn facts_are_those_of_the_report() {
    let file = fixture("bridge/courier.txt");
    let facts: Value = serde_json::from_str(&printed(&run(&["facts", &file]))).expect("JSON");
    let crack = facts
        .as_array()
        .expect("facts")
        .iter()
        .find(|fact| fact["value"] == 40.0);
    let crack = crack.expect("the crack is 40 centimetres long");
    assert_eq!(crack["kind"], "quantity");
    refused(
        &["facts", "no-such-file.txt"],
        1,
        "no-such-file.txt: No such file",
    );
}

#[test]
fn similarity_scores_each_line() {
    let pairs = "No one was hurt.\tNo one was hurt.\nNo one was hurt.\tThe river is high.\n";
    let scores = printed(&with_input(&["similarity"], pairs));
    let scores: Vec<f64> = scores
        .lines()
        .map(|line| line.parse().expect("a score"))
        .collect();
    assert!(scores[0] > 0.9 && scores[1] < 0.1, "{scores:?}");
    let output = with_input(&["similarity"], "one\ttwo\nno tab\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("line 2: a pair is two sentences with a tab between them"));
}

#[test]
fn diff_tiles_both_texts() {
    let (a, b) = (fixture("meteor/vestnik.txt"), fixture("meteor/novosti.txt"));
    let edits: Value = serde_json::from_str(&printed(&run(&["diff", &a, &b]))).expect("JSON");
    let edits = edits.as_array().expect("edits");
    for (side, path) in [("a", &a), ("b", &b)] {
        let text = fs::read_to_string(path).expect("a fixture");
        let mut at = 0;
        for edit in edits {
            assert_eq!(edit[side][0], at);
            at = edit[side][1].as_u64().expect("an offset");
        }
        assert_eq!(at, text.encode_utf16().count() as u64);
    }
}
