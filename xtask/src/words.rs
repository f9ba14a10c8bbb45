//! What only other tools can say of the words: how hard they are to read, and whether they are spelled right.

use std::process::Command;

use crate::step::{self, Count, check, command, counted, skip};

const FOLDER: &str = "tests/reading";

/// Each language that has a dictionary, the dictionary, and the package that holds it.
const DICTIONARIES: [(&str, &str, &str); 2] =
    [("en", "en_US", "hunspell-en-us"), ("es", "es_MX", "hunspell-es")];

/// Reading grades and spelling.
pub(crate) fn all() -> Count {
    let mut count = reading();
    count.add(spelling());
    count
}

/// The reading grades of the English screens, measured by packages of pinned versions.
fn reading() -> Count {
    if !step::has("node") || !step::has("npm") {
        return skip("reading grades", "Node is not installed");
    }
    let has_packages = step::root().join(FOLDER).join("node_modules/syllable").exists();
    if !has_packages {
        let mut install = command("npm", &["ci", "--no-audit", "--no-fund", "--silent"]);
        install.current_dir(step::root().join(FOLDER));
        if check("packages of the reading grades", install).failed > 0 {
            return skip("reading grades", "the Node packages could not be installed");
        }
    }
    counted("reading grades", node(&["run.mjs"]))
}

/// The spelling of every language that has a dictionary.
fn spelling() -> Count {
    if !step::has("node") {
        return skip("spelling", "Node is not installed");
    }
    let mut count = Count::default();
    for (language, dictionary, package) in DICTIONARIES {
        let name = format!("spelling of {language}");
        if has_dictionary(dictionary) || install(package, dictionary) {
            count.add(counted(&name, node(&["spelling.mjs", language, dictionary])));
        } else {
            count.add(skip(&name, "the dictionary is not installed and could not be"));
        }
    }
    count
}

fn has_dictionary(dictionary: &str) -> bool {
    let probe = Command::new("hunspell")
        .args(["-d", dictionary, "-l", "/dev/null"])
        .output();
    probe.is_ok_and(|probe| probe.status.success())
}

fn install(package: &str, dictionary: &str) -> bool {
    for arguments in [
        &["update", "--quiet"][..],
        &["install", "--yes", "--quiet", "hunspell", package],
    ] {
        check("packages of the spelling", command("apt-get", arguments));
    }
    has_dictionary(dictionary)
}

fn node(arguments: &[&str]) -> Command {
    let mut run = command("node", arguments);
    run.current_dir(step::root().join(FOLDER));
    run
}
