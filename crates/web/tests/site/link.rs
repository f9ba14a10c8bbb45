//! The link on the sheet binds one device, once, with the birth date.

use jiff::SignedDuration;
use testkit::{Browser, Page, TestSite};

const BIRTH: [(&str, &str); 3] = [("birth-month", "5"), ("birth-day", "2"), ("birth-year", "1992")];
const OTHER: [(&str, &str); 3] = [("birth-month", "5"), ("birth-day", "3"), ("birth-year", "1992")];

async fn open(browser: &mut Browser, path: &str, birth: &[(&str, &str)]) -> Page {
    browser.get(path).await;
    browser.post(path, birth).await
}

#[tokio::test]
async fn opening_a_link_changes_nothing_and_the_birth_date_binds_it() {
    let site = TestSite::serve().await;
    let (id, link) = site.enrol_with_link("Ana", "Ortiz").await;
    let path = web::pages::link::path(&link);
    let mut phone = site
        .stranger()
        .with_header("user-agent", "Mozilla/5.0 (iPhone; CPU)");
    for _ in 0..3 {
        let page = phone.get(&path).await;
        assert_eq!(page.status(), 200);
        assert!(
            !page.has_text("Ana") && !page.has_text("Ortiz"),
            "a link alone names nobody"
        );
    }
    assert!(site.record(id).devices.devices.is_empty());
    let page = phone.post(&path, &BIRTH).await;
    assert_eq!((page.status(), page.location()), (303, "/today"));
    assert_eq!(site.record(id).devices.devices[0].label, "iPhone");
    let cookie = page
        .cookies()
        .find(|line| line.starts_with("__Host-marrowline="))
        .unwrap();
    for part in ["; HttpOnly", "; SameSite=Lax", "; Secure", "; Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
}

#[tokio::test]
async fn a_birth_date_is_read_in_the_digits_of_the_person() {
    let site = TestSite::serve().await;
    for (number, digits) in [["٥", "٢", "١٩٩٢"], ["۵", "۲", "۱۹۹۲"]].into_iter().enumerate() {
        let (_, link) = site.enrol_with_link("Ana", &format!("Ortiz {number}")).await;
        let path = web::pages::link::path(&link);
        let birth = ["birth-month", "birth-day", "birth-year"];
        let fields: Vec<_> = birth.into_iter().zip(digits).collect();
        assert_eq!(
            open(&mut site.stranger(), &path, &fields).await.location(),
            "/today"
        );
    }
}

#[tokio::test]
async fn a_used_link_opens_nothing_on_a_second_device() {
    let site = TestSite::serve().await;
    let (id, link) = site.enrol_with_link("Ana", "Ortiz").await;
    let path = web::pages::link::path(&link);
    assert_eq!(open(&mut site.stranger(), &path, &BIRTH).await.status(), 303);
    let mut second = site.stranger();
    let page = second.get(&path).await;
    assert_eq!(page.status(), 410);
    assert!(page.has_text("This link was used before"), "{}", page.text());
    assert_eq!(site.record(id).devices.devices.len(), 1);
}

#[tokio::test]
async fn sending_the_birth_date_twice_binds_one_device_and_answers_the_same() {
    let site = TestSite::serve().await;
    let (id, link) = site.enrol_with_link("Ana", "Ortiz").await;
    let path = web::pages::link::path(&link);
    let mut phone = site.stranger();
    phone.get(&path).await;
    let mut impatient = phone.clone();
    let (first, second) = (
        phone.post(&path, &BIRTH).await,
        impatient.post(&path, &BIRTH).await,
    );
    assert_eq!((first.status(), first.location()), (303, "/today"));
    assert_eq!((second.status(), second.location()), (303, "/today"));
    assert_eq!(site.record(id).devices.devices.len(), 1);
}

#[tokio::test]
async fn five_wrong_birth_dates_kill_a_link_even_for_the_right_one() {
    let site = TestSite::serve().await;
    let (id, link) = site.enrol_with_link("Ana", "Ortiz").await;
    let path = web::pages::link::path(&link);
    for left in (1..5).rev() {
        let page = open(&mut site.stranger(), &path, &OTHER).await;
        assert_eq!(page.status(), 422);
        assert!(page.has_text(&format!("You have {left} tr")), "{}", page.text());
        assert_eq!(
            page.input("birth-day").as_deref(),
            Some("3"),
            "what was typed is kept"
        );
    }
    let mut waiting = site.stranger();
    waiting.get(&path).await;
    assert_eq!(open(&mut site.stranger(), &path, &OTHER).await.status(), 410);
    assert_eq!(
        waiting.post(&path, &BIRTH).await.status(),
        410,
        "a page opened before is dead too"
    );
    assert!(site.record(id).devices.devices.is_empty());
}

#[tokio::test]
async fn an_impossible_birth_date_is_asked_again_and_costs_no_try() {
    let site = TestSite::serve().await;
    let (id, link) = site.enrol_with_link("Ana", "Ortiz").await;
    let path = web::pages::link::path(&link);
    let impossible = [("birth-month", "2"), ("birth-day", "30"), ("birth-year", "1992")];
    let page = open(&mut site.stranger(), &path, &impossible).await;
    assert_eq!(page.status(), 422);
    assert!(page.has_text("2/30/1992 is not a date"), "{}", page.text());
    assert_eq!(site.record(id).devices.links[0].tries, 0);
}

#[tokio::test]
async fn an_old_a_wrong_and_a_replaced_link_each_say_so() {
    let site = TestSite::serve().await;
    let (id, link) = site.enrol_with_link("Ana", "Ortiz").await;
    let path = web::pages::link::path(&link);
    let wrong = web::pages::link::path(&site.app.token());
    for made_up in [wrong.as_str(), "/l/x", "/l/%00"] {
        let page = site.stranger().get(made_up).await;
        assert_eq!(page.status(), 410, "{made_up}");
        assert!(page.has_text("does not fit any person"), "{}", page.text());
    }
    let (act, newer) = (site.act(), site.app.token());
    let centre = site.app.centre().unwrap();
    site.change_person(id, &act, |record| {
        care::device::issue_link(record, &centre, newer.reveal(), &act)
    })
    .await;
    assert_eq!(
        site.stranger().get(&path).await.status(),
        410,
        "a newer link voids it"
    );
    let path = web::pages::link::path(&newer);
    assert_eq!(site.stranger().get(&path).await.status(), 200);
    site.clock.advance(SignedDuration::from_hours(14 * 24));
    let page = site.stranger().get(&path).await;
    assert_eq!(page.status(), 410);
    assert!(
        page.has_text("too old") && page.has_text("010"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn a_revoked_device_is_signed_out_at_once() {
    let site = TestSite::serve().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    assert_eq!(phone.get("/").await.location(), "/today");
    let act = site.act();
    site.change_person(ana.id, &act, |record| {
        care::device::revoke(record, ana.device, &act)
    })
    .await;
    assert_eq!(
        phone.get("/").await.status(),
        200,
        "a stranger sees the front page"
    );
}

#[tokio::test]
async fn a_device_stays_signed_in_from_one_yearly_contact_to_the_next() {
    let site = TestSite::serve().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    site.clock.advance(SignedDuration::from_hours(366 * 24));
    assert_eq!(phone.get("/").await.location(), "/today");
    site.clock.advance(SignedDuration::from_hours(401 * 24));
    assert_eq!(phone.get("/").await.status(), 200);
}
