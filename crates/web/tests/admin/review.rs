//! A changed protocol on the pages of those who sign it: put up, compared, replayed, printed.

use care::actor::StaffRole;
use care::check::{self, CheckId};
use care::enrolment::Place;
use protocol::{Answer, Answers, FactId};
use rust_decimal::Decimal;
use testkit::{Browser, Page, TestSite};
use uuid::Uuid;

const DRAFT: &str = "/team/protocol/draft";
const KEPT: &str = "id = \"A1-high\"\nlevel = \"orange\"";

/// The shipped file with one rule taken down a level.
fn lowered() -> String {
    protocol::MARROW_HARVEST.replacen(KEPT, &KEPT.replace("orange", "yellow"), 1)
}

async fn put_up(browser: &mut Browser, text: &str) -> Page {
    browser.get(DRAFT).await;
    browser.post(DRAFT, &[("text", text)]).await
}

/// Somebody with a fever of 39.2 answers, and is told Orange.
async fn fever(site: &TestSite) {
    let ana = site.ana().await;
    let answers: Answers = [(FactId::new("temp_c"), Answer::Number(Decimal::new(392, 1)))]
        .into_iter()
        .collect();
    let centre = site.app.centre().unwrap();
    let place = Place {
        centre: &centre,
        protocol: &site.app.site().draft,
    };
    let (act, id) = (site.act(), CheckId(Uuid::from_u128(7)));
    site.change_person(ana.id, &act, |record| {
        check::answer(record, id, "temperature", answers.clone(), &place, &act)
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_shown_proved_and_decides_nothing() {
    let site = TestSite::demo().await;
    let mut olga = site.staff(StaffRole::ClinicalOwner).await;
    let sent = put_up(&mut olga, &lowered()).await;
    assert_eq!(
        (sent.status(), sent.location()),
        (303, "/team/protocol"),
        "{}",
        sent.text()
    );
    let page = olga.get("/team/protocol").await;
    let hash = protocol::Protocol::parse(&lowered()).unwrap().hash().to_owned();
    assert!(
        page.has_text(&hash),
        "those who sign read the bytes that were put up: {}",
        page.text()
    );
    assert!(
        page.has_text("This fails. Nobody can sign."),
        "a lowered rule breaks a floor"
    );
    assert_eq!(
        page.form("/team/protocol"),
        None,
        "what breaks a promise has nothing to sign"
    );
    assert_eq!(
        site.app.protocol(&site.app.centre().unwrap()).unwrap().hash(),
        site.app.site().draft.hash()
    );
}

#[tokio::test]
async fn what_gives_less_stands_first_with_both_levels() {
    let site = TestSite::demo().await;
    let mut olga = site.staff(StaffRole::ClinicalOwner).await;
    put_up(
        &mut olga,
        &lowered().replacen("pressure-minutes = 10", "pressure-minutes = 15", 1),
    )
    .await;
    let page = site
        .staff(StaffRole::Nurse)
        .await
        .get("/team/protocol/changes")
        .await;
    assert_eq!(page.status(), 200);
    for words in [
        "A1-high",
        "Gives less than before",
        "Orange becomes Yellow",
        "Taken out: “10”",
        "Put in: “15”",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
    assert!(!page.html().contains('⟦'));
    let unknown = olga.get("/team/protocol/changes?from=0123").await;
    assert_eq!(unknown.status(), 404);
}

#[tokio::test]
async fn a_text_with_faults_comes_back_as_it_was_typed_with_each_fault_and_its_line() {
    let site = TestSite::demo().await;
    let mut olga = site.staff(StaffRole::ClinicalOwner).await;
    let text = lowered().replacen("level = \"red\"", "level = \"purple\"", 1);
    let page = put_up(&mut olga, &text).await;
    assert_eq!(page.status(), 422);
    assert!(page.has_text("This is not a protocol yet"), "{}", page.text());
    assert!(page.has_text("line"));
    assert!(page.html().contains("purple"), "nothing typed is lost");
    assert!(site.app.centre().unwrap().draft().is_none());
}

#[tokio::test]
async fn a_nurse_reads_changes_and_puts_nothing_up() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    assert_eq!(nurse.get(DRAFT).await.status(), 403);
    assert_eq!(nurse.get("/team/protocol/changes").await.status(), 200);
}

#[tokio::test]
async fn a_replay_counts_the_checks_that_would_change_and_names_nobody() {
    let site = TestSite::demo().await;
    fever(&site).await;
    let mut olga = site.staff(StaffRole::ClinicalOwner).await;
    let same = olga.get("/team/protocol/replay").await;
    assert!(same.has_text("0 of 1 would change"), "{}", same.text());
    put_up(&mut olga, &lowered()).await;
    let page = olga.get("/team/protocol/replay?days=30").await;
    for words in [
        "1 of 1 would change",
        "Orange to Yellow",
        "1 check would get a lower level",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
    assert!(!page.has_text("Ana"), "{}", page.text());
    assert!(!page.html().contains('⟦'));
    assert_eq!(olga.get("/team/protocol/replay?days=x").await.status(), 200);
}

#[tokio::test]
async fn the_sheet_for_signing_holds_every_sign_and_the_fingerprint() {
    let site = TestSite::demo().await;
    let page = site
        .staff(StaffRole::Physician)
        .await
        .get("/team/protocol/print")
        .await;
    assert_eq!(page.status(), 200);
    let html = page.html();
    for sign in site.app.site().draft.signs() {
        let row = format!("<th scope=\"row\">{}</th>", sign.item);
        assert!(html.contains(&row), "{row}");
    }
    assert!(page.has_text(site.app.site().draft.hash()));
    assert!(page.has_text("First signature"));
    assert!(!html.contains('⟦'));
}
