//! "Say what is wrong": the box, the number beside it, and where the words stand afterwards.

use super::*;

const TEXT: &str = "My chest hurts.\r\nIt began <today> & it is “bad”";

impl Walk {
    /// Opens the box of a new check and sends it; gives the path that follows.
    async fn write(&mut self, text: &str) -> String {
        let page = self.phone.get("/check/say").await;
        assert_eq!(page.status(), 200);
        let page = self.phone.post(&action_of(&page), &[("words", text)]).await;
        assert_eq!(page.status(), 303, "{}", page.text());
        page.location().to_owned()
    }
}

#[tokio::test]
async fn the_box_is_reached_from_today_and_the_gate_and_the_number_stands_on_it() {
    let mut walk = Walk::new().await;
    let today = walk.phone.get("/today").await;
    assert!(today.addresses().contains(&"/check/say".to_owned()));
    let gate = walk.phone.get("/check").await;
    let box_of_gate = gate.addresses().into_iter().find(|href| href.ends_with("/say"));
    for path in ["/check/say".to_owned(), box_of_gate.expect("a way to the box")] {
        let page = walk.phone.get(&path).await;
        assert_eq!(page.status(), 200, "{path}");
        assert!(
            page.html().contains("href=\"tel:911\"") && page.has_text("Call 911"),
            "{path}"
        );
        assert!(page.html().contains("<textarea") && !page.html().contains("maxlength"));
        no_gap(&page);
    }
    assert!(
        walk.site.record(walk.ana.id).checks.is_empty(),
        "looking begins nothing"
    );
}

#[tokio::test]
async fn signed_out_the_box_page_has_the_number_and_no_box_that_reaches_nobody() {
    let site = TestSite::demo().await;
    let page = site.stranger().get("/check/say").await;
    assert_eq!(page.status(), 200);
    assert!(page.html().contains("href=\"tel:911\"") && !page.html().contains("<textarea"));
    assert!(page.addresses().contains(&"/sign-in".to_owned()));
    no_gap(&page);
    let gate = site.stranger().get("/check").await;
    assert!(!gate.addresses().iter().any(|href| href.ends_with("/say")));
}

#[tokio::test]
async fn a_danger_sign_in_the_words_is_asked_first_with_the_words_and_the_number_above() {
    let mut walk = Walk::new().await;
    let path = walk.write(TEXT).await;
    let check = walk.check();
    assert_eq!(path, format!("/check/{}/chest", check.id));
    assert_eq!(check.notes[0].text, TEXT, "as it was typed");
    assert!(check.answers.is_empty());
    let page = walk.phone.get(&path).await;
    assert!(page.html().contains("href=\"tel:911\""));
    for words in [
        "You wrote: “My chest hurts. It began <today> & it is “bad””",
        "Do you have it now?",
        "Do you have pressure, squeezing, fullness or pain in your chest?",
    ] {
        assert!(page.has_text(words), "{words} in {}", page.text());
    }
    assert!(!page.html().contains("<today>"), "words are never markup");
    no_gap(&page);
    let page = walk.send(&path, &[("answer", "no")]).await;
    let gate = page.location().to_owned();
    assert_eq!(gate, format!("/check/{}/gate", check.id), "then the gate");
    assert!(walk.phone.get(&gate).await.html().contains("href=\"tel:911\""));
}

#[tokio::test]
async fn a_line_of_a_screen_that_was_heard_is_asked_by_itself_also_where_it_would_not_be_asked() {
    let mut walk = Walk::new().await;
    let path = walk.write("no blood is spurting from the bandage").await;
    let check = walk.check().id;
    assert_eq!(path, format!("/check/{check}/bleeding?line=spurting"));
    let page = walk.phone.get(&path).await;
    assert!(
        page.has_text("to be sure") && page.has_text("You wrote"),
        "{}",
        page.text()
    );
    let page = walk.send(&path, &[("answer", "no")]).await;
    assert_eq!(page.status(), 303, "{}", page.text());
    assert_ne!(page.location(), path);
    assert_eq!(walk.said("spurting"), Some(Answer::No));
    let back = walk.phone.get(&path).await;
    assert_eq!(back.status(), 200, "the way back shows it again");
}

#[tokio::test]
async fn words_without_a_known_sign_say_so_and_go_on_with_the_gate() {
    let mut walk = Walk::new().await;
    let path = walk.write("the thing from before is back").await;
    let check = walk.check().id;
    assert_eq!(path, format!("/check/{check}/gate"));
    let page = walk.phone.get(&path).await;
    assert!(
        page.has_text("We found no sign we know in these words"),
        "{}",
        page.text()
    );
    let page = walk.phone.post(&action_of(&page), &[("sign", "none")]).await;
    let question = walk.phone.get(page.location()).await;
    assert!(!question.has_text("We found no sign"), "said once");
    walk.site.clock.advance(SignedDuration::from_mins(1));
    let say = format!("/check/{check}/say");
    assert!(question.addresses().contains(&say));
    let page = walk.phone.get(&say).await;
    assert!(
        page.has_text("the thing from before is back"),
        "what was written stands there"
    );
}

#[tokio::test]
async fn the_words_stand_on_the_result_with_the_nurse_and_on_the_list() {
    let mut walk = Walk::new().await;
    let path = walk.write(TEXT).await;
    let mut nurse = walk.site.staff(StaffRole::Nurse).await;
    let list = nurse.get("/team").await;
    assert!(
        list.has_text("Wrote: “My chest hurts."),
        "at once: {}",
        list.text()
    );
    no_gap(&list);
    walk.send(&path, &[("answer", "yes")]).await;
    let result = walk.phone.get(&format!("/check/{}", walk.check().id)).await;
    assert!(result.has_text("Call 911 now") && result.has_text("What you wrote"));
    assert!(
        result.html().contains("It began &#60;today&#62;"),
        "{}",
        result.html()
    );
    let person = nurse.get(&format!("/team/people/{}", walk.ana.id)).await;
    for words in [
        "In their own words",
        "It began <today>",
        "Heard: ",
        "Phrases, version",
    ] {
        assert!(person.has_text(words), "{words} in {}", person.text());
    }
    no_gap(&person);
}

#[tokio::test]
async fn a_finished_check_with_words_is_never_green_and_shows_them() {
    let mut walk = Walk::new().await;
    walk.write("the thing from before is back").await;
    let check = walk.check().id;
    let mut path = format!("/check/{check}/gate");
    for _ in 0..40 {
        if path == format!("/check/{check}") {
            break;
        }
        let screen = path.rsplit('/').next().unwrap_or_default().to_owned();
        let protocol = Arc::clone(&walk.site.app.site().draft);
        let style = protocol
            .questions()
            .iter()
            .find(|one| one.id == screen)
            .map(|one| one.style);
        let well: &[(&str, &str)] = match style {
            None => &[("sign", "none")],
            Some(Style::YesNo) => &[("answer", "no")],
            Some(Style::Number) if screen == "temperature" => &[("number", "98.6"), ("unit", "f")],
            Some(Style::Number | Style::Choice) => &[("answer", "0")],
            Some(Style::OneTap | Style::Tick) => &[("none", "none")],
        };
        path = walk.send(&path.clone(), well).await.location().to_owned();
    }
    let page = walk.phone.get(&path).await;
    assert!(!page.has_text("OK for now"), "{}", page.text());
    assert!(
        page.has_text("Your care team wants to hear from you."),
        "{}",
        page.text()
    );
    assert!(page.has_text("What you wrote") && page.has_text("the thing from before is back"));
    no_gap(&page);
    walk.phone.get(&format!("/check/{check}/say")).await;
    let again = walk
        .phone
        .post(&format!("/check/{check}/say"), &[("words", "and more")])
        .await;
    assert_eq!(again.status(), 303);
    assert_eq!(
        walk.site.record(walk.ana.id).checks.len(),
        2,
        "nothing said is refused"
    );
}

#[tokio::test]
async fn sending_twice_keeps_the_words_once_and_what_can_not_be_taken_stays_typed() {
    let mut walk = Walk::new().await;
    let page = walk.phone.get("/check/say").await;
    let action = action_of(&page);
    let mut impatient = walk.phone.clone();
    let (first, second) = (
        walk.phone.post(&action, &[("words", "my leg is swollen")]).await,
        impatient.post(&action, &[("words", "my leg is swollen")]).await,
    );
    assert_eq!((first.status(), first.location()), (303, second.location()));
    assert_eq!(walk.check().notes.len(), 1);
    let long = format!("\nmy leg {}", "x".repeat(care::note::WORDS_MAX));
    for (text, words) in [
        (long.as_str(), "This text is too long"),
        ("  ", "Write what is wrong"),
    ] {
        walk.phone.get(&action).await;
        let page = walk.phone.post(&action, &[("words", text)]).await;
        assert_eq!(page.status(), 422);
        assert!(page.has_text(words), "{}", page.text());
        assert!(
            page.html().contains(&format!(">\n{text}</textarea>")),
            "what was typed is kept"
        );
        assert!(page.html().contains("href=\"tel:911\""));
        no_gap(&page);
    }
    let stale = walk.phone.post("/check/none/say", &[("words", "a")]).await;
    assert_eq!(stale.status(), 404);
}

#[tokio::test]
async fn a_session_that_has_ended_gives_the_words_back_with_the_number() {
    let site = TestSite::demo().await;
    let mut stranger = site.stranger();
    stranger.get("/check").await;
    let path = "/check/6f1f2c56-6ad1-4a8c-9a71-4b3c8ad1c001/say";
    let page = stranger.post(path, &[("words", "my chest hurts")]).await;
    assert_eq!(page.status(), 401);
    assert!(
        page.has_text("my chest hurts") && page.has_text("In an emergency, call 911."),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn in_spanish_the_words_are_heard_and_in_arabic_they_are_kept_and_said_to_be_unsearched() {
    let mut walk = Walk::new().await;
    walk.phone = walk.phone.clone().with_header("accept-language", "es");
    let path = walk.write("me duele el pecho").await;
    assert!(path.ends_with("/chest"), "{path}");
    let mut walk = Walk::new().await;
    walk.phone = walk.phone.clone().with_header("accept-language", "ar");
    let page = walk.phone.get("/check/say").await;
    assert!(page.has_text("لا نبحث عن علامات في هذه اللغة"), "{}", page.text());
    let path = walk.write("صدري يؤلمني").await;
    let page = walk.phone.get(&path).await;
    assert!(
        path.ends_with("/gate") && page.has_text("لم نبحث في هذه الكلمات"),
        "{}",
        page.text()
    );
    assert!(
        page.html().contains("href=\"tel:911\""),
        "nobody knows that they are harmless"
    );
    assert_eq!(walk.check().notes[0].text, "صدري يؤلمني");
}

#[tokio::test]
async fn a_button_that_no_longer_exists_says_what_happened_and_what_to_do() {
    let mut walk = Walk::new().await;
    let gate = walk.phone.get("/check").await;
    let page = walk.phone.post(&action_of(&gate), &[("sign", "third-arm")]).await;
    assert_eq!(page.status(), 422);
    for words in [
        "This button is not part of the check any more. Open the check again.",
        "Nothing was changed.",
        "In an emergency, call 911.",
    ] {
        assert!(page.has_text(words), "{words} in {}", page.text());
    }
    assert!(!page.has_text("marked"), "no line is marked");
}
