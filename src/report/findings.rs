//! Findings as the report has them: facts, utterances and divergences with offsets in UTF-16 code units.

use crate::article::Article;
use crate::comparison::findings::Findings;
use crate::divergence::{self, Divergence, Side, Strength};
use crate::facts::{self, Fact};
use crate::report::build::{edit, number, offsets};
use crate::report::offsets::Offsets;
use crate::report::types;
use crate::utterance::{self, Difference, Utterance, Wording};

/// What the facts of the articles come to, as the report has it; `statements` is how many there are.
pub fn findings(articles: &[Article], findings: &Findings, statements: usize) -> types::Findings {
    if !cfg!(feature = "facts") {
        return types::Findings {
            statements: vec![Vec::new(); statements],
            ..types::Findings::default()
        };
    }
    let offsets = offsets(articles);
    types::Findings {
        facts: facts(articles, findings, &offsets),
        utterances: findings
            .utterances
            .iter()
            .map(|one| utterance(one, &offsets))
            .collect(),
        divergences: divergences(findings, &offsets),
        statements: by_statement(findings, statements),
    }
}

/// For each statement its divergences.
fn by_statement(findings: &Findings, statements: usize) -> Vec<Vec<u32>> {
    let mut divergences = vec![Vec::new(); statements];
    for (index, one) in findings.divergences.iter().enumerate() {
        divergences[one.statement].push(number(index));
    }
    divergences
}

fn divergences(findings: &Findings, offsets: &[Offsets]) -> Vec<types::Divergence> {
    let place = |place: &Side| types::DivergencePlace {
        article: number(place.article),
        span: offsets[place.article].span(place.span),
        value: place.value.as_ref().map(value),
        approximation: place.approximation.map(approximation),
        unit: place.unit.clone(),
    };
    let divergence = |one: &Divergence| types::Divergence {
        statement: number(one.statement),
        kind: divergence_kind(one.kind),
        strength: strength(one.strength),
        unit: one.unit.clone(),
        places: one.places.iter().map(place).collect(),
    };
    findings.divergences.iter().map(divergence).collect()
}

fn divergence_kind(kind: divergence::Kind) -> types::DivergenceKind {
    match kind {
        divergence::Kind::Quantity => types::DivergenceKind::Quantity,
        divergence::Kind::Date => types::DivergenceKind::Date,
        divergence::Kind::Name => types::DivergenceKind::Name,
        divergence::Kind::Quotation => types::DivergenceKind::Quotation,
        divergence::Kind::Polarity => types::DivergenceKind::Polarity,
        divergence::Kind::Certainty => types::DivergenceKind::Certainty,
    }
}

fn strength(strength: Strength) -> types::Strength {
    match strength {
        Strength::Contradiction => types::Strength::Contradiction,
        Strength::Precision => types::Strength::Precision,
        Strength::Variation => types::Strength::Variation,
    }
}

fn facts(articles: &[Article], findings: &Findings, offsets: &[Offsets]) -> Vec<types::Fact> {
    let of_article = |(index, (article, groups)): (usize, (&Article, &Vec<usize>))| {
        let facts = article.facts.iter().zip(groups);
        let facts = facts.map(|(one, &group)| fact(one, index, group, &offsets[index]));
        facts.collect::<Vec<_>>()
    };
    articles
        .iter()
        .zip(&findings.groups)
        .enumerate()
        .flat_map(of_article)
        .collect()
}

fn value(value: &facts::Value) -> types::Value {
    match value {
        facts::Value::Number(number) => types::Value::Number(*number),
        facts::Value::Range(range) => types::Value::Range(*range),
        facts::Value::Text(text) => types::Value::Text(text.clone()),
    }
}

/// One fact of the article that is numbered `article`.
pub fn fact(fact: &Fact, article: usize, group: usize, offsets: &Offsets) -> types::Fact {
    let kind = match fact.kind {
        facts::Kind::Quantity => types::FactKind::Quantity,
        facts::Kind::Date => types::FactKind::Date,
        facts::Kind::Name => types::FactKind::Name,
        facts::Kind::Quotation => types::FactKind::Quotation,
    };
    types::Fact {
        kind,
        article: number(article),
        sentence: number(fact.sentence),
        span: offsets.span(fact.span),
        group: number(group),
        value: fact.value.as_ref().map(value),
        unit: fact.unit.clone(),
        approximation: fact.approximation.map(approximation),
        speaker: fact.speaker.clone(),
        form: fact.form.map(form),
    }
}

fn approximation(approximation: facts::Approximation) -> types::Approximation {
    match approximation {
        facts::Approximation::About => types::Approximation::About,
        facts::Approximation::Nearly => types::Approximation::Nearly,
        facts::Approximation::MoreThan => types::Approximation::MoreThan,
        facts::Approximation::AtLeast => types::Approximation::AtLeast,
        facts::Approximation::LessThan => types::Approximation::LessThan,
        facts::Approximation::UpTo => types::Approximation::UpTo,
    }
}

fn form(form: facts::Form) -> types::SpeechForm {
    match form {
        facts::Form::Direct => types::SpeechForm::Direct,
        facts::Form::Partial => types::SpeechForm::Partial,
    }
}

fn utterance(utterance: &Utterance, offsets: &[Offsets]) -> types::Utterance {
    let first = &offsets[utterance.wordings[0].place.article];
    let wording = |wording: &Wording| {
        let own = &offsets[wording.place.article];
        types::Wording {
            article: number(wording.place.article),
            sentence: number(wording.place.sentence),
            span: own.span(wording.span),
            form: match wording.form {
                utterance::Form::Direct => types::SpeechForm::Direct,
                utterance::Form::Partial => types::SpeechForm::Partial,
                utterance::Form::Indirect => types::SpeechForm::Indirect,
            },
            speaker: wording.speaker.clone(),
            differs: wording.differs.iter().copied().map(difference).collect(),
            edits: wording
                .edits
                .iter()
                .map(|one| edit(one, first, own))
                .collect(),
        }
    };
    types::Utterance {
        group: number(utterance.group),
        wordings: utterance.wordings.iter().map(wording).collect(),
    }
}

fn difference(difference: Difference) -> types::Difference {
    match difference {
        Difference::Truncated => types::Difference::Truncated,
        Difference::Extended => types::Difference::Extended,
        Difference::Reworded => types::Difference::Reworded,
        Difference::Reattributed => types::Difference::Reattributed,
        Difference::Indirect => types::Difference::Indirect,
    }
}
