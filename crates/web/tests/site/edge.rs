//! What every line is given, whatever its handler does.

use testkit::TestSite;
use web::Posted;
use web::route::{Access, Route};

#[allow(clippy::panic, reason = "what a panic gives is asked here")]
async fn breaks() -> &'static str {
    panic!("a fault of the program with a secret in it");
}

async fn never_ends() {
    std::future::pending().await
}

async fn length(posted: Posted) -> String {
    posted.text("text").len().to_string()
}

#[tokio::test]
async fn a_handler_that_panics_gives_a_page_that_says_nothing_of_the_cause() {
    let site = TestSite::demo().await;
    let page = site
        .stranger_at(vec![Route::get("/breaks", Access::Open, breaks)])
        .get("/breaks")
        .await;
    assert_eq!(page.status(), 500);
    assert!(page.has_text("Something went wrong here"), "{}", page.text());
    assert!(!page.html().contains("secret"));
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test(start_paused = true)]
async fn a_page_that_takes_too_long_is_given_up() {
    let site = TestSite::demo().await;
    let page = site
        .stranger_at(vec![Route::get("/slow", Access::Open, never_ends)])
        .get("/slow")
        .await;
    assert_eq!(page.status(), 503);
    assert!(page.has_text("This took too long"), "{}", page.text());
}

#[tokio::test]
async fn a_line_may_take_more_than_the_others() {
    let site = TestSite::demo().await;
    let line = || Route::post("/import", Access::Open, length);
    let body = [("text", "x".repeat(100_000))];
    let fields: Vec<(&str, &str)> = body.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for (line, status) in [(line(), 413), (line().taking(1024 * 1024), 200)] {
        let mut stranger = site.stranger();
        stranger.get("/team/sign-in").await;
        let mut stranger = stranger.moved_to(site.stranger_at(vec![line]));
        assert_eq!(stranger.post("/import", &fields).await.status(), status);
    }
}

#[tokio::test]
async fn live_connections_are_counted_and_the_next_one_is_told_to_wait() {
    let site = TestSite::demo().await;
    let places = site.app.site().sizes.live_connections_max;
    let mut nurse = site.staff(care::actor::StaffRole::Nurse).await;
    let mut open = Vec::new();
    for _ in 0..places {
        open.push(nurse.open_stream(web::pages::live::PATH).await);
    }
    let page = nurse.get(web::pages::live::PATH).await;
    assert_eq!((page.status(), page.header("retry-after")), (503, "30"));
    open.pop();
    assert!(nurse.first_event(web::pages::live::PATH).await.contains("change"));
}
