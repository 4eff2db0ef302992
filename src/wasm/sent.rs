//! What the page sends, read field by field.
//!
//! Not through serde: its errors write floats, which brings 14 KB for numbers that nobody sends.

use js_sys::{Array, Object, Reflect, TypeError};
use wasm_bindgen::{JsCast, JsValue};

use crate::article::Source;
use crate::options::Options;
use crate::pin::Pin;
use crate::similarity::profile::Place;

/// The articles of `{name, text}[]`.
pub fn sources(articles: &JsValue) -> Result<Vec<Source>, JsValue> {
    let Some(articles) = articles.dyn_ref::<Array>() else {
        return Err(unexpected("articles", articles));
    };
    let source = |article: JsValue| {
        Ok(Source {
            name: text(&article, "name")?,
            text: text(&article, "text")?,
        })
    };
    articles.iter().map(source).collect()
}

/// The options; those that are not given have their defaults.
pub fn options(given: &JsValue) -> Result<Options, JsValue> {
    let Some(given) = given.dyn_ref::<Object>() else {
        return Err(unexpected("options", given));
    };
    let mut options = Options::default();
    for key in Object::keys(given).iter() {
        let value = Reflect::get(given, &key)?;
        match key.as_string().as_deref() {
            Some("ignore_case") => options.ignore_case = flag("ignore_case", &value)?,
            Some("ignore_accents") => options.ignore_accents = flag("ignore_accents", &value)?,
            Some("ignore_punctuation") => {
                options.ignore_punctuation = flag("ignore_punctuation", &value)?;
            }
            Some("leave_out_furniture") => {
                options.leave_out_furniture = flag("leave_out_furniture", &value)?;
            }
            Some("least_score") => options.least_score = score(&value)?,
            _ => return Err(unexpected("an option", &key)),
        }
    }
    Ok(options)
}

/// The pins of `{a: [article, sentence], b: [article, sentence], together}[]`; none where nothing is given.
pub fn pins(given: &JsValue) -> Result<Vec<Pin>, JsValue> {
    if given.is_undefined() {
        return Ok(Vec::new());
    }
    let Some(pins) = given.dyn_ref::<Array>() else {
        return Err(unexpected("pins", given));
    };
    let pin = |pin: JsValue| {
        Ok(Pin {
            a: place(&pin, "a")?,
            b: place(&pin, "b")?,
            together: flag("together", &Reflect::get(&pin, &"together".into())?)?,
        })
    };
    pins.iter().map(pin).collect()
}

fn place(pin: &JsValue, field: &str) -> Result<(usize, usize), JsValue> {
    let place = Reflect::get(pin, &field.into())?;
    numbers(&place).ok_or_else(|| unexpected(field, &place))
}

/// The statements of `[article, sentence][][]`.
pub fn statements(given: &JsValue) -> Result<Vec<Vec<Place>>, JsValue> {
    let list = |value: &JsValue| {
        let list = value.dyn_ref::<Array>().cloned();
        list.ok_or_else(|| unexpected("statements", value))
    };
    let member = |member: JsValue| {
        let (article, sentence) =
            numbers(&member).ok_or_else(|| unexpected("statements", &member))?;
        Ok(Place { article, sentence })
    };
    let statement = |members: JsValue| list(&members)?.iter().map(member).collect();
    list(given)?.iter().map(statement).collect()
}

/// The two whole numbers of an array.
fn numbers(pair: &JsValue) -> Option<(usize, usize)> {
    let number = |index: u32| {
        let number = Reflect::get_u32(pair, index).ok()?.as_f64()?;
        (number >= 0.0 && number.fract() == 0.0).then_some(number as usize)
    };
    number(0).zip(number(1))
}

fn text(article: &JsValue, field: &str) -> Result<String, JsValue> {
    let value = Reflect::get(article, &field.into())?;
    value.as_string().ok_or_else(|| unexpected(field, &value))
}

fn flag(field: &str, value: &JsValue) -> Result<bool, JsValue> {
    value.as_bool().ok_or_else(|| unexpected(field, value))
}

fn score(value: &JsValue) -> Result<Option<f64>, JsValue> {
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    let score = value.as_f64();
    score
        .map(Some)
        .ok_or_else(|| unexpected("least_score", value))
}

fn unexpected(field: &str, value: &JsValue) -> JsValue {
    TypeError::new(&format!("{field}: unexpected {value:?}")).into()
}
