//! Forms: foreign ones are refused, old ones are given back, large ones are not read.

use testkit::TestSite;

#[tokio::test]
async fn a_ten_megabyte_body_gets_a_page_and_not_a_closed_connection() {
    let site = TestSite::demo().await;
    let mut stranger = site.stranger();
    stranger.get("/team/sign-in").await;
    let body = [b"name=".to_vec(), vec![b'x'; 10 * 1024 * 1024]].concat();
    let page = stranger.post_body("/team/sign-in", body).await;
    assert_eq!(page.status(), 413);
    assert!(
        page.has_text("That is too big") && page.has_text("64 KB"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused_with_a_page() {
    let site = TestSite::demo().await;
    let own = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/json"),
    ];
    let method = axum::http::Method::POST;
    let page = site
        .stranger()
        .send(method, "/team/sign-in", "{}".into(), &own)
        .await;
    assert_eq!(page.status(), 415);
}

#[tokio::test]
async fn a_form_of_an_earlier_session_is_given_back_and_can_be_sent_again() {
    let site = TestSite::demo().await;
    let mut stranger = site.stranger();
    let page = stranger.get("/team/sign-in").await;
    let whose = page.input("_form").unwrap().split('.').next().unwrap().to_owned();
    let old = format!("{whose}.old");
    let stale = stranger
        .post(
            "/team/sign-in",
            &[
                ("name", "<b>Jan & \"co\""),
                ("password", "four quiet otters"),
                ("_form", &old),
            ],
        )
        .await;
    assert_eq!(stale.status(), 409);
    assert!(
        stale.has_text("This page was old") && stale.has_text("What you typed is kept."),
        "{}",
        stale.text()
    );
    assert_eq!(stale.input("name").as_deref(), Some("<b>Jan & \"co\""));
    assert!(!stale.html().contains("<b>Jan"), "what was typed is escaped");
    assert!(
        !stale.html().contains("four quiet otters"),
        "a password is not written into a page"
    );
    let again = stranger
        .post(
            "/team/sign-in",
            &[("name", "<b>Jan & \"co\""), ("password", "four quiet otters")],
        )
        .await;
    assert_eq!(again.status(), 422, "the new token was taken: {}", again.text());
}

#[tokio::test]
async fn a_form_typed_under_another_sign_in_is_shown_but_never_sent_as_the_new_one() {
    let site = TestSite::demo().await;
    let (ana, bea) = (site.ana().await, site.enrol("Bea", "Berg").await);
    let mut first = site.person(&ana).await;
    let token = first.get("/").await.input("_form");
    assert_eq!(token, None, "a person is led on from the front page");
    let mut other = site.person(&bea).await;
    let page = other
        .post("/sign-out", &[("note", "of Ana"), ("_form", "whose.proof")])
        .await;
    assert_eq!(page.status(), 409);
    assert!(
        page.has_text("of Ana") && page.has_text("Copy what you need"),
        "{}",
        page.text()
    );
    assert_eq!(page.input("note"), None);
}

#[tokio::test]
async fn what_was_typed_in_an_ended_session_comes_back_with_the_way_to_sign_in() {
    let site = TestSite::demo().await;
    let page = site
        .stranger()
        .post(
            "/team/me/sign-out-everywhere",
            &[("note", "call at noon"), ("_form", "a.b")],
        )
        .await;
    assert_eq!(page.status(), 401);
    assert!(page.has_text("call at noon"), "{}", page.text());
    assert_eq!(
        page.input("_form").as_deref(),
        Some("a.b"),
        "the old token goes with it"
    );
    assert!(page.html().contains("href=\"/team/sign-in\""));
}

#[tokio::test]
async fn an_address_full_of_nonsense_gets_a_page() {
    let site = TestSite::demo().await;
    let page = site.stranger().get("/team/sign-in?to=%FF%FE%00").await;
    assert!(page.status() < 500, "{}", page.text());
    let long = format!("/{}", "x".repeat(20_000));
    assert_eq!(site.stranger().get(&long).await.status(), 404);
}
