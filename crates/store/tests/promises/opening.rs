use crate::desk::{Desk, person};
use crate::tally::Happened;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use store::{OpenError, Opening, SiteKey, SiteKeyError, Store, StoreError, SystemChance};

fn error(opened: Result<Store, OpenError>) -> OpenError {
    opened.err().unwrap()
}

#[tokio::test]
async fn a_folder_is_opened_by_one_process_at_a_time() {
    let mut desk = Desk::open();
    assert!(matches!(error(Store::open(desk.opening())), OpenError::InUse(_)));
    desk.close();
    Store::open(desk.opening()).unwrap();
}

#[tokio::test]
async fn a_store_that_is_open_elsewhere_can_be_read_and_not_written() {
    let desk = Desk::open();
    desk.happen(&person(1), &[Happened::Named("Ada Park".into())])
        .await;
    let reader = Store::open_to_read(desk.opening()).unwrap();
    assert!(reader.verify(None).unwrap().is_sound());
    desk.happen(&person(1), &[Happened::Counted]).await;
    assert_eq!(reader.history(&person(1)).unwrap().len(), 2);
    assert_eq!(reader.search(&crate::desk::centre(), "ada", 5).len(), 1);
    assert_eq!(reader.ready().await, Err(StoreError::ReadOnly));
    let nothing = Opening {
        folder: desk.folder.path().join("nothing"),
        ..desk.opening()
    };
    assert!(Store::open_to_read(nothing).is_err());
}

#[tokio::test]
async fn another_site_key_is_refused() {
    let mut desk = Desk::open();
    desk.happen(&person(1), &[Happened::Counted]).await;
    desk.close();
    desk.key = SiteKey::create(&desk.folder.path().join("other.key"), &SystemChance).unwrap();
    assert!(matches!(error(Store::open(desk.opening())), OpenError::WrongKey));
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    let mut desk = Desk::open();
    desk.close();
    let connection = rusqlite::Connection::open(desk.data().join("marrowline.db")).unwrap();
    connection
        .execute("UPDATE fact SET value = '99' WHERE name = 'schema_version'", [])
        .unwrap();
    drop(connection);
    assert!(matches!(
        error(Store::open(desk.opening())),
        OpenError::Newer { found: 99, .. }
    ));
}

#[test]
fn a_key_file_is_private_and_comes_back_from_its_recovery_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.key");
    let key = SiteKey::create(&path, &SystemChance).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
    let copy = key.recovery_copy();
    assert_eq!(SiteKey::read(&path).unwrap().recovery_copy(), copy);
    let typed = copy.to_uppercase().replace('-', " ");
    assert_eq!(SiteKey::from_recovery_copy(&typed).unwrap().recovery_copy(), copy);
    assert!(matches!(
        SiteKey::create(&path, &SystemChance),
        Err(SiteKeyError::Exists(_))
    ));
    assert_eq!(format!("{key:?}"), "SiteKey(…)");
}

#[test]
fn a_key_that_is_missing_damaged_or_readable_by_others_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.key");
    assert!(matches!(SiteKey::read(&path), Err(SiteKeyError::Missing(_))));
    let key = SiteKey::create(&path, &SystemChance).unwrap();
    for mode in [0o640, 0o604, 0o620] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        assert!(matches!(SiteKey::read(&path), Err(SiteKeyError::Exposed { .. })));
    }
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    for text in [
        "",
        "site key",
        &key.recovery_copy()[1..],
        &format!("{}00", key.recovery_copy()),
    ] {
        std::fs::write(&path, text).unwrap();
        assert!(
            matches!(SiteKey::read(&path), Err(SiteKeyError::Damaged(_))),
            "{text}"
        );
    }
}

#[test]
fn a_mistyped_recovery_copy_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let copy = SiteKey::create(&folder.path().join("site.key"), &SystemChance)
        .unwrap()
        .recovery_copy();
    let mut refused = 0;
    for at in 0..copy.len() {
        let other = if &copy[at..=at] == "0" { "1" } else { "0" };
        let typed = format!("{}{other}{}", &copy[..at], &copy[at + 1..]);
        refused += usize::from(SiteKey::from_recovery_copy(&typed).is_err());
    }
    assert!(
        refused >= copy.len() - 1,
        "two check bytes find all but one in 65,536"
    );
}
