//! `marrowline medicines directions`, `find`, `check` and `formulary`.

use clap::Subcommand;
use jiff::tz::TimeZone;
use medicine::command::{CheckReply, CheckRequest};
use medicine::{Arg as Said, Formulary, Message, Severity};
use serde_json::{Value, json};
use std::path::PathBuf;
use words::{Arg, Language, Speaker};

use crate::answer::{Answer, Done};
use crate::say;

#[derive(Subcommand, Debug)]
pub(super) enum MedicinesCommand {
    /// Read directions, one on each line of standard input
    Directions {
        /// Print one JSON object for each line
        #[arg(long)]
        json: bool,
    },
    /// Look a name up; exit 1 when nothing is like it
    Find {
        /// The name, or its beginning
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Check a list; exit 1 when something on it must not be taken together
    Check {
        /// A JSON file; without one, standard input
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Say how much of the formulary is empty and what is wrong with it; exit 1 when anything is wrong
    Formulary {
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
}

impl MedicinesCommand {
    pub(super) fn run(self) -> Done {
        match self {
            MedicinesCommand::Directions { json } => directions(json),
            MedicinesCommand::Find { text, json } => find(&text.join(" "), json),
            MedicinesCommand::Check { file, json } => check(file, json),
            MedicinesCommand::Formulary { json } => formulary(json),
        }
    }
}

fn directions(json: bool) -> Done {
    say::each_line(|_, line| {
        let read = medicine::command::directions(line);
        if json {
            say::json(&read)?;
            return Ok(true);
        }
        say::line(read["plain"].as_str().unwrap_or_default());
        for words in read["not_understood"].as_array().into_iter().flatten() {
            say::line(format_args!(
                "  not understood: {}",
                words.as_str().unwrap_or_default()
            ));
        }
        Ok(true)
    })?;
    Ok(Answer::Fine)
}

fn find(text: &str, json: bool) -> Done {
    let found = Formulary::embedded().find(text);
    if json {
        say::json(&json!({ "text": text, "candidates": found }))?;
    } else {
        let speaker = speaker();
        for candidate in &found {
            let purpose = speaker.word(&candidate.purpose);
            say::line(format_args!(
                "{} ({}): {purpose}",
                candidate.name, candidate.ingredient
            ));
        }
    }
    if found.is_empty() && !json {
        say::aside(format_args!("nothing is called {text:?} or like it"));
    }
    Ok(Answer::when(!found.is_empty()))
}

fn check(file: Option<PathBuf>, json: bool) -> Done {
    let request: CheckRequest = serde_json::from_str(&say::read(file.as_deref())?)?;
    let reply = medicine::command::check(&request, Formulary::embedded());
    let speaker = speaker();
    if json {
        say::json(&in_words(&reply, &speaker)?)?;
    } else {
        for finding in &reply.findings {
            let severity = serde_json::to_value(finding.severity)?;
            let medicines = finding.medicines.join(", ");
            let why = sentence(&speaker, &finding.why);
            say::line(format_args!(
                "{}  {medicines}: {why} [{}]",
                severity.as_str().unwrap_or_default(),
                finding.source
            ));
        }
        for name in &reply.not_checked {
            say::line(format_args!("not checked  {name}"));
        }
        for allergy in &reply.not_checked_allergies {
            say::line(format_args!("not checked  allergy: {}", allergy.substance));
        }
    }
    Ok(Answer::when(
        reply
            .findings
            .iter()
            .all(|finding| finding.severity != Severity::Stop),
    ))
}

fn formulary(json: bool) -> Done {
    let problems = Formulary::embedded().problems();
    if json {
        say::json(&problems)?;
    } else {
        let [pairs, quiet, apart] = problems.pairs;
        let lines = [
            ("ingredients", problems.ingredients),
            ("  without a code", problems.without_unii),
            ("  without a brand", problems.without_brand),
            ("  without a class", problems.without_class),
            ("  without a limit", problems.without_limit),
            ("  without a confirmed limit", problems.without_usable_limit),
            ("  without a gap between doses", problems.without_gap),
            ("  of which nothing is said", problems.without_any_fact),
            ("names and brands", problems.names),
            ("rows of pairs", pairs),
            ("rows that never interrupt", quiet),
            ("rows of spacing", apart),
            ("  without an interval", problems.spacing_without_interval),
            ("facts", problems.facts),
            ("  to be confirmed", problems.facts_unconfirmed),
            ("  reviewed by nobody", problems.facts_unreviewed),
            ("faults", problems.faults.len()),
        ];
        for (what, count) in lines {
            say::line(format_args!("{count:>6}  {what}"));
        }
        for fault in &problems.faults {
            say::line(format_args!("fault  {fault}"));
        }
    }
    Ok(Answer::when(problems.faults.is_empty()))
}

/// The reply with each reason as a sentence beside its word id.
fn in_words(reply: &CheckReply, speaker: &Speaker) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::to_value(reply)?;
    let lines = value["findings"].as_array_mut().into_iter().flatten();
    for (line, finding) in lines.zip(&reply.findings) {
        line["why_id"] = json!(finding.why.id);
        line["why"] = json!(sentence(speaker, &finding.why));
    }
    Ok(value)
}

fn speaker() -> Speaker {
    Speaker::team(Language::english(), TimeZone::UTC)
}

fn sentence(speaker: &Speaker, message: &Message) -> String {
    let args: Vec<(&str, Arg<'_>)> = message
        .args
        .iter()
        .map(|(name, arg)| (*name, argument(speaker, arg)))
        .collect();
    speaker.say(message.id, &args)
}

fn argument<'a>(speaker: &Speaker, said: &'a Said) -> Arg<'a> {
    match said {
        Said::Text(text) => Arg::from(text.as_str()),
        Said::Names(names) => Arg::List(names.clone()),
        Said::Count(count) => Arg::Count(i64::from(*count)),
        Said::Number(number) => Arg::Number(*number),
        Said::Amount(amount) => Arg::from(amount.to_string()),
        Said::Instant(at) => Arg::Moment(*at),
        Said::Day(day) => Arg::Date(*day),
        Said::Word(id) => Arg::from(speaker.word(id)),
    }
}
