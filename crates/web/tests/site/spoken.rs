//! The language of a person's screens, the interpreter, and numbers typed in other digits, at enrolment.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

use care::actor::StaffRole;
use testkit::TestSite;

use crate::enrol::ENROL;

/// Two people sign the protocol, and one confirms the numbers.
async fn open_for_people(site: &TestSite) {
    let acting = |role| care::Act {
        who: care::Actor::Staff(testkit::staff(role)),
        ..site.act()
    };
    for role in [StaffRole::Physician, StaffRole::ClinicalOwner] {
        let act = acting(role);
        site.change_centre(&act, |centre| {
            care::centre::sign_protocol(centre, protocol::MARROW_HARVEST, "0a", &act)
        })
        .await;
    }
    let act = acting(StaffRole::Administrator);
    site.change_centre(&act, |centre| {
        let numbers = centre.settings.clone().unwrap().numbers;
        care::centre::confirm_numbers(centre, numbers, &act)
    })
    .await;
}

#[tokio::test]
async fn somebody_who_reads_no_language_that_is_offered_is_enrolled_with_an_interpreter() {
    let site = TestSite::serve().await;
    open_for_people(&site).await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let form = nurse.get("/team/people/new").await;
    assert!(form.has_text("Another language, with an interpreter"));
    assert!(!form.has_text("Arabic"), "nobody here stands for it");
    let with = |spoken: &[(&'static str, &'static str)]| [ENROL, spoken].concat();
    let unnamed = nurse
        .post("/team/people/new", &with(&[("language", "other")]))
        .await;
    assert_eq!(unnamed.status(), 422);
    assert!(unnamed.addresses().contains(&"#interpreter".to_owned()));
    nurse.get("/team/people/new").await;
    let forged = nurse.post("/team/people/new", &with(&[("language", "ar")])).await;
    assert_eq!(
        forged.status(),
        422,
        "a language that is not offered is no choice"
    );
    nurse.get("/team/people/new").await;
    let spoken = [("language", "other"), ("interpreter", "Haitian Creole")];
    let done = nurse.post("/team/people/new", &with(&spoken)).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    let person = nurse.get(done.location().trim_end_matches("/link")).await;
    assert!(
        person.has_text("Interpreter: Haitian Creole"),
        "{}",
        person.text()
    );
    let details = nurse
        .get(&format!("{}/details", done.location().trim_end_matches("/link")))
        .await;
    assert_eq!(details.input("interpreter").as_deref(), Some("Haitian Creole"));
}

#[tokio::test]
async fn the_demo_offers_its_languages_and_the_call_sheet_names_the_interpreter() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    assert!(nurse.get("/team/people/new").await.has_text("Arabic"));
    let fields = [ENROL, &[("language", "ar")]].concat();
    let done = nurse.post("/team/people/new", &fields).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    let person = nurse.get(done.location().trim_end_matches("/link")).await;
    let said = person.text().matches("Interpreter: Arabic").count();
    assert_eq!(
        said,
        2,
        "beside the name and on the call sheet: {}",
        person.text()
    );
}

#[tokio::test]
async fn telephone_numbers_and_dates_are_read_in_any_digits() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let fields: Vec<_> = ENROL
        .iter()
        .map(|(name, value)| match *name {
            "phone" => ("phone", "+١ ٥٥٥ ٠١٠ ٠١٧٧"),
            "birth_on" => ("birth_on", "٥/٢/١٩٩٧"),
            _ => (*name, *value),
        })
        .collect();
    nurse.get("/team/people/new").await;
    let done = nurse.post("/team/people/new", &fields).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    let person = nurse.get(done.location().trim_end_matches("/link")).await;
    assert!(person.html().contains("tel:+15550100177"), "{}", person.html());
}
