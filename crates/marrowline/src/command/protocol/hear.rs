//! `marrowline protocol hear`.

use clap::Args;
use protocol::{PHRASES, Phrases, Protocol, TEXT_MAX, hear};

use crate::answer::{Answer, Done, Misuse};
use crate::say;

#[derive(Args, Debug)]
pub(in crate::command) struct Hear {
    /// The language of the lines
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    language: String,
    /// Print JSON lines, which is what it always prints
    #[arg(long)]
    json: bool,
}

impl Hear {
    /// One line out for each line in. A line that is too long is heard up to there, and that is said beside the answer.
    pub(super) fn run(self) -> Done {
        let phrases = phrases(&self.language)?;
        say::each_line(|number, line| {
            let heard = hear(line, &phrases);
            if heard.cut {
                say::aside(format_args!(
                    "line {number}: only the first {TEXT_MAX} characters were read; send the rest on a line of its own"
                ));
            }
            say::json(&heard)?;
            Ok(true)
        })?;
        Ok(Answer::Fine)
    }
}

fn phrases(language: &str) -> Result<Phrases, Misuse> {
    let Some((_, text)) = PHRASES.iter().find(|(known, _)| *known == language) else {
        let known: Vec<&str> = PHRASES.iter().map(|(known, _)| *known).collect();
        return Err(Misuse(format!(
            "there are no phrases in \"{language}\". Use --language {}.",
            known.join(" or ")
        )));
    };
    let protocol = Protocol::parse(protocol::MARROW_HARVEST)?;
    Ok(Phrases::parse(
        &format!("content/phrases/{language}.toml"),
        text,
        &protocol,
    )?)
}
