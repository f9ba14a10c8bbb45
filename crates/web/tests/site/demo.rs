//! Role links exist in the demo and nowhere else.

use testkit::TestSite;
use web::Mode;

#[tokio::test]
async fn a_role_link_asks_first_and_then_signs_in() {
    let site = TestSite::demo().await;
    let path = site.app.site().demo_links[0].path();
    let mut browser = site.stranger();
    let page = browser.get(&path).await;
    assert!(page.has_text("Go on as Nina Nurse"), "{}", page.text());
    assert_eq!(
        browser.clone().get("/team/me").await.status(),
        303,
        "looking signs nobody in"
    );
    assert_eq!(browser.post(&path, &[]).await.location(), "/team");
    assert!(browser.get("/team/me").await.has_text("Nina Nurse"));
}

#[tokio::test]
async fn serve_has_no_role_links_even_when_it_is_given_some() {
    let site = TestSite::serve().await;
    assert_eq!(site.app.site().mode, Mode::Serve);
    let path = site.app.site().demo_links[0].path();
    assert_eq!(site.stranger().get(&path).await.status(), 404);
}

#[tokio::test]
async fn the_demo_says_on_every_page_that_people_are_made_up_and_rules_are_draft() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    for mut visitor in [site.stranger(), site.person(&ana).await] {
        for path in ["/", "/sign-in", "/team/sign-in"] {
            let page = visitor.get(path).await;
            let led_on = page.status() == 303;
            assert!(
                led_on || page.has_text("Made-up people"),
                "{path}: {}",
                page.text()
            );
        }
    }
}
