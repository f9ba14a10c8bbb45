//! The stream of changes: a number for signed-in staff, bounded.

use care::actor::StaffRole;
use testkit::TestSite;

#[tokio::test]
async fn staff_hear_the_count_at_once_and_strangers_hear_nothing() {
    let site = TestSite::demo().await;
    let event = site
        .staff(StaffRole::Nurse)
        .await
        .first_event(web::pages::live::PATH)
        .await;
    assert!(event.starts_with("event: change\ndata: "), "{event}");
    assert_eq!(site.stranger().get(web::pages::live::PATH).await.status(), 303);
}

#[tokio::test]
async fn a_change_moves_the_count_and_carries_no_name() {
    let site = TestSite::demo().await;
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let before = nurse.first_event(web::pages::live::PATH).await;
    site.ana().await;
    let after = nurse.first_event(web::pages::live::PATH).await;
    assert_ne!(before, after);
    assert!(!after.contains("Ana"));
}
