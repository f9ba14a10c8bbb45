//! The self-check: the gate works for everyone, every answer is recorded as it is given, results say what the record says.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose ground gives way should say so at once"
)]

mod bad_input;
mod said;

use care::StaffRole;
use care::alert::ItemId;
use care::check::{CheckId, CheckRecord};
use care::stream::StreamId;
use jiff::SignedDuration;
use protocol::{Answer, FactId, Level, Step, Style};
use std::sync::Arc;
use testkit::{Ana, Browser, Page, TestSite};

struct Walk {
    site: TestSite,
    ana: Ana,
    phone: Browser,
}

impl Walk {
    async fn new() -> Walk {
        let site = TestSite::demo().await;
        let ana = site.ana().await;
        let phone = site.person(&ana).await;
        Walk { site, ana, phone }
    }

    /// Opens the gate and taps; gives the path that follows.
    async fn tap(&mut self, sign: &str) -> String {
        let gate = self.phone.get("/check").await;
        let action = action_of(&gate);
        let page = self.phone.post(&action, &[("sign", sign)]).await;
        assert_eq!(page.status(), 303, "{}", page.text());
        page.location().to_owned()
    }

    fn check(&self) -> CheckRecord {
        self.site
            .record(self.ana.id)
            .last_check()
            .cloned()
            .expect("a check")
    }

    fn said(&self, fact: &str) -> Option<Answer> {
        self.check().answers.get(&FactId::new(fact))
    }

    /// Opens a screen and sends its form; gives the answer.
    async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.phone.get(path).await;
        assert_eq!(page.status(), 200, "{path}: {}", page.location());
        let shown = hidden(&page, "shown");
        let mut all: Vec<(&str, &str)> = fields.to_vec();
        all.extend(shown.iter().map(|fact| ("shown", fact.as_str())));
        let line = page.input("line");
        all.extend(line.iter().map(|line| ("line", line.as_str())));
        let each = page.input("each");
        all.extend(each.iter().map(|each| ("each", each.as_str())));
        self.phone
            .post(path.split('?').next().unwrap_or(path), &all)
            .await
    }

    /// Denies every screen before this one and gives its path.
    async fn walk_to(&mut self, screen: &str) -> String {
        let mut path = self.tap("none").await;
        while !path.ends_with(screen) {
            let page = self.send(&path.clone(), &[("none", "none")]).await;
            assert_eq!(page.status(), 303, "{path}: {}", page.text());
            path = page.location().to_owned();
        }
        path
    }

    /// Answers screen by screen until the result, as somebody who is well but for one screen.
    async fn walk(&mut self, but: &str, fields: &[(&str, &str)]) -> String {
        let mut path = self.tap("none").await;
        for _ in 0..40 {
            let check = self.check();
            let protocol = Arc::clone(&self.site.app.site().draft);
            let Step::Ask(question) = protocol.next(&check.case, &check.answers) else {
                return path;
            };
            assert_eq!(path, format!("/check/{}/{}", check.id, question.id));
            let well: &[(&str, &str)] = match question.style {
                Style::YesNo => &[("answer", "no")],
                Style::Number if question.id == "temperature" => &[("number", "98.6"), ("unit", "f")],
                Style::Number | Style::Choice => &[("answer", "0")],
                Style::OneTap | Style::Tick => &[("none", "none")],
            };
            let sent = if question.id == but { fields } else { well };
            let page = self.send(&path.clone(), sent).await;
            assert_eq!(page.status(), 303, "{path}: {}", page.text());
            path = page.location().to_owned();
        }
        panic!("a check ends");
    }
}

fn action_of(page: &Page) -> String {
    let html = page.html();
    let from = html.split(" action=\"").nth(1).expect("a form");
    from.split('"').next().expect("an action").to_owned()
}

fn hidden(page: &Page, name: &str) -> Vec<String> {
    let html = page.html();
    let mark = format!("name=\"{name}\" value=\"");
    html.split(mark.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn no_gap(page: &Page) {
    assert!(!page.html().contains('⟦'), "words are missing: {}", page.text());
}

fn level_of(site: &TestSite, id: StreamId, check: CheckId) -> Option<Level> {
    let record = site.record(id);
    record
        .alerts
        .get(&ItemId::of_check(check))
        .map(|alert| alert.level)
}

#[tokio::test]
async fn the_gate_and_the_call_page_work_signed_out_without_a_cookie() {
    let site = TestSite::demo().await;
    let gate = site.stranger().get("/check").await;
    assert_eq!(gate.status(), 200);
    no_gap(&gate);
    let signs: Vec<String> = gate
        .addresses()
        .into_iter()
        .filter(|path| path.starts_with("/check/now/"))
        .collect();
    assert_eq!(signs.len(), 7);
    for sign in signs {
        let page = site.stranger().get(&sign).await;
        assert_eq!(page.status(), 200, "{sign}");
        assert!(
            page.has_text("Call 911 now") && page.has_text("Your nurse has not been told"),
            "{sign}"
        );
        assert!(page.html().contains("href=\"tel:911\""), "{sign}");
        assert!(page.has_text("Bone marrow was taken from me"), "{}", page.text());
        no_gap(&page);
    }
    for path in ["/check/now", "/check/with-someone"] {
        let page = site.stranger().get(path).await;
        assert_eq!(page.status(), 200, "{path}");
        assert!(page.html().contains("href=\"tel:911\""));
        no_gap(&page);
    }
    assert_eq!(site.stranger().get("/check/now/third-arm").await.status(), 404);
}

#[tokio::test]
async fn a_center_that_measures_in_celsius_reads_celsius_first_in_every_sentence() {
    let mut walk = Walk::new().await;
    let settings = care::centre::Settings {
        fahrenheit: false,
        ..testkit::settings()
    };
    let (act, centre) = (walk.site.act(), walk.site.app.centre_ref());
    walk.site
        .app
        .change(&centre, &act, |_: &care::CentreRecord| {
            care::centre::change_settings(settings.clone(), &act)
        })
        .await
        .expect("the store answers")
        .expect("settings");
    let path = walk.walk_to("temperature").await;
    let page = walk.phone.get(&path).await;
    assert!(
        page.has_text("A fever is 38.0 °C (100.4 °F) or more."),
        "{}",
        page.text()
    );
    walk.send(&path, &[("number", "38.2"), ("unit", "c")]).await;
    let result = walk.phone.get(&format!("/check/{}", walk.check().id)).await;
    assert!(result.has_text("38.2 °C (100.8 °F)"), "{}", result.text());
}

#[tokio::test]
async fn a_tap_is_red_on_the_phone_and_with_the_team_at_once() {
    let mut walk = Walk::new().await;
    let path = walk.tap("chest").await;
    let check = walk.check();
    assert_eq!(path, format!("/check/{}", check.id));
    assert_eq!(level_of(&walk.site, walk.ana.id, check.id), Some(Level::Red));
    let page = walk.phone.get(&path).await;
    for words in [
        "Call 911 now",
        "I have pain, pressure, squeezing or fullness in my chest.",
        "Bone marrow was taken from my hips on 15 November.",
        "12 Elm Street",
        "The hospital has this, 10:00 am. It can not call 911 for you.",
        "I have called 911",
        "I am with someone who needs help",
    ] {
        let plain = page.text().replace('\u{a0}', " ").replace('\u{2060}', "");
        assert!(plain.contains(words), "{words} in {plain}");
    }
    assert!(page.html().contains("href=\"tel:911\"") && !page.html().contains("class=\"tabs\""));
    no_gap(&page);
}

#[tokio::test]
async fn saying_that_911_was_called_is_recorded_once_and_thanked() {
    let mut walk = Walk::new().await;
    let path = walk.tap("breath").await;
    let called = format!("{path}/called");
    walk.phone.get(&path).await;
    let mut impatient = walk.phone.clone();
    for page in [
        walk.phone.post(&called, &[]).await,
        impatient.post(&called, &[]).await,
    ] {
        assert_eq!((page.status(), page.location()), (303, path.as_str()));
    }
    assert!(walk.check().emergency_said_at.is_some());
    assert!(walk.phone.get(&path).await.has_text("Stay on the line"));
    let wrong = impatient
        .post("/check/6f1f2c56-6ad1-4a8c-9a71-4b3c8ad1c001/called", &[])
        .await;
    assert_eq!(wrong.status(), 404);
}

#[tokio::test]
async fn a_locked_phone_takes_a_tap_and_shows_nothing_of_the_person() {
    let mut walk = Walk::new().await;
    walk.phone.get("/pin").await;
    let set = walk
        .phone
        .post("/pin", &[("pin", "4711"), ("pin-again", "4711")])
        .await;
    assert_eq!(set.status(), 303);
    walk.site.clock.advance(SignedDuration::from_mins(16));
    let gate = walk.phone.get("/check").await;
    let page = walk.phone.post(&action_of(&gate), &[("sign", "chest")]).await;
    assert!(
        page.location().starts_with("/check/now/chest"),
        "{}",
        page.location()
    );
    let page = walk.phone.get(page.location()).await;
    assert!(page.has_text("The hospital has this") && page.has_text("Call 911 now"));
    assert!(
        !page.has_text("Elm Street") && !page.has_text("15 November"),
        "{}",
        page.text()
    );
    let check = walk.check().id;
    assert_eq!(level_of(&walk.site, walk.ana.id, check), Some(Level::Red));
    let result = walk.phone.get(&format!("/check/{check}")).await;
    assert!(result.location().starts_with("/unlock"), "{}", result.location());
}

#[tokio::test]
async fn somebody_well_walks_from_the_gate_to_green() {
    let mut walk = Walk::new().await;
    let path = walk.walk("", &[]).await;
    let page = walk.phone.get(&path).await;
    assert!(
        page.has_text("OK for now") && page.has_text("No danger signs."),
        "{}",
        page.text()
    );
    assert!(
        page.has_text("Call 911 now for"),
        "the safety net stands on Green too"
    );
    assert!(page.has_text("No care team has signed these rules yet."));
    no_gap(&page);
    assert!(walk.site.record(walk.ana.id).alerts.is_empty());
    assert_eq!(walk.phone.get("/check").await.status(), 200);
}

#[tokio::test]
async fn a_fever_typed_in_fahrenheit_is_yellow_with_a_promise_and_shows_who_read_it() {
    let mut walk = Walk::new().await;
    let path = walk
        .walk("temperature", &[("number", "100,8"), ("unit", "f")])
        .await;
    let page = walk.phone.get(&path).await;
    let text = page.text().replace('\u{a0}', " ").replace('\u{2060}', "");
    for words in [
        "Yellow Call your care team today",
        "100.8 °F (38.2 °C). That is a fever.",
        "Call +1 555-010-0140 Open now until 5:00 pm. At night, call +1 555-010-0141.",
        "The hospital has it 10:00 am",
        "A nurse has read it not yet",
        "by 2:00 pm",
        "Leaflet item A1: Fever",
        "Rule A1-fever, version 1-draft",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    no_gap(&page);
    let act = care::Act {
        who: care::Actor::Staff(testkit::staff(care::StaffRole::Nurse)),
        ..walk.site.act()
    };
    walk.site
        .change_person(walk.ana.id, &act, |record| care::alert::read_all(record, &act))
        .await;
    let name = testkit::staff(care::StaffRole::Nurse).name;
    assert!(
        walk.phone
            .get(&path)
            .await
            .has_text(&format!("{name} has read it"))
    );
}

#[tokio::test]
async fn a_line_can_be_asked_by_itself_and_answered_not_sure() {
    let mut walk = Walk::new().await;
    let path = walk.tap("none").await;
    let page = walk.phone.get(&path).await;
    let one = page
        .addresses()
        .into_iter()
        .find(|href| href.contains("?line="))
        .expect("a way to be asked one at a time");
    let page = walk.send(&one, &[("answer", "no")]).await;
    assert!(
        page.location().contains("?line="),
        "the next line follows: {}",
        page.location()
    );
    let next = page.location().to_owned();
    let page = walk.send(&next, &[("answer", "unsure")]).await;
    assert_eq!(page.status(), 303);
    let check = walk.check();
    assert!(check.answers.iter().any(|(_, answer)| answer == Answer::Unsure));
    assert_eq!(
        level_of(&walk.site, walk.ana.id, check.id),
        Some(Level::Red),
        "not sure counts as yes"
    );
}

#[tokio::test]
async fn going_back_shows_the_answer_and_answering_again_is_recorded() {
    let mut walk = Walk::new().await;
    walk.tap("none").await;
    let check = walk.check().id;
    for screen in ["danger-now", "danger-skin"] {
        walk.send(&format!("/check/{check}/{screen}"), &[("none", "none")])
            .await;
    }
    let areas = format!("/check/{check}/areas");
    let page = walk.send(&areas, &[("tick", "leg_swelling")]).await;
    let next = page.location().to_owned();
    assert_eq!(
        level_of(&walk.site, walk.ana.id, check),
        Some(Level::Orange),
        "told before the check is finished"
    );
    let page = walk.phone.get(&next).await;
    assert!(
        page.addresses().contains(&areas),
        "the way back leads to the screen before"
    );
    let page = walk.phone.get(&areas).await;
    assert!(
        page.html().contains("value=\"leg_swelling\" checked"),
        "{}",
        page.html()
    );
    let page = walk.send(&areas, &[("none", "none")]).await;
    assert_eq!(page.status(), 303);
    assert_eq!(walk.said("leg_swelling"), Some(Answer::No));
    assert_eq!(
        level_of(&walk.site, walk.ana.id, check),
        Some(Level::Orange),
        "the team's item is not lowered"
    );
    let page = walk.send(&areas, &[("none", "none"), ("tick", "overdose")]).await;
    assert_eq!(page.status(), 422, "both at once is asked again");
    assert!(page.html().contains("value=\"overdose\" checked"));
}

#[tokio::test]
async fn a_check_that_was_stopped_is_offered_again_and_never_shown_green() {
    let mut walk = Walk::new().await;
    let next = walk.tap("none").await;
    let page = walk.phone.get("/check").await;
    assert!(
        page.has_text("Go on with my check") && page.addresses().contains(&next),
        "{}",
        page.text()
    );
    assert!(page.addresses().contains(&"/check/new".to_owned()));
    let so_far = format!("/check/{}", walk.check().id);
    let page = walk.phone.get(&so_far).await;
    assert!(
        page.has_text("Your check is not finished") && !page.has_text("OK for now"),
        "{}",
        page.text()
    );
    no_gap(&page);
    let page = walk.phone.get("/check/new").await;
    assert!(page.has_text("Is any of this happening now?"));
    walk.site.clock.advance(SignedDuration::from_hours(5));
    assert!(
        walk.phone
            .get("/check")
            .await
            .has_text("Is any of this happening now?")
    );
}

#[tokio::test]
async fn thoughts_of_self_harm_give_the_crisis_line_first() {
    let mut walk = Walk::new().await;
    walk.tap("none").await;
    let check = walk.check().id;
    for screen in ["danger-now", "danger-skin", "areas"] {
        walk.send(&format!("/check/{check}/{screen}"), &[("none", "none")])
            .await;
    }
    let page = walk.phone.get(&format!("/check/{check}/safety")).await;
    assert!(page.has_text("Helpers do not see these answers."));
    let page = walk
        .send(&format!("/check/{check}/safety"), &[("tap", "self_harm")])
        .await;
    let page = walk.phone.get(page.location()).await;
    let html = page.html();
    let (crisis, emergency) = (html.find("tel:988"), html.find("tel:911"));
    assert!(crisis.is_some() && crisis < emergency, "{}", page.text());
    assert!(page.has_text("Talk to someone now"));
    no_gap(&page);
}
