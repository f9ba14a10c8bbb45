//! The first administrator.

use testkit::{Browser, Page, TestSite};

const ACCOUNT: [(&str, &str); 4] = [
    ("full-name", "Ada Admin"),
    ("name", "ada@example.org"),
    ("password", "four quiet otters swim"),
    ("password-again", "four quiet otters swim"),
];

fn path_of(link: &str) -> String {
    link.replace("https://care.example.org", "")
}

async fn send(browser: &mut Browser, path: &str, changed: &[(&str, &str)]) -> Page {
    browser.get(path).await;
    let fields: Vec<(&str, &str)> = ACCOUNT
        .iter()
        .map(|(name, value)| {
            let other = changed.iter().find(|(changed, _)| changed == name);
            (*name, other.map_or(*value, |(_, value)| *value))
        })
        .collect();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn the_first_start_gives_one_link_that_makes_one_administrator() {
    let site = TestSite::empty().await;
    let link = web::new_set_up_link(&site.app).unwrap().unwrap();
    let path = path_of(&link);
    let mut browser = site.stranger();
    let page = send(&mut browser, &path, &[]).await;
    assert_eq!((page.status(), page.location()), (303, "/team"));
    assert!(browser.get("/team/me").await.has_text("Ada Admin"));
    assert_eq!(site.stranger().get(&path).await.status(), 404, "it works once");
    assert_eq!(web::new_set_up_link(&site.app).unwrap(), None);
    let mut again = site.stranger();
    again.get("/team/sign-in").await;
    let fields = [
        ("name", "ADA@example.org"),
        ("password", "four quiet otters swim"),
    ];
    assert_eq!(again.post("/team/sign-in", &fields).await.status(), 303);
}

#[tokio::test]
async fn a_weak_or_mistyped_password_is_refused_and_the_names_are_kept() {
    let site = TestSite::empty().await;
    let path = path_of(&web::new_set_up_link(&site.app).unwrap().unwrap());
    for (changed, words) in [
        (
            &[("password", "short"), ("password-again", "short")][..],
            "Use at least 12 characters",
        ),
        (&[("password", "password1234")], "easy to guess"),
        (&[("password-again", "four quiet otters swam")], "not the same"),
        (&[("full-name", " ")], "Fill this in"),
    ] {
        let page = send(&mut site.stranger(), &path, changed).await;
        assert_eq!(page.status(), 422, "{changed:?}");
        assert!(page.has_text(words), "{changed:?}: {}", page.text());
        assert_eq!(page.input("name").as_deref(), Some("ada@example.org"));
    }
    assert!(site.app.centre().unwrap().staff.is_empty());
}

#[tokio::test]
async fn another_link_or_an_older_one_opens_nothing() {
    let site = TestSite::empty().await;
    let old = path_of(&web::new_set_up_link(&site.app).unwrap().unwrap());
    let new = path_of(&web::new_set_up_link(&site.app).unwrap().unwrap());
    assert_eq!(site.stranger().get(&old).await.status(), 404);
    assert_eq!(site.stranger().get("/set-up/x").await.status(), 404);
    assert_eq!(site.stranger().get(&new).await.status(), 200);
}
