//! The kit of the offline check: the protocol, and every word of its screens with the centre's numbers in it. It names nobody.

use care::message::{Arg, Message};
use care::view::check as view;
use protocol::{FactId, Question, Style};
use rust_decimal::prelude::ToPrimitive as _;
use serde_json::{Map, Value, json};
use words::dial;

use super::exported::exported;
use super::json_answer;
use crate::answer::Answer;
use crate::pages::check::{phone, say};
use crate::visitor::Visitor;

pub(super) async fn show(visitor: Visitor) -> Answer {
    Ok(json_answer(&kit(&visitor)))
}

/// Words that the screens of the phone use beside those of the protocol.
const SCREENS: &[&str] = &[
    "app-button-back",
    "app-button-next",
    "app-tab-help",
    "app-button-try-again",
    "app-button-sign-out",
    "app-tab-today",
    "app-tab-medicines",
    "check-gate-title",
    "check-gate-lead",
    "check-gate-or",
    "check-gate-none",
    "check-question-progress",
    "check-question-tick",
    "check-question-tap",
    "check-question-yes",
    "check-question-no",
    "check-question-unsure",
    "check-question-cannot-check",
    "check-question-none",
    "check-question-help",
    "check-question-unsure-note",
    "check-private-note",
    "check-question-needed",
    "check-question-needed-tick",
    "check-question-both",
    "check-question-scale",
    "check-number-fahrenheit",
    "check-number-celsius",
    "check-number-unit",
    "check-number-outside",
    "check-number-not-a-number",
    "check-number-whole",
    "check-number-cannot-yes",
    "check-number-cannot-no",
    "check-number-hides-general",
    "check-result-call-team",
    "check-result-night",
    "check-result-no-answer",
    "check-result-orange-where",
    "check-result-orange-drive",
    "check-result-green-lead",
    "check-result-green-anytime",
    "check-result-what",
    "check-result-fever",
    "check-receipt-title",
    "check-receipt-saved",
    "check-receipt-hospital",
    "check-receipt-read",
    "check-receipt-read-by",
    "check-receipt-not-yet",
    "check-receipt-calls-by",
    "check-receipt-offline",
    "check-receipt-failed",
    "check-receipt-red-offline",
    "check-receipt-red",
    "check-net-title",
    "check-net-red",
    "check-net-orange",
    "check-net-yellow",
    "check-start-new",
    "check-again",
    "check-call-any-phone",
    "check-call-say",
    "check-call-quote",
    "check-call-harvest-alone",
    "check-call-where-unknown",
    "check-call-wait",
    "check-call-label-emergency",
    "check-call-label-crisis",
    "check-call-label-poison",
    "check-call-not-emergency",
    "check-call-not-emergency-note",
    "check-call-other-person",
    "check-about-title",
    "check-about-D1",
    "check-about-D2",
    "check-about-D3-unsigned",
    "check-about-version",
    "check-stopped-title",
    "errors-page-offline-title",
    "errors-page-offline-text",
    "level-red",
    "level-orange",
    "level-yellow",
    "level-yellow-routine",
    "level-green",
    "level-red-color",
    "level-orange-color",
    "level-yellow-color",
    "level-yellow-routine-color",
    "level-green-color",
    "route-emergency-first",
    "route-emergency-call",
    "route-crisis",
    "route-crisis-first",
    "route-crisis-call",
    "route-poison",
    "route-poison-first",
    "route-poison-call",
    "offline-bar",
    "offline-bar-kept",
    "offline-strict",
    "offline-waiting",
    "offline-not-sent",
    "offline-held",
    "offline-conflict",
    "offline-refused",
    "offline-see-result",
    "offline-dose-uncounted",
    "offline-answer-old",
    "offline-sent-title",
    "offline-kind-check",
    "offline-kind-took",
    "offline-kind-undo",
    "offline-kind-asked",
    "offline-kind-question",
    "offline-kind-wants-call",
    "offline-kind-not-working",
    "medicines-dose-another",
    "medicines-dose-another-yes",
    "medicines-dose-another-no",
    "medicines-dose-undo",
    "questions-title",
    "questions-danger",
    "questions-danger-lead",
    "questions-kind",
    "questions-kind-question",
    "questions-kind-wants-call",
    "questions-text",
    "questions-send",
    "questions-answer-by",
    "refused-write-question",
    "offline-keep-on",
    "offline-keep-off",
    "offline-keep-is-on",
    "offline-keep-is-off",
    "offline-none-waiting",
    "offline-kept-pages",
];

/// Arguments that only the phone knows; it puts its own value in the place of the braces.
const LATER: &[&str] = &[
    "temperature",
    "pain",
    "asked",
    "about",
    "time",
    "name",
    "by",
    "low",
    "high",
    "typed",
    "example",
    "words",
    "number",
    "title",
    "version",
];

/// The kit in the language of the visitor.
pub(super) fn kit(visitor: &Visitor) -> Value {
    let t = visitor.voice();
    let place = visitor.place();
    let protocol = visitor.protocol();
    let numbers = view::numbers(visitor.centre());
    let language = t.speaker().language;
    let settings = visitor.centre().settings.as_ref();
    let mut ids = protocol.word_ids();
    ids.extend(SCREENS.iter().map(|id| (*id).to_owned()));
    for question in protocol.questions() {
        ids.insert(format!("hint-{}", question.heading_word()));
        for fact in question.facts() {
            ids.extend([format!("hint-{fact}"), format!("line-{fact}")]);
            ids.extend(choices(question, fact));
        }
    }
    // What staff read of a rule is no part of it.
    ids.retain(|id| language.has(id) && !id.starts_with("contact-content-"));
    let said = |id: &String| {
        let message = LATER.iter().fold(view::words_of(&place, id), |message, name| {
            message.with(name, Arg::Text(format!("{{{name}}}")))
        });
        (id.clone(), Value::from(say(t, &with_counts(visitor, message))))
    };
    let line = |number: &String| json!({ "shown": phone(t, number), "tel": format!("tel:{}", dial(number)), "known": !number.is_empty() });
    json!({
        "language": language.code(),
        "zone": visitor.centre().zone().iana_name(),
        "fahrenheit": settings.is_none_or(|settings| settings.fahrenheit),
        "protocol": exported(protocol),
        "words": ids.iter().map(said).collect::<Map<_, _>>(),
        "numbers": {
            "emergency": line(&numbers.emergency),
            "crisis": line(&numbers.crisis),
            "poison": line(&numbers.poison),
            "team": line(&numbers.day),
            "night": line(&numbers.night),
        },
    })
}

fn with_counts(visitor: &Visitor, message: Message) -> Message {
    match visitor.protocol().setting("no-answer-minutes") {
        Some(minutes) => message.with("minutes", Arg::Count(minutes)),
        None => message,
    }
}

fn choices(question: &Question, fact: &FactId) -> Vec<String> {
    let (Style::Choice, Some(range)) = (question.style, &question.number) else {
        return Vec::new();
    };
    let whole = |number: rust_decimal::Decimal| number.to_u32().unwrap_or_default();
    (whole(range.min)..=whole(range.max))
        .map(|choice| Question::choice_word(fact, choice))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_the_phone_names_exists() {
        let english = words::Language::english();
        let missing: Vec<_> = SCREENS.iter().filter(|id| !english.has(id)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
