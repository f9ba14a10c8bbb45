//! Visits and their calendar, questions, settings.

#![allow(
    clippy::unwrap_used,
    reason = "the allowance for tests does not reach the functions they share"
)]

use care::device::{self, DeviceId};
use care::visit::{self, VisitId, VisitPlan};
use jiff::SignedDuration;
use testkit::{Ana, TestSite};
use uuid::Uuid;

pub(super) async fn plan_visit(site: &TestSite, ana: &Ana, id: u128, hours: i64, place: &str) {
    let at = site.app.now() + SignedDuration::from_hours(hours);
    let act = site.act();
    site.change_person(ana.id, &act, |record| {
        let plan = VisitPlan {
            at,
            place: place.to_owned(),
            purpose: "Look at the needle spots".to_owned(),
            content: vec!["site-check".to_owned()],
        };
        visit::plan(record, VisitId(Uuid::from_u128(id)), plan, &act)
    })
    .await;
}

#[tokio::test]
async fn nobody_sees_a_visit_of_somebody_else() {
    let site = TestSite::demo().await;
    let (ana, ben) = (site.ana().await, site.enrol("Ben", "Brown").await);
    plan_visit(&site, &ana, 7, 30, "Secret ward 9").await;
    let mut other = site.person(&ben).await;
    let path = format!("/visits/{}/calendar", Uuid::from_u128(7));
    assert_eq!(other.get(&path).await.status(), 404);
    for path in ["/visits", "/visits.ics", "/today"] {
        let page = other.get(path).await;
        assert!(!page.has_text("Secret ward 9") && !page.has_text("Ana"), "{path}");
    }
    let page = site.stranger().get("/visits.ics").await;
    assert!(!page.has_text("Secret ward 9"));
}

#[tokio::test]
async fn a_visit_is_a_calendar_file_that_keeps_its_uid_when_the_visit_moves() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    plan_visit(&site, &ana, 7, 30, "Clinic B").await;
    let mut phone = site.person(&ana).await;
    let path = format!("/visits/{}/calendar", Uuid::from_u128(7));
    let line = |text: &str, name: &str| {
        text.lines()
            .find(|line| line.starts_with(name))
            .map(str::to_owned)
            .unwrap()
    };
    let first = phone.get(&path).await;
    assert_eq!(first.header("content-type"), "text/calendar; charset=utf-8");
    assert!(first.header("content-disposition").contains(".ics"));
    plan_visit(&site, &ana, 7, 54, "Clinic C").await;
    let moved = phone.get(&path).await;
    assert_eq!(line(&first.html(), "UID:"), line(&moved.html(), "UID:"));
    assert_ne!(line(&first.html(), "SEQUENCE:"), line(&moved.html(), "SEQUENCE:"));
    assert_eq!(
        line(&phone.get("/visits.ics").await.html(), "UID:"),
        line(&moved.html(), "UID:")
    );
}

#[tokio::test]
async fn visits_says_where_when_what_for_and_to_bring_the_list() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    plan_visit(&site, &ana, 7, 30, "Clinic B, second floor").await;
    let page = site.person(&ana).await.get("/visits").await;
    for words in [
        "Look at the needle spots",
        "Clinic B, second floor",
        "Your medicine list",
        "Add to my calendar",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
}

#[tokio::test]
async fn a_question_sent_twice_is_asked_once_and_says_by_when_it_is_answered() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    let form = phone.get("/questions").await;
    let command = form.input("_command").unwrap();
    for _ in 0..2 {
        let sent = [
            ("kind", "question"),
            ("text", "May I swim?"),
            ("_command", command.as_str()),
        ];
        assert_eq!(phone.post("/questions", &sent).await.location(), "/questions");
    }
    assert_eq!(site.record(ana.id).questions.len(), 1);
    let page = phone.get("/questions").await;
    assert!(
        page.has_text("May I swim?") && page.has_text("answers by"),
        "{}",
        page.text()
    );
    assert!(
        page.addresses().iter().any(|href| href == "/check"),
        "danger has a way out"
    );
    assert!(phone.get("/today").await.has_text("Questions to ask (1)"));
}

#[tokio::test]
async fn a_question_without_words_comes_back_as_it_was_sent() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    phone.get("/questions").await;
    let page = phone
        .post("/questions", &[("kind", "question"), ("text", "  ")])
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.has_text("Write your question."), "{}", page.text());
    let long = "x".repeat(2_001);
    let page = phone
        .post("/questions", &[("kind", "question"), ("text", &long)])
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.html().contains(&long), "nothing typed is lost");
}

#[tokio::test]
async fn a_person_takes_another_phone_off_but_no_phone_of_somebody_else() {
    let site = TestSite::demo().await;
    let (ana, ben) = (site.ana().await, site.enrol("Ben", "Brown").await);
    let mut phone = site.person(&ana).await;
    let second = second_device(&site, &ana).await;
    let page = phone.get("/settings").await;
    assert!(
        page.has_text("This phone") && page.has_text("Old tablet"),
        "{}",
        page.text()
    );
    let theirs = ben.device.to_string();
    assert_eq!(
        phone
            .post("/settings/revoke", &[("device", &theirs)])
            .await
            .status(),
        404
    );
    assert!(site.record(ben.id).devices.is_bound(ben.device));
    let own = ana.device.to_string();
    phone.get("/settings").await;
    assert_eq!(
        phone.post("/settings/revoke", &[("device", &own)]).await.status(),
        303
    );
    assert!(
        site.record(ana.id).devices.is_bound(ana.device),
        "it signs out instead"
    );
    phone.get("/settings").await;
    let mut old = site
        .person(&Ana {
            device: second,
            ..ana.clone()
        })
        .await;
    assert_eq!(old.get("/today").await.status(), 200);
    let gone = second.to_string();
    assert_eq!(
        phone
            .post("/settings/revoke", &[("device", &gone)])
            .await
            .status(),
        303
    );
    assert!(!site.record(ana.id).devices.is_bound(second));
    assert_ne!(old.get("/today").await.status(), 200);
}

async fn second_device(site: &TestSite, ana: &Ana) -> DeviceId {
    let centre = site.app.centre().unwrap();
    let link = site.app.token();
    let act = site.act();
    site.change_person(ana.id, &act, |record| {
        device::issue_link(record, &centre, link.reveal(), &act)
    })
    .await;
    let second = DeviceId(site.app.chance().uuid());
    let digest = device::digest(link.reveal());
    let act = site.act();
    site.change_person(ana.id, &act, |record| {
        device::bind(
            record,
            &digest,
            jiff::civil::date(1992, 5, 2),
            second,
            "Old tablet",
            &act,
        )
    })
    .await;
    second
}
