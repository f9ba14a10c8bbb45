//! A medicine that left the list while somebody took it.

use super::*;

#[tokio::test]
async fn a_dose_tapped_on_a_list_that_changed_meanwhile_is_recorded_counted_and_said_to_be_off_the_list() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    issue(&site, &ana).await;
    let mut phone = site.person(&ana).await;
    let page = phone.get("/medicines").await;
    let old = page.input("entry").expect("the entry of list 1");
    let next = send_list(&site, &ana, "1", &[("0-id", ""), ("do", "issue")]).await;
    assert_eq!(next.status(), 303, "{}", next.text());
    assert!(
        site.record(ana.id)
            .entries()
            .all(|entry| entry.id.0.to_string() != old)
    );
    let taken = phone.post("/medicines/took", &[("entry", &old)]).await;
    assert_eq!(
        taken.location(),
        format!("/medicines#m-{old}"),
        "{}",
        taken.text()
    );
    let page = phone.get("/medicines").await;
    for words in [
        "Not on your list any more",
        "Ask your nurse before you take another one.",
        "1,000 mg",
        "Wait until 4:00 pm",
    ] {
        assert!(page.has_text(words), "{words} is not in {}", page.text());
    }
    assert!(page.html().contains(&format!("id=\"m-{old}\"")));
    let dose = page.input("dose").expect("an undo button");
    phone.post("/medicines/undo", &[("dose", &dose)]).await;
    let page = phone.get("/medicines").await;
    assert!(!page.has_text("Not on your list any more"));
}
