//! `marrowline site-key create`.

use clap::Subcommand;
use std::path::PathBuf;

use crate::answer::{Answer, Done};
use crate::{installation, say};

#[derive(Subcommand, Debug)]
pub(super) enum SiteKeyCommand {
    /// Make a new key, readable by its owner alone, and print its recovery copy once
    Create {
        /// Where to write it; an existing key is never replaced
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

impl SiteKeyCommand {
    pub(super) fn run(self) -> Done {
        let SiteKeyCommand::Create { file } = self;
        let key = installation::create_key(&file)?;
        say::line(format_args!("The site key is in {}.", file.display()));
        say::line(
            "Write this recovery copy on paper and lock it away. It is shown this once; without key and copy, all data are lost.",
        );
        say::line(format_args!("\n  {}\n", key.recovery_copy()));
        Ok(Answer::Fine)
    }
}
