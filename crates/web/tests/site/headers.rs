//! Headers and error pages.

use axum::body::Body;
use axum::http::Method;
use care::actor::StaffRole;
use testkit::TestSite;
use web::headers::CONTENT_POLICY;
use web::route::table;

#[tokio::test]
async fn every_answer_carries_the_protecting_headers_and_is_kept_by_nobody() {
    let site = TestSite::serve().await;
    let mut stranger = site.stranger();
    let mut nurse = site.staff(StaffRole::Nurse).await;
    let paths: Vec<&str> = table().iter().map(|line| line.path).chain(["/nowhere"]).collect();
    for path in paths.into_iter().filter(|path| *path != web::pages::live::PATH) {
        for visitor in [&mut stranger, &mut nurse] {
            let page = visitor.get(path).await;
            assert_eq!(page.header("content-security-policy"), CONTENT_POLICY, "{path}");
            assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(page.header("cross-origin-opener-policy"), "same-origin", "{path}");
            assert_eq!(
                page.header("cross-origin-resource-policy"),
                "same-origin",
                "{path}"
            );
            assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
            assert!(page.header("permissions-policy").contains("camera=()"), "{path}");
            assert!(
                page.header("strict-transport-security")
                    .contains("includeSubDomains"),
                "{path}"
            );
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
            assert_eq!(page.header("server"), "", "{path}");
        }
    }
}

#[tokio::test]
async fn plain_http_on_this_machine_promises_no_https() {
    let site = TestSite::demo().await;
    assert_eq!(
        site.stranger().get("/").await.header("strict-transport-security"),
        ""
    );
}

#[tokio::test]
async fn every_address_on_a_page_leads_somewhere() {
    let site = TestSite::demo().await;
    let mut stranger = site.stranger();
    for start in ["/", "/sign-in", "/team/sign-in", "/nowhere"] {
        let page = stranger.get(start).await;
        for address in page.addresses().iter().filter(|address| address.starts_with('/')) {
            let found = stranger.get(address).await;
            assert!(
                found.status() < 400,
                "{start} leads to {address}, which gives {}",
                found.status()
            );
        }
    }
}

#[tokio::test]
async fn an_asset_is_kept_forever_and_sent_small() {
    let site = TestSite::demo().await;
    let url = web::assets::asset("base.css");
    let page = site.stranger().get(url).await;
    assert_eq!(page.status(), 200);
    assert_eq!(page.header("content-type"), "text/css; charset=utf-8");
    assert!(page.header("cache-control").contains("immutable"));
    let small = site
        .stranger()
        .with_header("accept-encoding", "br, gzip;q=0.8")
        .get(url)
        .await;
    assert_eq!(small.header("content-encoding"), "gzip");
    assert!(small.body.len() < page.body.len() / 2);
}

#[tokio::test]
async fn errors_are_pages_for_people_and_problem_details_for_programs() {
    let site = TestSite::demo().await;
    let mut stranger = site.stranger();
    let page = stranger.get("/nowhere").await;
    assert_eq!(page.status(), 404);
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(page.has_text("Nothing is here"));
    let mut program = site.stranger().with_header("accept", "application/json");
    for (method, path, status, code) in [
        (Method::GET, "/nowhere", 404, "not-found"),
        (Method::PUT, "/", 405, "method-not-allowed"),
        (Method::GET, "/team/me", 401, "sign-in"),
        (Method::POST, "/team/sign-in", 403, "forged"),
    ] {
        let problem = program.send(method, path, Body::empty(), &[]).await;
        assert_eq!(problem.status(), status, "{path}");
        assert_eq!(problem.header("content-type"), "application/problem+json");
        let body: serde_json::Value = serde_json::from_slice(&problem.body).unwrap();
        assert_eq!(body["status"], status);
        assert_eq!(body["code"], code);
        assert!(!body["title"].as_str().unwrap().contains('⟦'), "{body}");
    }
}

#[tokio::test]
async fn every_error_has_words() {
    let english = words::Language::english();
    for kind in web::trouble::Kind::ALL {
        for part in ["title", "text"] {
            let id = format!("{}-{part}", kind.words());
            assert!(english.has(&id), "{id} has no words");
        }
    }
}

#[tokio::test]
async fn no_page_shows_a_word_id_in_place_of_its_words() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    for line in table()
        .into_iter()
        .filter(|line| line.method == Method::GET && line.path != web::pages::live::PATH)
    {
        let mut visitors = vec![site.stranger(), site.person(&ana).await];
        for role in StaffRole::ALL {
            visitors.push(site.staff(role).await);
        }
        for visitor in &mut visitors {
            let page = visitor.get(line.path).await;
            assert!(!page.html().contains('⟦'), "{}: {}", line.path, page.text());
        }
    }
}

#[tokio::test]
async fn health_goes_through_the_writer() {
    let site = TestSite::demo().await;
    assert_eq!(site.stranger().get("/health/live").await.text(), "live");
    let ready = site.stranger().get("/health/ready").await;
    assert_eq!((ready.status(), ready.text().as_str()), (200, "ready"));
}
