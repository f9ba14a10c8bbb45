//! The list: written by a nurse, carried by the person, counted dose by dose.

mod checks;
mod left;

use care::StaffRole;
use jiff::SignedDuration;
use testkit::{Ana, Browser, Page, TestSite};

/// What a nurse types for acetaminophen, in the first line of an empty list.
const ACETAMINOPHEN: [(&str, &str); 11] = [
    ("rows", "2"),
    ("no-rows", "1"),
    ("0-name", "acetaminophen"),
    ("0-strength", "500 mg"),
    ("0-form", "tablet"),
    ("0-amount", "2 tablets"),
    ("0-when", "every 6 hours if needed"),
    ("0-how", "by mouth"),
    ("0-why", "For pain"),
    ("0-max", "3 times"),
    ("0-gap", "6"),
];

async fn send_list(site: &TestSite, ana: &Ana, seen: &str, extra: &[(&str, &str)]) -> Page {
    let path = format!("/team/people/{}/list", ana.id);
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&path).await;
    let mut fields = ACETAMINOPHEN.to_vec();
    fields.retain(|(name, _)| extra.iter().all(|(given, _)| given != name));
    fields.push(("seen", seen));
    fields.extend(extra);
    nurse.post(&path, &fields).await
}

async fn issue(site: &TestSite, ana: &Ana) {
    let page = send_list(site, ana, "0", &[("do", "issue")]).await;
    assert_eq!(page.status(), 303, "{}", page.text());
}

async fn took(phone: &mut Browser, extra: &[(&str, &str)]) -> Page {
    let page = phone.get("/medicines").await;
    let entry = page.input("entry").expect("a medicine on the page");
    let mut fields = vec![("entry", entry.as_str())];
    fields.extend(extra);
    phone.post("/medicines/took", &fields).await
}

#[tokio::test]
async fn a_list_a_nurse_issues_is_on_the_phone_with_its_number_and_its_answer() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    assert!(
        phone
            .get("/medicines")
            .await
            .has_text("You have no medicine list yet")
    );
    issue(&site, &ana).await;
    let page = phone.get("/medicines").await;
    for words in [
        "List 1",
        "Acetaminophen 500 mg",
        "For pain",
        "Yes. You can take 2 tablets.",
        "0 of 3 times in 24 hours",
    ] {
        assert!(page.has_text(words), "{words} is not in {}", page.text());
    }
}

#[tokio::test]
async fn a_dose_answers_with_a_clock_time_and_undo_takes_it_back() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let mut phone = site.person(&ana).await;
    assert_eq!(took(&mut phone, &[]).await.status(), 303);
    let page = phone.get("/medicines").await;
    assert!(page.has_text("Wait until 4:00 pm"), "{}", page.text());
    assert!(page.has_text("1 of 3 times in 24 hours"));
    let dose = page.input("dose").expect("an undo button");
    assert_eq!(
        phone.post("/medicines/undo", &[("dose", &dose)]).await.status(),
        303
    );
    assert!(site.record(ana.id).doses.is_empty());
    assert!(
        phone
            .get("/medicines")
            .await
            .has_text("Yes. You can take 2 tablets.")
    );
}

#[tokio::test]
async fn a_second_tap_is_asked_about_and_counts_when_it_is_meant() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let mut phone = site.person(&ana).await;
    took(&mut phone, &[]).await;
    site.clock.advance(SignedDuration::from_mins(2));
    let page = took(&mut phone, &[]).await;
    assert_eq!(page.status(), 422);
    assert!(page.has_text("Did you take another one?"));
    assert_eq!(site.record(ana.id).doses.len(), 1);
    let entry = page.input("entry").expect("the medicine");
    let again = [
        ("entry", entry.as_str()),
        ("again", "yes"),
        ("day", ""),
        ("at", ""),
    ];
    assert_eq!(phone.post("/medicines/took", &again).await.status(), 303);
    assert_eq!(site.record(ana.id).doses.len(), 2);
}

#[tokio::test]
async fn a_dose_taken_earlier_keeps_its_time_and_an_impossible_time_is_asked_again() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let mut phone = site.person(&ana).await;
    let page = took(&mut phone, &[("day", "today"), ("at", "half past")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.input("at").as_deref(),
        Some("half past"),
        "what was typed is kept"
    );
    assert_eq!(
        took(&mut phone, &[("day", "today"), ("at", "8:30 am")])
            .await
            .status(),
        303
    );
    let record = site.record(ana.id);
    assert_eq!(record.doses[0].dose.taken_at.to_string(), "2026-11-17T13:30:00Z");
    assert_eq!(
        took(&mut phone, &[("day", "today"), ("at", "11 pm")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn a_list_written_on_an_older_one_is_refused_with_everything_that_was_typed() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let page = send_list(&site, &ana, "0", &[("do", "issue"), ("reason", "Dose changed")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.input("reason").as_deref(), Some("Dose changed"));
    assert_eq!(page.input("0-name").as_deref(), Some("acetaminophen"));
    assert_eq!(site.record(ana.id).lists.len(), 1);
}

#[tokio::test]
async fn a_line_without_its_five_fields_is_refused_at_the_field_and_nothing_is_issued() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let path = format!("/team/people/{}/list", ana.id);
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&path).await;
    let page = nurse
        .post(
            &path,
            &[
                ("rows", "1"),
                ("no-rows", "1"),
                ("seen", "0"),
                ("0-name", "ironn"),
                ("do", "issue"),
            ],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.input("0-name").as_deref(), Some("ironn"));
    assert!(
        page.html().contains("href=\"#0-why\""),
        "the summary leads to the field"
    );
    assert!(
        page.has_text("Not in the formulary"),
        "an unknown name is said to be unknown"
    );
    assert!(site.record(ana.id).lists.is_empty());
}

#[tokio::test]
async fn asking_for_another_line_finds_no_fault_in_one_that_is_half_written() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let path = format!("/team/people/{}/list", ana.id);
    let mut nurse = site.staff(StaffRole::Nurse).await;
    nurse.get(&path).await;
    let half = [("rows", "1"), ("no-rows", "1"), ("seen", "0"), ("0-name", "iron")];
    let page = nurse.post(&path, &[&half[..], &[("do", "add")]].concat()).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert_eq!(page.input("0-name").as_deref(), Some("iron"));
    assert_eq!(page.input("1-name").as_deref(), Some(""), "there is another line");
    let page = nurse.post(&path, &[&half[..], &[("do", "check")]].concat()).await;
    assert_eq!(page.status(), 422, "a check says what is missing");
}

#[tokio::test]
async fn a_list_that_says_what_the_one_in_force_says_is_not_issued_again() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let path = format!("/team/people/{}/list", ana.id);
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let form = nurse.get(&path).await;
    let shown: Vec<(String, String)> = ["rows", "no-rows", "seen"]
        .into_iter()
        .map(str::to_owned)
        .chain(ACETAMINOPHEN[2..].iter().map(|(name, _)| (*name).to_owned()))
        .chain(["0-id".to_owned()])
        .map(|name| {
            let value = form.input(&name).expect("a field of the form");
            (name, value)
        })
        .collect();
    let mut fields: Vec<(&str, &str)> = shown
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    fields.push(("do", "issue"));
    let page = nurse.post(&path, &fields).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.has_text("Nothing changed. No new list was issued."),
        "{}",
        page.text()
    );
    assert_eq!(site.record(ana.id).lists.len(), 1);
}

#[tokio::test]
async fn what_somebody_said_not_to_take_stays_said_by_them() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let rows = [
        ("no-0-name", "aspirin"),
        ("no-0-reason", "Bleeding"),
        ("do", "issue"),
    ];
    assert_eq!(send_list(&site, &ana, "0", &rows).await.status(), 303);
    let path = format!("/team/people/{}/list", ana.id);
    let mut physician = site.staff(StaffRole::Physician).await;
    physician.get(&path).await;
    let mut fields = ACETAMINOPHEN.to_vec();
    fields.extend(rows);
    fields.push(("seen", "1"));
    assert_eq!(physician.post(&path, &fields).await.status(), 303);
    let record = site.record(ana.id);
    let said = &record.list().unwrap().do_not_take;
    assert_eq!((said.len(), said[0].said_by.as_str()), (1, "Nina Nurse"));
}

#[tokio::test]
async fn a_card_never_gets_a_line_without_end_nor_one_with_strange_characters() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let long = "x".repeat(300);
    for (field, text) in [("no-0-name", long.as_str()), ("0-why", "For\u{7}pain")] {
        let extra = [(field, text), ("no-0-reason", "Bleeding"), ("do", "issue")];
        let mut fields = ACETAMINOPHEN.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.extend(extra);
        fields.push(("seen", "0"));
        let path = format!("/team/people/{}/list", ana.id);
        let mut nurse = site.staff(StaffRole::Nurse).await;
        nurse.get(&path).await;
        let page = nurse.post(&path, &fields).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(page.addresses().contains(&format!("#{field}")), "{field}");
    }
    assert!(site.record(ana.id).lists.is_empty());
    let path = format!("/team/people/{}/allergies", ana.id);
    for text in [long.as_str(), "peni\u{7}cillin"] {
        let mut nurse = site.staff(StaffRole::Nurse).await;
        nurse.get(&path).await;
        let answer = [("rows", "1"), ("answer", "known"), ("0-substance", text)];
        let page = nurse.post(&path, &answer).await;
        assert_eq!(page.status(), 422, "{text}");
        assert!(page.addresses().contains(&"#0-substance".to_owned()), "{text}");
    }
    assert!(site.record(ana.id).allergies.is_none());
}

#[tokio::test]
async fn a_line_that_was_not_understood_has_to_be_read_before_it_is_issued_and_offers_no_amount() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let path = format!("/team/people/{}/list", ana.id);
    let send = async |extra: &[(&str, &str)]| {
        let mut nurse = site.staff(StaffRole::Nurse).await;
        nurse.get(&path).await;
        let mut fields = ACETAMINOPHEN.to_vec();
        fields.retain(|(name, _)| *name != "0-when");
        fields.extend([
            ("0-when", "every day except Sunday"),
            ("seen", "0"),
            ("do", "issue"),
        ]);
        fields.extend(extra);
        nurse.post(&path, &fields).await
    };
    let page = send(&[]).await;
    assert_eq!(page.status(), 422, "{}", page.text());
    for words in [
        "Not understood: “",
        "It is printed as typed and is not counted.",
        "Read the lines that say Not understood, then tick the box.",
    ] {
        assert!(page.has_text(words), "{words}: {}", page.text());
    }
    assert!(site.record(ana.id).lists.is_empty());
    let done = send(&[("seen-unread", "yes")]).await;
    assert_eq!(done.status(), 303, "{}", done.text());
    let page = site.person(&ana).await.get("/medicines").await;
    assert!(page.has_text("except"), "{}", page.text());
    assert!(!page.has_text("I took 2 tablets"), "{}", page.text());
}

#[tokio::test]
async fn none_known_is_an_answer_and_an_empty_form_is_not() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let path = format!("/team/people/{}/allergies", ana.id);
    nurse.get(&path).await;
    assert_eq!(
        nurse.post(&path, &[("rows", "1"), ("do", "save")]).await.status(),
        422
    );
    assert!(site.record(ana.id).allergies.is_none());
    nurse.get(&path).await;
    assert_eq!(
        nurse
            .post(&path, &[("rows", "1"), ("answer", "none"), ("do", "save")])
            .await
            .status(),
        303
    );
    assert!(site.record(ana.id).allergies.is_some());
}

#[tokio::test]
async fn what_is_added_at_home_is_shown_as_not_checked_and_is_never_answered_for() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    phone.get("/medicines/add").await;
    let short = [("kind", "herb"), ("name", "valerian")];
    let page = phone.post("/medicines/add", &short).await;
    assert_eq!(
        (page.status(), page.input("name").as_deref()),
        (422, Some("valerian"))
    );
    let whole = [
        ("kind", "herb"),
        ("name", "valerian"),
        ("amount", "1 tablet"),
        ("when", "if needed"),
        ("how", "by mouth"),
        ("why", "For sleep"),
    ];
    assert_eq!(phone.post("/medicines/add", &whole).await.status(), 303);
    let page = phone.get("/medicines").await;
    assert!(
        page.has_text("Your nurse has not checked this yet."),
        "{}",
        page.text()
    );
    assert!(page.has_text("Ask your nurse how often"));
    let worklist = site
        .app
        .store()
        .worklist(site.app.centre_id(), site.app.now())
        .expect("a worklist");
    assert_eq!(worklist.len(), 1, "the team is told");
}

#[tokio::test]
async fn the_card_holds_the_number_of_the_list_and_says_which_to_throw_away() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    assert_eq!(
        send_list(&site, &ana, "1", &[("do", "issue")]).await.status(),
        303
    );
    let mut phone = site.person(&ana).await;
    let page = phone.get("/card").await;
    for words in [
        "List 2",
        "Throw away List 1",
        "Ana Ortiz",
        "17 November 2026",
        "both hips",
        "not asked",
        "Acetaminophen 500 mg",
    ] {
        assert!(page.has_text(words), "{words} is not in {}", page.text());
    }
    assert!(page.html().contains("<svg role=\"img\""), "the code is drawn");
}

#[tokio::test]
async fn a_time_still_to_come_is_said_beside_the_field_that_the_summary_leads_to() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let entry = site.record(ana.id).entries().next().expect("an entry").id.0;
    let mut phone = site.person(&ana).await;
    phone.get(&format!("/medicines/earlier/{entry}")).await;
    let page = phone
        .post(
            "/medicines/took",
            &[
                ("entry", &entry.to_string()),
                ("day", "today"),
                ("at", "11:59 pm"),
            ],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(
        page.addresses().iter().any(|href| href == "#at"),
        "{}",
        page.html()
    );
    assert_eq!(page.input("at").as_deref(), Some("11:59 pm"));
}

#[tokio::test]
async fn an_administrator_or_another_person_never_reads_a_list() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let other = site.enrol("Bo", "Berg").await;
    let mut phone = site.person(&other).await;
    assert!(!phone.get("/medicines").await.has_text("Acetaminophen"));
    let mut administrator = site.staff(StaffRole::Administrator).await;
    assert_eq!(
        administrator
            .get(&format!("/team/people/{}/list", ana.id))
            .await
            .status(),
        403
    );
}
