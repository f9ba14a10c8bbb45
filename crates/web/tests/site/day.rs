//! The pages of a person's day: Today, Help, leaflet, visits, questions, settings.

use care::alert::AlertSource;
use care::check;
use care::device::{self, DeviceId};
use care::enrolment::{self, Place};
use care::visit::{self, VisitId, VisitPlan};
use jiff::SignedDuration;
use protocol::{Level, Role};
use testkit::{Ana, TestSite, details, harvest};
use uuid::Uuid;

const CHECK: Uuid = Uuid::from_u128(0x5e1f);

async fn tap_chest(site: &TestSite, ana: &Ana) {
    let centre = site.app.centre().unwrap();
    let protocol = site.app.protocol(&centre).unwrap();
    let place = Place {
        centre: &centre,
        protocol: &protocol,
    };
    let answers = check::gate_answers(&protocol, Some("chest")).unwrap();
    let act = site.act();
    site.change_person(ana.id, &act, |record| {
        check::answer(
            record,
            check::CheckId(CHECK),
            "gate",
            answers.clone(),
            &place,
            &act,
        )
    })
    .await;
}

async fn plan_visit(site: &TestSite, ana: &Ana, id: u128, hours: i64, place: &str) {
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
async fn a_stranger_reads_help_with_every_level_and_numbers_that_dial() {
    let site = TestSite::demo().await;
    let page = site.stranger().get("/help").await;
    assert_eq!(page.status(), 200);
    for words in [
        "Call 911 now for",
        "Get care now for",
        "Call your care team today for",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
    let addresses = page.addresses();
    for number in ["tel:911", "tel:988", "tel:+15550100122"] {
        assert!(
            addresses.iter().any(|href| href == number),
            "{number}: {addresses:?}"
        );
    }
}

#[tokio::test]
async fn help_before_any_setting_gives_the_emergency_number_and_no_other() {
    let site = TestSite::empty().await;
    let page = site.stranger().get("/help").await;
    let numbers: Vec<String> = page
        .addresses()
        .into_iter()
        .filter(|href| href.starts_with("tel:"))
        .collect();
    assert_eq!(numbers, ["tel:911"]);
}

#[tokio::test]
async fn help_calls_the_day_line_while_it_is_open_and_the_night_line_after() {
    let site = TestSite::demo().await;
    for _ in 0..24 {
        let centre = site.app.centre().unwrap();
        let settings = centre.settings.as_ref().unwrap();
        let open = settings.hours.open_until(site.app.now(), centre.zone());
        let addresses = site.stranger().get("/help").await.addresses();
        let (day, night) = ("tel:+15550100140", "tel:+15550100141");
        let expected = if open.is_some() { day } else { night };
        assert!(addresses.iter().any(|href| href == expected), "{addresses:?}");
        site.clock.advance(SignedDuration::from_hours(1));
    }
}

#[tokio::test]
async fn a_stranger_reads_the_leaflet_with_its_item_ids_and_nothing_of_a_person() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let page = site.stranger().get("/leaflet").await;
    for item in [
        "Item S1", "Item M19", "Item F6", "Item W3", "Item A5", "Item B5e", "Item D5",
    ] {
        assert!(page.has_text(item), "{item}");
    }
    assert!(!page.has_text("For you"));
    let own = site.person(&ana).await.get("/leaflet").await;
    assert!(
        own.has_text("Your marrow is for someone you do not know."),
        "{}",
        own.text()
    );
}

#[tokio::test]
async fn every_link_of_these_pages_leads_to_a_page() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    plan_visit(&site, &ana, 3, 30, "Clinic B").await;
    let mut phone = site.person(&ana).await;
    for path in [
        "/today",
        "/help",
        "/help/say",
        "/leaflet",
        "/visits",
        "/questions",
        "/settings",
    ] {
        let page = phone.get(path).await;
        assert_eq!(page.status(), 200, "{path}");
        for href in page.addresses().into_iter().filter(|href| href.starts_with('/')) {
            let there = phone.get(&href).await.status();
            assert!(there < 400, "{path} leads to {href}, which says {there}");
        }
    }
}

#[tokio::test]
async fn today_says_the_day_one_sentence_and_the_check_that_is_due() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let page = site.person(&ana).await.get("/today").await;
    assert!(page.has_text("Day 2"), "{}", page.text());
    assert!(page.has_text("About 8 in 10 donors"), "{}", page.text());
    assert!(page.addresses().iter().any(|href| href == "/check"));
    assert!(page.html().contains("<h1"), "one heading");
    assert_eq!(page.html().matches("<h1").count(), 1);
}

#[tokio::test]
async fn a_patient_with_their_own_marrow_reads_no_figure_of_donors() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let act = site.act();
    let mut own = harvest();
    own.role = Role::AutologousPatient;
    let centre = site.app.centre().unwrap();
    let protocol = site.app.protocol(&centre).unwrap();
    let place = Place {
        centre: &centre,
        protocol: &protocol,
    };
    site.change_person(ana.id, &act, |record| {
        enrolment::change_harvest(record, own.clone(), &place, &act)
    })
    .await;
    let page = site.person(&ana).await.get("/today").await;
    assert_eq!(page.status(), 200);
    assert!(!page.text().to_lowercase().contains("donor"), "{}", page.text());
}

#[tokio::test]
async fn today_of_somebody_with_an_open_red_leads_back_to_it_and_offers_the_number() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    tap_chest(&site, &ana).await;
    let record = site.record(ana.id);
    let alert = record.open_alerts()[0].clone();
    assert_eq!(alert.level, Level::Red);
    assert_eq!(alert.source, AlertSource::Check(check::CheckId(CHECK)));
    let page = site.person(&ana).await.get("/today").await;
    let addresses = page.addresses();
    assert!(
        addresses.iter().any(|href| *href == format!("/check/{CHECK}")),
        "{addresses:?}"
    );
    assert!(addresses.iter().any(|href| href == "tel:911"));
    assert!(
        !page.has_text("common now") && !page.has_text("in 10 donors"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn before_the_harvest_the_ring_counts_down() {
    let site = TestSite::demo().await;
    let id = site.app.chance().stream_id();
    let device = DeviceId(site.app.chance().uuid());
    let centre = site.app.centre().unwrap();
    let protocol = site.app.protocol(&centre).unwrap();
    let place = Place {
        centre: &centre,
        protocol: &protocol,
    };
    let mut planned = harvest();
    planned.harvested_on = place.today(site.app.now()) + jiff::Span::new().days(4);
    let act = site.act();
    site.change_person(id, &act, |record| {
        enrolment::enrol(record, details("Ben", "Early"), planned.clone(), &place, &act)
    })
    .await;
    let link = site.app.token();
    let act = site.act();
    site.change_person(id, &act, |record| {
        device::issue_link(record, &centre, link.reveal(), &act)
    })
    .await;
    let act = site.act();
    let digest = device::digest(link.reveal());
    site.change_person(id, &act, |record| {
        device::bind(
            record,
            &digest,
            jiff::civil::date(1992, 5, 2),
            device,
            "Android",
            &act,
        )
    })
    .await;
    let ben = Ana { id, device, link };
    let page = site.person(&ben).await.get("/today").await;
    assert!(page.has_text("4 days before"), "{}", page.text());
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

#[tokio::test]
async fn none_of_these_pages_needs_a_script() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    for path in [
        "/today",
        "/help",
        "/leaflet",
        "/visits",
        "/questions",
        "/settings",
    ] {
        let html = phone.get(path).await.html();
        assert!(
            !html.contains("<script") && !html.contains("onclick") && !html.contains(" style="),
            "{path}"
        );
    }
}
