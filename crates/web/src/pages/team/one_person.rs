//! One person's pages: who asks about whom, the frame round every tab, and the steps that each of their forms takes.

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use care::enrolment::Seen;
use care::event::Act;
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::stream::{Draft, StreamId};
use care::view::team_list;
use std::sync::Arc;
use store::Receipt;

use super::identity::{self, PersonTab};
use super::person_path;
use crate::answer::Answer;
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::look::part::Identity;
use crate::trouble::Trouble;
use crate::visitor::{StaffVisitor, Visitor};

/// A member of staff, and the person whose page they ask for.
pub(super) struct OnePerson {
    pub(super) app: App,
    pub(super) visitor: Visitor,
    pub(super) staff: StaffVisitor,
    pub(super) id: StreamId,
}

impl FromRequestParts<App> for OnePerson {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<OnePerson, Trouble> {
        let address = Path::<String>::from_request_parts(parts, app).await;
        let id = address.ok().and_then(|Path(text)| StreamId::parse(&text));
        Ok(OnePerson {
            visitor: Visitor::from_request_parts(parts, app).await?,
            staff: StaffVisitor::from_request_parts(parts, app).await?,
            id: id.ok_or_else(Trouble::not_found)?,
            app: app.clone(),
        })
    }
}

impl OnePerson {
    /// Their record; that it was read is noted before anything is shown.
    pub(super) async fn read(&self, page: &'static str) -> Answer<Arc<PersonRecord>> {
        self.app.read(&self.staff, self.id, page).await
    }

    /// Their record as it is by now; the read was noted before.
    pub(super) fn newest(&self) -> Answer<Arc<PersonRecord>> {
        let stream = self.app.person_ref(self.id);
        Ok(self.app.store().load::<PersonRecord>(&stream)?.record)
    }

    /// Where their page is.
    pub(super) fn path(&self) -> String {
        person_path(self.id)
    }

    /// A form about them: their record, and the command that it sends.
    pub(super) async fn sent(self, posted: Posted, page: &'static str) -> Answer<Sent> {
        let record = self.read(page).await?;
        let act = self.visitor.act(&posted);
        Ok(Sent {
            who: self,
            record,
            act,
            posted,
        })
    }

    /// What every page about them has on top; `here` is the end of its address.
    pub(super) fn about(&self, record: &PersonRecord, here: &str) -> About {
        let (t, centre, now) = (self.visitor.voice(), self.visitor.centre(), self.visitor.now());
        let row = team_list::row_of(record, centre.zone(), now);
        About {
            path: self.path(),
            identity: identity::identity(t, record, centre, now, row.as_ref()),
            tabs: identity::tabs(t, &self.visitor, record, here),
            tabs_name: t.name("team-person-tabs", "name", &record.name()),
        }
    }
}

/// The bar that says who it is, and the tabs.
pub(super) struct About {
    pub(super) path: String,
    pub(super) identity: Identity,
    pub(super) tabs: Vec<PersonTab>,
    pub(super) tabs_name: String,
}

/// A form that was sent about one person.
pub(super) struct Sent {
    pub(super) who: OnePerson,
    pub(super) record: Arc<PersonRecord>,
    pub(super) act: Act,
    pub(super) posted: Posted,
}

/// A form that was not taken: the record as it is by now, and what was typed with what is wrong beside it.
pub(super) struct Again {
    pub(super) record: Arc<PersonRecord>,
    pub(super) filled: Filled,
}

impl Sent {
    /// What the form was made on.
    pub(super) fn seen(&self) -> Seen {
        Seen::sent(self.posted.text("seen"))
    }

    /// Decides on what was read from the form and appends. What was wrong already, or what the record refuses, comes
    /// back with everything that was typed.
    pub(super) async fn decide<T: Send + Sync>(
        &self,
        read: Result<T, Refusal>,
        decide: impl Fn(&PersonRecord, &T) -> Result<Vec<Draft>, Refusal> + Send + Sync,
    ) -> Answer<Result<Receipt, Again>> {
        let done = match read {
            Err(refusal) => Err(refusal),
            Ok(read) => self.change(|record| decide(record, &read)).await?,
        };
        match done {
            Ok(receipt) => Ok(Ok(receipt)),
            Err(refusal) => Ok(Err(Again {
                record: self.who.newest()?,
                filled: Filled::refused(self.posted.clone(), refusal),
            })),
        }
    }

    /// Decides and appends; what the record refuses is a page of its own, because this form has nothing to fill in.
    pub(super) async fn press(
        &self,
        decide: impl Fn(&PersonRecord) -> Result<Vec<Draft>, Refusal> + Send + Sync,
    ) -> Answer<Receipt> {
        Ok(self.change(decide).await??)
    }

    async fn change(
        &self,
        decide: impl Fn(&PersonRecord) -> Result<Vec<Draft>, Refusal> + Send + Sync,
    ) -> Answer<Result<Receipt, Refusal>> {
        let stream = self.who.app.person_ref(self.who.id);
        self.who
            .app
            .change::<PersonRecord>(&stream, &self.act, decide)
            .await
    }
}

/// The status of a page that shows this form.
pub(super) fn status(filled: &Filled) -> StatusCode {
    if filled.is_refused() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    }
}
