//! The promises of enrolment, the link sheet, visits and details.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

use care::actor::StaffRole;
use jiff::SignedDuration;
use testkit::TestSite;

use crate::team::path;

pub(crate) const ENROL: &[(&str, &str)] = &[
    ("given", "Grace"),
    ("family", "<b>Okoye</b>"),
    ("birth_on", "5/2/1997"),
    ("record_number", "40 118 206"),
    ("phone", "+1 555 010 0177"),
    ("address", "3 Mill Lane"),
    ("role", "related-donor"),
    ("harvested_on", "2026-11-16"),
    ("sites", "left-hip"),
    ("sites", "right-hip"),
    ("anaesthesia", "general"),
];

#[tokio::test]
async fn enrolling_leads_to_the_link_and_names_are_never_markup() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get("/team/people/new").await;
    let done = nurse.post("/team/people/new", ENROL).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    assert!(done.location().ends_with("/link"));
    let again = nurse.post("/team/people/new", ENROL).await;
    assert_eq!(
        again.location(),
        done.location(),
        "the same form twice is one person"
    );
    let found = nurse.get("/team/people?q=40%20118").await;
    assert!(
        found.has_text("1 person") && found.html().contains("&#60;b&#62;Okoye"),
        "{}",
        found.text()
    );
    assert!(!found.html().contains("<b>Okoye"));
    let person = nurse.get(done.location().trim_end_matches("/link")).await;
    assert!(!person.html().contains("<b>Okoye"));
    assert!(person.has_text("Allergies: not asked"));
}

#[tokio::test]
async fn a_refused_enrolment_names_every_field_and_keeps_what_was_typed() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get("/team/people/new").await;
    let page = nurse
        .post(
            "/team/people/new",
            &[
                ("given", "Grace"),
                ("birth_on", "31/31/1990"),
                ("phone", ""),
                ("helper_name", "Jan"),
            ],
        )
        .await;
    assert_eq!(page.status(), 422);
    for (field, value) in [
        ("given", "Grace"),
        ("birth_on", "31/31/1990"),
        ("helper_name", "Jan"),
    ] {
        assert_eq!(page.input(field).as_deref(), Some(value));
    }
    for id in [
        "#birth_on",
        "#phone",
        "#role",
        "#harvested_on",
        "#sites",
        "#anaesthesia",
    ] {
        assert!(page.addresses().contains(&id.to_owned()), "{id}");
    }
}

#[tokio::test]
async fn a_name_is_no_longer_than_a_page_and_turns_no_text_round() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let named = |family: &'static str| {
        let mut fields = ENROL.to_vec();
        fields.retain(|(name, _)| *name != "family");
        fields.push(("family", family));
        fields
    };
    let long: &'static str = Box::leak("x".repeat(101).into_boxed_str());
    nurse.get("/team/people/new").await;
    let page = nurse.post("/team/people/new", &named(long)).await;
    assert_eq!(page.status(), 422);
    assert!(page.has_text("Use at most 100 characters."), "{}", page.text());
    nurse.get("/team/people/new").await;
    let done = nurse
        .post("/team/people/new", &named("Oko\u{202e}ye\u{2066}"))
        .await;
    assert_eq!(done.status(), 303, "{}", done.text());
    let found = nurse.get("/team/people?q=okoye").await;
    assert!(found.has_text("Grace Okoye"), "{}", found.text());
}

#[tokio::test]
async fn a_record_number_belongs_to_one_person() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get("/team/people/new").await;
    nurse.post("/team/people/new", ENROL).await;
    nurse.get("/team/people/new").await;
    let page = nurse.post("/team/people/new", ENROL).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.has_text("Record number 40 118 206 belongs to someone else."),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn somebody_like_a_person_who_is_here_is_asked_about_once_and_never_refused() {
    let site = TestSite::demo().await;
    site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let like_ana = |given: &'static str, birth_on: &'static str| {
        let mut fields = ENROL.to_vec();
        fields.retain(|(name, _)| !["given", "family", "birth_on", "record_number"].contains(name));
        fields.extend([("given", given), ("family", "Ortiz"), ("birth_on", birth_on)]);
        fields
    };
    nurse.get("/team/people/new").await;
    let page = nurse.post("/team/people/new", &like_ana("Ana", "5/3/1992")).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    for words in [
        "Is this person here already?",
        "Ana Ortiz, 2 May 1992",
        "Enroll as another person",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
    assert_eq!(
        page.input("given").as_deref(),
        Some("Ana"),
        "what was typed is kept"
    );
    let shown = page.input("same-seen").expect("the page says whom it showed");
    let mut again = like_ana("Ana", "5/3/1992");
    again.push(("same-seen", &shown));
    let done = nurse.post("/team/people/new", &again).await;
    assert_eq!(done.status(), 303, "{}", done.text());

    nurse.get("/team/people/new").await;
    let other = nurse
        .post("/team/people/new", &like_ana("Boris", "1/1/1970"))
        .await;
    assert_eq!(
        other.status(),
        303,
        "a family name alone is no question: {}",
        other.text()
    );
}

#[tokio::test]
async fn a_birth_date_stands_in_its_field_as_the_field_asks_for_it() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let page = nurse.get(&format!("{}/details", path(ana.id))).await;
    assert_eq!(page.input("birth_on").as_deref(), Some("5/2/1992"));
}

#[tokio::test]
async fn a_real_site_enrols_nobody_before_a_protocol_is_published() {
    let site = TestSite::serve().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let page = nurse.get("/team/people/new").await;
    assert_eq!(page.status(), 409);
    assert!(
        page.has_text("Nobody can be enrolled before two people publish the protocol."),
        "{}",
        page.text()
    );
    nurse.get("/team/people").await;
    nurse.get("/team/me").await;
    let refused = nurse.post("/team/people/new", ENROL).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(site.app.store().people(site.app.centre_id(), 0, 1).total, 0);
}

#[tokio::test]
async fn a_link_is_shown_once_and_binds_a_phone() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let link = format!("{}/link", path(ana.id));
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&link).await;
    let page = nurse.post(&link, &[]).await;
    assert_eq!(page.status(), 200);
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.html().contains("<svg class=\"qr\""));
    let text = page.text();
    let address = text
        .split("http://localhost:8080")
        .nth(1)
        .and_then(|rest| rest.split(' ').next())
        .unwrap();
    assert_eq!(site.stranger().get(address).await.status(), 200, "{address}");
    let again = nurse.get(&link).await;
    assert!(!again.html().contains(address.trim_start_matches("/l/")));
}

#[tokio::test]
async fn the_form_for_a_link_sent_twice_makes_one_link_and_shows_no_dead_one() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let link = format!("{}/link", path(ana.id));
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let form = nurse.get(&link).await.form(&link).unwrap();
    let field = |name: &str| {
        form.split(&format!("name=\"{name}\" value=\""))
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let (token, command) = (field("_form"), field("_command"));
    let fields = [("_form", token.as_str()), ("_command", command.as_str())];
    let before = site.record(ana.id).devices.links.len();
    assert_eq!(nurse.post(&link, &fields).await.status(), 200);
    let again = nurse.post(&link, &fields).await;
    assert_eq!((again.status(), again.location()), (303, link.as_str()));
    assert_eq!(site.record(ana.id).devices.links.len(), before + 1);
}

#[tokio::test]
async fn a_withdrawn_phone_is_signed_out() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&format!("{}/link", path(ana.id))).await;
    let other = "00000000-0000-0000-0000-000000000009";
    let nobodys = nurse
        .post(&format!("{}/link/withdraw", path(ana.id)), &[("device", other)])
        .await;
    assert_eq!(nobodys.status(), 404, "a phone that is not theirs");
    nurse.get(&format!("{}/link", path(ana.id))).await;
    let device = ana.device.to_string();
    let done = nurse
        .post(&format!("{}/link/withdraw", path(ana.id)), &[("device", &device)])
        .await;
    assert_eq!(done.status(), 303);
    assert!(!site.record(ana.id).devices.is_bound(ana.device));
}

#[tokio::test]
async fn a_visit_is_planned_moved_noted_and_the_same_form_twice_is_one() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let visits = format!("{}/visits", path(ana.id));
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&visits).await;
    let plan = |date| {
        vec![
            ("purpose", "Site check"),
            ("place", "Room 4"),
            ("date", date),
            ("time", "9:30"),
            ("do", "plan"),
        ]
    };
    for _ in 0..2 {
        assert_eq!(nurse.post(&visits, &plan("2026-11-24")).await.status(), 303);
    }
    let record = site.record(ana.id);
    assert_eq!(record.visits.len(), 1);
    let id = record.visits_ahead()[0].id.to_string();
    let page = nurse
        .post(&visits, &[plan("2026-11-01"), vec![("visit", &id)]].concat())
        .await;
    assert_eq!(page.status(), 422);
    assert!(
        page.has_text("This visit is in the past. Choose a later time."),
        "{}",
        page.text()
    );
    nurse.get(&visits).await;
    assert_eq!(
        nurse
            .post(&visits, &[plan("2026-11-25"), vec![("visit", &id)]].concat())
            .await
            .status(),
        303
    );
    assert_eq!(site.record(ana.id).visits_ahead()[0].sequence, 1);
    nurse.get(&visits).await;
    nurse
        .post(
            &visits,
            &[("visit", &id), ("do", "keep"), ("note", "Closed and dry")],
        )
        .await;
    let page = nurse.get(&visits).await;
    assert!(
        page.has_text("Closed and dry") && page.has_text("No visit is planned."),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn correcting_a_harvest_moves_the_contacts_that_are_not_done() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&format!("{}/details", path(ana.id))).await;
    let last = |site: &TestSite| {
        site.record(ana.id)
            .contacts
            .iter()
            .map(|contact| contact.due_at)
            .max()
            .unwrap()
    };
    let before = last(&site);
    let harvest = [
        ("role", "unrelated-donor"),
        ("harvested_on", "2026-11-16"),
        ("sites", "unknown"),
        ("anaesthesia", "unknown"),
    ];
    let done = nurse.post(&format!("{}/harvest", path(ana.id)), &harvest).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    assert_ne!(last(&site), before);
    let page = nurse.get(&path(ana.id)).await;
    assert!(
        page.has_text("Harvest corrected: Harvest, Where marrow was taken and Anesthesia"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn details_start_from_the_record_and_an_unchanged_form_changes_nothing() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let details = format!("{}/details", path(ana.id));
    let page = nurse.get(&details).await;
    let names = ["given", "family", "birth_on", "phone", "address"];
    let values: Vec<_> = names
        .iter()
        .map(|name| (*name, page.input(name).unwrap()))
        .collect();
    let same: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let before = site.record(ana.id).last_event_at;
    site.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(nurse.post(&details, &same).await.status(), 303);
    assert_eq!(site.record(ana.id).last_event_at, before);
}

/// The rules of the shipped protocol in whose conditions one of these stands.
fn rules_with(conditions: &[&str]) -> Vec<&'static str> {
    let protocol = include_str!("../../../../content/protocols/marrow-harvest.toml");
    let rules = protocol.split("\n[[rule]]\n").skip(1);
    let named = rules.filter_map(|rule| {
        let rule = rule.split("\n[").next()?;
        let names = conditions
            .iter()
            .any(|name| rule.contains(&format!("\"{name}\"")));
        names.then(|| rule.split('"').nth(1))?
    });
    let mut ids: Vec<_> = named.collect();
    ids.sort_unstable();
    ids
}

fn hint(word: &str) -> &'static str {
    let words = include_str!("../../../../content/words/en/team.ftl");
    let start = format!("{word}-hint = ");
    words
        .lines()
        .find_map(|line| line.strip_prefix(&start))
        .unwrap_or("")
}

#[test]
fn the_hint_of_each_stricter_rule_says_what_its_rules_raise_and_nothing_else() {
    const SPECIAL: &[&str] = &["A1-no-thermometer", "A1-special", "A5-special", "special-unwell"];
    assert_eq!(rules_with(&["@special"]), SPECIAL);
    let all = hint("team-enrol-modes");
    for words in [
        "fever",
        "a temperature nobody can check",
        "very unwell",
        "soaked bandage",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    const BLEEDS: &str = "A new headache counts sooner too.";
    const PREGNANT: &str = "Nausea, dizziness, new weakness, chills and pain that stays count sooner too.";
    for (mode, conditions, rules, said) in [
        (
            "anticoagulant",
            ["mode:anticoagulant", "@bleeds-easily"].as_slice(),
            ["special-headache"].as_slice(),
            BLEEDS,
        ),
        (
            "low-platelets",
            &["mode:low-platelets", "@bleeds-easily"],
            &["special-headache"],
            BLEEDS,
        ),
        (
            "pregnant",
            &["mode:pregnant"],
            &["A2-pregnant", "A4-pregnant", "A6-pregnant"],
            PREGNANT,
        ),
        ("immunosuppressed", &["mode:immunosuppressed"], &[], ""),
        ("minor", &["mode:minor"], &[], ""),
    ] {
        assert_eq!(
            rules_with(conditions),
            rules,
            "{mode}: say what its rules raise by now"
        );
        assert_eq!(hint(&format!("team-enrol-mode-{mode}")), said, "{mode}");
    }
}
