use crate::desk::{Desk, centre, person};
use jiff::SignedDuration;
use std::time::Duration;
use store::{Credential, ReadNote, Session, Token, Try};

pub(crate) async fn open_session(desk: &Desk, subject: &str, body: &str) -> (Token, Session) {
    let token = desk.store().chance().token();
    let now = desk.store().now();
    let session = Session {
        centre: centre(),
        token: token.hash(),
        subject: subject.to_owned(),
        body: body.to_owned(),
        created_at: now,
        seen_at: now,
        expires_at: now + SignedDuration::from_hours(8),
    };
    desk.store().open_session(session.clone()).await.unwrap();
    (token, session)
}

#[tokio::test]
async fn a_session_lasts_over_a_restart_and_ends_when_it_expires() {
    let mut desk = Desk::open();
    let (token, session) = open_session(&desk, "staff:1", "{}").await;
    desk.reopen();
    let hash = Token::parse(token.reveal()).unwrap().hash();
    assert_eq!(desk.store().session(&centre(), hash).unwrap(), Some(session));
    desk.clock.pass(8 * 3600);
    assert_eq!(desk.store().session(&centre(), hash).unwrap(), None);
    assert_eq!(desk.store().forget_expired_sessions().await.unwrap(), 1);
}

#[tokio::test]
async fn a_session_is_touched_once_a_minute() {
    let desk = Desk::open();
    let (_, session) = open_session(&desk, "staff:1", "{}").await;
    let seen = |desk: &Desk| {
        desk.store()
            .session(&centre(), session.token)
            .unwrap()
            .unwrap()
            .seen_at
    };
    desk.clock.pass(30);
    desk.store().touch_session(&session).await.unwrap();
    assert_eq!(seen(&desk), session.seen_at);
    desk.clock.pass(30);
    desk.store().touch_session(&session).await.unwrap();
    assert_eq!(seen(&desk), desk.store().now());
}

#[tokio::test]
async fn one_session_or_all_of_a_subject_can_be_ended() {
    let desk = Desk::open();
    let (_, first) = open_session(&desk, "staff:1", "{}").await;
    let (_, second) = open_session(&desk, "staff:1", "{}").await;
    let (_, other) = open_session(&desk, "staff:2", "{}").await;
    assert_eq!(desk.store().sessions_of(&centre(), "staff:1").unwrap().len(), 2);
    desk.store().close_session(&centre(), first.token).await.unwrap();
    assert_eq!(desk.store().session(&centre(), first.token).unwrap(), None);
    assert_eq!(
        desk.store()
            .close_sessions_of(&centre(), "staff:1")
            .await
            .unwrap(),
        1
    );
    assert_eq!(desk.store().session(&centre(), second.token).unwrap(), None);
    assert!(desk.store().session(&centre(), other.token).unwrap().is_some());
}

#[tokio::test]
async fn a_sign_in_name_is_found_whatever_its_case_and_can_be_removed() {
    let desk = Desk::open();
    let store = desk.store();
    let credential = Credential {
        staff: "7".into(),
        password: "$argon2id$1".into(),
    };
    store
        .put_credential(&centre(), "Nurse.Ann", &credential)
        .await
        .unwrap();
    assert_eq!(
        store.credential(&centre(), " nurse.ann ").unwrap(),
        Some(credential.clone())
    );
    let changed = Credential {
        password: "$argon2id$2".into(),
        ..credential
    };
    store
        .put_credential(&centre(), "nurse.ann", &changed)
        .await
        .unwrap();
    assert_eq!(store.credential(&centre(), "nurse.ann").unwrap(), Some(changed));
    store.remove_credential(&centre(), "nurse.ann").await.unwrap();
    assert_eq!(store.credential(&centre(), "nurse.ann").unwrap(), None);
}

#[tokio::test]
async fn tries_run_out_stay_out_over_a_restart_and_come_back() {
    let mut desk = Desk::open();
    let period = Duration::from_secs(600);
    for left in [1, 0] {
        let taken = desk
            .store()
            .try_take(&centre(), "nurse.ann", 2, period)
            .await
            .unwrap();
        assert_eq!(taken, Try::Allowed { left });
    }
    desk.clock.pass(60);
    desk.reopen();
    let taken = desk
        .store()
        .try_take(&centre(), "nurse.ann", 2, period)
        .await
        .unwrap();
    assert_eq!(taken, Try::Wait(Duration::from_secs(540)));
    let other = desk
        .store()
        .try_take(&centre(), "nurse.bob", 2, period)
        .await
        .unwrap();
    assert_eq!(other, Try::Allowed { left: 1 });
    desk.clock.pass(540);
    let taken = desk
        .store()
        .try_take(&centre(), "nurse.ann", 2, period)
        .await
        .unwrap();
    assert_eq!(taken, Try::Allowed { left: 1 });
    desk.store().forget_tries(&centre(), "nurse.ann").await.unwrap();
    let taken = desk
        .store()
        .try_take(&centre(), "nurse.ann", 2, period)
        .await
        .unwrap();
    assert_eq!(taken, Try::Allowed { left: 1 });
}

#[tokio::test]
async fn who_looked_at_a_record_is_told_in_order() {
    let mut desk = Desk::open();
    let note = |who: &str, n| ReadNote {
        who: who.into(),
        what: "person-page".into(),
        whom: person(n).id,
    };
    for (who, n) in [("ann", 1), ("bob", 2), ("cay", 1)] {
        desk.store().note_read(&centre(), note(who, n)).await.unwrap();
    }
    desk.reopen();
    let reads = desk.store().reads_of(&centre(), person(1).id).unwrap();
    assert_eq!(
        reads
            .iter()
            .map(|read| (read.seq, read.note.who.as_str()))
            .collect::<Vec<_>>(),
        [(1, "ann"), (3, "cay")]
    );
    assert_eq!(reads[0].at, desk.store().now());
}
