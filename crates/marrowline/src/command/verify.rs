//! `marrowline verify`.

use clap::Args;
use std::path::PathBuf;

use crate::answer::{Answer, Done, Misuse};
use crate::command::rebuild;
use crate::installation::Place;
use crate::say;

#[derive(Args, Debug)]
pub(super) struct Verify {
    #[command(flatten)]
    place: Place,
    /// A checkpoint that was kept elsewhere: finds cut ends and missing streams too
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl Verify {
    /// Exit 1 when something is not as it was written.
    pub(super) fn run(self) -> Done {
        let checkpoint = match &self.checkpoint {
            Some(file) => {
                let not_one = |why| {
                    Misuse(format!(
                        "{} is no checkpoint ({why}); give a file that `marrowline checkpoint` wrote",
                        file.display()
                    ))
                };
                Some(serde_json::from_str(&say::read(Some(file))?).map_err(not_one)?)
            }
            None => None,
        };
        let store = self.place.open_to_read()?;
        let mut report = store.verify(checkpoint.as_ref())?;
        report.problems.extend(store.verify_rows(&rebuild::kinds())?);
        if self.json {
            say::json(&report)?;
        } else {
            say::line(format_args!(
                "{} streams, {} events, {} noted reads: {}",
                report.streams,
                report.events,
                report.reads,
                if report.is_sound() {
                    "all as written"
                } else {
                    "NOT as written"
                }
            ));
            for problem in &report.problems {
                let seq = problem
                    .seq
                    .map_or_else(String::new, |seq| format!(" at event {seq}"));
                let stream = problem.stream.as_deref().unwrap_or("all streams");
                say::line(format_args!("{stream}{seq}: {}", problem.what));
            }
        }
        Ok(Answer::when(report.is_sound()))
    }
}
