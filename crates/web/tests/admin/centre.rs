//! The settings of the center, and the confirmation of its numbers.

use care::actor::StaffRole;
use testkit::{Browser, Page, TestSite};

const PATH: &str = "/team/settings";
const NUMBERS: &str = "/team/settings/numbers";

/// The settings of the test center, as the form sends them.
const SETTINGS: [(&str, &str); 16] = [
    ("name", "Riverside Transplant Center"),
    ("zone", "America/New_York"),
    ("emergency", "911"),
    ("crisis", "988"),
    ("poison", "+1 555 010 0122"),
    ("day", "+1 555 010 0140"),
    ("night", "+1 555 010 0141"),
    ("open-1", "08:00"),
    ("close-1", "17:00"),
    ("open-6", "9 am"),
    ("close-6", "12:30 pm"),
    ("holidays", "2026-12-25\r\n1/1/2027"),
    ("unit", "celsius"),
    ("silent_after_hours", "24"),
    ("retry_minutes", "30"),
    ("link_days", "14"),
];

async fn save(browser: &mut Browser, changed: &[(&str, &str)]) -> Page {
    browser.get(PATH).await;
    let fields: Vec<(&str, &str)> = SETTINGS
        .iter()
        .map(|(name, value)| {
            let other = changed.iter().find(|(other, _)| other == name);
            (*name, other.map_or(*value, |(_, value)| *value))
        })
        .collect();
    browser.post(PATH, &fields).await
}

/// Ticks every number but those that are left out.
async fn confirm(browser: &mut Browser, left_out: &[&str]) -> Page {
    let page = browser.get(NUMBERS).await;
    let mut fields = Vec::new();
    for name in ["emergency", "crisis", "poison", "day", "night"] {
        fields.push((name.to_owned(), page.input(name).unwrap_or_default()));
        if !left_out.contains(&name) {
            fields.push((format!("right-{name}"), "yes".to_owned()));
        }
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(NUMBERS, &fields).await
}

#[tokio::test]
async fn what_an_administrator_saves_is_what_the_center_is() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    let saved = save(&mut ada, &[]).await;
    assert_eq!(
        (saved.status(), saved.location()),
        (303, PATH),
        "{}",
        saved.text()
    );
    let settings = site.app.centre().unwrap().settings.clone().unwrap();
    assert_eq!(settings.hours.week.keys().copied().collect::<Vec<_>>(), [1, 6]);
    assert_eq!(settings.hours.holidays.len(), 2);
    assert!(!settings.fahrenheit);
    let page = ada.get(PATH).await;
    assert_eq!(page.input("close-6").as_deref(), Some("12:30"));
    assert_eq!(page.input("open-2").as_deref(), Some(""), "Tuesday is closed");
    assert!(!page.html().contains('⟦'), "{}", page.text());
}

#[tokio::test]
async fn a_wrong_zone_and_a_wrong_hour_are_named_and_everything_typed_is_kept() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    for (changed, words) in [
        (("zone", "Mars/Olympus"), "This time zone is not known."),
        (("close-1", "07:00"), "The closing time must be later"),
        (("close-1", ""), "Fill this in"),
        (("poison", "none"), "Type a phone number with digits."),
        (("holidays", "2026-02-30"), "2026-02-30"),
        (("silent_after_hours", "0"), "1"),
        (("name", " "), "Fill this in"),
    ] {
        let page = save(&mut ada, &[changed, ("day", "+1 555 010 7777")]).await;
        assert_eq!(page.status(), 422, "{changed:?}");
        assert!(page.has_text(words), "{changed:?}: {}", page.text());
        assert_eq!(
            page.input("day").as_deref(),
            Some("+1 555 010 7777"),
            "{changed:?}"
        );
        assert!(page.html().contains(changed.1), "{changed:?} is kept");
    }
    assert_eq!(
        site.app.centre().unwrap().settings.as_ref().unwrap().numbers.day,
        "+1 555 010 0140"
    );
}

#[tokio::test]
async fn everybody_on_the_staff_reads_the_settings_and_only_an_administrator_changes_them() {
    let site = TestSite::serve().await;
    for role in StaffRole::ALL {
        let mut reader = site.staff(role).await;
        let page = reader.get(PATH).await;
        assert_eq!(page.status(), 200, "{role}");
        let changes = role == StaffRole::Administrator;
        assert_eq!(page.form(PATH).is_some(), changes, "{role}");
        let sent = save(&mut reader, &[]).await;
        assert_eq!(sent.status(), if changes { 303 } else { 403 }, "{role}");
    }
}

#[tokio::test]
async fn the_numbers_are_confirmed_by_name_once_each_one_is_ticked() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    assert!(ada.get(PATH).await.has_text("Not confirmed"));
    let partly = confirm(&mut ada, &["night"]).await;
    assert_eq!(partly.status(), 422);
    assert!(partly.has_text("Check this number, then tick it."));
    assert_eq!(
        partly.html().matches(" checked").count(),
        4,
        "the other ticks are kept"
    );
    assert!(site.app.centre().unwrap().numbers_confirmed.is_none());
    assert_eq!(confirm(&mut ada, &[]).await.status(), 303);
    assert!(
        ada.get(PATH)
            .await
            .has_text("Confirmed by Ada Administrator, 17 November 2026")
    );
}

#[tokio::test]
async fn changing_a_number_withdraws_the_confirmation_and_leads_to_reading_them_back() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    confirm(&mut ada, &[]).await;
    let other = save(&mut ada, &[("name", "Riverside")]).await;
    assert_eq!(other.location(), PATH);
    assert!(
        site.app.centre().unwrap().numbers_confirmed.is_some(),
        "no number changed"
    );
    let changed = save(&mut ada, &[("night", "+1 555 010 0199")]).await;
    assert_eq!((changed.status(), changed.location()), (303, NUMBERS));
    assert!(site.app.centre().unwrap().numbers_confirmed.is_none());
    assert!(ada.get(PATH).await.has_text("Not confirmed"));
}

#[tokio::test]
async fn numbers_that_changed_while_they_were_read_back_are_not_confirmed() {
    let site = TestSite::serve().await;
    let mut olga = site.staff(StaffRole::ClinicalOwner).await;
    olga.get(NUMBERS).await;
    save(
        &mut site.staff(StaffRole::Administrator).await,
        &[("night", "+1 555 010 0199")],
    )
    .await;
    let old = [
        ("emergency", "911"),
        ("crisis", "988"),
        ("poison", "+1 555 010 0122"),
        ("day", "+1 555 010 0140"),
        ("night", "+1 555 010 0141"),
        ("right-emergency", "yes"),
        ("right-crisis", "yes"),
        ("right-poison", "yes"),
        ("right-day", "yes"),
        ("right-night", "yes"),
    ];
    let page = olga.post(NUMBERS, &old).await;
    assert_eq!(page.status(), 422);
    assert!(page.has_text("A number changed meanwhile."));
    assert_eq!(
        page.html().matches(" checked").count(),
        4,
        "the new number has no tick"
    );
    assert!(site.app.centre().unwrap().numbers_confirmed.is_none());
}

#[tokio::test]
async fn what_is_missing_before_enrolment_is_listed_until_nothing_is() {
    let site = TestSite::serve().await;
    let mut ada = site.staff(StaffRole::Administrator).await;
    let mut petra = site.staff(StaffRole::Physician).await;
    let lead = "Before anyone can be enrolled";
    let page = ada.get(PATH).await;
    assert!(page.has_text(lead) && page.has_text("Two people sign the protocol"));
    assert!(
        !page.addresses().contains(&"/team/protocol".to_owned()),
        "it is closed to an administrator"
    );
    assert!(
        petra
            .get(PATH)
            .await
            .addresses()
            .contains(&"/team/protocol".to_owned())
    );
    confirm(&mut ada, &[]).await;
    for role in [StaffRole::Physician, StaffRole::ClinicalOwner] {
        let mut signer = site.staff(role).await;
        let page = signer.get("/team/protocol").await;
        let [hash, words] = ["hash", "words"].map(|field| page.input(field).unwrap());
        signer
            .post(
                "/team/protocol",
                &[("hash", &hash), ("words", &words), ("read", "yes")],
            )
            .await;
    }
    assert!(site.app.centre().unwrap().may_enrol());
    assert!(!ada.get(PATH).await.has_text(lead));
    assert!(
        !TestSite::demo()
            .await
            .staff(StaffRole::Nurse)
            .await
            .get(PATH)
            .await
            .has_text(lead)
    );
}

#[tokio::test]
async fn a_center_that_is_not_set_up_offers_only_the_numbers_that_ship() {
    let site = TestSite::empty().await;
    let act = site.act();
    let added = site
        .app
        .change::<care::centre::CentreRecord>(&site.app.centre_ref(), &act, |_| {
            care::centre::add_staff(testkit::staff(StaffRole::Administrator), &act)
        })
        .await;
    added.unwrap().unwrap();
    let mut ada = site.staff(StaffRole::Administrator).await;
    let page = ada.get(PATH).await;
    for (field, value) in [
        ("emergency", "911"),
        ("crisis", "988"),
        ("poison", ""),
        ("day", ""),
        ("night", ""),
    ] {
        assert_eq!(page.input(field).as_deref(), Some(value), "{field}");
    }
    assert!(ada.get(NUMBERS).await.has_text("Nothing is set yet."));
}
