//! A site in a temporary folder.

use axum::Router;
use care::actor::{Actor, Staff, StaffId, StaffRole};
use care::centre::{self, CentreRecord};
use care::device::{self, DeviceId};
use care::enrolment::{self, Place};
use care::event::Act;
use care::person::PersonRecord;
use care::stream::{CentreId, CommandKey, StreamId};
use jiff::civil::date;
use protocol::Protocol;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use store::{Chance, Opening, SiteKey, Store, Token};
use tempfile::TempDir;
use web::session::{self, Owner};
use web::{App, DemoLink, DemoWho, Mode, Site, Sizes};

use crate::browser::Browser;
use crate::chance::SeededChance;
use crate::clock::FakeClock;
use crate::people::{Ana, details, harvest, settings};

/// A site with a centre that is set up, one member of staff in each role, and nobody enrolled.
pub struct TestSite {
    /// The site itself.
    pub app: App,
    /// Its clock.
    pub clock: FakeClock,
    router: Router,
    _folder: TempDir,
}

impl TestSite {
    /// A demo on plain http, as `marrowline demo` has it.
    pub async fn demo() -> TestSite {
        TestSite::open(Mode::Demo, "http://localhost:8080")
            .await
            .set_up()
            .await
    }

    /// A real site behind https. Nothing is published and no number is confirmed.
    pub async fn serve() -> TestSite {
        TestSite::open(Mode::Serve, "https://care.example.org")
            .await
            .set_up()
            .await
    }

    /// A real site before its first start: no settings, no staff.
    pub async fn empty() -> TestSite {
        TestSite::open(Mode::Serve, "https://care.example.org").await
    }

    async fn open(mode: Mode, public_url: &str) -> TestSite {
        let folder = TempDir::new().expect("a temporary folder");
        let clock = FakeClock::default();
        let chance: Arc<dyn Chance> = Arc::new(SeededChance::default());
        let site_key = SiteKey::create(&folder.path().join("site.key"), chance.as_ref()).expect("a site key");
        let store = Store::open(Opening {
            folder: folder.path().join("data"),
            site_key,
            clock: Arc::new(clock.clone()),
            chance: Arc::clone(&chance),
            stop: Arc::new(|why| panic!("the store stopped: {why}")),
        })
        .expect("a store");
        let draft = Protocol::parse(protocol::MARROW_HARVEST).expect("the shipped protocol");
        let nurse = DemoLink {
            token: chance.token(),
            who: DemoWho::Staff(staff_id(StaffRole::Nurse)),
        };
        let site = Site {
            centre: CentreId::parse("riverside").expect("a centre's name"),
            public_url: public_url.to_owned(),
            mode,
            draft: Arc::new(draft),
            // Requests come from here; `x-forwarded-for` makes them come from elsewhere.
            proxies: vec![IpAddr::V4(Ipv4Addr::LOCALHOST)],
            demo_links: vec![nurse],
            sizes: Sizes::default(),
        };
        let app = App::new(store, site);
        TestSite {
            router: web::router(app.clone()),
            app,
            clock,
            _folder: folder,
        }
    }

    async fn set_up(self) -> TestSite {
        let act = self.act();
        self.change_centre(&act, |_| centre::change_settings(settings(), &act))
            .await;
        for role in StaffRole::ALL {
            let act = self.act();
            self.change_centre(&act, |_| centre::add_staff(staff(role), &act))
                .await;
        }
        self
    }

    /// Changes the centre by any decision; for what a test needs to have happened before.
    pub async fn change_centre(
        &self,
        act: &Act,
        decide: impl Fn(&CentreRecord) -> Result<Vec<care::stream::Draft>, care::refusal::Refusal> + Send + Sync,
    ) {
        let stream = self.app.centre_ref();
        let changed = self.app.change::<CentreRecord>(&stream, act, decide).await;
        changed.expect("the store answers").expect("the centre takes it");
    }

    /// A command of the program itself, now.
    #[must_use]
    pub fn act(&self) -> Act {
        let key = CommandKey {
            id: self.app.chance().event_id(),
            digest: [0; 32],
        };
        Act::now(key, Actor::Program, self.app.now())
    }

    /// Somebody nobody knows.
    #[must_use]
    pub fn stranger(&self) -> Browser {
        Browser::new(self.router.clone(), &self.app.site().public_url)
    }

    /// Somebody nobody knows, at a site of these lines alone.
    #[must_use]
    pub fn stranger_at(&self, lines: Vec<web::route::Route>) -> Browser {
        Browser::new(
            web::router_of(self.app.clone(), lines),
            &self.app.site().public_url,
        )
    }

    /// The member of staff in a role, signed in.
    pub async fn staff(&self, role: StaffRole) -> Browser {
        self.signed_in(Owner::Staff {
            staff: staff_id(role),
        })
        .await
    }

    /// A person on their device, signed in.
    pub async fn person(&self, ana: &Ana) -> Browser {
        self.signed_in(Owner::Person {
            person: ana.id,
            device: ana.device,
        })
        .await
    }

    async fn signed_in(&self, owner: Owner) -> Browser {
        let mut browser = self.stranger();
        let cookie = session::open(&self.app, owner, &axum::http::HeaderMap::new())
            .await
            .expect("a session");
        browser.take_cookie(cookie.to_str().expect("a cookie line"));
        browser
    }

    /// Enrols Ana Ortiz with a bound device; call it again for another person of another name.
    pub async fn ana(&self) -> Ana {
        self.enrol("Ana", "Ortiz").await
    }

    /// Enrols somebody with a bound device. Born on 1992-05-02, harvest two days ago.
    pub async fn enrol(&self, given: &str, family: &str) -> Ana {
        let (id, link) = self.enrol_with_link(given, family).await;
        let device = DeviceId(self.app.chance().uuid());
        let act = self.act();
        let digest = device::digest(link.reveal());
        let birth_on = date(1992, 5, 2);
        self.change_person(id, &act, |record| {
            device::bind(record, &digest, birth_on, device, "Android", &act)
        })
        .await;
        Ana { id, device, link }
    }

    /// Enrols somebody and makes a link that nobody has opened yet.
    pub async fn enrol_with_link(&self, given: &str, family: &str) -> (StreamId, Token) {
        let id = self.app.chance().stream_id();
        let centre = self.app.centre().expect("the centre");
        let protocol = self.app.protocol(&centre).expect("a protocol");
        let place = Place {
            centre: &centre,
            protocol: &protocol,
        };
        let act = self.act();
        self.change_person(id, &act, |record| {
            enrolment::enrol(record, details(given, family), harvest(), &place, &act)
        })
        .await;
        let link = self.app.token();
        let act = self.act();
        self.change_person(id, &act, |record| {
            device::issue_link(record, &centre, link.reveal(), &act)
        })
        .await;
        (id, link)
    }

    /// Changes a person's record by any decision; for what a test needs to have happened before.
    pub async fn change_person(
        &self,
        id: StreamId,
        act: &Act,
        decide: impl Fn(&PersonRecord) -> Result<Vec<care::stream::Draft>, care::refusal::Refusal> + Send + Sync,
    ) {
        let stream = self.app.person_ref(id);
        let changed = self.app.change::<PersonRecord>(&stream, act, decide).await;
        changed.expect("the store answers").expect("the record takes it");
    }

    /// Somebody's record as it is now.
    #[must_use]
    pub fn record(&self, id: StreamId) -> Arc<PersonRecord> {
        self.app
            .store()
            .load::<PersonRecord>(&self.app.person_ref(id))
            .expect("a record")
            .record
    }
}

/// The member of staff in a role: `Nina Nurse` and so on, with an id that follows from the role.
#[must_use]
pub fn staff(role: StaffRole) -> Staff {
    let name = match role {
        StaffRole::Nurse => "Nina Nurse",
        StaffRole::Coordinator => "Cora Coordinator",
        StaffRole::Physician => "Petra Physician",
        StaffRole::ClinicalOwner => "Olga Owner",
        StaffRole::Administrator => "Ada Administrator",
    };
    Staff {
        id: staff_id(role),
        name: name.to_owned(),
        role,
    }
}

fn staff_id(role: StaffRole) -> StaffId {
    StaffId(uuid::Uuid::new_v5(
        &uuid::Uuid::NAMESPACE_URL,
        role.as_str().as_bytes(),
    ))
}
