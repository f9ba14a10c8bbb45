//! In which language a page speaks, and what it says about its own words.

use axum::http::Method;
use care::actor::StaffRole;
use testkit::{Page, TestSite};
use web::route::table;
use words::{Language, Speaker};

fn translations() -> Vec<Language> {
    let mut languages = Language::all();
    languages.retain(|language| *language != Language::english());
    languages
}

fn says(page: &Page, language: Language, id: &str) -> bool {
    let speaker = Speaker::person(language, jiff::tz::TimeZone::UTC);
    page.has_text(&speaker.say(id, &[("emergency", "911".into())]))
}

fn is_in(page: &Page, language: Language) -> bool {
    let frame = format!(r#"lang="{language}" dir="{}""#, language.direction().as_str());
    page.html().contains(&frame)
}

#[tokio::test]
async fn the_demo_speaks_the_language_of_the_browser_and_says_that_nobody_reviewed_it() {
    let site = TestSite::demo().await;
    for language in translations() {
        let mut stranger = site.stranger().with_header("accept-language", &language.code());
        for path in ["/", "/help", "/check", "/check/now", "/sign-in", "/nowhere"] {
            let page = stranger.get(path).await;
            assert!(is_in(&page, language), "{language}, {path}");
            assert!(says(&page, language, "words-unreviewed"), "{language}, {path}");
        }
        let help = stranger.get("/help").await;
        for id in ["level-red", "gate-chest", "help-call-emergency"] {
            assert!(
                says(&help, language, id),
                "{language}: {id} is not in {}",
                help.text()
            );
        }
    }
}

#[tokio::test]
async fn a_real_person_is_spoken_to_in_english_until_two_people_stand_for_their_language() {
    let site = TestSite::serve().await;
    for language in translations() {
        let mut stranger = site.stranger().with_header("accept-language", &language.code());
        for path in ["/help", "/check/now", "/nowhere"] {
            assert!(
                is_in(&stranger.get(path).await, Language::english()),
                "{language}, {path}"
            );
        }
    }
}

#[tokio::test]
async fn the_team_is_not_spoken_to_in_half_a_language() {
    let site = TestSite::demo().await;
    for language in translations().into_iter().filter(|each| !each.has_team_words()) {
        let mut nurse = site
            .staff(StaffRole::Nurse)
            .await
            .with_header("accept-language", &language.code());
        for path in ["/team", "/team/nowhere"] {
            assert!(
                is_in(&nurse.get(path).await, Language::english()),
                "{language}, {path}"
            );
        }
    }
}

#[tokio::test]
async fn no_page_of_a_person_shows_a_word_id_in_any_language() {
    let site = TestSite::demo().await;
    let ana = site.ana().await;
    for language in translations() {
        let mut person = site
            .person(&ana)
            .await
            .with_header("accept-language", &language.code());
        let lines = table()
            .into_iter()
            .filter(|line| line.method == Method::GET && !line.path.starts_with("/team"));
        for line in lines.filter(|line| line.path != web::pages::live::PATH) {
            let page = person.get(line.path).await;
            assert!(
                !page.html().contains('⟦'),
                "{language}, {}: {}",
                line.path,
                page.text()
            );
        }
    }
}
