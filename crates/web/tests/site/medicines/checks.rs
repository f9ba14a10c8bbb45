//! The checks of a list: the nurse sees them before she issues, the person before they take what they added.

use care::StaffRole;
use testkit::{Page, TestSite};

use super::{ACETAMINOPHEN, issue, send_list};

#[tokio::test]
async fn an_allergy_to_a_medicine_of_the_list_has_to_be_seen_before_it_is_issued() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let path = format!("/team/people/{}/allergies", ana.id);
    nurse.get(&path).await;
    let answer = [
        ("rows", "1"),
        ("answer", "known"),
        ("0-substance", "acetaminophen"),
        ("0-reaction", "hives"),
        ("do", "save"),
    ];
    assert_eq!(nurse.post(&path, &answer).await.status(), 303);
    let page = send_list(&site, &ana, "0", &[("do", "issue")]).await;
    assert_eq!(page.status(), 422, "a stop line interrupts");
    assert!(page.has_text("You are allergic to this"), "{}", page.text());
    let mark = page.input("seen-stop").expect("a tick for the stop line");
    let ticked = send_list(&site, &ana, "0", &[("do", "issue"), ("seen-stop", &mark)]).await;
    assert_eq!(ticked.status(), 303);
}

#[tokio::test]
async fn a_tick_stands_for_the_stop_lines_that_were_on_the_page_and_for_no_other() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let second = |name: &'static str, number: &'static str| line(number, name, "1 tablet");
    let mut two = second("phenelzine", "1");
    two.extend(second("sertraline", "2"));
    let send = async |lines: &[(String, &str)], mark: &str| -> Page {
        let mut extra: Vec<(&str, &str)> = lines
            .iter()
            .map(|(name, value)| (name.as_str(), *value))
            .collect();
        extra.extend([("do", "issue"), ("rows", "5"), ("seen-stop", mark)]);
        send_list(&site, &ana, "0", &extra).await
    };
    let page = send(&two, "").await;
    assert_eq!(page.status(), 422, "{}", page.text());
    let mark = page.input("seen-stop").expect("a tick for the stop line");

    let mut three = two.clone();
    three.extend(second("tramadol", "3"));
    let page = send(&three, &mark).await;
    assert_eq!(page.status(), 422, "a stop that nobody saw is not covered");
    let both = page.input("seen-stop").expect("a tick for both");
    assert_ne!(mark, both);
    assert_eq!(send(&three, &both).await.status(), 303);
}

#[tokio::test]
async fn a_dose_that_changes_is_shown_old_and_new_and_ticked_before_it_is_issued() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let id = site.record(ana.id).list().unwrap().entries[0].id.0.to_string();
    let send = async |mark: &str| -> Page {
        let path = format!("/team/people/{}/list", ana.id);
        let mut nurse = site.staff(StaffRole::Nurse).await;
        nurse.get(&path).await;
        let mut fields = ACETAMINOPHEN.to_vec();
        fields.retain(|(name, _)| *name != "0-amount");
        fields.extend([
            ("0-id", id.as_str()),
            ("0-amount", "20 tablets"),
            ("seen", "1"),
            ("do", "issue"),
            ("seen-change", mark),
        ]);
        // The daily maximum says stop as well; here it is the change that is looked at.
        let page = nurse.post(&path, &fields).await;
        let Some(stop) = page.input("seen-stop") else {
            return page;
        };
        nurse.get(&path).await;
        fields.push(("seen-stop", &stop));
        nurse.post(&path, &fields).await
    };
    let page = send("").await;
    assert_eq!(page.status(), 422, "{}", page.text());
    assert!(
        page.has_text("2 tablets by mouth every 6 hours"),
        "{}",
        page.text()
    );
    assert!(
        page.has_text("20 tablets by mouth every 6 hours"),
        "{}",
        page.text()
    );
    let mark = page.input("seen-change").expect("a tick for the change");
    assert_eq!(send(&mark).await.status(), 303);
}

#[tokio::test]
async fn what_is_added_at_home_is_checked_against_the_list_and_the_nurse_hears_of_a_stop_today() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let forbidden = [("no-0-name", "Ibuprofen (Advil)"), ("no-0-reason", "Bleeding")];
    let mut extra = line("1", "sertraline", "1 tablet");
    extra.extend(forbidden.map(|(name, value)| (name.to_owned(), value)));
    let mut extra: Vec<(&str, &str)> = extra
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    extra.extend([("do", "issue"), ("rows", "3")]);
    assert_eq!(send_list(&site, &ana, "0", &extra).await.status(), 303);

    let mut phone = site.person(&ana).await;
    let page = phone.get("/medicines").await;
    assert!(
        !page.has_text("Before you take what you added"),
        "{}",
        page.text()
    );
    for name in ["phenelzine", "Motrin"] {
        phone.get("/medicines/add").await;
        let fields = [
            ("kind", "medicine"),
            ("name", name),
            ("amount", "1 tablet"),
            ("when", "once a day"),
            ("how", "by mouth"),
            ("why", "Mood"),
        ];
        let page = phone.post("/medicines/add", &fields).await;
        assert_eq!(page.status(), 303, "{}", page.text());
    }
    let page = phone.get("/medicines").await;
    for words in [
        "Before you take what you added",
        "Do not take these together. Call your nurse first.",
        "Motrin is on your “do not take” list.",
        "Bleeding",
    ] {
        assert!(page.has_text(words), "{words} is not in {}", page.text());
    }
    assert!(page.addresses().iter().any(|to| to.starts_with("tel:")));

    let mut nurse = site.staff(StaffRole::Nurse).await;
    let list = nurse.get(&format!("/team/people/{}", ana.id)).await;
    for words in [
        "Added at home: phenelzine. A check says stop: sertraline",
        "Added at home: Motrin. A check says stop: Ibuprofen (Advil)",
    ] {
        assert!(list.has_text(words), "{words} is not in {}", list.text());
    }
}

#[tokio::test]
async fn paper_says_the_unit_of_every_dose_and_which_medicines_no_nurse_has_checked() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut extra = line("1", "levothyroxine", "50 micrograms");
    extra.retain(|(name, _)| name != "1-when");
    extra.push(("1-when".to_owned(), "in the morning"));
    let mut extra: Vec<(&str, &str)> = extra
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    extra.push(("do", "issue"));
    assert_eq!(send_list(&site, &ana, "0", &extra).await.status(), 303);
    let mut phone = site.person(&ana).await;
    for path in ["/medicines", "/card"] {
        let page = phone.get(path).await;
        assert!(page.has_text("50 micrograms"), "{path}: {}", page.text());
        assert!(!page.has_text("not checked"), "{path}: {}", page.text());
    }
    phone.get("/medicines/add").await;
    let fields = line("0", "Panadol", "1 tablet");
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&name[2..], *value)).collect();
    fields.push(("kind", "medicine"));
    assert_eq!(phone.post("/medicines/add", &fields).await.status(), 303);
    let card = phone.get("/card").await;
    for words in [
        "Added at home. Your nurse has not checked these yet.",
        "(not checked)",
    ] {
        assert!(card.has_text(words), "{words} is not in {}", card.text());
    }
}

/// A line of the editor for a tablet once a day.
fn line(number: &str, name: &'static str, amount: &'static str) -> Vec<(String, &'static str)> {
    let fields = [
        ("name", name),
        ("amount", amount),
        ("when", "once a day"),
        ("how", "by mouth"),
        ("why", "For mood"),
    ];
    fields
        .map(|(field, value)| (format!("{number}-{field}"), value))
        .to_vec()
}
