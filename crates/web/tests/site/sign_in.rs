//! Staff sign in with name and password; cookies, limits, ends of sessions.

use care::actor::StaffRole;
use jiff::SignedDuration;
use testkit::{Browser, Page, TestSite, staff};
use web::credential::set_password;

const PASSWORD: &str = "four quiet otters swim";

async fn with_password(site: &TestSite) {
    let nurse = staff(StaffRole::Nurse).id;
    let kept = set_password(&site.app, "Nina@Example.org", nurse, PASSWORD.to_owned()).await;
    assert!(kept.is_ok());
}

async fn sign_in(browser: &mut Browser, name: &str, password: &str) -> Page {
    browser.get("/team/sign-in").await;
    browser
        .post("/team/sign-in", &[("name", name), ("password", password)])
        .await
}

#[tokio::test]
async fn a_right_password_opens_the_team_pages() {
    let site = TestSite::serve().await;
    with_password(&site).await;
    let mut browser = site.stranger();
    let page = sign_in(&mut browser, " nina@example.org ", PASSWORD).await;
    assert_eq!((page.status(), page.location()), (303, "/team"));
    assert!(browser.get("/team/me").await.has_text("Nina Nurse"));
}

#[tokio::test]
async fn the_staff_cookie_is_secure_strict_and_unreadable_by_script() {
    let site = TestSite::serve().await;
    with_password(&site).await;
    let page = sign_in(&mut site.stranger(), "nina@example.org", PASSWORD).await;
    let cookie = page
        .cookies()
        .find(|line| line.starts_with("__Host-marrowline-team="))
        .unwrap();
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(
        !cookie.contains("Domain") && !cookie.contains("Max-Age"),
        "{cookie}"
    );
}

#[tokio::test]
async fn on_this_machine_without_https_the_cookie_has_a_plain_name() {
    let site = TestSite::demo().await;
    with_password(&site).await;
    let page = sign_in(&mut site.stranger(), "nina@example.org", PASSWORD).await;
    let cookie = page
        .cookies()
        .find(|line| line.starts_with("marrowline-team="))
        .unwrap();
    assert!(
        cookie.contains("; HttpOnly") && !cookie.contains("Secure"),
        "{cookie}"
    );
}

#[tokio::test]
async fn an_unknown_name_and_a_wrong_password_get_the_same_answer_and_keep_the_name() {
    let site = TestSite::serve().await;
    with_password(&site).await;
    let mut pages = Vec::new();
    for name in ["nina@example.org", "nobody@example.org"] {
        let page = sign_in(&mut site.stranger(), name, "wrong but long enough").await;
        assert_eq!(page.status(), 422);
        assert_eq!(page.input("name").as_deref(), Some(name));
        assert!(!page.html().contains("wrong but long enough"));
        pages.push(page.text());
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn the_summary_of_what_is_wrong_names_each_field() {
    let site = TestSite::serve().await;
    let page = sign_in(&mut site.stranger(), "", "").await;
    assert_eq!(page.status(), 422);
    for words in ["E-mail: Fill this in.", "Password: Fill this in."] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
    for href in ["#name", "#password"] {
        assert!(page.addresses().iter().any(|each| each == href), "{href}");
    }
}

#[tokio::test]
async fn a_page_that_can_not_be_shown_offers_help_and_a_number_that_dials() {
    let site = TestSite::demo().await;
    for path in ["/sign-in", "/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        let addresses = site.stranger().get(path).await.addresses();
        for href in ["/help", "tel:+15550100140"] {
            assert!(addresses.iter().any(|each| each == href), "{path} has no {href}");
        }
    }
}

#[tokio::test]
async fn signing_in_renews_the_session_and_ends_the_old_one() {
    let site = TestSite::serve().await;
    with_password(&site).await;
    let mut browser = site.staff(StaffRole::Physician).await;
    let before = browser.clone();
    // A signed-in browser is led on from the form, so the token comes from another page.
    browser.get("/team/me").await;
    let page = browser
        .post(
            "/team/sign-in",
            &[("name", "nina@example.org"), ("password", PASSWORD)],
        )
        .await;
    assert_eq!(page.status(), 303);
    assert_ne!(before.cookies(), browser.cookies());
    assert_eq!(
        before.clone().get("/team/me").await.status(),
        303,
        "the session of before has ended"
    );
}

#[tokio::test]
async fn ten_wrong_passwords_of_one_account_are_the_most_from_one_address() {
    let site = TestSite::serve().await;
    with_password(&site).await;
    for _ in 0..10 {
        assert_eq!(
            sign_in(&mut site.stranger(), "nina@example.org", "wrong but long enough")
                .await
                .status(),
            422
        );
    }
    let page = sign_in(&mut site.stranger(), "NINA@example.org", PASSWORD).await;
    assert_eq!(page.status(), 429);
    assert!(page.has_text("Too many tries"), "{}", page.text());
    assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
    site.clock.advance(SignedDuration::from_mins(16));
    assert_eq!(
        sign_in(&mut site.stranger(), "nina@example.org", PASSWORD)
            .await
            .status(),
        303
    );
}

#[tokio::test]
async fn a_stranger_elsewhere_can_not_lock_a_nurse_out_with_ten_tries() {
    let site = TestSite::serve().await;
    with_password(&site).await;
    let from = |address: &str| site.stranger().with_header("x-forwarded-for", address);
    for _ in 0..10 {
        let wrong = sign_in(
            &mut from("203.0.113.9"),
            "nina@example.org",
            "wrong but long enough",
        )
        .await;
        assert_eq!(wrong.status(), 422);
    }
    let there = sign_in(&mut from("203.0.113.9"), "nina@example.org", PASSWORD).await;
    assert_eq!(there.status(), 429);
    let own = sign_in(&mut from("198.51.100.7"), "nina@example.org", PASSWORD).await;
    assert_eq!(own.status(), 303, "{}", own.text());
}

#[tokio::test]
async fn a_hundred_tries_of_one_account_are_the_most_from_everywhere() {
    let site = TestSite::serve().await;
    with_password(&site).await;
    let period = std::time::Duration::from_secs(15 * 60);
    for _ in 0..100 {
        let (store, centre) = (site.app.store(), site.app.centre_id());
        store
            .try_take(centre, "sign-in nina@example.org", 100, period)
            .await
            .unwrap();
    }
    let page = sign_in(&mut site.stranger(), "nina@example.org", PASSWORD).await;
    assert_eq!(page.status(), 429, "{}", page.text());
}

#[tokio::test]
async fn twenty_tries_from_one_address_are_the_most_at_once() {
    let site = TestSite::serve().await;
    let mut stranger = site.stranger();
    for n in 0..20 {
        assert_eq!(
            sign_in(&mut stranger, &format!("name-{n}"), "").await.status(),
            422
        );
    }
    assert_eq!(sign_in(&mut stranger, "name", "").await.status(), 429);
}

#[tokio::test]
async fn a_session_ends_when_it_is_idle_and_at_the_end_of_the_shift() {
    let site = TestSite::serve().await;
    let mut idle = site.staff(StaffRole::Nurse).await;
    site.clock.advance(SignedDuration::from_mins(29));
    assert_eq!(idle.get("/team/me").await.status(), 200);
    site.clock.advance(SignedDuration::from_mins(31));
    assert_eq!(idle.get("/team/me").await.status(), 303);
    let mut busy = site.staff(StaffRole::Nurse).await;
    for _ in 0..35 {
        site.clock.advance(SignedDuration::from_mins(20));
        assert_eq!(busy.get("/team/me").await.status(), 200);
    }
    site.clock.advance(SignedDuration::from_mins(21));
    assert_eq!(busy.get("/team/me").await.status(), 303, "twelve hours are over");
}

#[tokio::test]
async fn a_page_that_refreshes_itself_keeps_nobody_signed_in() {
    let site = TestSite::serve().await;
    let nurse = site.staff(StaffRole::Nurse).await;
    let mut page = nurse.clone().with_header("x-refresh", "1");
    for _ in 0..2 {
        site.clock.advance(SignedDuration::from_mins(14));
        assert_eq!(page.get("/team/me").await.status(), 200);
    }
    site.clock.advance(SignedDuration::from_mins(3));
    assert_eq!(page.get("/team/me").await.status(), 303);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_drops_kept_pages() {
    let site = TestSite::serve().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let before = nurse.clone();
    nurse.get("/team/me").await;
    let page = nurse.post("/team/sign-out", &[]).await;
    assert_eq!((page.status(), page.location()), (303, "/team/sign-in"));
    assert_eq!(page.header("clear-site-data"), "\"cache\"");
    assert!(
        page.cookies()
            .any(|line| line.starts_with("__Host-marrowline-team=;") && line.contains("Max-Age=0"))
    );
    assert_eq!(
        before.clone().get("/team/me").await.status(),
        303,
        "a copy of the cookie is worth nothing"
    );
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_of_one_person_and_of_nobody_else() {
    let site = TestSite::serve().await;
    let (mut one, mut two) = (
        site.staff(StaffRole::Nurse).await,
        site.staff(StaffRole::Nurse).await,
    );
    let mut other = site.staff(StaffRole::Physician).await;
    one.get("/team/me").await;
    assert_eq!(one.post("/team/me/sign-out-everywhere", &[]).await.status(), 303);
    assert_eq!(two.get("/team/me").await.status(), 303);
    assert_eq!(other.get("/team/me").await.status(), 200);
}

#[tokio::test]
async fn whoever_leaves_the_staff_is_out_at_once() {
    let site = TestSite::serve().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    assert_eq!(nurse.get("/team/me").await.status(), 200);
    let (act, centre) = (site.act(), site.app.centre_ref());
    let gone = staff(StaffRole::Nurse).id;
    site.app
        .change(&centre, &act, |record| {
            care::centre::remove_staff(record, gone, &act)
        })
        .await
        .unwrap()
        .unwrap();
    assert_eq!(nurse.get("/team/me").await.status(), 303);
}

#[tokio::test]
async fn a_made_up_cookie_opens_nothing() {
    let site = TestSite::serve().await;
    for made_up in [
        "__Host-marrowline-team=x",
        "__Host-marrowline-team=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        let mut browser = site.stranger();
        browser.take_cookie(made_up);
        assert_eq!(browser.get("/team/me").await.status(), 303);
    }
}
