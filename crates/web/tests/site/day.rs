//! The pages of a person's day: Today, Help, the leaflet.

#![allow(
    clippy::unwrap_used,
    reason = "the allowance for tests does not reach the functions they share"
)]

use care::alert::AlertSource;
use care::check;
use care::device::{self, DeviceId};
use care::dose::{self, Again};
use care::enrolment::{self, HelperContact, Place};
use care::medicine_list::{self, ListDraft};
use jiff::SignedDuration;
use medicine::{Author, AuthorRole, DoseId, Entry, EntryForm, EntryId, Formulary, NewEntry};
use protocol::{Level, Role};
use testkit::{Ana, TestSite, details, harvest};

use super::visits::plan_visit;
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
async fn a_person_away_from_home_reads_every_time_in_their_own_zone() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let (act, centre) = (site.act(), site.app.centre().unwrap());
    let place = Place {
        centre: &centre,
        protocol: &site.app.site().draft,
    };
    let away = care::enrolment::Details {
        zone: Some("America/Los_Angeles".to_owned()),
        ..details("Ana", "Ortiz")
    };
    site.change_person(ana.id, &act, |record| {
        enrolment::change_details(record, away.clone(), &place, &act)
    })
    .await;
    let mut phone = site.person(&ana).await;
    let here = site.stranger().get("/help").await;
    let there = phone.get("/help").await;
    assert!(here.has_text("Open now until 5:00 pm"), "{}", here.text());
    assert!(there.has_text("Open now until 2:00 pm"), "{}", there.text());
}

#[tokio::test]
async fn an_open_red_check_offers_the_emergency_number_first() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    tap_chest(&site, &ana).await;
    let html = site.person(&ana).await.get("/today").await.html();
    let main = html.split("class=\"btn main\"").nth(1).unwrap();
    assert!(main.trim_start().starts_with("href=\"tel:911\""), "{main}");
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
        let files = html.matches(r#"<script type="module" src="/assets/"#).count();
        assert_eq!(html.matches("<script").count(), files, "{path} holds a script");
        assert!(!html.contains("onclick") && !html.contains(" style="), "{path}");
    }
}

fn entry(number: u128, name: &str, strength: &str, when: &str) -> Entry {
    let form = EntryForm {
        name: name.to_owned(),
        strength: strength.to_owned(),
        form: "tablet".to_owned(),
        amount: "1 tablet".to_owned(),
        when: when.to_owned(),
        how: "by mouth".to_owned(),
        why: "After the harvest.".to_owned(),
        max_24h: "4 tablets".to_owned(),
        min_gap_hours: "4".to_owned(),
        ..EntryForm::default()
    };
    let author = Author {
        role: AuthorRole::Team,
        name: "Nina Nurse".to_owned(),
    };
    let by = NewEntry {
        id: EntryId(Uuid::from_u128(number)),
        added_by: author,
        start_on: None,
        checked: None,
        formulary: Formulary::embedded(),
    };
    form.read(by).unwrap()
}

async fn helped_by_jan(site: &TestSite, ana: &Ana) {
    let mut known = details("Ana", "Ortiz");
    known.helper = Some(HelperContact {
        name: "Jan".to_owned(),
        relation: "brother".to_owned(),
        phone: "+1 555 010 0177".to_owned(),
    });
    let centre = site.app.centre().unwrap();
    let protocol = site.app.protocol(&centre).unwrap();
    let place = Place {
        centre: &centre,
        protocol: &protocol,
    };
    let act = site.act();
    site.change_person(ana.id, &act, |record| {
        enrolment::change_details(record, known.clone(), &place, &act)
    })
    .await;
}

#[tokio::test]
async fn a_dose_taken_is_a_knot_of_today_and_a_sleepy_one_carries_the_call_to_the_helper() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    helped_by_jan(&site, &ana).await;
    let list = ListDraft {
        seen: 0,
        entries: vec![
            entry(1, "oxycodone", "5 mg", "every 4 hours if needed"),
            entry(2, "ferrous sulfate", "325 mg", "in the morning"),
        ],
        do_not_take: Vec::new(),
        reason: "Discharge".to_owned(),
    };
    let act = site.act();
    site.change_person(ana.id, &act, |record| {
        medicine_list::issue(record, list.clone(), &act)
    })
    .await;
    let mut phone = site.person(&ana).await;
    let before = phone.get("/today").await;
    assert!(
        before.has_text("Oxycodone 5 mg, if you need it"),
        "{}",
        before.text()
    );
    assert!(!before.has_text("Call Jan"), "no dose, no notice");
    let act = site.act();
    let (id, now) = (DoseId(act.key.id.0), act.now);
    site.change_person(ana.id, &act, |record| {
        dose::take(
            record,
            id,
            EntryId(Uuid::from_u128(1)),
            None,
            now,
            Again::Ask,
            &act,
        )
    })
    .await;
    let after = phone.get("/today").await;
    assert!(
        after.has_text("This can make you sleepy or dizzy."),
        "{}",
        after.text()
    );
    assert!(after.has_text("Call Jan"));
    assert!(after.addresses().iter().any(|href| href == "tel:+15550100177"));
}
