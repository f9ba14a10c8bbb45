//! `marrowline protocol simulate`.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng as _, SeedableRng as _};
use clap::Args;
use protocol::simulating::{Simulation, SymptomRates, simulate};
use serde::Serialize;
use std::path::PathBuf;

use crate::answer::{Answer, Done, Misuse};
use crate::say;

#[derive(Args, Debug)]
pub(in crate::command) struct Simulate {
    /// The protocol file; without one, the protocol that is built in
    #[arg(long, value_name = "FILE")]
    protocol: Option<PathBuf>,
    /// How many donors to draw for each day
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    people: u32,
    /// The same seed draws the same donors
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Seeded<'a> {
    seed: u64,
    #[serde(flatten)]
    simulation: &'a Simulation,
}

impl Simulate {
    pub(super) fn run(self) -> Done {
        let protocol = super::read(self.protocol.as_deref())?;
        let rates = SymptomRates::embedded().map_err(Misuse::of)?;
        let mut generator = ChaCha8Rng::seed_from_u64(self.seed);
        let simulation =
            simulate(&protocol, &rates, self.people, &mut || generator.next_u64()).map_err(|faults| {
                Misuse(format!(
                    "content/protocols/symptom-rates.toml: {}",
                    faults.join("; ")
                ))
            })?;
        if self.json {
            say::json(&Seeded {
                seed: self.seed,
                simulation: &simulation,
            })?;
        } else {
            say::line(format_args!("seed {}", self.seed));
            say::line(simulation.to_string().trim_end());
        }
        Ok(Answer::when(simulation.holds()))
    }
}
