use crate::desk::{Desk, START, centre, person};
use crate::tally::{Happened, Tally};
use jiff::Timestamp;
use proptest::prelude::*;
use store::Kinds;

fn items(desk: &Desk, second: i64) -> Vec<String> {
    let lines = desk
        .store()
        .worklist(&centre(), Timestamp::from_second(second).unwrap())
        .unwrap();
    lines.into_iter().map(|line| line.row.item).collect()
}

fn names(desk: &Desk, text: &str) -> Vec<String> {
    let lines = desk.store().search(&centre(), text, 10);
    lines
        .into_iter()
        .map(|line| String::from_utf8(line.body.to_vec()).unwrap())
        .collect()
}

#[tokio::test]
async fn the_worklist_shows_what_is_open_by_lane_rank_and_clock() {
    let desk = Desk::open();
    let open = |item: &str, at| Happened::Opened(item.into(), START + at);
    desk.happen(
        &person(1),
        &[open("later", 500), open("now-aa", 0), open("four", 0)],
    )
    .await;
    desk.happen(&person(2), &[open("now-bb", -10), open("five5", 0)])
        .await;
    assert_eq!(items(&desk, START), ["now-bb", "now-aa", "five5", "four"]);
    assert!(items(&desk, START + 500).contains(&"later".to_owned()));
    assert_eq!(desk.store().worklist_all(&centre()).unwrap().len(), 5);
    desk.happen(&person(2), &[Happened::Closed("now-bb".into())])
        .await;
    assert_eq!(items(&desk, START)[0], "now-aa");
}

#[tokio::test]
async fn people_are_found_by_the_beginnings_of_any_words_at_once_and_after_a_restart() {
    let mut desk = Desk::open();
    desk.happen(&person(1), &[Happened::Named("Ada Park".into())])
        .await;
    desk.happen(&person(2), &[Happened::Named("Adam Parker".into())])
        .await;
    desk.happen(&person(3), &[Happened::Named("Zoë Lee".into())])
        .await;
    for _ in 0..2 {
        assert_eq!(names(&desk, "ADA par").len(), 2);
        assert_eq!(names(&desk, "parke ad"), ["Adam Parker"]);
        assert_eq!(names(&desk, "zoë"), ["Zoë Lee"]);
        assert_eq!(names(&desk, "park zoë"), Vec::<String>::new());
        assert_eq!(names(&desk, "  "), Vec::<String>::new());
        assert_eq!(desk.store().search(&centre(), "a", 1).len(), 1);
        let page = desk.store().people(&centre(), 1, 1);
        assert_eq!(
            (page.total, &page.lines[0].body[..]),
            (3, "Adam Parker".as_bytes())
        );
        desk.reopen();
    }
    desk.happen(&person(2), &[Happened::Named("Eve Stone".into())])
        .await;
    assert_eq!(names(&desk, "parker"), Vec::<String>::new());
    assert_eq!(names(&desk, "sto"), ["Eve Stone"]);
    assert_eq!(
        desk.store().find(&centre(), "name", "Eve Stone").unwrap(),
        Some(person(2).id)
    );
    assert_eq!(desk.store().find(&centre(), "name", "Adam Parker").unwrap(), None);
}

#[tokio::test]
async fn a_rebuild_repairs_rows_that_were_changed_and_says_which() {
    let mut desk = Desk::open();
    let open = |item: &str| Happened::Opened(item.into(), START);
    desk.happen(&person(1), &[Happened::Named("Ada Park".into()), open("now-aa")])
        .await;
    desk.happen(&person(2), &[Happened::Named("Eve Stone".into()), open("now-bb")])
        .await;
    desk.happen(&person(3), &[Happened::Named("Lou Lake".into())])
        .await;
    let kinds = Kinds::default().with::<Tally>();
    let before = desk.store().worklist_all(&centre()).unwrap();
    desk.tamper(&format!(
        "DELETE FROM worklist WHERE stream_id = '{0}'; DELETE FROM person_index;
         UPDATE lookup SET stream_id = '{0}' WHERE stream_id = '{1}';
         INSERT INTO worklist SELECT centre_id, 'gone', item, lane, rank, opens_at, due_at, sealed FROM worklist",
        person(1).id,
        person(2).id,
    ));
    assert_eq!(names(&desk, "ada"), Vec::<String>::new());
    let found = desk.store().verify_rows(&kinds).unwrap();
    assert!(
        found.iter().any(|problem| problem.what.contains("run rebuild")),
        "{found:?}"
    );
    let report = desk.store().rebuild(kinds.clone()).await.unwrap();
    assert_eq!(desk.store().verify_rows(&kinds).unwrap(), []);
    assert_eq!((report.streams, report.differed.len(), report.strays), (3, 3, 1));
    assert_eq!(report.unreadable, []);
    assert_eq!(desk.store().worklist_all(&centre()).unwrap(), before);
    assert_eq!(names(&desk, "ada"), ["Ada Park"]);
    assert_eq!(
        desk.store().find(&centre(), "name", "Eve Stone").unwrap(),
        Some(person(2).id)
    );
    let again = desk.store().rebuild(kinds).await.unwrap();
    assert_eq!((again.differed.len(), again.strays), (0, 0));
}

fn happened() -> impl Strategy<Value = Happened> {
    let item = prop::sample::select(vec!["now-a", "b", "now-cc", "ddd"]).prop_map(str::to_owned);
    prop_oneof![
        Just(Happened::Counted),
        "[A-Z][a-z]{1,5} [A-Z][a-z]{1,9}".prop_map(Happened::Named),
        (item.clone(), 0_i64..100).prop_map(|(item, at)| Happened::Opened(item, START + at)),
        item.prop_map(Happened::Closed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// The rows written along the way are the rows that the events alone give.
    #[test]
    fn a_rebuild_finds_nothing_to_do(all in prop::collection::vec((0_u128..4, prop::collection::vec(happened(), 1..4)), 1..25)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let desk = Desk::open();
            for (n, (stream, what)) in (100..).zip(all) {
                // A name that another has is refused, and leaves no trace.
                drop(desk.try_happen(&person(stream), crate::desk::command(n), &what).await);
            }
            let report = desk.store().rebuild(Kinds::default().with::<Tally>()).await.unwrap();
            assert_eq!((report.differed, report.unreadable, report.strays), (vec![], vec![], 0));
        });
    }
}
