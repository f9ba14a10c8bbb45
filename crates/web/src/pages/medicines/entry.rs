//! One medicine on the person's page: its answer, its sums, its times, and the buttons under it.

use care::view::medicines::{AsNeeded, EveryDay, Row};
use medicine::{AskWhy, DoseAnswer, DoseCount, Meter, Slot, Verdict};
use rust_decimal::prelude::ToPrimitive as _;
use words::Arg;

use super::said;
use crate::look::part::{self, AnswerKind};
use crate::look::{Icon, Markup, chart, figure};
use crate::pages::check::moment;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;

/// One card of the page.
pub(super) struct EntryCard {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) why: String,
    pub(super) answer: Option<part::Answer>,
    pub(super) count: Option<(String, Option<Markup>)>,
    pub(super) meters: Vec<part::Meter>,
    pub(super) slots: Vec<part::Slot>,
    /// The directions in words, where neither an answer nor the grid says them.
    pub(super) directions: Option<String>,
    pub(super) notes: Vec<(Icon, String)>,
    pub(super) not_checked: Option<String>,
    pub(super) taken: Option<String>,
    pub(super) took: Took,
    pub(super) undo: Option<Undo>,
}

/// The button that logs a dose.
pub(super) struct Took {
    pub(super) fields: HiddenFields,
    pub(super) words: String,
    /// Drawn as the main button.
    pub(super) class: &'static str,
}

/// The button that takes the newest dose back.
pub(super) struct Undo {
    pub(super) fields: HiddenFields,
    pub(super) dose: String,
    pub(super) until: String,
}

/// A medicine taken if needed.
pub(super) fn if_needed(visitor: &Visitor, each: &AsNeeded<'_>) -> EntryCard {
    let t = visitor.voice();
    let answer = answer(visitor, &each.answer);
    let may = matches!(each.answer.verdict, Verdict::Yes { .. });
    EntryCard {
        count: count(t, each.answer.count),
        meters: each.answer.meters.iter().map(|sum| meter(t, sum)).collect(),
        directions: matches!(each.answer.verdict, Verdict::AskYourNurse { .. })
            .then(|| each.row.entry.directions.text()),
        answer: Some(answer),
        slots: Vec::new(),
        took: Took {
            fields: visitor.fields(),
            words: took_words(t, &each.row),
            class: if may { "main" } else { "" },
        },
        ..common(visitor, &each.row)
    }
}

/// A medicine taken every day.
pub(super) fn daily(visitor: &Visitor, each: &EveryDay<'_>) -> EntryCard {
    let t = visitor.voice();
    let known = each.slots.iter().any(Option::is_some);
    let slots = Slot::ALL
        .into_iter()
        .zip(&each.slots)
        .map(|(slot, dose)| part::Slot {
            word: said::slot(t, slot),
            dose: dose.map(|dose| said::slot_dose(t, dose)),
        });
    let taken = each.taken_today.last();
    EntryCard {
        slots: if known { slots.collect() } else { Vec::new() },
        directions: (!known).then(|| each.row.entry.directions.text()),
        taken: taken.map(|at| t.with("medicines-dose-taken-at", &[("time", Arg::Time(*at))])),
        took: Took {
            fields: visitor.fields(),
            words: match each.next {
                Some(slot) => t.with(
                    "medicines-dose-took-slot",
                    &[("slot", said::slot(t, slot).to_lowercase().into())],
                ),
                None => took_words(t, &each.row),
            },
            class: "",
        },
        ..common(visitor, &each.row)
    }
}

fn common(visitor: &Visitor, row: &Row<'_>) -> EntryCard {
    let t = visitor.voice();
    EntryCard {
        id: row.entry.id.0.to_string(),
        name: said::name(row.entry),
        why: row.entry.why.clone(),
        answer: None,
        count: None,
        meters: Vec::new(),
        slots: Vec::new(),
        directions: None,
        notes: row
            .notes
            .iter()
            .map(|note| (note_icon(&note.id), t.say(note)))
            .collect(),
        not_checked: (row.added_at_home || row.entry.checked.is_none())
            .then(|| t.word("medicines-list-not-checked-yet")),
        taken: None,
        took: Took {
            fields: visitor.fields(),
            words: took_words(t, row),
            class: "",
        },
        undo: undo(visitor, row),
    }
}

fn undo(visitor: &Visitor, row: &Row<'_>) -> Option<Undo> {
    let t = visitor.voice();
    row.undo_until.zip(row.last).map(|(until, dose)| Undo {
        fields: visitor.fields(),
        dose: dose.dose.id.0.to_string(),
        until: t.with("medicines-dose-undo-until", &[("time", Arg::Time(until))]),
    })
}

/// A medicine that is not on the list any more, of which a dose was taken.
pub(super) struct LeftCard {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) taken: Option<String>,
    pub(super) undo: Option<Undo>,
}

pub(super) fn left(visitor: &Visitor, row: &Row<'_>) -> LeftCard {
    let t = visitor.voice();
    LeftCard {
        id: row.entry.id.0.to_string(),
        name: said::name(row.entry),
        taken: row.last.map(|dose| {
            let at = moment(t, dose.dose.taken_at, visitor.now());
            t.with("medicines-dose-taken-at", &[("time", at.into())])
        }),
        undo: undo(visitor, row),
    }
}

fn took_words(t: &Voice, row: &Row<'_>) -> String {
    match said::one_dose(row.entry) {
        Some(dose) => t.with("medicines-dose-took", &[("amount", said::dose(t, dose).into())]),
        None => t.word("medicines-dose-took-it"),
    }
}

/// The answer first, the reason after.
fn answer(visitor: &Visitor, answer: &DoseAnswer) -> part::Answer {
    let t = visitor.voice();
    let length = |until: jiff::Timestamp| t.speaker().wait(until, visitor.now());
    match &answer.verdict {
        Verdict::Yes { amount } => part::Answer {
            kind: AnswerKind::Yes,
            words: t.with("medicines-now-yes", &[("amount", said::dose(t, *amount).into())]),
            reason: None,
        },
        Verdict::Wait { until } => part::Answer {
            kind: AnswerKind::Wait,
            words: t.with("medicines-now-wait", &[("time", Arg::Time(*until))]),
            reason: Some(length(*until)),
        },
        Verdict::NoMoreToday { until } => part::Answer {
            kind: AnswerKind::No,
            words: t.name(
                "medicines-now-no-more-until",
                "time",
                &moment(t, *until, visitor.now()),
            ),
            reason: Some(length(*until)),
        },
        Verdict::AskYourNurse { why } => part::Answer {
            kind: AnswerKind::Ask,
            words: t.word("medicines-now-ask"),
            reason: Some(t.word(ask_word(*why))),
        },
    }
}

fn ask_word(why: AskWhy) -> &'static str {
    match why {
        AskWhy::NoSuchEntry => "medicines-now-ask-no-such-entry",
        AskWhy::NotCurrent => "medicines-now-ask-not-current",
        AskWhy::NotTeamChecked => "medicines-now-ask-not-team-checked",
        AskWhy::NotChecked => "medicines-now-ask-not-checked",
        AskWhy::NotUnderstood => "medicines-now-ask-not-understood",
        AskWhy::NoAmount => "medicines-now-ask-no-amount",
        AskWhy::NoGap => "medicines-now-ask-no-gap",
        AskWhy::NoMaximum => "medicines-now-ask-no-maximum",
        AskWhy::CannotTell => "medicines-now-ask-cannot-tell",
        AskWhy::DoseOverMaximum => "medicines-now-ask-dose-over-maximum",
    }
}

/// "1 of 3 times in 24 hours", with its knots where they say the same.
fn count(t: &Voice, count: DoseCount) -> Option<(String, Option<Markup>)> {
    let most = count.of?;
    let words = t.with(
        "medicines-now-count",
        &[
            ("taken", i64::from(count.taken).into()),
            ("most", i64::from(most).into()),
        ],
    );
    let knots = u8::try_from(count.taken).ok().zip(u8::try_from(most).ok());
    let knots = knots.filter(|(taken, most)| taken <= most && *most <= 12);
    Some((words, knots.map(|(taken, most)| figure::dose_knots(taken, most))))
}

/// The sum of one ingredient over all products.
fn meter(t: &Voice, sum: &Meter) -> part::Meter {
    let share =
        |amount: Option<medicine::Amount>| amount.and_then(|amount| amount.value.to_f32()).unwrap_or(0.0);
    let unknown = t.word("medicines-meter-unknown");
    let taken = sum.taken.map_or_else(
        || unknown.clone(),
        |taken| {
            t.with(
                "medicines-meter-taken",
                &[("amount", said::amount(t, taken).into())],
            )
        },
    );
    let parts: Vec<f32> = sum.parts.iter().map(|part| share(part.taken)).collect();
    let next = (share(sum.would_be) - share(sum.taken)).max(0.0);
    let limit = said::amount(t, sum.limit);
    let next_words = sum.would_be.map(|then| {
        t.with(
            "medicines-meter-if-now",
            &[("amount", said::amount(t, then).into())],
        )
    });
    // What the words above and below the bar say by where they stand, the drawing says in a row.
    let most = t.with("medicines-meter-limit", &[("amount", limit.as_str().into())]);
    let label: Vec<&str> = [Some(&taken), next_words.as_ref(), Some(&most)]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    part::Meter {
        title: t.name("medicines-meter-title", "ingredient", &sum.ingredient),
        limit_word: t.word("medicines-meter-limit-word"),
        bar: chart::meter(&parts, next, share(Some(sum.limit)), &label.join(". ")),
        next: next_words,
        sum: taken,
        limit,
        parts: sum
            .parts
            .iter()
            .filter(|part| part.taken.is_none_or(|taken| !taken.value.is_zero()))
            .map(|part| {
                let amount = part
                    .taken
                    .map_or_else(|| "?".to_owned(), |taken| said::amount(t, taken));
                (part.name.clone(), amount)
            })
            .collect(),
    }
}

/// Which picture stands before a note.
fn note_icon(id: &str) -> Icon {
    match id {
        "medicines-note-sleepy" => Icon::Bed,
        "medicines-note-iron" => Icon::Milk,
        "medicines-note-not-checked" | "medicines-note-not-understood" => Icon::MessageCircleQuestionMark,
        _ => Icon::PillBottle,
    }
}
