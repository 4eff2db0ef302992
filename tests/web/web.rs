//! The crate in a browser: what the page relies on holds in WebAssembly too.

#![cfg(all(test, target_arch = "wasm32"))]

use tellings::options::Options;
use tellings::text::block::blocks;
use tellings::text::language::detect;
use tellings::text::sentence::sentences;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

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
