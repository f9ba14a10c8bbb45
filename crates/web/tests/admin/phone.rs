//! The protocol on the phone: what a person sees, for each rule and in each language.

use care::actor::StaffRole;
use testkit::TestSite;
use words::{Language, Speaker};

const PATH: &str = "/team/protocol/phone";

#[tokio::test]
async fn a_rule_is_seen_as_the_person_sees_it_in_every_language() {
    let site = TestSite::demo().await;
    let mut lin = site.staff(StaffRole::ClinicalOwner).await;
    let rules: Vec<_> = site.app.site().draft.rules().to_vec();
    let mut unseen = 0;
    for rule in rules.iter().filter(|rule| rule.enabled).step_by(9) {
        for language in Language::all() {
            let page = lin.get(&format!("{PATH}?rule={}&lang={language}", rule.id)).await;
            assert_eq!(page.status(), 200, "{}, {language}", rule.id);
            let html = page.html();
            if page.has_text("This rule is off, or the made-up person does not come to it.") {
                unseen += 1;
                continue;
            }
            assert!(!html.contains('⟦'), "{}, {language}: a word is missing", rule.id);
            let frame = format!(
                "inert lang=\"{language}\" dir=\"{}\"",
                language.direction().as_str()
            );
            assert_eq!(html.matches(&frame).count(), 2, "{}, {language}", rule.id);
            let speaker = Speaker::person(language, jiff::tz::TimeZone::UTC);
            let help = speaker.word("check-question-help");
            assert!(page.has_text(&help), "{}, {language}: the question", rule.id);
            let bar = speaker.word("words-unreviewed");
            assert_eq!(page.has_text(&bar), language.is_translation(), "{language}");
        }
    }
    assert!(unseen <= 6, "{unseen} pages show no screen");
}

#[tokio::test]
async fn a_red_rule_is_seen_on_the_red_page_and_nothing_in_it_can_be_pressed() {
    let site = TestSite::demo().await;
    let mut lin = site.staff(StaffRole::ClinicalOwner).await;
    let rules = site.app.site().draft.rules().to_vec();
    let red = rules
        .iter()
        .find(|rule| rule.enabled && rule.level == protocol::Level::Red)
        .unwrap();
    let page = lin.get(&format!("{PATH}?rule={}", red.id)).await;
    assert!(
        page.html().contains("class=\"preview redpage\" inert"),
        "{}",
        page.html()
    );
    assert!(page.has_text("Call 911"));
    assert_eq!(lin.get(&format!("{PATH}?rule=nothing")).await.status(), 404);
    assert_eq!(lin.get(&format!("{PATH}?lang=tlh")).await.status(), 404);
}

#[tokio::test]
async fn the_call_sheet_leads_to_the_persons_screen_in_their_language() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let (centre, act) = (site.app.centre().unwrap(), site.act());
    let protocol = site.app.protocol(&centre).unwrap();
    let place = care::enrolment::Place {
        centre: &centre,
        protocol: &protocol,
    };
    let mut details = site.record(ana.id).details.clone().unwrap();
    details.language = "ar".to_owned();
    site.change_person(ana.id, &act, |record| {
        care::enrolment::change_details(record, details.clone(), &place, &act)
    })
    .await;
    let act = site.act();
    let chest = care::check::gate_answers(&protocol, Some("chest")).unwrap();
    let check = care::check::CheckId(site.app.chance().uuid());
    site.change_person(ana.id, &act, |record| {
        care::check::answer(record, check, "gate", chest.clone(), &place, &act)
    })
    .await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let path = format!("/team/people/{}/screen", ana.id);
    let person = nurse.get(&format!("/team/people/{}", ana.id)).await;
    assert!(person.addresses().contains(&path));
    assert!(
        person
            .html()
            .contains("<div class=\"phone\" lang=\"ar\" dir=\"rtl\">")
    );
    let screen = nurse.get(&path).await;
    assert!(
        screen.html().contains("inert lang=\"ar\" dir=\"rtl\""),
        "{}",
        screen.html()
    );
    let own = site.person(&ana).await.get(&format!("/check/{check}")).await;
    let arabic = Speaker::person(Language::parse("ar").unwrap(), jiff::tz::TimeZone::UTC);
    let heading = arabic.say("level-red", &[("emergency", "911".into())]);
    assert!(
        own.has_text(&heading) && screen.has_text(&heading),
        "{}",
        screen.text()
    );
}
