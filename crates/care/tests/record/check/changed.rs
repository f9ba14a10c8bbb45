//! An answer taken back: what the team and the person are told keeps its reason.

use super::id;
use crate::bedside::Bedside;
use care::alert::ItemId;
use care::view::check as view;
use care::view::check::Face;
use protocol::{Answer, Level, Style};
use rust_decimal::Decimal;

#[test]
fn an_answer_changed_to_no_keeps_its_level_and_its_reason_for_the_nurse_and_for_the_person() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    bedside.answer("areas", &[("leg_swelling", Answer::Yes)]).unwrap();
    let raised = bedside.check().decision.clone();
    assert_eq!(raised.level, Some(Level::Orange));
    bedside.answer("areas", &[("leg_swelling", Answer::No)]).unwrap();
    bedside.walk(|fact, style| match (fact.as_str(), style) {
        ("temp_c", _) => Answer::Number(Decimal::new(368, 1)),
        (_, Style::Number | Style::Choice) => Answer::Number(Decimal::ZERO),
        _ => Answer::No,
    });
    let row = care::Folded::projected(&bedside.record)
        .worklist
        .into_iter()
        .find(|row| row.item == ItemId::of_check(id()).as_str());
    let body = care::worklist::Body::from_bytes(&row.unwrap().body).unwrap();
    assert_eq!(body.level, Some(Level::Orange));
    let why: Vec<_> = body.why.iter().map(|message| message.id.to_string()).collect();
    assert!(
        why.iter()
            .any(|id| id.contains("reason-B1") || id.contains("leg")),
        "{why:?}"
    );
    assert!(why.contains(&"team-why-changed".to_owned()), "{why:?}");
    assert!(!body.rules.is_empty());
    let place = care::Place {
        centre: &bedside.centre,
        protocol: &bedside.protocol,
    };
    let shown = view::result(&bedside.record, bedside.check(), &place, bedside.now);
    assert_eq!(shown.face, Face::Orange);
    assert!(
        shown.why.len() >= 2,
        "the sign and that it was changed: {:?}",
        shown.why
    );
    assert!(!shown.because.is_empty(), "the rule that decides is named");
}
