//! The protocol page: what it shows, and how two people put it into use.

use care::actor::StaffRole;
use testkit::{Browser, Page, TestSite};

const PATH: &str = "/team/protocol";

async fn sign(browser: &mut Browser) -> Page {
    let page = browser.get(PATH).await;
    let [hash, words] = ["hash", "words"].map(|field| page.input(field).unwrap_or_default());
    browser
        .post(PATH, &[("hash", &hash), ("words", &words), ("read", "yes")])
        .await
}

#[tokio::test]
async fn every_rule_stands_on_the_page_and_no_word_is_missing() {
    let site = TestSite::demo().await;
    let page = site.staff(StaffRole::Nurse).await.get(PATH).await;
    assert_eq!(page.status(), 200);
    let html = page.html();
    for rule in site.app.site().draft.rules() {
        assert!(
            html.contains(&format!("<th scope=\"row\">{} <a", rule.id)),
            "{}",
            rule.id
        );
    }
    for reading in ["R1", "R8"] {
        assert!(html.contains(&format!("<dt>“{reading}”</dt>")), "{reading}");
    }
    assert!(!html.contains('⟦'), "a word is missing: {}", around(&html, '⟦'));
    for proof in protocol::check(&site.app.site().draft).proofs {
        assert!(
            !html.contains(&format!("<div>{} <span", proof.name)),
            "this promise has no words: {}",
            proof.name
        );
    }
    assert!(page.has_text("Draft rules. Not reviewed by a clinician."));
    assert!(page.has_text("26 of 26 leaflet signs covered"));
    assert!(page.has_text(site.app.site().draft.hash()));
}

fn around(html: &str, mark: char) -> String {
    html.split(mark).nth(1).unwrap_or("").chars().take(60).collect()
}

#[tokio::test]
async fn two_different_people_put_a_protocol_into_use() {
    let site = TestSite::serve().await;
    let (mut petra, mut olga) = (
        site.staff(StaffRole::Physician).await,
        site.staff(StaffRole::ClinicalOwner).await,
    );
    let first = sign(&mut petra).await;
    assert_eq!(
        (first.status(), first.location()),
        (303, PATH),
        "{}",
        first.text()
    );
    assert!(
        site.app.centre().unwrap().in_force().is_none(),
        "one is not enough"
    );
    let after_one = petra.get(PATH).await;
    assert!(after_one.has_text("Petra Physician, Physician, 17 November 2026"));
    assert!(after_one.has_text("You have signed. Another person has to sign too."));
    assert!(
        after_one.has_text("Not reviewed by a clinician"),
        "one name is no review"
    );
    assert_eq!(after_one.form(PATH), None, "there is nothing left to press");
    assert_eq!(sign(&mut olga).await.status(), 303);
    let centre = site.app.centre().unwrap();
    let published = centre.in_force().unwrap();
    assert_eq!(published.hash, site.app.site().draft.hash());
    let page = site.staff(StaffRole::Nurse).await.get(PATH).await;
    for words in [
        "In use since 17 November 2026",
        "Petra Physician, Physician",
        "Olga Owner, Clinical owner",
        &published.hash,
    ] {
        assert!(page.has_text(words), "{words}");
    }
}

#[tokio::test]
async fn the_same_person_can_not_sign_twice() {
    let site = TestSite::serve().await;
    let mut petra = site.staff(StaffRole::Physician).await;
    let page = petra.get(PATH).await;
    let [hash, words] = ["hash", "words"].map(|field| page.input(field).unwrap());
    let fields = [
        ("hash", hash.as_str()),
        ("words", &words),
        ("read", "yes"),
        ("x", "1"),
    ];
    assert_eq!(petra.post(PATH, &fields[..3]).await.status(), 303);
    let again = petra.post(PATH, &fields).await;
    assert_eq!(again.status(), 422);
    assert!(again.has_text("You have signed this version. Another person has to sign too."));
    assert!(site.app.centre().unwrap().in_force().is_none());
}

#[tokio::test]
async fn a_signature_sent_twice_counts_once() {
    let site = TestSite::serve().await;
    let mut petra = site.staff(StaffRole::Physician).await;
    let page = petra.get(PATH).await;
    let [hash, words, form, command] =
        ["hash", "words", "_form", "_command"].map(|field| page.input(field).unwrap());
    let body = format!("_form={form}&_command={command}&hash={hash}&words={words}&read=yes");
    for _ in 0..2 {
        let page = petra.post_body(PATH, body.clone().into_bytes()).await;
        assert_eq!(page.status(), 303, "{}", page.text());
    }
    assert_eq!(site.app.centre().unwrap().signatures.len(), 1);
}

#[tokio::test]
async fn a_nurse_and_a_coordinator_read_and_can_not_sign() {
    let site = TestSite::serve().await;
    let hash = site.app.site().draft.hash().to_owned();
    for role in [StaffRole::Nurse, StaffRole::Coordinator] {
        let mut reader = site.staff(role).await;
        let page = reader.get(PATH).await;
        assert_eq!(page.form(PATH), None, "{role}");
        assert!(page.has_text("A physician or the clinical owner signs."));
        let sent = reader.post(PATH, &[("hash", &hash), ("read", "yes")]).await;
        assert_eq!(sent.status(), 403, "{role}");
    }
    assert!(site.app.centre().unwrap().signatures.is_empty());
}

#[tokio::test]
async fn an_administrator_opens_neither_the_protocol_nor_its_signing() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    assert_eq!(ada.get(PATH).await.status(), 403);
    assert_eq!(ada.post(PATH, &[("read", "yes")]).await.status(), 403);
}

#[tokio::test]
async fn nobody_signs_unread_or_something_they_did_not_see() {
    let site = TestSite::serve().await;
    let mut petra = site.staff(StaffRole::Physician).await;
    let hash = petra.get(PATH).await.input("hash").unwrap();
    let unread = petra.post(PATH, &[("hash", &hash)]).await;
    assert_eq!(unread.status(), 422);
    assert!(unread.has_text("Tick this to say that you have read it all."));
    let stale = petra
        .post(PATH, &[("hash", "0".repeat(64).as_str()), ("read", "yes")])
        .await;
    assert_eq!(stale.status(), 422);
    assert!(stale.has_text("This draft changed since you opened the page."));
    assert!(stale.html().contains("value=\"yes\" checked"), "the tick is kept");
    assert!(site.app.centre().unwrap().signatures.is_empty());
}

#[tokio::test]
async fn the_file_that_is_saved_is_the_file_that_is_signed() {
    let site = TestSite::serve().await;
    let mut petra = site.staff(StaffRole::Physician).await;
    let file = petra.get("/team/protocol/file").await;
    assert_eq!(file.body, ::protocol::MARROW_HARVEST.as_bytes());
    assert!(
        file.header("content-disposition")
            .contains("marrow-harvest-1-draft.toml")
    );
    sign(&mut petra).await;
    sign(&mut site.staff(StaffRole::ClinicalOwner).await).await;
    let hash = site.app.site().draft.hash();
    let published = petra.get(&format!("/team/protocol/published/{hash}")).await;
    assert_eq!(published.body, file.body);
    assert_eq!(petra.get("/team/protocol/published/none").await.status(), 404);
}

#[tokio::test]
async fn the_words_that_people_read_are_signed_with_the_rules() {
    let site = TestSite::serve().await;
    let mut petra = site.staff(StaffRole::Physician).await;
    let page = petra.get(PATH).await;
    let [hash, words] = ["hash", "words"].map(|field| page.input(field).unwrap());
    assert!(page.has_text(&words), "the hash of the words is on the page");
    let other = "0".repeat(64);
    let moved = petra
        .post(PATH, &[("hash", &hash), ("words", &other), ("read", "yes")])
        .await;
    assert_eq!(moved.status(), 422);
    assert!(moved.has_text("The words changed since you opened the page."));
    sign(&mut petra).await;
    sign(&mut site.staff(StaffRole::ClinicalOwner).await).await;
    let centre = site.app.centre().unwrap();
    assert_eq!(centre.in_force().unwrap().words.as_deref(), Some(&*words));
    assert!(
        !petra
            .get(PATH)
            .await
            .has_text("have changed since this version was signed")
    );
}

#[tokio::test]
async fn a_version_whose_words_changed_says_so_and_is_signed_anew() {
    let site = TestSite::serve().await;
    for role in [StaffRole::Physician, StaffRole::ClinicalOwner] {
        let act = care::Act {
            who: care::Actor::Staff(testkit::staff(role)),
            ..site.act()
        };
        site.change_centre(&act, |centre| {
            care::centre::sign_protocol(centre, ::protocol::MARROW_HARVEST, "0a", &act)
        })
        .await;
    }
    let mut petra = site.staff(StaffRole::Physician).await;
    let page = petra.get(PATH).await;
    assert!(
        page.has_text("The words that people read have changed since this version was signed"),
        "{}",
        page.text()
    );
    assert!(
        site.app.centre().unwrap().in_force().is_some(),
        "the rules stay in force meanwhile"
    );
    assert_eq!(sign(&mut petra).await.status(), 303);
    assert_eq!(
        sign(&mut site.staff(StaffRole::ClinicalOwner).await)
            .await
            .status(),
        303
    );
    assert_eq!(site.app.centre().unwrap().published.len(), 2);
    assert!(
        !petra
            .get(PATH)
            .await
            .has_text("have changed since this version was signed")
    );
}
