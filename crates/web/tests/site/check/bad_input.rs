//! What does not fit is asked again or leads on, and nothing of it is recorded.

use super::*;

#[tokio::test]
async fn a_tap_twice_is_one_check_and_a_sign_after_a_finished_check_is_a_new_one() {
    let mut walk = Walk::new().await;
    let gate = walk.phone.get("/check").await;
    let action = action_of(&gate);
    let mut impatient = walk.phone.clone();
    let first = walk.phone.post(&action, &[("sign", "chest")]).await;
    let second = impatient.post(&action, &[("sign", "chest")]).await;
    assert_eq!(first.location(), second.location());
    assert_eq!(walk.site.record(walk.ana.id).checks.len(), 1);
    let other = impatient.post(&action, &[("sign", "breath")]).await;
    assert_eq!(other.status(), 303);
    assert_ne!(other.location(), first.location());
    assert_eq!(
        walk.site.record(walk.ana.id).checks.len(),
        2,
        "nothing that is tapped is lost"
    );
}

#[tokio::test]
async fn a_temperature_of_48_and_letters_are_asked_again_and_what_was_typed_is_kept() {
    let mut walk = Walk::new().await;
    let path = walk.walk_to("temperature").await;
    for (typed, unit, words) in [
        ("48", "c", "Is 48°C right?"),
        ("48", "f", "Is 48°F right?"),
        ("hot", "f", "Type a number, such as 98.6."),
        ("", "f", "Choose an answer to go on."),
    ] {
        let page = walk.send(&path, &[("number", typed), ("unit", unit)]).await;
        assert_eq!(page.status(), 422, "{typed} {unit}");
        let text = page.text().replace('\u{a0}', " ").replace('\u{2060}', "");
        assert!(text.contains(words), "{words} in {text}");
        assert_eq!(page.input("number").as_deref(), Some(typed));
        no_gap(&page);
    }
    assert_eq!(walk.said("temp_c"), None, "nothing of it was recorded");
    let page = walk
        .send(&path, &[("number", ""), ("unit", "f"), ("cannot", "yes")])
        .await;
    assert_eq!(page.status(), 303);
    assert_eq!(walk.said("temp_c"), Some(Answer::CannotCheck));
    assert_eq!(walk.said("feels_feverish"), Some(Answer::Yes));
}

#[tokio::test]
async fn only_what_stood_on_the_page_is_denied() {
    let mut walk = Walk::new().await;
    let path = walk.tap("none").await;
    let page = walk.phone.post(&path, &[("none", "none")]).await;
    assert_eq!(page.status(), 422, "a form that shows nothing denies nothing");
    let page = walk
        .phone
        .post(&path, &[("none", "none"), ("shown", "cough_blood")])
        .await;
    assert_eq!(page.status(), 303);
    assert_eq!(walk.said("cough_blood"), Some(Answer::No));
    assert_eq!(walk.said("collapsed"), None);
    let page = walk
        .phone
        .post(&path, &[("tap", "third_arm"), ("shown", "third_arm")])
        .await;
    assert_eq!(page.status(), 422, "a line nobody asks is no answer");
}

#[tokio::test]
async fn a_finished_check_sent_again_shows_its_result_and_changes_nothing() {
    let mut walk = Walk::new().await;
    let path = walk
        .walk("temperature", &[("number", "100.8"), ("unit", "f")])
        .await;
    let before = walk.check();
    let page = walk
        .phone
        .post(
            &format!("{path}/body"),
            &[("tick", "chills"), ("shown", "chills")],
        )
        .await;
    assert_eq!(page.status(), 303);
    let page = walk.phone.get(page.location()).await;
    assert!(page.has_text("This check is finished. Start a new one to tell us more."));
    assert_eq!(walk.check(), before);
    let question = walk.phone.get(&format!("{path}/body")).await;
    assert_eq!(question.location(), path, "its questions lead to the result");
}

#[tokio::test]
async fn the_check_of_somebody_else_is_not_found() {
    let mut walk = Walk::new().await;
    let path = walk.tap("chest").await;
    let bea = walk.site.enrol("Bea", "Berg").await;
    let mut other = walk.site.person(&bea).await;
    other.get("/check").await;
    for page in [
        other.get(&path).await,
        other.get(&format!("{path}/gate")).await,
        other.get(&format!("{path}/body")).await,
    ] {
        assert_eq!(page.status(), 404);
        assert!(!page.has_text("Elm Street"));
    }
    let told = other
        .get(&format!("/check/now/chest?check={}", walk.check().id))
        .await;
    assert!(told.has_text("Your nurse has not been told"), "{}", told.text());
}

#[tokio::test]
async fn a_danger_sign_on_a_page_that_went_stale_is_red_and_says_that_nobody_was_told() {
    let mut walk = Walk::new().await;
    let gate = walk.phone.get("/check").await;
    let action = action_of(&gate);
    let token = gate.input("_form").expect("a token");
    let fields = [("sign", "chest"), ("_form", token.as_str())];
    let signed_out = walk.site.stranger();
    let again = walk.site.person(&walk.ana).await;
    let bea = walk.site.enrol("Bea", "Berg").await;
    let other = walk.site.person(&bea).await;
    for mut phone in [signed_out, again, other] {
        let page = phone.post(&action, &fields).await;
        assert_eq!((page.status(), page.location()), (303, "/check/now/chest"));
        let red = phone.get(page.location()).await;
        assert!(red.has_text("Call 911 now") && red.has_text("Your nurse has not been told"));
        let quiet = phone
            .post(&action, &[("sign", "none"), ("_form", token.as_str())])
            .await;
        assert_eq!((quiet.status(), quiet.location()), (303, "/check"));
        let made_up = phone
            .post(&action, &[("sign", "third-arm"), ("_form", token.as_str())])
            .await;
        assert_eq!(made_up.status(), 409);
    }
    assert_eq!(walk.site.record(walk.ana.id).checks.len(), 0);
}

#[tokio::test]
async fn a_foreign_page_can_not_lead_anybody_to_the_call_page() {
    let mut walk = Walk::new().await;
    let action = action_of(&walk.phone.get("/check").await);
    let page = walk
        .phone
        .post_from(
            &action,
            b"sign=chest".to_vec(),
            &[("origin", "https://evil.example")],
        )
        .await;
    assert_eq!(page.status(), 403);
}

#[tokio::test]
async fn a_very_long_text_where_a_number_belongs_is_asked_again() {
    let mut walk = Walk::new().await;
    let path = walk.walk_to("temperature").await;
    let long = "9".repeat(5000);
    let page = walk.send(&path, &[("number", &long), ("unit", "f")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(walk.said("temp_c"), None);
}

#[tokio::test]
async fn a_typed_temperature_is_never_thrown_away_for_what_was_chosen_beside_it() {
    let mut walk = Walk::new().await;
    let path = walk.walk_to("temperature").await;
    for (typed, unit, cannot) in [
        ("101.5", "c", "no"),
        ("48", "c", "no"),
        ("38.5 C", "c", "yes"),
        ("abc", "f", "no"),
    ] {
        let fields = [("number", typed), ("unit", unit), ("cannot", cannot)];
        let page = walk.send(&path, &fields).await;
        assert_eq!(page.status(), 422, "{typed}");
        let words = "and chose that you can not check. Which is right?";
        assert!(page.has_text(words), "{}", page.text());
        assert_eq!(page.input("number").as_deref(), Some(typed));
    }
    assert_eq!(walk.said("temp_c"), None, "nothing of it was recorded");
    let fields = [("number", "101.5"), ("unit", "f"), ("cannot", "no")];
    assert_eq!(walk.send(&path, &fields).await.status(), 303);
    assert!(matches!(walk.said("temp_c"), Some(Answer::Number(_))));
}

#[tokio::test]
async fn a_danger_sign_from_an_ended_session_leads_to_the_call_page_which_says_that_nobody_was_told() {
    for end in ["signed out in another tab", "withdrawn", "expired"] {
        let mut walk = Walk::new().await;
        let screen = walk.tap("none").await;
        assert!(screen.ends_with("/danger-now"), "{screen}");
        let asked = walk.phone.get(&screen).await;
        let token = asked.input("_form").expect("a token");
        let shown = hidden(&asked, "shown");
        let gate = screen.replace("danger-now", "gate");
        match end {
            "withdrawn" => withdraw(&walk).await,
            "expired" => walk.site.clock.advance(SignedDuration::from_hours(24 * 401)),
            _ => {
                let mut tab = walk.phone.clone();
                assert_eq!(tab.post("/sign-out", &[]).await.status(), 303);
            }
        }
        let before = walk.check();
        let mut last = Vec::new();
        for (path, name, value) in [(&gate, "sign", "chest"), (&screen, "tap", "collapsed")] {
            let mut fields = vec![(name, value), ("_form", token.as_str())];
            fields.extend(shown.iter().map(|fact| ("shown", fact.as_str())));
            let page = walk.phone.post(path, &fields).await;
            assert_eq!(page.status(), 303, "{end}, {value}: {}", page.text());
            let to = page.location().to_owned();
            assert!(to.starts_with("/check/now"), "{end}, {value}: {to}");
            let red = walk.phone.get(&to).await;
            assert!(red.has_text("Call 911 now") && red.has_text("Your nurse has not been told"));
            last.push(to);
        }
        assert_eq!(last[0], "/check/now/chest");
        let evil = [("origin", "https://evil.example")];
        let foreign = walk
            .phone
            .post_from(&screen, b"tap=collapsed".to_vec(), &evil)
            .await;
        assert_eq!(foreign.status(), 403);
        let quiet = [("none", "none"), ("_form", token.as_str())];
        let given_back = walk.phone.post(&screen, &quiet).await;
        assert!(
            matches!(given_back.status(), 401 | 409),
            "{end}: {}",
            given_back.status()
        );
        assert_eq!(walk.check(), before, "{end}");
    }
}

async fn withdraw(walk: &Walk) {
    let mut nurse = walk.site.staff(StaffRole::Nurse).await;
    let path = format!("/team/people/{}/link", walk.ana.id);
    nurse.get(&path).await;
    let device = walk.ana.device.to_string();
    let page = nurse
        .post(&format!("{path}/withdraw"), &[("device", &device)])
        .await;
    assert_eq!(page.status(), 303);
}

#[tokio::test]
async fn a_danger_sign_sent_together_with_none_of_these_is_taken_and_never_dropped() {
    let mut walk = Walk::new().await;
    let gate = walk.phone.get("/check").await;
    let both = [("sign", "none"), ("sign", "chest")];
    let page = walk.phone.post(&action_of(&gate), &both).await;
    assert_eq!(page.status(), 303);
    assert_eq!(
        level_of(&walk.site, walk.ana.id, walk.check().id),
        Some(Level::Red)
    );

    let mut walk = Walk::new().await;
    let path = walk.tap("none").await;
    let fields = [("none", "none"), ("tap", "collapsed"), ("tap", "cough_blood")];
    assert_eq!(walk.send(&path, &fields).await.status(), 303);
    for sign in ["collapsed", "cough_blood"] {
        assert_eq!(walk.said(sign), Some(Answer::Yes), "{sign}");
    }
    assert_eq!(
        level_of(&walk.site, walk.ana.id, walk.check().id),
        Some(Level::Red)
    );
}

#[tokio::test]
async fn an_address_that_says_one_thing_twice_gets_our_own_page() {
    let mut walk = Walk::new().await;
    let path = walk.tap("none").await;
    for address in [
        "/unlock?to=/a&to=/b".to_owned(),
        "/check/now/chest?check=a&check=b".to_owned(),
        format!("{path}?line=a&line=b"),
    ] {
        let page = walk.phone.get(&address).await;
        assert_eq!(page.status(), 404, "{address}");
        assert!(page.html().contains("<h1"), "{}", page.html());
    }
}
