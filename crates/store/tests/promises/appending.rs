use crate::desk::{Desk, centre, command, drafts, person};
use crate::tally::{Happened, Tally};
use care::stream::CommandKey;
use proptest::prelude::*;
use std::collections::HashMap;
use store::{AppendError, ChangeError, Reason, StoreError};

#[tokio::test]
async fn what_was_appended_is_there_after_a_restart_in_order() {
    let mut desk = Desk::open();
    let receipt = desk
        .happen(
            &person(1),
            &[Happened::Named("Ada Park".into()), Happened::Counted],
        )
        .await;
    assert_eq!(
        (receipt.version, receipt.events.len(), receipt.repeated),
        (2, 2, false)
    );
    let before = desk.store().history(&person(1)).unwrap();
    desk.reopen();
    assert_eq!(desk.store().history(&person(1)).unwrap(), before);
    assert_eq!(
        desk.tally(&person(1)),
        Tally {
            name: Some("Ada Park".into()),
            count: 1,
            open: vec![]
        }
    );
    assert_eq!(before.iter().map(|event| event.seq).collect::<Vec<_>>(), [1, 2]);
}

#[tokio::test]
async fn a_stream_where_nothing_happened_is_empty_and_not_an_error() {
    let desk = Desk::open();
    let loaded = desk.store().load::<Tally>(&person(9)).unwrap();
    assert_eq!((loaded.version, loaded.record.count), (0, 0));
    assert_eq!(desk.store().history(&person(9)).unwrap(), []);
}

#[tokio::test]
async fn the_same_command_twice_gives_the_first_receipt_without_deciding() {
    let desk = Desk::open();
    let first = desk
        .try_happen(&person(1), command(5), &[Happened::Counted, Happened::Counted])
        .await
        .unwrap();
    desk.happen(&person(1), &[Happened::Counted]).await;
    let again = desk
        .store()
        .change(&person(1), command(5), |_: &Tally| -> Result<_, ()> {
            panic!("it was decided before")
        })
        .await
        .unwrap();
    assert!(again.repeated);
    assert_eq!(
        (again.version, &again.events, again.stored_at),
        (2, &first.events, first.stored_at)
    );
    let appended = desk
        .store()
        .append::<Tally>(&person(1), 0, command(5), drafts(command(5), &[]))
        .await;
    assert_eq!(appended.unwrap().events, first.events);
    assert_eq!(desk.tally(&person(1)).count, 3);
}

#[tokio::test]
async fn the_same_id_with_other_bytes_is_a_conflict_and_both_are_kept() {
    let desk = Desk::open();
    desk.try_happen(&person(1), command(5), &[Happened::Counted])
        .await
        .unwrap();
    let other = CommandKey {
        digest: [2; 32],
        ..command(5)
    };
    for _ in 0..2 {
        let error = desk
            .try_happen(&person(1), other, &[Happened::Named("Other".into())])
            .await
            .unwrap_err();
        assert_eq!(error, AppendError::Conflict);
    }
    let error = desk
        .store()
        .append::<Tally>(&person(1), 1, other, drafts(other, &[]))
        .await
        .unwrap_err();
    assert_eq!(error, AppendError::Conflict);
    assert_eq!(
        desk.tally(&person(1)),
        Tally {
            name: None,
            count: 1,
            open: vec![]
        }
    );
    let held = desk.store().held(&centre()).unwrap();
    assert_eq!(held.len(), 1, "kept twice is kept once");
    assert_eq!(
        (held[0].reason, held[0].command),
        (Reason::Conflict, command(5).id)
    );
    assert!(String::from_utf8(held[0].body.clone()).unwrap().contains("Other"));
    desk.store().settle(&held[0]).await.unwrap();
    assert_eq!(desk.store().held(&centre()).unwrap(), []);
}

#[tokio::test]
async fn an_event_id_that_is_used_in_the_stream_is_a_conflict() {
    let desk = Desk::open();
    desk.try_happen(&person(1), command(5), &[Happened::Counted, Happened::Counted])
        .await
        .unwrap();
    let second = CommandKey {
        id: command(5).id.derived(1),
        digest: [1; 32],
    };
    let error = desk
        .try_happen(&person(1), second, &[Happened::Counted])
        .await
        .unwrap_err();
    assert_eq!(error, AppendError::Conflict);
    assert_eq!(desk.store().held(&centre()).unwrap().len(), 1);
}

#[tokio::test]
async fn a_decision_on_an_old_version_is_not_appended() {
    let desk = Desk::open();
    desk.happen(&person(1), &[Happened::Counted]).await;
    let key = command(6);
    let error = desk
        .store()
        .append::<Tally>(&person(1), 0, key, drafts(key, &[Happened::Counted]))
        .await;
    assert_eq!(error.unwrap_err(), AppendError::Stale { actual: 1 });
}

#[tokio::test]
async fn a_refusal_and_an_unreadable_event_write_nothing() {
    let desk = Desk::open();
    let refused = desk
        .store()
        .change(&person(1), command(1), |_: &Tally| Err::<Vec<_>, _>("no"))
        .await;
    assert_eq!(refused.unwrap_err(), ChangeError::Refused("no"));
    let mut unreadable = drafts(command(2), &[Happened::Counted]);
    unreadable[0].payload = b"not json".to_vec();
    let error = desk
        .store()
        .append::<Tally>(&person(1), 0, command(2), unreadable)
        .await
        .unwrap_err();
    assert!(matches!(error, AppendError::Store(StoreError::Unreadable(_))));
    let foreign = drafts(command(3), &[Happened::Counted]);
    let error = desk
        .store()
        .append::<Tally>(&person(1), 0, command(4), foreign)
        .await
        .unwrap_err();
    assert!(matches!(error, AppendError::BadDraft(_)));
    assert_eq!(desk.store().history(&person(1)).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixteen_writers_at_once_on_one_record_lose_nothing() {
    let desk = std::sync::Arc::new(Desk::open());
    let writers: Vec<_> = (0..16)
        .map(|writer: u128| {
            let desk = desk.clone();
            tokio::spawn(async move {
                for n in 0..4 {
                    let key = command(1000 + writer * 100 + n);
                    let receipt = desk
                        .try_happen(&person(1), key, &[Happened::Counted])
                        .await
                        .unwrap();
                    assert!(!receipt.repeated);
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(desk.tally(&person(1)).count, 64);
    assert_eq!(desk.store().history(&person(1)).unwrap().len(), 64);
    assert!(desk.store().verify(None).unwrap().is_sound());
}

#[tokio::test]
async fn a_name_that_another_has_is_refused_and_free_again_when_given_up() {
    let desk = Desk::open();
    desk.happen(&person(1), &[Happened::Named("Ada Park".into())])
        .await;
    let named = [Happened::Named("Ada Park".into())];
    let error = desk.try_happen(&person(2), command(7), &named).await.unwrap_err();
    assert_eq!(
        error,
        AppendError::Taken {
            kind: "name",
            owner: person(1).id
        }
    );
    assert_eq!(desk.store().history(&person(2)).unwrap(), []);
    desk.happen(&person(1), &[Happened::Named("Ada Lee".into())])
        .await;
    desk.try_happen(&person(2), command(7), &named).await.unwrap();
    assert_eq!(
        desk.store().find(&centre(), "name", "Ada Park").unwrap(),
        Some(person(2).id)
    );
}

#[tokio::test]
async fn a_clock_that_jumps_is_marked_and_refuses_nothing() {
    let mut desk = Desk::open();
    let suspects = |desk: &Desk| -> Vec<bool> {
        desk.store()
            .history(&person(1))
            .unwrap()
            .iter()
            .map(|event| event.clock_suspect)
            .collect()
    };
    desk.clock.pass(3600);
    desk.happen(&person(1), &[Happened::Counted]).await;
    desk.clock.jump(-400 * 86_400);
    desk.happen(&person(1), &[Happened::Counted]).await;
    assert_eq!(suspects(&desk), [false, true]);
    desk.store().confirm_clock();
    desk.happen(&person(1), &[Happened::Counted]).await;
    assert_eq!(suspects(&desk), [false, true, false]);
    desk.reopen();
    assert!(
        !desk.store().clock_suspect(),
        "what a person confirmed stays confirmed"
    );
    desk.clock.jump(-3600);
    desk.reopen();
    assert!(
        desk.store().clock_suspect(),
        "the newest event lies ahead of the clock"
    );
    assert!(desk.store().ready().await.unwrap().clock_suspect);
}

#[tokio::test]
async fn pages_are_woken_by_events_and_by_nothing_else() {
    let desk = Desk::open();
    let mut changes = desk.store().changes();
    desk.store().ready().await.unwrap();
    assert!(!changes.has_changed().unwrap());
    desk.happen(&person(1), &[Happened::Counted]).await;
    assert!(changes.has_changed().unwrap());
    changes.borrow_and_update();
    desk.try_happen(&person(1), command(8), &[]).await.unwrap();
    assert!(!changes.has_changed().unwrap(), "nothing was recorded");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever is sent, in whatever order and however often: each id counts once, with its first contents.
    #[test]
    fn each_command_counts_once(sent in prop::collection::vec((0_u128..6, 0_u8..2, 0_u128..2, 1_usize..4), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut desk = Desk::open();
            let mut first: HashMap<(u128, u128), (u8, usize)> = HashMap::new();
            for (n, (id, digest, stream, events)) in sent.into_iter().enumerate() {
                let key = CommandKey { digest: [digest; 32], ..command(id) };
                let result = desk.try_happen(&person(stream), key, &vec![Happened::Counted; events]).await;
                match first.get(&(stream, id)) {
                    None => {
                        assert!(!result.unwrap().repeated);
                        first.insert((stream, id), (digest, events));
                    }
                    Some((same, events)) if *same == digest => {
                        let receipt = result.unwrap();
                        assert!(receipt.repeated && receipt.events.len() == *events);
                    }
                    Some(_) => assert_eq!(result.unwrap_err(), AppendError::Conflict),
                }
                if n % 16 == 15 {
                    desk.reopen();
                }
            }
            for stream in 0..2 {
                let expected: usize = first.iter().filter(|((s, _), _)| *s == stream).map(|(_, (_, n))| n).sum();
                assert_eq!(desk.tally(&person(stream)).count, expected as u64);
            }
            assert!(desk.store().verify(None).unwrap().is_sound());
        });
    }
}
