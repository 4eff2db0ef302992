//! The browser's doors: plain objects in, a plain object out. Everything else lies below.
//!
//! Which of them a module has, its features say: a module holds only what its doors need.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::article;
use crate::comparison;
use crate::error::Error;
use crate::report;
use crate::report::offsets::Offsets;

mod sent;

/// Says in the console what went wrong before the module traps.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into())
    }));
}

/// Compares articles `{name, text}[]` under the given options, keeps to the pins
/// `{a: [article, sentence], b: [article, sentence], together}[]`, and gives the report as a plain object.
///
/// # Errors
/// A JavaScript `Error` whose `name` is the kind of error and whose message names the article.
#[cfg_attr(feature = "compare-door", wasm_bindgen)]
pub fn compare(articles: JsValue, options: JsValue, pins: JsValue) -> Result<JsValue, JsValue> {
    let (sources, options) = (sent::sources(&articles)?, sent::options(&options)?);
    let pins = sent::pins(&pins)?;
    let comparison =
        comparison::compare(sources, options, &pins).map_err(|error| thrown(&error))?;
    plain(&report::report(&comparison))
}

/// What the facts of articles `{name, text}[]` come to, from the statements `[article, sentence][][]` that a comparison
/// of them under the same options found: the report's facts, utterances and divergences as a plain object.
///
/// # Errors
/// Those of [`compare`] that an article or an option causes; `Member` for a statement with a sentence that is not there.
#[cfg_attr(feature = "findings-door", wasm_bindgen)]
pub fn facts(articles: JsValue, options: JsValue, statements: JsValue) -> Result<JsValue, JsValue> {
    let (sources, options) = (sent::sources(&articles)?, sent::options(&options)?);
    let statements = sent::statements(&statements)?;
    let (articles, findings) = comparison::findings::findings(sources, options, &statements)
        .map_err(|error| thrown(&error))?;
    plain(&report::findings::findings(
        &articles,
        &findings,
        statements.len(),
    ))
}

/// The spans of a text's sentences, `[start, end][]`: by these a pin finds the number of its sentence.
///
/// # Errors
/// None that a text can cause.
#[cfg_attr(feature = "compare-door", wasm_bindgen)]
pub fn sentences(text: &str) -> Result<JsValue, JsValue> {
    let offsets = Offsets::of(text);
    let spans = article::sentence_spans(text).concat();
    plain(
        &spans
            .into_iter()
            .map(|span| offsets.span(span))
            .collect::<Vec<_>>(),
    )
}

/// What the bytes of a file say, `{text, encoding, origin, unreadable}` as in [`crate::encoding::Decoded`], with the
/// origin as `mark`, `valid`, `declared` or `guessed`; `null` if they are no text.
///
/// # Errors
/// None that bytes can cause.
#[cfg(feature = "encodings")]
#[cfg_attr(feature = "encodings-door", wasm_bindgen)]
pub fn decode(bytes: &[u8]) -> Result<JsValue, JsValue> {
    plain(&crate::encoding::decode(bytes))
}

fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(value.serialize(&serializer)?)
}

fn thrown(error: &Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name(error.kind());
    thrown.into()
}
