//! What needs a real browser: journeys and pictures. Installs Chromium and the Node packages by name when they are missing.

use std::process::ExitCode;

use crate::step::{self, Count, check, command, counted, skip};
use crate::test::{program_path, release_build};

const FOLDER: &str = "tests/journeys";

/// The journeys, in Chromium, with JavaScript on and off.
pub(crate) fn journeys() -> Count {
    match prepare() {
        Ok(()) => counted("journeys", node("run.mjs")),
        Err(why) => skip("journeys", &why),
    }
}

/// The types of the scripts that run in the page and in the service worker.
pub(crate) fn types() -> Count {
    match prepare() {
        Ok(()) => {
            let tsc = "node_modules/typescript/bin/tsc";
            let run = |config: &str| {
                let mut run = command("node", &[tsc, "--project", config]);
                run.current_dir(step::root().join(FOLDER));
                run
            };
            let mut count = check("types of the page", run("tsconfig.json"));
            count.add(check("types of the service worker", run("tsconfig.worker.json")));
            count
        }
        Err(why) => skip("types", &why),
    }
}

/// The engine of the page beside the one of the server, on every group of facts and so many random sets of answers.
pub(crate) fn engines(random: u32) -> Count {
    let mut run = command("node", &["tests/engines/run.mjs", &random.to_string()]);
    run.env("MARROWLINE_PROGRAM", program_path());
    if step::has("node") {
        counted("two engines, one answer", run)
    } else {
        skip("two engines, one answer", "Node is not installed")
    }
}

/// The phone without a network: one promise for each fault.
pub(crate) fn offline() -> Count {
    match prepare() {
        Ok(()) => {
            let mut run = command("node", &["tests/offline/run.mjs"]);
            run.env("MARROWLINE_PROGRAM", program_path());
            counted("the phone without a network", run)
        }
        Err(why) => skip("the phone without a network", &why),
    }
}

/// Every screen through the accessibility tools, by keyboard, and as a screen reader is given it.
pub(crate) fn access() -> Count {
    const SCRIPTS: [(&str, &str); 3] = [
        ("access", "run.mjs"),
        ("the keyboard alone", "keyboard.mjs"),
        ("what a screen reader is given", "trees.mjs"),
    ];
    let folder = step::root().join("tests/access");
    let ready = prepare().and_then(|()| {
        if folder.join("node_modules/pa11y").exists() {
            return Ok(());
        }
        // Chromium is there already: puppeteer brings none of its own.
        let mut install = command("npm", &["ci", "--no-audit", "--no-fund", "--silent"]);
        install.current_dir(&folder).env("PUPPETEER_SKIP_DOWNLOAD", "1");
        match check("packages of the accessibility tools", install).failed {
            0 => Ok(()),
            _ => Err("the Node packages could not be installed".to_owned()),
        }
    });
    match ready {
        Ok(()) => {
            let mut count = Count::default();
            for (name, script) in SCRIPTS {
                let mut run = command("node", &[script]);
                run.current_dir(&folder).env("MARROWLINE_PROGRAM", program_path());
                count.add(counted(name, run));
            }
            count
        }
        Err(why) => skip("access", &why),
    }
}

/// A picture of every screen, 390 and 1440 wide, light and dark.
pub(crate) fn pictures() -> ExitCode {
    if let Err(why) = prepare() {
        println!("no pictures: {why}");
        return ExitCode::FAILURE;
    }
    let mut count = check("release build", release_build());
    count.add(check("pictures", node("pictures.mjs")));
    if count.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn node(script: &str) -> std::process::Command {
    let mut run = command("node", &[script]);
    run.current_dir(step::root().join(FOLDER))
        .env("MARROWLINE_PROGRAM", program_path());
    run
}

/// Chromium and the packages of the journeys.
fn prepare() -> Result<(), String> {
    if !step::has("node") || !step::has("npm") {
        return Err("Node is not installed".to_owned());
    }
    if !step::has("chromium") {
        let update = check("package lists", command("apt-get", &["update", "--quiet"]));
        let install = check(
            "Chromium",
            command("apt-get", &["install", "--yes", "--quiet", "chromium"]),
        );
        if update.failed + install.failed > 0 && !step::has("chromium") {
            return Err("Chromium is not installed and could not be".to_owned());
        }
    }
    let is_there = |package: &str| {
        step::root()
            .join(FOLDER)
            .join("node_modules")
            .join(package)
            .exists()
    };
    if !is_there("playwright-core") || !is_there("typescript") {
        let mut install = command("npm", &["ci", "--no-audit", "--no-fund", "--silent"]);
        install.current_dir(step::root().join(FOLDER));
        if check("packages of the journeys", install).failed > 0 {
            return Err("the Node packages could not be installed".to_owned());
        }
    }
    Ok(())
}
