use crate::desk::{Desk, centre, person};
use crate::tally::{Happened, Tally};
use store::{Checkpoint, ReadNote, StoreError};

async fn busy_desk() -> Desk {
    let desk = Desk::open();
    for n in 1..=3 {
        for _ in 0..4 {
            desk.happen(&person(n), &[Happened::Counted]).await;
        }
        let note = ReadNote {
            who: "nurse".into(),
            what: "person-page".into(),
            whom: person(n).id,
        };
        desk.store().note_read(&centre(), note).await.unwrap();
    }
    let report = desk.store().verify(None).unwrap();
    assert!(report.is_sound());
    assert_eq!((report.streams, report.events, report.reads), (3, 12, 3));
    desk
}

fn problems(desk: &Desk, checkpoint: Option<&Checkpoint>) -> Vec<(Option<u64>, &'static str)> {
    let found = desk.store().verify(checkpoint).unwrap().problems;
    found
        .into_iter()
        .map(|problem| (problem.seq, problem.what))
        .collect()
}

#[tokio::test]
async fn one_flipped_byte_is_found_where_it_is() {
    for column in ["sealed", "hash"] {
        let mut desk = busy_desk().await;
        desk.tamper(&format!(
            "UPDATE event SET {column} = CAST(CASE substr({column}, 9, 1) WHEN x'00'
                THEN substr({column}, 1, 8) || x'01' || substr({column}, 10)
                ELSE substr({column}, 1, 8) || x'00' || substr({column}, 10) END AS BLOB)
             WHERE seq = 3 AND stream_id = '{}'",
            person(2).id
        ));
        assert_eq!(
            problems(&desk, None),
            [(Some(3), "an event was changed or is missing")]
        );
        let broken = StoreError::Broken {
            stream: person(2).id,
            seq: 3,
        };
        assert_eq!(desk.store().load::<Tally>(&person(2)).unwrap_err(), broken);
        assert_eq!(desk.store().history(&person(2)).unwrap_err(), broken);
        assert_eq!(desk.tally(&person(1)).count, 4, "others are not harmed");
    }
}

#[tokio::test]
async fn a_changed_time_or_kind_is_found() {
    for change in [
        "stored_at = stored_at - 1",
        "kind = 'Other'",
        "clock_suspect = 1 - clock_suspect",
    ] {
        let mut desk = busy_desk().await;
        desk.tamper(&format!(
            "UPDATE event SET {change} WHERE seq = 2 AND stream_id = '{}'",
            person(1).id
        ));
        assert_eq!(
            problems(&desk, None),
            [(Some(2), "an event was changed or is missing")]
        );
    }
}

#[tokio::test]
async fn an_event_taken_out_of_the_middle_is_found() {
    let mut desk = busy_desk().await;
    desk.tamper(&format!(
        "DELETE FROM event WHERE seq = 2 AND stream_id = '{}'",
        person(1).id
    ));
    assert_eq!(
        problems(&desk, None),
        [(Some(2), "an event was changed or is missing")]
    );
}

#[tokio::test]
async fn a_tail_cut_off_cleanly_is_found_with_a_checkpoint_that_was_carried_elsewhere() {
    let mut desk = busy_desk().await;
    let checkpoint = desk.store().checkpoint().await.unwrap();
    assert_eq!((checkpoint.position, checkpoint.streams), (12, 3));
    let letter = serde_json::to_string(&checkpoint).unwrap();
    assert!(letter.len() < 1000, "small enough for a letter");
    // Whoever owns the database can make the stream agree with itself, and remove the stored checkpoint too.
    let id = person(3).id;
    desk.tamper(&format!(
        "DROP TRIGGER checkpoint_stays; DELETE FROM checkpoint;
         DELETE FROM event WHERE seq = 4 AND stream_id = '{id}';
         UPDATE stream SET version = 3, head = (SELECT hash FROM event WHERE seq = 3 AND stream_id = '{id}')
         WHERE stream_id = '{id}'"
    ));
    assert_eq!(problems(&desk, None), []);
    let carried: Checkpoint = serde_json::from_str(&letter).unwrap();
    let found = problems(&desk, Some(&carried));
    assert_eq!(
        found,
        [(
            None,
            "events that the checkpoint covers were changed, cut off or removed"
        )]
    );
}

#[tokio::test]
async fn a_missing_stream_and_cut_reads_are_found_with_the_stored_checkpoint() {
    let mut desk = busy_desk().await;
    desk.store().checkpoint().await.unwrap();
    let id = person(2).id;
    desk.tamper(&format!(
        "DELETE FROM event WHERE stream_id = '{id}'; DELETE FROM stream WHERE stream_id = '{id}';
         DELETE FROM read_audit WHERE seq = 3"
    ));
    let what: Vec<_> = problems(&desk, None).into_iter().map(|(_, what)| what).collect();
    assert_eq!(
        what,
        [
            "events that the checkpoint covers were changed, cut off or removed",
            "noted reads that the checkpoint covers were changed, cut off or removed"
        ]
    );
}

#[tokio::test]
async fn events_of_a_stream_that_is_gone_are_found() {
    let mut desk = busy_desk().await;
    desk.tamper(&format!(
        "DELETE FROM stream WHERE stream_id = '{}'",
        person(2).id
    ));
    assert_eq!(
        problems(&desk, None),
        [(None, "there are events of a stream that is gone")]
    );
}

#[tokio::test]
async fn a_checkpoint_still_holds_when_more_has_happened_since() {
    let desk = busy_desk().await;
    let checkpoint = desk.store().checkpoint().await.unwrap();
    desk.happen(&person(1), &[Happened::Counted]).await;
    desk.happen(&person(4), &[Happened::Counted]).await;
    let note = ReadNote {
        who: "nurse".into(),
        what: "person-page".into(),
        whom: person(4).id,
    };
    desk.store().note_read(&centre(), note).await.unwrap();
    assert_eq!(problems(&desk, Some(&checkpoint)), []);
    assert_eq!(desk.store().last_checkpoint().unwrap(), Some(checkpoint));
}

#[tokio::test]
async fn a_changed_or_removed_read_is_found() {
    for sql in [
        "UPDATE read_audit SET read_at = read_at + 1 WHERE seq = 2",
        "DELETE FROM read_audit WHERE seq = 2",
    ] {
        let mut desk = busy_desk().await;
        desk.tamper(sql);
        let found = problems(&desk, None);
        assert_eq!(
            found.first(),
            Some(&(Some(2), "a noted read was changed or is missing"))
        );
    }
}

#[tokio::test]
async fn events_and_reads_refuse_to_be_changed_or_deleted() {
    let desk = busy_desk().await;
    let connection = rusqlite::Connection::open(desk.data().join("marrowline.db")).unwrap();
    desk.store().checkpoint().await.unwrap();
    for table in ["event", "read_audit", "checkpoint"] {
        let delete = connection
            .execute(&format!("DELETE FROM {table}"), [])
            .unwrap_err();
        assert!(delete.to_string().contains("never deleted"));
    }
    for change in [
        "event SET seq = 9",
        "read_audit SET seq = 9",
        "checkpoint SET position = 9",
    ] {
        let update = connection.execute(&format!("UPDATE {change}"), []).unwrap_err();
        assert!(update.to_string().contains("never changed"));
    }
}

#[tokio::test]
async fn no_file_in_the_folder_can_be_read_by_a_stranger() {
    let mut desk = Desk::open();
    let planted = "Zebedee Quillfeather";
    let stream = person(1);
    desk.happen(
        &stream,
        &[
            Happened::Named(planted.into()),
            Happened::Opened("now-call".into(), 0),
        ],
    )
    .await;
    let note = ReadNote {
        who: planted.into(),
        what: planted.into(),
        whom: stream.id,
    };
    desk.store().note_read(&centre(), note).await.unwrap();
    let credential = store::Credential {
        staff: planted.into(),
        password: planted.into(),
    };
    desk.store()
        .put_credential(&centre(), planted, &credential)
        .await
        .unwrap();
    crate::tables::open_session(&desk, planted, planted).await;
    let find = |desk: &Desk| {
        std::fs::read_dir(desk.data()).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap().to_ascii_lowercase();
            ["zebedee", "quillfeather"]
                .iter()
                .any(|word| bytes.windows(word.len()).any(|w| w == word.as_bytes()))
        })
    };
    assert!(!find(&desk), "while it runs");
    desk.close();
    assert!(!find(&desk), "after it was closed");
    std::fs::write(desk.data().join("control"), planted).unwrap();
    assert!(find(&desk), "the search itself works");
}
