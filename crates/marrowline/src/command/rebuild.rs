//! `marrowline rebuild`.

use care::centre::CentreRecord;
use care::person::PersonRecord;
use clap::Args;
use store::Kinds;

use crate::answer::{Answer, Done};
use crate::installation::Place;
use crate::say;

#[derive(Args, Debug)]
pub(super) struct Rebuild {
    #[command(flatten)]
    place: Place,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// Which record folds which stream.
pub(super) fn kinds() -> Kinds {
    Kinds::default().with::<PersonRecord>().with::<CentreRecord>()
}

impl Rebuild {
    /// Exit 1 when a stream could not be read; rows that differed are mended, which is fine.
    pub(super) async fn run(self) -> Done {
        let app = self.place.open()?;
        let report = app.store().rebuild(kinds()).await?;
        if self.json {
            say::json(&report)?;
        } else {
            say::line(format_args!(
                "{} streams; {} had other rows before",
                report.streams,
                report.differed.len()
            ));
            for (stream, why) in &report.unreadable {
                say::line(format_args!("{stream} can not be read: {why}"));
            }
        }
        Ok(Answer::when(report.unreadable.is_empty()))
    }
}
