//! Who works here.

use care::actor::StaffRole;
use testkit::{Browser, Page, TestSite, staff};

const PATH: &str = "/team/staff";
const PASSWORD: &str = "four quiet otters swim";
const NORA: [(&str, &str); 4] = [
    ("name", "Nora New"),
    ("role", "nurse"),
    ("sign-in", "nora@example.org"),
    ("password", PASSWORD),
];

async fn add(browser: &mut Browser, changed: &[(&str, &str)]) -> Page {
    browser.get(PATH).await;
    let fields: Vec<(&str, &str)> = NORA
        .iter()
        .map(|(name, value)| {
            let other = changed.iter().find(|(other, _)| other == name);
            (*name, other.map_or(*value, |(_, value)| *value))
        })
        .collect();
    browser.post(PATH, &fields).await
}

async fn sign_in(site: &TestSite) -> Page {
    let mut nora = site.stranger();
    nora.get("/team/sign-in").await;
    nora.post(
        "/team/sign-in",
        &[("name", "nora@example.org"), ("password", PASSWORD)],
    )
    .await
}

#[tokio::test]
async fn whoever_is_added_can_sign_in_and_the_password_is_shown_nowhere() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    let added = add(&mut ada, &[]).await;
    assert_eq!(
        (added.status(), added.location()),
        (303, PATH),
        "{}",
        added.text()
    );
    let page = ada.get(PATH).await;
    assert!(page.has_text("Nora New Nurse"));
    assert!(!page.html().contains(PASSWORD) && !page.html().contains('⟦'));
    assert_eq!(sign_in(&site).await.status(), 303);
}

#[tokio::test]
async fn a_form_that_is_refused_keeps_all_but_the_password() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    add(&mut ada, &[]).await;
    for (changed, words) in [
        (("password", "short"), "Use at least 12 characters"),
        (("password", "password1234"), "easy to guess"),
        (("role", "king"), "Choose"),
        (("name", ""), "Fill this in"),
        (
            ("sign-in", "NORA@example.org"),
            "Someone signs in with this already.",
        ),
    ] {
        let page = add(&mut ada, &[("sign-in", "other@example.org"), changed]).await;
        let refused = if changed.0 == "sign-in" {
            add(&mut ada, &[changed]).await
        } else {
            page
        };
        assert_eq!(refused.status(), 422, "{changed:?}");
        assert!(refused.has_text(words), "{changed:?}: {}", refused.text());
        assert_eq!(refused.input("password").as_deref(), Some(""), "{changed:?}");
        assert!(
            refused
                .input("sign-in")
                .is_some_and(|name| name.contains("@example.org")),
            "{changed:?}"
        );
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_adds_one_account() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    let before = site.app.centre().unwrap().staff.len();
    let form = ada.get(PATH).await.form(PATH).unwrap();
    let hidden = |name: &str| {
        let (_, rest) = form.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let body = format!(
        "_form={}&_command={}&name=Nora&role=nurse&sign-in=nora&password=four+quiet+otters+swim",
        hidden("_form"),
        hidden("_command"),
    );
    for _ in 0..2 {
        let page = ada.post_body(PATH, body.clone().into_bytes()).await;
        assert_eq!(page.status(), 303, "{}", page.text());
    }
    assert_eq!(site.app.centre().unwrap().staff.len(), before + 1);
}

#[tokio::test]
async fn whoever_leaves_is_signed_out_at_once_and_can_not_come_back() {
    let site = TestSite::serve().await;
    let (mut ada, mut nina) = (
        site.staff(StaffRole::Administrator).await,
        site.staff(StaffRole::Nurse).await,
    );
    add(&mut ada, &[]).await;
    assert_eq!(nina.get("/team/settings").await.status(), 200);
    for id in [nora_of(&site), staff(StaffRole::Nurse).id.to_string()] {
        ada.get(PATH).await;
        let removed = ada.post("/team/staff/remove", &[("staff", &id)]).await;
        assert_eq!(removed.status(), 303, "{}", removed.text());
    }
    let page = nina.get("/team/settings").await;
    assert!(page.location().starts_with("/team/sign-in"), "{}", page.status());
    assert_ne!(sign_in(&site).await.location(), "/team");
    assert!(!ada.get(PATH).await.has_text("Nina Nurse"));
    assert_eq!(
        add(&mut ada, &[]).await.status(),
        303,
        "the sign-in name is free again"
    );
}

fn nora_of(site: &TestSite) -> String {
    let centre = site.app.centre().unwrap();
    let nora = centre.staff.values().find(|staff| staff.name == "Nora New");
    nora.unwrap().id.to_string()
}

#[tokio::test]
async fn the_last_administrator_stays_until_there_is_another() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    let own = staff(StaffRole::Administrator).id.to_string();
    ada.get(PATH).await;
    let refused = ada.post("/team/staff/remove", &[("staff", &own)]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.has_text("This is the last administrator. Name another one first."));
    add(&mut ada, &[("role", "administrator")]).await;
    assert_eq!(
        ada.post("/team/staff/remove", &[("staff", &own)]).await.status(),
        303
    );
    assert_eq!(ada.get(PATH).await.status(), 303, "signed out");
}

#[tokio::test]
async fn somebody_who_is_not_on_the_staff_can_not_be_removed() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    for id in ["", "x", "6f1f2c56-6ad1-4a8c-9a71-4b3c8ad1c001"] {
        ada.get(PATH).await;
        let page = ada.post("/team/staff/remove", &[("staff", id)]).await;
        assert_eq!(page.status(), 422, "{id}");
        assert!(page.has_text("It is not here any more."));
    }
}
