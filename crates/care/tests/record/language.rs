//! Which languages people are spoken to in, and whose names stand for that.

use crate::bedside::{Bedside, ana, fold, staff, word};
use care::stream::Draft;
use care::{Act, Actor, CentreRecord, Refusal, StaffRole, language};

type Decide = fn(&CentreRecord, &str, &str, &Act) -> Result<Vec<Draft>, Refusal>;

fn with(bedside: &mut Bedside, who: Actor, decide: Decide, hash: &str) -> Result<(), String> {
    let act = bedside.act(who);
    let drafts = decide(&bedside.centre, "ar", hash, &act).map_err(|refusal| word(&refusal).to_owned())?;
    fold(&mut bedside.centre, &drafts, bedside.now);
    Ok(())
}

fn withdraw(centre: &CentreRecord, language: &str, _: &str, act: &Act) -> Result<Vec<Draft>, Refusal> {
    language::withdraw(centre, language, act)
}

fn physician(number: u128) -> Actor {
    Actor::Staff(staff(number, "Dr Ada Obi", StaffRole::Physician))
}

fn administrator() -> Actor {
    Actor::Staff(staff(9, "Ed", StaffRole::Administrator))
}

fn offered(bedside: &Bedside) -> Option<&str> {
    bedside
        .centre
        .languages
        .offered("ar")
        .map(|offered| &*offered.hash)
}

#[test]
fn a_language_is_offered_when_one_person_has_read_its_words_and_another_confirmed_that() {
    let mut bedside = Bedside::empty();
    with(&mut bedside, ana(), language::read, "a1").unwrap();
    assert_eq!(offered(&bedside), None, "one is not enough");
    with(&mut bedside, physician(4), language::offer, "a1").unwrap();
    assert_eq!(offered(&bedside), Some("a1"));
    let names = bedside.centre.languages.offered("ar").unwrap();
    assert_ne!(names.reader.id, names.confirmed_by.id);
    assert!(bedside.centre.languages.offered("es").is_none());
}

#[test]
fn nobody_confirms_their_own_reading_nor_words_that_nobody_read() {
    let mut bedside = Bedside::empty();
    let unread = with(&mut bedside, physician(4), language::offer, "a1");
    assert_eq!(unread, Err("refused-language-unread".to_owned()));
    with(&mut bedside, physician(4), language::read, "a1").unwrap();
    let own = with(&mut bedside, physician(4), language::offer, "a1");
    assert_eq!(own, Err("refused-language-same".to_owned()));
    let other = with(&mut bedside, physician(5), language::offer, "a2");
    assert_eq!(other, Err("refused-language-unread".to_owned()));
    assert_eq!(offered(&bedside), None);
}

#[test]
fn a_nurse_reads_and_does_not_confirm_and_an_administrator_does_neither() {
    let mut bedside = Bedside::empty();
    let read = with(&mut bedside, administrator(), language::read, "a1");
    assert_eq!(read, Err("refused-language-role".to_owned()));
    with(&mut bedside, physician(4), language::read, "a1").unwrap();
    for who in [ana(), administrator()] {
        let confirmed = with(&mut bedside, who, language::offer, "a1");
        assert_eq!(confirmed, Err("refused-may-not-sign".to_owned()));
    }
}

#[test]
fn changed_words_keep_the_language_and_take_two_names_anew() {
    let mut bedside = Bedside::empty();
    with(&mut bedside, ana(), language::read, "a1").unwrap();
    with(&mut bedside, physician(4), language::offer, "a1").unwrap();
    let again = with(&mut bedside, ana(), language::read, "a1");
    assert_eq!(again, Err("refused-language-offered".to_owned()));
    with(&mut bedside, ana(), language::read, "a2").unwrap();
    assert_eq!(
        offered(&bedside),
        Some("a1"),
        "the names still stand under the old words"
    );
    with(&mut bedside, physician(4), language::offer, "a2").unwrap();
    assert_eq!(offered(&bedside), Some("a2"));
}

#[test]
fn one_person_takes_a_language_away_and_nobody_brings_it_back_alone() {
    let mut bedside = Bedside::empty();
    with(&mut bedside, ana(), language::read, "a1").unwrap();
    with(&mut bedside, physician(4), language::offer, "a1").unwrap();
    let nurse = with(&mut bedside, ana(), withdraw, "");
    assert_eq!(nurse, Err("refused-may-not-sign".to_owned()));
    with(&mut bedside, administrator(), withdraw, "").unwrap();
    assert_eq!(offered(&bedside), None);
    let alone = with(&mut bedside, physician(4), language::offer, "a1");
    assert_eq!(alone, Err("refused-language-unread".to_owned()));
    let nothing = with(&mut bedside, administrator(), withdraw, "");
    assert_eq!(nothing, Err("refused-language-unread".to_owned()));
}
