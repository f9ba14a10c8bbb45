//! The promises of the worklist, a person's page and the call sheet.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

use care::actor::{Actor, StaffRole};
use care::check::{self, CheckId};
use care::enrolment::Place;
use care::event::Act;
use care::stream::StreamId;
use jiff::SignedDuration;
use protocol::{Answer, Answers, FactId};
use testkit::{Ana, Browser, Page, TestSite};

/// Ana taps the first button of the gate; the check goes on and is not finished.
async fn taps_chest(site: &TestSite, ana: &Ana) -> CheckId {
    let id = CheckId(site.app.chance().uuid());
    taps_chest_in(site, ana, id).await;
    id
}

async fn taps_chest_in(site: &TestSite, ana: &Ana, id: CheckId) {
    let protocol = site.app.protocol(&site.app.centre().unwrap()).unwrap();
    let chest = check::gate_answers(&protocol, Some("chest")).unwrap();
    answers(site, ana, id, "gate", chest).await;
}

async fn answers(site: &TestSite, ana: &Ana, id: CheckId, screen: &str, given: Answers) {
    let centre = site.app.centre().unwrap();
    let protocol = site.app.protocol(&centre).unwrap();
    let place = Place {
        centre: &centre,
        protocol: &protocol,
    };
    let act = Act {
        who: Actor::Person,
        ..site.act()
    };
    site.change_person(ana.id, &act, |record| {
        check::answer(record, id, screen, given.clone(), &place, &act)
    })
    .await;
}

pub(super) fn path(id: StreamId) -> String {
    format!("/team/people/{id}")
}

fn sheet<'a>(item: &'a str, outcome: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("items", item),
        ("outcome", outcome),
        ("next-date", "2026-11-18"),
        ("next-time", "10:00"),
        ("next-how", "phone"),
        ("note", "Ambulance is <i>on its way</i>"),
        ("said-back", "yes"),
    ]
}

async fn worklist(nurse: &mut Browser) -> Page {
    let page = nurse.get("/team").await;
    assert_eq!(page.status(), 200);
    page
}

#[tokio::test]
async fn a_red_raised_before_the_check_is_finished_is_on_the_list_at_once() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    assert!(!worklist(&mut nurse).await.has_text("Ana Ortiz"));
    taps_chest(&site, &ana).await;
    let page = worklist(&mut nurse).await;
    for words in [
        "Ana Ortiz",
        "Red",
        "Showing 1 of 1 person. No filter is on.",
        "Take Ana Ortiz",
        "Call Ana Ortiz",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
}

#[tokio::test]
async fn nothing_leaves_the_list_because_someone_looked_at_it_or_took_it() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let check = taps_chest(&site, &ana).await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let page = nurse.get(&path(ana.id)).await;
    assert_eq!(page.status(), 200);
    let item = format!("check:{check}");
    let taken = nurse
        .post(
            &format!("{}/take", path(ana.id)),
            &[("item", &item), ("back", "list")],
        )
        .await;
    assert_eq!((taken.status(), taken.location()), (303, "/team"));
    let page = worklist(&mut nurse).await;
    assert!(
        page.has_text("Ana Ortiz") && page.has_text("Nina Nurse"),
        "{}",
        page.text()
    );
    let alert = site.record(ana.id).alerts.values().next().cloned().unwrap();
    assert_eq!(alert.read.len(), 1, "the receipt says who read it");
    assert_eq!(alert.owner.map(|owner| owner.name).as_deref(), Some("Nina Nurse"));
    assert!(alert.closed.is_none());
}

#[tokio::test]
async fn another_nurse_takes_over_what_somebody_has() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let item = format!("check:{}", taps_chest(&site, &ana).await);
    let take = format!("{}/take", path(ana.id));
    for role in [StaffRole::Nurse, StaffRole::Physician] {
        let mut staff = site.staff(role).await;
        staff.get(&path(ana.id)).await;
        assert_eq!(staff.post(&take, &[("item", &item)]).await.status(), 303);
    }
    let owner = site
        .record(ana.id)
        .alerts
        .values()
        .next()
        .and_then(|alert| alert.owner.clone());
    assert_eq!(owner.map(|owner| owner.name).as_deref(), Some("Petra Physician"));
}

#[tokio::test]
async fn outcome_and_next_contact_are_required_to_close_and_nothing_typed_is_lost() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let item = format!("check:{}", taps_chest(&site, &ana).await);
    let call = format!("{}/call", path(ana.id));
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&path(ana.id)).await;
    let mut empty = sheet(&item, "");
    empty.retain(|(name, _)| *name != "next-date");
    let page = nurse.post(&call, &empty).await;
    assert_eq!(page.status(), 422);
    assert!(page.has_text("Choose how the call ended."), "{}", page.text());
    assert!(page.has_text("There are 2 things to fix"));
    assert!(
        page.html()
            .contains("Ambulance is &#60;i&#62;on its way&#60;/i&#62;"),
        "the note is kept and escaped"
    );
    assert!(worklist(&mut nurse).await.has_text("Ana Ortiz"));

    nurse.get(&path(ana.id)).await;
    let done = nurse
        .post(&call, &sheet(&item, "reached-sent-to-emergency"))
        .await;
    assert_eq!((done.status(), done.location()), (303, path(ana.id).as_str()));
    assert!(!worklist(&mut nurse).await.has_text("Ana Ortiz"));
    let thread = nurse.get(&path(ana.id)).await;
    assert!(
        thread.has_text("Call by Nina Nurse: Reached, sent to emergency care"),
        "{}",
        thread.text()
    );
    assert!(
        thread.has_text("Next contact: 18 November, 10:00"),
        "{}",
        thread.text()
    );
}

#[tokio::test]
async fn a_call_that_nobody_answered_leaves_the_person_on_the_list() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let item = format!("check:{}", taps_chest(&site, &ana).await);
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&path(ana.id)).await;
    nurse
        .post(&format!("{}/call", path(ana.id)), &sheet(&item, "no-answer"))
        .await;
    let page = worklist(&mut nurse).await;
    assert!(
        page.has_text("No answer once. Next try 10:30."),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn a_call_sheet_sent_twice_is_one_call() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let item = format!("check:{}", taps_chest(&site, &ana).await);
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&path(ana.id)).await;
    for _ in 0..2 {
        let done = nurse
            .post(
                &format!("{}/call", path(ana.id)),
                &sheet(&item, "reached-advised"),
            )
            .await;
        assert_eq!(done.status(), 303);
    }
    assert_eq!(site.record(ana.id).calls.len(), 1);
}

#[tokio::test]
async fn an_item_that_became_worse_while_the_sheet_was_filled_in_stays_open_and_the_note_is_kept() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let check = CheckId(site.app.chance().uuid());
    let protocol = site.app.protocol(&site.app.centre().unwrap()).unwrap();
    let none = check::gate_answers(&protocol, None).unwrap();
    answers(&site, &ana, check, "gate", none).await;
    let legs = [(FactId::new("walk_trouble"), Answer::Yes)];
    answers(&site, &ana, check, "areas", legs.into_iter().collect()).await;
    let item = format!("check:{check}");
    let call = format!("{}/call", path(ana.id));
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&path(ana.id)).await;
    taps_chest_in(&site, &ana, check).await;

    let page = nurse.post(&call, &sheet(&item, "reached-advised")).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.has_text("This item changed while you wrote."),
        "{}",
        page.text()
    );
    assert!(page.html().contains("on its way"), "the note is kept");
    assert!(worklist(&mut nurse).await.has_text("Ana Ortiz"));

    nurse.get(&path(ana.id)).await;
    let done = nurse
        .post(&call, &sheet(&item, "reached-sent-to-emergency"))
        .await;
    assert_eq!(done.status(), 303);
}

#[tokio::test]
async fn an_item_that_somebody_closed_meanwhile_is_said_on_the_sheet() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let item = format!("check:{}", taps_chest(&site, &ana).await);
    let call = format!("{}/call", path(ana.id));
    let (mut nurse, mut physician) = (
        site.staff(StaffRole::Nurse).await,
        site.staff(StaffRole::Physician).await,
    );
    nurse.get(&path(ana.id)).await;
    physician.get(&path(ana.id)).await;
    physician.post(&call, &sheet(&item, "reached-advised")).await;
    let page = nurse.post(&call, &sheet(&item, "reached-advised")).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.has_text("Someone closed this already. Look at the thread."),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn a_read_is_on_record_before_the_page_is_sent() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    assert_eq!(nurse.get(&path(ana.id)).await.status(), 200);
    let reads = site.app.store().reads_of(site.app.centre_id(), ana.id).unwrap();
    assert_eq!(reads.len(), 1);
}

#[tokio::test]
async fn whoever_is_shown_people_in_a_list_is_on_record_with_how_many() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    taps_chest(&site, &ana).await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    for page in [
        "/team",
        "/team/people",
        "/team/people?q=ortiz",
        "/team/people?q=nobody",
    ] {
        assert_eq!(nurse.get(page).await.status(), 200, "{page}");
    }
    let centre = site.app.centre_ref().id;
    let reads = site.app.store().reads_of(site.app.centre_id(), centre).unwrap();
    let noted: Vec<_> = reads.iter().map(|read| read.note.what.as_str()).collect();
    assert_eq!(noted, ["worklist, 1", "people, 1", "search, 1", "search, 0"]);
}

#[tokio::test]
async fn an_administrator_can_not_open_care_records() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut administrator = site.staff(StaffRole::Administrator).await;
    assert_eq!(administrator.get("/team").await.status(), 303);
    let own = administrator.get("/team/me").await;
    assert!(
        !own.has_text("Worklist"),
        "a tab leads where it says: {}",
        own.text()
    );
    for end in ["", "/link", "/visits", "/details"] {
        let page = administrator.get(&format!("{}{end}", path(ana.id))).await;
        assert_eq!(page.status(), 403, "{end}");
        assert!(!page.has_text("Ana Ortiz"));
    }
    assert_eq!(administrator.get("/team/people").await.status(), 403);
}

#[tokio::test]
async fn a_coordinator_sees_the_thread_and_no_call_sheet() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let item = format!("check:{}", taps_chest(&site, &ana).await);
    let mut coordinator = site.staff(StaffRole::Coordinator).await;
    let page = coordinator.get(&path(ana.id)).await;
    assert_eq!(page.status(), 200);
    assert!(page.form(&format!("{}/call", path(ana.id))).is_none());
    let refused = coordinator
        .post(
            &format!("{}/call", path(ana.id)),
            &sheet(&item, "reached-advised"),
        )
        .await;
    assert_eq!(refused.status(), 403);
    assert!(site.record(ana.id).calls.is_empty());
}

#[tokio::test]
async fn an_unknown_person_is_a_page_that_is_not_there() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    for id in ["00000000-0000-0000-0000-000000000009", "x", "..%2Fme"] {
        for end in ["", "/link", "/visits", "/details"] {
            assert_eq!(
                nurse.get(&format!("/team/people/{id}{end}")).await.status(),
                404,
                "{id}{end}"
            );
        }
    }
}

#[tokio::test]
async fn somebody_silent_shows_in_their_lane_and_can_be_taken() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    site.clock.advance(SignedDuration::from_hours(24 * 9));
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let page = worklist(&mut nurse).await;
    assert!(
        page.has_text("Silent") && page.has_text("Ana Ortiz") && page.has_text("Not heard from."),
        "{}",
        page.text()
    );
    let form = page.form(&format!("{}/take", path(ana.id))).unwrap();
    let item = form
        .split("name=\"item\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    nurse
        .post(
            &format!("{}/take", path(ana.id)),
            &[("item", &item), ("back", "list")],
        )
        .await;
    let page = worklist(&mut nurse).await;
    assert!(
        page.has_text("Nina Nurse") && page.has_text("Ana Ortiz"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn signed_in_staff_who_come_to_the_front_are_led_to_their_work() {
    let site = TestSite::demo().await;
    let page = site.staff(StaffRole::Nurse).await.get("/").await;
    assert_eq!((page.status(), page.location()), (303, "/team"));
}

#[tokio::test]
async fn a_birth_date_is_found_as_people_write_it() {
    let site = TestSite::demo().await;
    site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    for (typed, expected) in [
        ("5/2/1992", true),
        ("ortiz%205/2/1992", true),
        ("1992-05-02", true),
        ("2/5/1992", false),
    ] {
        let page = nurse.get(&format!("/team/people?q={typed}")).await;
        assert_eq!(page.has_text("Ana Ortiz"), expected, "{typed}: {}", page.text());
    }
}

#[tokio::test]
async fn a_contact_of_yesterday_says_so_beside_its_time() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    taps_chest(&site, &ana).await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let page = worklist(&mut nurse).await;
    assert!(
        page.has_text("Check 10:00") && !page.has_text("yesterday"),
        "{}",
        page.text()
    );
    site.clock.advance(SignedDuration::from_hours(24));
    let page = worklist(&mut site.staff(StaffRole::Nurse).await).await;
    assert!(page.has_text("Check 10:00 yesterday"), "{}", page.text());
}

#[tokio::test]
async fn a_row_of_the_worklist_stays_short_whatever_somebody_wrote() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let text = "May I swim? ".repeat(60);
    let mut phone = site.person(&ana).await;
    phone.get("/questions").await;
    let asked = phone
        .post("/questions", &[("text", &text), ("about", "question")])
        .await;
    assert_eq!(asked.status(), 303, "{}", asked.text());
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let page = worklist(&mut nurse).await;
    assert!(page.has_text("Asks: May I swim?"), "{}", page.text());
    assert!(page.text().matches("May I swim").count() < 12);
    let whole = nurse.get(&path(ana.id)).await;
    assert!(whole.text().matches("May I swim").count() >= 60);
}

#[tokio::test]
async fn what_two_rules_say_in_the_same_words_is_said_once() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    taps_chest(&site, &ana).await;
    let page = site.staff(StaffRole::Nurse).await.get(&path(ana.id)).await;
    let sign = "Chest pain, pressure, squeezing or fullness.";
    assert!(page.has_text(sign), "{}", page.text());
    assert!(!page.has_text(&format!("{sign} {sign}")), "{}", page.text());
}

#[tokio::test]
async fn every_page_about_a_person_has_one_first_heading_and_it_is_their_name() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    for end in ["", "/list", "/allergies", "/visits", "/details", "/link"] {
        let html = nurse.get(&format!("{}{end}", path(ana.id))).await.html();
        assert_eq!(html.matches("<h1").count(), 1, "{end}");
        assert!(html.contains("<h1>Ana Ortiz</h1>"), "{end}");
    }
}

#[tokio::test]
async fn a_day_that_no_calendar_reaches_is_said_to_be_no_date() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let visits = format!("{}/visits", path(ana.id));
    nurse.get(&visits).await;
    let fields = [
        ("do", "plan"),
        ("purpose", "Blood"),
        ("place", "Room 4"),
        ("date", "9999-12-31"),
        ("time", "23:59"),
    ];
    let page = nurse.post(&visits, &fields).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.has_text("Date: 9999-12-31 is not a date."),
        "{}",
        page.text()
    );
}
