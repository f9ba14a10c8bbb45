use super::*;
use crate::worklist::Before;
use uuid::Uuid;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    at("2026-11-20T16:46:00Z")
}

fn chicago() -> TimeZone {
    TimeZone::get("America/Chicago").unwrap()
}

fn body(item: &str, level: Option<Level>, since: &str) -> Body {
    Body {
        item: ItemId::from_form(item),
        name: "Maria Keller".into(),
        language: "en".into(),
        phone: "555 0177".into(),
        harvested_on: Some("2026-11-17".parse().unwrap()),
        role: Some(Role::UnrelatedDonor),
        level,
        why: vec![Message::new("team-why-A1-fever")],
        rules: Vec::new(),
        since: at(since),
        on_call: false,
        owner: None,
        tries: 0,
        next_try_at: None,
        last_contact: None,
        pain: Vec::new(),
        birth_on: Some("1992-05-02".parse().unwrap()),
        before: None,
        channel: None,
    }
}

fn item(person: u128, lane: Lane, rank: u8, due: &str, body: Body) -> Item {
    Item {
        person: StreamId(Uuid::from_u128(person)),
        lane,
        rank,
        due_at: at(due),
        body: Some(body),
    }
}

fn order(board: &Board) -> Vec<(Lane, u128)> {
    let of = |lane: &LaneRows| {
        let lane_name = lane.lane;
        lane.rows
            .iter()
            .map(move |row| (lane_name, row.person.0.as_u128()))
            .collect::<Vec<_>>()
    };
    board.lanes.iter().flat_map(of).collect()
}

#[test]
fn a_person_has_one_row_and_it_is_their_most_urgent() {
    let items = vec![
        item(
            1,
            Lane::Planned,
            1,
            "2026-11-20T18:00:00Z",
            body("contact:day-7", None, "2026-11-20T18:00:00Z"),
        ),
        item(
            1,
            Lane::Now,
            5,
            "2026-11-20T16:47:00Z",
            body("check:a", Some(Level::Red), "2026-11-20T16:42:00Z"),
        ),
        item(
            1,
            Lane::Today,
            3,
            "2026-11-20T20:00:00Z",
            body("question:b", Some(Level::Yellow), "2026-11-20T16:00:00Z"),
        ),
    ];
    let board = board(items, &chicago(), now());
    assert_eq!(order(&board), [(Lane::Now, 1)]);
    let row = &board.lanes[0].rows[0];
    assert_eq!(
        (row.more, row.level, row.day, row.age),
        (1, Some(Level::Red), Some(3), Some(34)),
        "the question is a further item; everyone has something planned"
    );
    assert_eq!(row.clock, Clock::Left { left: 1, of: 5 });
}

#[test]
fn an_item_that_stands_twice_counts_once() {
    let items = vec![
        item(
            1,
            Lane::Now,
            4,
            "2026-11-20T17:00:00Z",
            body("check:a", Some(Level::Orange), "2026-11-20T16:42:00Z"),
        ),
        item(
            1,
            Lane::Now,
            5,
            "2026-11-20T16:47:00Z",
            body("check:a", Some(Level::Red), "2026-11-20T16:44:00Z"),
        ),
    ];
    let board = board(items, &chicago(), now());
    assert_eq!((board.people(), board.lanes[0].rows[0].more), (1, 0));
}

#[test]
fn the_order_is_lane_level_clock_and_day() {
    let red = |person, due| {
        item(
            person,
            Lane::Now,
            5,
            due,
            body("check:a", Some(Level::Red), "2026-11-20T16:42:00Z"),
        )
    };
    let early = |person| {
        let mut early = red(person, "2026-11-20T16:50:00Z");
        if let Some(body) = &mut early.body {
            body.harvested_on = Some("2026-11-19".parse().unwrap());
        }
        early
    };
    let items = vec![
        item(
            5,
            Lane::Today,
            3,
            "2026-11-20T16:40:00Z",
            body("check:a", Some(Level::Yellow), "2026-11-20T12:40:00Z"),
        ),
        item(
            4,
            Lane::Now,
            4,
            "2026-11-20T16:40:00Z",
            body("check:a", Some(Level::Orange), "2026-11-20T16:10:00Z"),
        ),
        red(3, "2026-11-20T16:50:00Z"),
        early(2),
        red(1, "2026-11-20T16:47:00Z"),
    ];
    let people: Vec<u128> = order(&board(items, &chicago(), now()))
        .into_iter()
        .map(|(_, person)| person)
        .collect();
    assert_eq!(people, [1, 2, 3, 4, 5]);
}

#[test]
fn over_the_limit_is_said_with_the_limit() {
    let orange = body("check:a", Some(Level::Orange), "2026-11-20T16:12:00Z");
    let board = board(
        vec![item(1, Lane::Now, 4, "2026-11-20T16:42:00Z", orange)],
        &chicago(),
        now(),
    );
    assert_eq!(board.lanes[0].rows[0].clock, Clock::Over { by: 4, of: 30 });
}

#[test]
fn a_row_that_can_not_be_read_is_still_there() {
    let lost = Item {
        body: None,
        ..item(
            1,
            Lane::Now,
            5,
            "2026-11-20T16:47:00Z",
            body("check:a", None, "2026-11-20T16:42:00Z"),
        )
    };
    let board = board(vec![lost], &chicago(), now());
    let row = &board.lanes[0].rows[0];
    assert_eq!((row.level, row.why.len()), (Some(Level::Red), 1));
}

#[test]
fn change_words_are_said_only_of_today_and_yesterday() {
    let with = |at_before: &str, level, signs| {
        let mut body = body("check:a", Some(Level::Orange), "2026-11-20T16:12:00Z");
        body.before = Some(Before {
            at: at(at_before),
            level,
            signs,
        });
        change(&body, &chicago())
    };
    assert_eq!(
        with("2026-11-19T16:00:00Z", Level::Yellow, Signs::Known),
        Some(Change::Worse)
    );
    assert_eq!(with("2026-11-19T16:00:00Z", Level::Orange, Signs::Known), None);
    assert_eq!(
        with("2026-11-19T16:00:00Z", Level::Green, Signs::New),
        Some(Change::New)
    );
    assert_eq!(with("2026-11-17T16:00:00Z", Level::Green, Signs::New), None);
}

#[test]
fn pain_has_the_newest_value_of_each_day_and_gaps_stay_gaps() {
    let values = [
        ("2026-11-10T16:00:00Z", 9),
        ("2026-11-18T14:00:00Z", 6),
        ("2026-11-18T22:00:00Z", 5),
        ("2026-11-20T14:00:00Z", 4),
    ];
    let values: Vec<_> = values.map(|(when, pain)| (at(when), Decimal::from(pain))).into();
    let days = pain_by_day(&values, "2026-11-20".parse().unwrap(), &chicago());
    assert_eq!(days, [None, None, None, None, Some(5), None, Some(4)]);
}
