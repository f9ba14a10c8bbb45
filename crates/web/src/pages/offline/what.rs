//! What a phone keeps beside the screens of a check: a dose, a dose taken back, a question.

use care::dose::{self, Again};
use care::event::Act;
use care::person::PersonRecord;
use care::question::{self, QuestionId, QuestionKind};
use care::refusal::Refusal;
use care::sent;
use care::stream::Draft;
use medicine::directions::Dose;
use medicine::{DoseId, EntryId};
use serde::Deserialize;
use store::{AppendError, ChangeError};

use super::sync::{Receipt, Sender, Status};
use crate::app::App;
use crate::pages::medicines::said;
use crate::visitor::Visitor;

/// One thing that was said.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum What {
    /// "I took this", at the time when it was said.
    Took {
        /// The line of the list.
        entry: EntryId,
        /// The person said that it was another one.
        again: bool,
    },
    /// A dose was noted by mistake.
    Undo {
        /// Which.
        dose: DoseId,
    },
    /// A question, or the wish for a call.
    Asked {
        /// Which of them.
        kind: QuestionKind,
        /// The line of the list that it is about.
        about: Option<EntryId>,
        /// The words of the person.
        text: String,
    },
}

impl What {
    /// Puts it on record. A dose and a question have the id of their message, so that the same one sent twice is one.
    pub(super) async fn record(&self, app: &App, visitor: &Visitor, sender: &Sender, act: &Act) -> Receipt {
        let id = act.key.id.0;
        let stream = app.person_ref(sender.person);
        let told = app
            .store()
            .change::<PersonRecord, Refusal, _>(&stream, act.key, |record| self.drafts(record, visitor, act))
            .await;
        match told {
            Ok(stored) => Receipt::taken(id, stored.stored_at),
            Err(ChangeError::Append(AppendError::Conflict)) => Receipt::of(id, Status::Conflict),
            Err(ChangeError::Append(_)) => Receipt::of(id, Status::Later),
            Err(ChangeError::Refused(_)) => Receipt::refused(Some(id), self.name()),
        }
    }

    fn drafts(&self, record: &PersonRecord, visitor: &Visitor, act: &Act) -> Result<Vec<Draft>, Refusal> {
        let id = act.key.id.0;
        match self {
            What::Took { entry, again } => {
                let amount = record
                    .entry_ever(*entry)
                    .and_then(said::one_dose)
                    .and_then(Dose::largest);
                let again = if *again { Again::Yes } else { Again::Ask };
                sent::took(record, DoseId(id), *entry, amount, again, act)
            }
            What::Undo { dose } => dose::undo(record, *dose, act),
            What::Asked { kind, about, text } => {
                let about = about.and_then(|entry| record.entry_ever(entry)).map(said::name);
                let place = visitor.place();
                question::ask(record, QuestionId(id), *kind, about.as_deref(), text, &place, act)
            }
        }
    }

    fn name(&self) -> &'static str {
        match self {
            What::Took { .. } => "dose",
            What::Undo { .. } => "undo",
            What::Asked { .. } => "question",
        }
    }
}
