//! `marrowline checkpoint`.

use clap::Args;

use crate::answer::{Answer, Done};
use crate::installation::Place;
use crate::say;

#[derive(Args, Debug)]
pub(super) struct Checkpoint {
    #[command(flatten)]
    place: Place,
    /// Print JSON, which is what it always prints
    #[arg(long)]
    json: bool,
}

impl Checkpoint {
    /// Prints the document, to be kept elsewhere.
    pub(super) async fn run(self) -> Done {
        let app = self.place.open()?;
        say::json(&app.store().checkpoint().await?)?;
        Ok(Answer::Fine)
    }
}
