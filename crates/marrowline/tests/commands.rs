//! The program as others run it: what it prints, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_marrowline"));
    command.args(arguments);
    command
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = program(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A running demo, stopped when the test ends.
struct Demo {
    child: Child,
    greeting: Value,
}

impl Demo {
    fn start(data: &Path) -> Demo {
        let mut child = program(&["demo", "--port", "0", "--json", "--data", data.to_str().unwrap()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        Demo {
            child,
            greeting: serde_json::from_str(&line).unwrap(),
        }
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // Killed rather than asked: what was answered is durable either way.
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// The data of a demo that ran and is gone, copied from one that all tests share: making people takes its time.
fn demo_data(folder: &Path) -> PathBuf {
    let program = fs::metadata(env!("CARGO_BIN_EXE_marrowline")).unwrap();
    let built = program
        .modified()
        .unwrap()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    let shared = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("demo-{}", built.as_nanos()));
    let lock = fs::File::create(Path::new(env!("CARGO_TARGET_TMPDIR")).join("demo.lock")).unwrap();
    lock.lock().unwrap();
    if !shared.exists() {
        let making = shared.with_extension("making");
        drop(Demo::start(&making));
        fs::rename(making, &shared).unwrap();
    }
    let data = folder.join("demo");
    copy(&shared, &data);
    data
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for file in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

fn samples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/import");
    ["people.csv", "medicines.csv", "people.json"]
        .iter()
        .map(|name| folder.join(name).to_str().unwrap().to_owned())
        .collect()
}

fn import(data: &Path, files: &[String], more: &[&str]) -> (i32, Value) {
    let mut arguments = vec!["import", "--json", "--data", data.to_str().unwrap()];
    arguments.extend(more);
    arguments.extend(files.iter().map(String::as_str));
    let output = run(&arguments, "");
    let report = lines(&output).pop().unwrap_or(Value::Null);
    assert_ne!(report, Value::Null, "{}", said(&output));
    (code(&output), report)
}

fn verify(data: &Path) -> Value {
    let output = run(&["verify", "--json", "--data", data.to_str().unwrap()], "");
    assert_eq!(code(&output), 0, "{}", said(&output));
    lines(&output).remove(0)
}

#[test]
fn the_demo_makes_its_people_by_events_that_verify_and_rebuild_to_the_same_rows() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo");
    let first = Demo::start(&data);
    let roles: Vec<&str> = first.greeting["links"]
        .as_array()
        .unwrap()
        .iter()
        .map(|link| link["role"].as_str().unwrap())
        .collect();
    assert_eq!(
        roles,
        [
            "nurse",
            "nurse",
            "coordinator",
            "clinical-owner",
            "administrator",
            "person"
        ]
    );
    assert!(
        first.greeting["url"]
            .as_str()
            .unwrap()
            .starts_with("http://localhost:")
    );
    drop(first);
    let before = verify(&data);
    assert_eq!(before["streams"], 25);
    let rebuilt = run(&["rebuild", "--json", "--data", data.to_str().unwrap()], "");
    assert_eq!(lines(&rebuilt)[0]["differed"], json!([]));
    drop(Demo::start(&data));
    assert_eq!(
        verify(&data)["events"],
        before["events"],
        "the second start keeps what the first made"
    );
}

#[test]
fn a_second_demo_on_the_same_data_and_a_folder_of_other_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = demo_data(folder.path());
    let running = Demo::start(&data);
    for more in [&[][..], &["--fresh"][..]] {
        let mut arguments = vec!["demo", "--port", "0", "--data", data.to_str().unwrap()];
        arguments.extend(more);
        let second = run(&arguments, "");
        assert_eq!(code(&second), 2);
        assert!(said(&second).contains("stop it first"), "{}", said(&second));
    }
    drop(running);
    let other = folder.path().join("photos");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("cat.jpg"), "a cat").unwrap();
    let refused = run(&["demo", "--fresh", "--data", other.to_str().unwrap()], "");
    assert_eq!(code(&refused), 2);
    assert!(other.join("cat.jpg").exists());
}

#[test]
fn reading_a_file_again_changes_nothing_and_a_changed_row_changes_only_that() {
    let folder = tempfile::tempdir().unwrap();
    let data = demo_data(folder.path());
    let (_, dry) = import(&data, &samples(), &["--dry-run"]);
    assert_eq!((&dry["enrolled"], &dry["lists_issued"]), (&json!(4), &json!(3)));
    let before = verify(&data)["events"].clone();
    let (done, first) = import(&data, &samples(), &[]);
    assert_eq!(
        (done, &first["enrolled"], &first["lists_issued"]),
        (0, &json!(4), &json!(3))
    );
    let after = verify(&data)["events"].clone();
    assert_ne!(before, after);
    let (_, again) = import(&data, &samples(), &[]);
    assert_eq!(again["unchanged"], 7);
    assert_eq!(verify(&data)["events"], after);

    let people = fs::read_to_string(&samples()[0]).unwrap();
    let changed = folder.path().join("other-name.csv");
    let moved = people
        .replace("555 010 0201", "555 010 0299")
        .replace("2026-11-17", "2026-11-18");
    fs::write(&changed, moved).unwrap();
    let files = [changed.to_str().unwrap().to_owned()];
    let (_, report) = import(&data, &files, &[]);
    assert_eq!((&report["changed"], &report["unchanged"]), (&json!(2), &json!(1)));
    // Back to what it was: that is a change too, although the same row was read before.
    let (_, back) = import(&data, &samples()[..1], &[]);
    assert_eq!(back["changed"], 2);
}

#[test]
fn a_row_that_the_record_refuses_is_reported_with_file_line_field_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    let data = demo_data(folder.path());
    let file = folder.path().join("people.csv");
    let rows = "record_number,given,birth_on,phone,role,harvested_on,sites\n\
                1,Ines,1988-04-12,555 0100,unrelated-donor,1950-01-01,left-hip\n\
                2,Teo,2999-01-01,none,autologous-patient,2026-11-14,sternum\n\
                3,Lin,1990-04-12,555 0100,related-donor,2026-11-14,sternum\n";
    fs::write(&file, rows).unwrap();
    let (code, report) = import(&data, &[file.to_str().unwrap().to_owned()], &[]);
    assert_eq!((code, &report["enrolled"]), (1, &json!(1)));
    let faults: Vec<_> = report["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| (fault["line"].as_u64().unwrap(), fault["field"].as_str().unwrap()))
        .collect();
    assert!(faults.contains(&(2, "harvested_on")), "{faults:?}");
    assert!(
        faults.contains(&(3, "birth_on")) && faults.contains(&(3, "phone")),
        "{faults:?}"
    );
    assert!(report.to_string().contains("Type a phone number with digits."));
}

fn import_rows(folder: &Path, data: &Path, rows: &str) -> (i32, Value) {
    let file = folder.join("people.csv");
    let heading = "record_number,given,family,birth_on,phone,role,harvested_on,sites,anaesthesia,allergies";
    fs::write(&file, format!("{heading}\n{rows}\n")).unwrap();
    import(data, &[file.to_str().unwrap().to_owned()], &[])
}

#[test]
fn a_file_never_puts_one_person_into_the_record_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let data = demo_data(folder.path());
    let olga =
        "600,Olga,Petrova,1955-07-07,555 0100,autologous-patient,2026-11-14,left-hip,general,latex: hives";
    let xavier = "600,Xavier,Yoder,1990-01-01,555 0101,unrelated-donor,2026-11-14,sternum,spinal,none known";
    assert_eq!(import_rows(folder.path(), &data, olga).1["enrolled"], 1);
    let events = verify(&data)["events"].clone();
    let (code, report) = import_rows(folder.path(), &data, xavier);
    assert_eq!((code, &report["changed"]), (1, &json!(0)));
    let fault = &report["left_out"][0];
    assert_eq!((&fault["line"], &fault["field"]), (&json!(2), &json!("birth_on")));
    assert_eq!(verify(&data)["events"], events, "nothing of the row was recorded");
    // Married, moved, the same person.
    let moved = olga.replace("Petrova", "Novak").replace("555 0100", "555 0199");
    assert_eq!(import_rows(folder.path(), &data, &moved).1["changed"], 1);
    let (code, report) = import_rows(
        folder.path(),
        &data,
        &olga.replace("latex: hives", "none known|latex"),
    );
    assert_eq!((code, &report["left_out"][0]["field"]), (1, &json!("allergies")));
}

#[test]
fn a_file_takes_back_no_site_and_no_allergy_that_was_typed_on_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let data = demo_data(folder.path());
    let events = verify(&data)["events"].clone();
    let grace =
        "40118201,Grace,Osei,1997-02-11,555 0100,unrelated-donor,2026-11-20,sternum,spinal,latex: hives";
    let (code, report) = import_rows(folder.path(), &data, grace);
    assert_eq!((code, &report["changed"]), (1, &json!(0)));
    let fields: Vec<_> = report["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["field"].as_str())
        .collect();
    assert!(
        fields.contains(&Some("sites")) && fields.contains(&Some("allergies")),
        "{report}"
    );
    assert_eq!(verify(&data)["events"], events);
}

#[test]
fn another_center_in_a_folder_in_use_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = demo_data(folder.path());
    let key = folder.path().join("kept.key");
    fs::rename(data.join("site.key"), &key).unwrap();
    let config = folder.path().join("marrowline.toml");
    let text = format!(
        "centre = \"lakeside\"\npublic-url = \"https://care.example.org\"\nsite-key = {key:?}\nlisten = \"127.0.0.1:0\"\n"
    );
    fs::write(&config, text).unwrap();
    let place = [
        "--config",
        config.to_str().unwrap(),
        "--data",
        data.to_str().unwrap(),
    ];
    for command in ["serve", "rebuild"] {
        let refused = run(&[&[command][..], &place].concat(), "");
        assert_eq!(code(&refused), 2, "{command}");
        assert!(said(&refused).contains("riverside"), "{}", said(&refused));
    }
}

/// A configuration of `serve` beside a key of its own.
fn site(folder: &Path) -> (PathBuf, PathBuf) {
    let key = folder.join("site.key");
    let made = run(&["site-key", "create", key.to_str().unwrap()], "");
    assert_eq!(code(&made), 0, "{}", said(&made));
    let config = folder.join("marrowline.toml");
    let text = format!(
        "centre = \"riverside\"\npublic-url = \"https://care.example.org\"\nsite-key = {key:?}\nlisten = \"127.0.0.1:0\"\n"
    );
    fs::write(&config, text).unwrap();
    (config, folder.join("data"))
}

#[test]
fn the_first_start_of_a_site_prints_a_set_up_link_and_import_enrols_nobody_before_a_protocol_is_published() {
    let folder = tempfile::tempdir().unwrap();
    let (config, data) = site(folder.path());
    let place = [
        "--config",
        config.to_str().unwrap(),
        "--data",
        data.to_str().unwrap(),
    ];
    let mut serving = program(&["serve"])
        .args(place)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said_so: Vec<String> = BufReader::new(serving.stdout.take().unwrap())
        .lines()
        .take(3)
        .map(Result::unwrap)
        .collect();
    serving.kill().unwrap();
    serving.wait().unwrap();
    assert!(
        said_so[1].contains("https://care.example.org/set-up/"),
        "{said_so:?}"
    );

    let mut arguments = vec!["import", "--json"];
    arguments.extend(place);
    let samples = samples();
    arguments.push(&samples[0]);
    let output = run(&arguments, "");
    assert_eq!(code(&output), 1);
    let report = lines(&output).remove(0);
    assert_eq!(
        (&report["enrolled"], report["left_out"].as_array().unwrap().len()),
        (&json!(0), 3)
    );
}

#[test]
fn an_existing_key_is_never_replaced_and_a_site_without_its_key_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let (config, data) = site(folder.path());
    let key = folder.path().join("site.key");
    let again = run(&["site-key", "create", key.to_str().unwrap()], "");
    assert_eq!(code(&again), 2);
    fs::remove_file(&key).unwrap();
    let place = [
        "serve",
        "--config",
        config.to_str().unwrap(),
        "--data",
        data.to_str().unwrap(),
    ];
    let refused = run(&place, "");
    assert_eq!(code(&refused), 2);
    assert!(said(&refused).contains("does not exist"), "{}", said(&refused));
}

#[test]
fn a_checkpoint_that_was_kept_elsewhere_finds_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let data = demo_data(folder.path());
    let early = folder.path().join("early");
    copy(&data, &early);
    import(&data, &samples(), &[]);
    let checkpoint = run(&["checkpoint", "--data", data.to_str().unwrap()], "");
    let file = folder.path().join("checkpoint.json");
    fs::write(&file, &checkpoint.stdout).unwrap();
    let check = |data: &Path| {
        code(&run(
            &[
                "verify",
                "--checkpoint",
                file.to_str().unwrap(),
                "--data",
                data.to_str().unwrap(),
            ],
            "",
        ))
    };
    assert_eq!((check(&data), check(&early)), (0, 1));
}

#[test]
fn each_line_is_answered_in_its_place_and_a_line_that_is_not_understood_is_named() {
    let input = "{\"id\":\"a\",\"role\":\"unrelated-donor\",\"day\":3,\"answers\":{\"temp_c\":38.4},\"rest\":\"no\"}\n\
                 {\"id\":\"b\",\"role\":\"donor\",\"day\":3}\n\
                 {\"id\":\"c\",\"role\":\"autologous-patient\",\"day\":3,\"answers\":{},\"rest\":\"no\"}\n";
    let output = run(&["protocol", "decide", "--json"], input);
    let lines = lines(&output);
    assert_eq!(lines[0]["level"], "yellow");
    assert_eq!(
        (&lines[1]["line"], &lines[1]["error"]["field"]),
        (&json!(2), &json!("role"))
    );
    assert_eq!(lines[2]["level"], "green");
    assert_eq!(code(&output), 2);
}

#[test]
fn no_is_one_and_misuse_is_two() {
    for (arguments, input, expected) in [
        (&["medicines", "find", "tylenol"][..], "", 0),
        (&["medicines", "find", "qqqqqqqq"], "", 1),
        (&["medicines", "check"], "no json", 2),
        (&["medicines", "check"], "{}", 2),
        (
            &["medicines", "check"],
            "{\"medicine\":[{\"name\":\"Acetaminophen\"}]}",
            2,
        ),
        (
            &["medicines", "check"],
            "{\"medicines\":[{\"names\":\"Acetaminophen\"}]}",
            2,
        ),
        (&["medicines", "check"], "{\"medicines\":[],\"age\":-1}", 2),
        (
            &["medicines", "check"],
            "{\"medicines\":[],\"weight_kg\":\"NaN\"}",
            2,
        ),
        (
            &["medicines", "check"],
            "{\"medicines\":[],\"age\":34,\"weight_kg\":61.5}",
            0,
        ),
        (
            &["medicines", "directions", "--json"],
            "2 tablets every 6 hours\n",
            0,
        ),
        (&["protocol", "check", "-"], "id = 1", 1),
        (&["protocol", "check", "no-such-file.toml"], "", 2),
        (&["verify", "--data", "no-such-folder"], "", 2),
        (&["no-such-command"], "", 2),
    ] {
        assert_eq!(code(&run(arguments, input)), expected, "{arguments:?}");
    }
}
