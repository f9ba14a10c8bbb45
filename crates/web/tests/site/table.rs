//! The whole route table, walked as everyone who should not get in.

use axum::body::Body;
use axum::http::Method;
use care::actor::StaffRole;
use testkit::{Browser, TestSite};
use web::route::{Access, Route, table};

/// A path with every varying part filled in with something that exists nowhere.
fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| {
            if part.starts_with('{') {
                "6f1f2c56-6ad1-4a8c-9a71-4b3c8ad1c001"
            } else {
                part
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

async fn ask(browser: &mut Browser, line: &Route) -> testkit::Page {
    let path = filled(line.path);
    if line.method == Method::GET {
        browser.send(Method::GET, &path, Body::empty(), &[]).await
    } else {
        browser.post(&path, &[]).await
    }
}

#[tokio::test]
async fn a_stranger_is_led_to_sign_in_and_reaches_nothing_else() {
    let site = TestSite::demo().await;
    for line in table() {
        if line.access == Access::Open || line.access == Access::SetUp {
            continue;
        }
        let page = ask(&mut site.stranger(), &line).await;
        let place = if line.path.starts_with("/team") {
            "/team/sign-in"
        } else {
            "/sign-in"
        };
        if line.method == Method::GET {
            assert_eq!(page.status(), 303, "{} {}", line.method, line.path);
            assert!(
                page.location().starts_with(place),
                "{} leads to {}",
                line.path,
                page.location()
            );
        } else {
            assert_eq!(page.status(), 401, "{} {}", line.method, line.path);
        }
    }
}

#[tokio::test]
async fn a_person_reaches_no_page_of_the_team_and_staff_no_page_of_a_person() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let (mut person, mut nurse) = (site.person(&ana).await, site.staff(StaffRole::Nurse).await);
    for line in table() {
        let page = match line.access {
            Access::Open | Access::SetUp => continue,
            Access::Person => ask(&mut nurse, &line).await,
            Access::StaffAny | Access::Staff(_) => ask(&mut person, &line).await,
        };
        assert!(
            [303, 401].contains(&page.status()),
            "{} {} gave {}",
            line.method,
            line.path,
            page.status()
        );
        assert!(!page.location().starts_with("/today"), "{}", line.path);
    }
}

#[tokio::test]
async fn staff_in_a_wrong_role_are_refused() {
    let site = TestSite::demo().await;
    for line in table() {
        let Access::Staff(roles) = line.access else {
            continue;
        };
        for role in StaffRole::ALL.into_iter().filter(|role| !roles.contains(role)) {
            let page = ask(&mut site.staff(role).await, &line).await;
            assert_eq!(page.status(), 403, "{} {} as {role}", line.method, line.path);
        }
    }
}

#[tokio::test]
async fn a_forged_form_is_refused_on_every_line_whoever_sends_it() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    let mut visitors = [
        site.stranger(),
        site.person(&ana).await,
        site.staff(StaffRole::Administrator).await,
    ];
    let foreign: [&[(&str, &str)]; 4] = [
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://evil.example"),
        ],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        // No sign of where it came from, and no token.
        &[],
    ];
    for line in table().into_iter().filter(|line| line.method != Method::GET) {
        for visitor in &mut visitors {
            for headers in foreign {
                let page = visitor
                    .post_from(&filled(line.path), b"a=1".to_vec(), headers)
                    .await;
                let refused = [401, 403, 404].contains(&page.status());
                assert!(refused, "{} with {headers:?} gave {}", line.path, page.status());
                assert!(
                    !page.html().contains("name=\"a\""),
                    "{} offers a foreign form again",
                    line.path
                );
            }
        }
    }
}

#[tokio::test]
async fn a_set_up_line_is_not_found_once_there_is_an_administrator() {
    let site = TestSite::demo().await;
    for line in table().into_iter().filter(|line| line.access == Access::SetUp) {
        assert_eq!(
            ask(&mut site.stranger(), &line).await.status(),
            404,
            "{} {}",
            line.method,
            line.path
        );
    }
}

#[tokio::test]
async fn an_id_that_belongs_to_nobody_is_not_found_or_says_what_to_do() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    for line in table()
        .into_iter()
        .filter(|line| line.path.contains('{') && line.method == Method::GET)
    {
        let mut visitor = match line.access {
            Access::Open | Access::SetUp => site.stranger(),
            Access::Person => site.person(&ana).await,
            Access::StaffAny => site.staff(StaffRole::Nurse).await,
            Access::Staff(roles) => site.staff(roles[0]).await,
        };
        let page = ask(&mut visitor, &line).await;
        assert!(
            [404, 410].contains(&page.status()),
            "{} gave {}",
            line.path,
            page.status()
        );
    }
}

#[test]
fn every_path_is_written_once_for_each_method() {
    let mut seen = std::collections::BTreeSet::new();
    for line in table() {
        assert!(
            seen.insert((line.method.to_string(), line.path)),
            "{} {} twice",
            line.method,
            line.path
        );
    }
}
