//! Loading and changing records, as handlers do it: their own for a person, with a note of the read for staff.

use care::event::Act;
use care::person::PersonRecord;
use care::projection::Folded;
use care::refusal::Refusal;
use care::stream::{Draft, StreamId, StreamRef};
use std::sync::Arc;
use store::{ReadNote, Receipt};

use crate::answer::{Answer, refused};
use crate::app::App;
use crate::trouble::Trouble;
use crate::visitor::{PersonVisitor, StaffVisitor};

impl App {
    /// A person's own record.
    ///
    /// # Errors
    /// The store gave no answer.
    pub fn own(&self, visitor: PersonVisitor) -> Answer<Arc<PersonRecord>> {
        Ok(self
            .store()
            .load::<PersonRecord>(&self.person_ref(visitor.person))?
            .record)
    }

    /// Somebody's record, for a member of staff. The read is on record before the page is sent.
    ///
    /// # Errors
    /// Nobody is enrolled under this id, or the store gave no answer.
    pub async fn read(
        &self,
        visitor: &StaffVisitor,
        person: StreamId,
        page: &'static str,
    ) -> Answer<Arc<PersonRecord>> {
        let stream = self.person_ref(person);
        let record = self.store().load::<PersonRecord>(&stream)?.record;
        if record.details.is_none() {
            return Err(Trouble::not_found());
        }
        let note = ReadNote {
            who: visitor.staff.id.to_string(),
            what: page.to_owned(),
            whom: person,
        };
        self.store().note_read(self.centre_id(), note).await?;
        Ok(record)
    }

    /// Notes that a member of staff was shown people in a list, before the page is sent: one note under the centre, with how
    /// many people it showed.
    ///
    /// # Errors
    /// The store gave no answer; then the page must not be sent.
    pub async fn note_list(&self, visitor: &StaffVisitor, page: &'static str, people: usize) -> Answer<()> {
        let note = ReadNote {
            who: visitor.staff.id.to_string(),
            what: format!("{page}, {people}"),
            whom: self.centre_ref().id,
        };
        Ok(self.store().note_read(self.centre_id(), note).await?)
    }

    /// Decides on the newest record and appends; decided again when another writer was first.
    ///
    /// The inner result is the decision: a refusal goes back to the form ([`crate::form::Filled::refused`]).
    ///
    /// # Errors
    /// What no form can show: the store is full, busy or broken, or the command was sent before with other bytes.
    pub async fn change<R: Folded>(
        &self,
        stream: &StreamRef,
        act: &Act,
        decide: impl Fn(&R) -> Result<Vec<Draft>, Refusal> + Send + Sync,
    ) -> Answer<Result<Receipt, Refusal>> {
        refused(
            self.store()
                .change::<R, Refusal, _>(stream, act.key, decide)
                .await,
        )
    }
}
