//! Two people write on one record at once: the second sees what the first wrote, and decides.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

use care::actor::StaffRole;
use testkit::TestSite;

use crate::team::path;

#[tokio::test]
async fn details_changed_while_a_form_was_open_are_shown_and_not_written_over() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let details = format!("{}/details", path(ana.id));
    let (mut first, mut second) = (
        site.staff(StaffRole::Nurse).await,
        site.staff(StaffRole::Coordinator).await,
    );
    first.get(&details).await;
    let opened = second.get(&details).await;
    let birth = opened.input("birth_on").unwrap();
    let fields = |address: &'static str, phone: &'static str| {
        [
            ("given", "Ana"),
            ("family", "Ortiz"),
            ("birth_on", birth.as_str()),
            ("phone", phone),
            ("address", address),
        ]
        .map(|(name, value)| (name, value.to_owned()))
    };
    let moved = fields("9 Quay Street", "+1 555 010 0101");
    let called = fields("", "+1 555 010 0202");
    fn pairs<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
        fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
    assert_eq!(first.post(&details, &pairs(&moved)).await.status(), 303);
    let page = second.post(&details, &pairs(&called)).await;
    assert_eq!(page.status(), 422, "{}", page.text());
    for words in [
        "Someone changed this meanwhile.",
        "In the record now",
        "Address: 9 Quay Street",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
    assert_eq!(
        page.input("phone").as_deref(),
        Some("+1 555 010 0202"),
        "typed is kept"
    );
    let address = |site: &TestSite| site.record(ana.id).details.clone().unwrap().address;
    assert_eq!(address(&site).as_deref(), Some("9 Quay Street"));
    let done = second.post(&details, &pairs(&called)).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    assert_eq!(address(&site), None, "sent again from the page that showed it");
}

#[tokio::test]
async fn a_harvest_changed_while_a_form_was_open_is_shown_and_not_written_over() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let details = format!("{}/details", path(ana.id));
    let harvest = format!("{}/harvest", path(ana.id));
    let fields = |site: &'static str, anaesthesia: &'static str| {
        [
            ("role", "unrelated-donor"),
            ("harvested_on", "2026-11-16"),
            ("sites", site),
            ("anaesthesia", anaesthesia),
        ]
    };
    let (mut first, mut second) = (
        site.staff(StaffRole::Nurse).await,
        site.staff(StaffRole::Physician).await,
    );
    first.get(&details).await;
    second.get(&details).await;
    assert_eq!(
        first.post(&harvest, &fields("sternum", "spinal")).await.status(),
        303
    );
    let page = second.post(&harvest, &fields("left-hip", "general")).await;
    assert_eq!(page.status(), 422, "{}", page.text());
    assert!(
        page.has_text("In the record now") && page.has_text("Spinal"),
        "{}",
        page.text()
    );
    let newest = site.record(ana.id).harvest().cloned().unwrap();
    assert_eq!(newest.anaesthesia, protocol::Anaesthesia::Spinal);
    let done = second.post(&harvest, &fields("left-hip", "general")).await;
    assert_eq!(done.status(), 303, "{}", done.text());
}

#[tokio::test]
async fn allergies_recorded_while_a_form_was_open_are_shown_and_not_written_over() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let allergies = format!("{}/allergies", path(ana.id));
    let (mut first, mut second) = (
        site.staff(StaffRole::Nurse).await,
        site.staff(StaffRole::Physician).await,
    );
    first.get(&allergies).await;
    second.get(&allergies).await;
    let latex = [
        ("rows", "1"),
        ("answer", "known"),
        ("0-substance", "latex"),
        ("0-reaction", "anaphylaxis"),
        ("0-severity", "severe"),
        ("do", "save"),
    ];
    let none = [("rows", "1"), ("answer", "none"), ("do", "save")];
    assert_eq!(first.post(&allergies, &latex).await.status(), 303);
    let recorded = site.record(ana.id).allergies.clone();
    let page = second.post(&allergies, &none).await;
    assert_eq!(page.status(), 422, "{}", page.text());
    assert!(page.has_text("latex: anaphylaxis, "), "{}", page.text());
    assert_eq!(site.record(ana.id).allergies, recorded);
    let done = second.post(&allergies, &none).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    assert_ne!(site.record(ana.id).allergies, recorded);
}
