//! The rules of the house, read off the files themselves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that can not go on stops"
)]

use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--locked",
            "--filter-platform",
            &host(),
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The machine the tests run on: libraries of other systems are not downloaded.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix("host: "));
    line.unwrap().to_owned()
}

/// The packages of the workspace: name → (dependency, kind).
fn members(metadata: &Value) -> BTreeMap<String, Vec<(String, String)>> {
    let ids: BTreeSet<&str> = list(&metadata["workspace_members"])
        .filter_map(Value::as_str)
        .collect();
    list(&metadata["packages"])
        .filter(|package| package["id"].as_str().is_some_and(|id| ids.contains(id)))
        .map(|package| {
            let dependencies = list(&package["dependencies"]).map(|dependency| {
                let kind = dependency["kind"].as_str().unwrap_or("normal");
                (text(&dependency["name"]), kind.to_owned())
            });
            (text(&package["name"]), dependencies.collect())
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Who may lean on whom (ARCHITECTURE.md). `*` may lean on everybody.
const ARROWS: &[(&str, &[&str])] = &[
    ("protocol", &[]),
    ("medicine", &[]),
    ("words", &[]),
    ("care", &["protocol", "medicine"]),
    ("store", &["care"]),
    ("exchange", &["care", "medicine", "protocol", "words"]),
    (
        "web",
        &["care", "store", "exchange", "protocol", "medicine", "words"],
    ),
    ("marrowline", &["*"]),
    ("testkit", &["*"]),
    ("xtask", &[]),
    ("policy", &[]),
];

#[test]
fn no_crate_leans_on_another_that_it_may_not_lean_on() {
    let members = members(&metadata());
    let known: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    for (name, dependencies) in &members {
        let may = known
            .get(name.as_str())
            .unwrap_or_else(|| panic!("{name} has no arrows: add it to ARCHITECTURE.md and here"));
        for (dependency, kind) in dependencies
            .iter()
            .filter(|(dependency, _)| members.contains_key(dependency))
        {
            let is_allowed = kind == "dev" || may.contains(&"*") || may.contains(&dependency.as_str());
            assert!(is_allowed, "{name} may not depend on {dependency}");
        }
    }
}

#[test]
fn pure_crates_hold_no_runtime_no_database_and_no_http() {
    let members = members(&metadata());
    for pure in ["protocol", "medicine", "words", "care", "exchange"] {
        for (dependency, _) in &members[pure] {
            for banned in [
                "tokio",
                "rusqlite",
                "axum",
                "tower",
                "tower-http",
                "getrandom",
                "tracing",
            ] {
                assert_ne!(dependency, banned, "{pure} is pure");
            }
        }
    }
}

#[test]
fn every_direct_dependency_has_a_line_that_says_why() {
    let members = members(&metadata());
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let told: BTreeSet<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_once(" | "))
        .map(|(name, _)| name.trim())
        .collect();
    let used: BTreeSet<&str> = members
        .values()
        .flatten()
        .map(|(dependency, _)| dependency.as_str())
        .filter(|dependency| !members.contains_key(*dependency))
        .collect();
    let missing: Vec<_> = used.difference(&told).collect();
    assert!(
        missing.is_empty(),
        "ARCHITECTURE.md does not say why these are here: {missing:?}"
    );
    let gone: Vec<_> = told
        .difference(&used)
        .filter(|name| **name != "dependency")
        .collect();
    assert!(
        gone.is_empty(),
        "ARCHITECTURE.md names dependencies that nobody uses: {gone:?}"
    );
}

/// Licences that may ship: permissive, or MPL.
const LICENCES: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "0BSD",
    "MPL-2.0",
    "CC0-1.0",
    "Unlicense",
    "BSL-1.0",
    "Apache-2.0 WITH LLVM-exception",
    "MIT-0",
    "CDLA-Permissive-2.0",
];

#[test]
fn every_library_has_a_licence_that_may_ship() {
    for package in list(&metadata()["packages"]) {
        let (name, licence) = (text(&package["name"]), text(&package["license"]));
        let parts = licence.replace('/', " OR ").replace(['(', ')'], "");
        // One of the offered licences is enough; every one of those joined by AND has to fit.
        let fits = parts
            .split(" OR ")
            .any(|offer| offer.split(" AND ").all(|part| LICENCES.contains(&part.trim())));
        assert!(fits, "{name}: {licence:?}");
    }
}

/// Files longer than the limit. The list may only shrink.
const LONG: &[&str] = &[];
const LINES_MAX: usize = 500;

#[test]
fn no_file_is_longer_than_a_person_can_know() {
    let mut long = Vec::new();
    for file in sources(&root()) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        let name = file.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        if lines > LINES_MAX && !LONG.contains(&name.as_str()) {
            long.push(format!("{name}: {lines}"));
        }
    }
    assert!(long.is_empty(), "split these along the domain: {long:?}");
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let passed_over = name.starts_with('.')
            || name.starts_with("target")
            || ["node_modules", "pictures", "marrowline-data"].contains(&name.as_ref());
        if passed_over {
            continue;
        }
        let is_source = ["rs", "css", "mjs", "js", "html"]
            .iter()
            .any(|end| path.extension().is_some_and(|found| found == *end));
        if path.is_dir() {
            found.extend(sources(&path));
        } else if is_source {
            found.push(path);
        }
    }
    found
}

#[derive(Deserialize)]
struct Hazards {
    hazard: Vec<Hazard>,
}

#[derive(Deserialize)]
struct Hazard {
    id: String,
    controls: Vec<String>,
    tests: Vec<String>,
}

#[test]
fn every_control_of_a_hazard_has_a_living_test() {
    let page = fs::read_to_string(root().join("docs/safety/hazards.toml")).unwrap();
    let hazards: Hazards = toml::from_str(&page).unwrap();
    let code: String = sources(&root())
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end == "rs"))
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    for hazard in hazards.hazard {
        assert!(
            !hazard.controls.is_empty() && !hazard.tests.is_empty(),
            "{} has no control or no test",
            hazard.id
        );
        for test in hazard.tests {
            assert!(
                code.contains(&format!("fn {test}(")),
                "{}: there is no test {test}",
                hazard.id
            );
        }
    }
}
