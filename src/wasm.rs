//! The browser's door: plain objects in, a plain object out. Everything else lies below.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::comparison;
use crate::error::Error;
use crate::report;

mod sent;

/// Says in the console what went wrong before the module traps.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into())
    }));
}

/// Compares articles `{name, text}[]` under the given options and gives the report as a plain object.
///
/// # Errors
/// A JavaScript `Error` whose `name` is the kind of error and whose message names the article.
#[wasm_bindgen]
pub fn compare(articles: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let (sources, options) = (sent::sources(&articles)?, sent::options(&options)?);
    let comparison = comparison::compare(sources, options).map_err(|error| thrown(&error))?;
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(report::report(&comparison).serialize(&serializer)?)
}

fn thrown(error: &Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name(error.kind());
    thrown.into()
}
