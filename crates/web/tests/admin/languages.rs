//! The languages that people are spoken to in: two names, the words as they are, and nothing claimed beyond that.

use care::actor::StaffRole;
use testkit::{Browser, Page, TestSite};
use words::Language;

const PATH: &str = "/team/languages";
const ARABIC: &str = "/team/languages/ar";

async fn put_name(browser: &mut Browser, action: &str) -> Page {
    let page = browser.get(ARABIC).await;
    let hash = page.input("hash").unwrap_or_default();
    let path = format!("{ARABIC}/{action}");
    browser.post(&path, &[("hash", &hash), ("read", "yes")]).await
}

async fn offer(site: &TestSite) {
    let read = put_name(&mut site.staff(StaffRole::Nurse).await, "read").await;
    assert_eq!(read.status(), 303, "{}", read.text());
    let confirmed = put_name(&mut site.staff(StaffRole::Physician).await, "confirm").await;
    assert_eq!(confirmed.status(), 303, "{}", confirmed.text());
}

async fn speaks_arabic(site: &TestSite) -> bool {
    let mut stranger = site.stranger().with_header("accept-language", "ar");
    stranger
        .get("/help")
        .await
        .html()
        .contains("lang=\"ar\" dir=\"rtl\"")
}

#[tokio::test]
async fn a_language_is_offered_when_one_has_read_its_words_and_another_confirmed_it() {
    let site = TestSite::serve().await;
    let mut olga = site.staff(StaffRole::ClinicalOwner).await;
    assert!(
        olga.get(PATH)
            .await
            .has_text("Made by a machine. Reviewed by nobody. Not offered.")
    );
    assert!(!speaks_arabic(&site).await);
    let read = put_name(&mut site.staff(StaffRole::Nurse).await, "read").await;
    assert_eq!(read.location(), ARABIC, "{}", read.text());
    assert!(!speaks_arabic(&site).await, "one name is not enough");
    assert!(
        olga.get(PATH)
            .await
            .has_text("Another person has to confirm it. Not offered.")
    );
    let confirmed = put_name(&mut site.staff(StaffRole::Physician).await, "confirm").await;
    assert_eq!(confirmed.status(), 303, "{}", confirmed.text());
    assert!(speaks_arabic(&site).await);
    let page = olga.get(PATH).await;
    assert!(page.has_text("confirmed by Petra Physician"), "{}", page.text());
    let mut stranger = site.stranger().with_header("accept-language", "ar");
    let bar = words::Speaker::person(Language::parse("ar").unwrap(), jiff::tz::TimeZone::UTC)
        .say("words-unreviewed", &[]);
    assert!(
        !stranger.get("/help").await.has_text(&bar),
        "two people stand for it"
    );
    let mut spanish = site.stranger().with_header("accept-language", "es");
    assert!(spanish.get("/help").await.html().contains("lang=\"en\""));
}

#[tokio::test]
async fn the_demo_never_says_that_its_words_were_reviewed() {
    let site = TestSite::demo().await;
    offer(&site).await;
    let mut stranger = site.stranger().with_header("accept-language", "ar");
    let bar = words::Speaker::person(Language::parse("ar").unwrap(), jiff::tz::TimeZone::UTC)
        .say("words-unreviewed", &[]);
    assert!(stranger.get("/help").await.has_text(&bar));
}

#[tokio::test]
async fn words_that_changed_after_they_were_read_stay_with_a_bar_that_says_since_when() {
    let site = TestSite::serve().await;
    for (role, decide) in [
        (StaffRole::Nurse, care::language::read as Decide),
        (StaffRole::Physician, care::language::offer),
    ] {
        let act = care::Act {
            who: care::Actor::Staff(testkit::staff(role)),
            ..site.act()
        };
        site.change_centre(&act, |centre| decide(centre, "ar", "older words", &act))
            .await;
    }
    assert!(
        speaks_arabic(&site).await,
        "nobody loses their language by an update"
    );
    let mut stranger = site.stranger().with_header("accept-language", "ar");
    let help = stranger.get("/help").await;
    assert!(help.has_text("تغيّرت بعض هذه الكلمات"), "{}", help.text());
    let mut nurse = site.staff(StaffRole::Nurse).await;
    assert!(nurse.get(PATH).await.has_text("nobody has read the new ones"));
    let again = put_name(&mut nurse, "read").await;
    assert_eq!(again.status(), 303, "{}", again.text());
}

type Decide =
    fn(&care::CentreRecord, &str, &str, &care::Act) -> Result<Vec<care::stream::Draft>, care::Refusal>;

#[tokio::test]
async fn nobody_puts_a_name_under_words_unread_or_under_others_than_they_saw() {
    let site = TestSite::serve().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let hash = nurse.get(ARABIC).await.input("hash").unwrap();
    let path = format!("{ARABIC}/read");
    let unread = nurse.post(&path, &[("hash", &hash)]).await;
    assert_eq!(unread.status(), 422);
    assert!(unread.has_text("Tick this to say that you have read them all."));
    nurse.get(ARABIC).await;
    let stale = nurse.post(&path, &[("hash", "0"), ("read", "yes")]).await;
    assert_eq!(stale.status(), 422);
    assert!(stale.has_text("These words changed since you opened the page."));
    let mut owner = site.staff(StaffRole::ClinicalOwner).await;
    let unread = put_name(&mut owner, "confirm").await;
    assert_eq!(unread.status(), 422);
    assert!(unread.has_text("Nobody has read these words."));
    assert!(!speaks_arabic(&site).await);
}

#[tokio::test]
async fn every_text_that_a_person_may_read_stands_beside_its_english() {
    let site = TestSite::serve().await;
    let page = site.staff(StaffRole::Nurse).await.get(ARABIC).await;
    let html = page.html();
    assert!(!html.contains('⟦'), "a word is missing");
    for line in Language::parse("ar").unwrap().lines() {
        assert!(html.contains(&format!("<bdi>{}</bdi>", line.id)), "{}", line.id);
    }
    assert!(html.contains("lang=\"ar\" dir=\"rtl\""));
    assert_eq!(
        site.staff(StaffRole::Nurse)
            .await
            .get("/team/languages/tlh")
            .await
            .status(),
        404
    );
    assert_eq!(
        site.staff(StaffRole::Nurse)
            .await
            .get("/team/languages/en")
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn one_person_takes_a_language_away_at_once() {
    let site = TestSite::serve().await;
    offer(&site).await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    ada.get(ARABIC).await;
    let done = ada.post(&format!("{ARABIC}/withdraw"), &[]).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    assert!(!speaks_arabic(&site).await);
    let sent = put_name(&mut ada, "read").await;
    assert_eq!(
        sent.status(),
        403,
        "an administrator does not say that words are right"
    );
}

#[tokio::test]
async fn a_person_reads_the_language_of_their_record_whatever_their_phone_asks_for() {
    let site = TestSite::serve().await;
    offer(&site).await;
    let ana = site.ana().await;
    let mut details = site.record(ana.id).details.clone().unwrap();
    details.language = "ar".to_owned();
    let (centre, act) = (site.app.centre().unwrap(), site.act());
    let protocol = site.app.protocol(&centre).unwrap();
    let place = care::enrolment::Place {
        centre: &centre,
        protocol: &protocol,
    };
    site.change_person(ana.id, &act, |record| {
        care::enrolment::change_details(record, details.clone(), &place, &act)
    })
    .await;
    let mut phone = site.person(&ana).await.with_header("accept-language", "en-US");
    assert!(
        phone
            .get("/today")
            .await
            .html()
            .contains("lang=\"ar\" dir=\"rtl\"")
    );
}
