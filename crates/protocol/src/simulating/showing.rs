//! The simulation as a table for people.

use std::fmt;

use super::{Counts, Simulation, percent};

impl fmt::Display for Simulation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} {}: {} made-up donors for each day",
            self.protocol, self.version, self.people
        )?;
        writeln!(
            f,
            "{}; both hips, general anaesthesia; each symptom drawn on its own",
            self.cohort
        )?;
        writeln!(f)?;
        writeln!(
            f,
            "day  how read      red  orange  yellow  routine   green   rates"
        )?;
        for day in &self.days {
            let rates = if day.published {
                format!("published for day {}", day.day)
            } else {
                format!("none published; those of day {} stand in", day.rates_of_day)
            };
            writeln!(f, "{:>3}  protocol {}   {rates}", day.day, self.row(&day.levels))?;
            writeln!(
                f,
                "     leaflet  {}   each listed sign at its list's level",
                self.row(&day.literal)
            )?;
        }
        self.write_goal(f)?;
        writeln!(
            f,
            "planted emergencies: {} of the catalogue, on {} donors, {} Red",
            self.planted.signs, self.planted.donors, self.planted.red
        )?;
        for missed in &self.planted.missed {
            writeln!(f, "  MISSED {missed}")?;
        }
        writeln!(f, "not published:")?;
        for absent in &self.absent {
            writeln!(f, "  {}. {}", absent.what, absent.consequence)?;
        }
        Ok(())
    }
}

impl Simulation {
    fn write_goal(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f)?;
        writeln!(
            f,
            "goal: under {} % Red on day {}: {:.2} %, {}",
            self.goal.red_percent_max,
            self.goal.day,
            self.goal.red_percent,
            if self.goal.held { "met" } else { "MISSED" }
        )?;
        writeln!(
            f,
            "  for donors who are sore at the harvest site only and answer no to every question that separates it"
        )?;
        for line in self.bearable.iter().filter(|line| line.level == "red") {
            writeln!(
                f,
                "  it breaks when {:.1} % of those with {} also answer yes to {}, which nobody has published",
                line.share_percent, line.symptom, line.fact
            )?;
        }
        Ok(())
    }

    fn row(&self, counts: &Counts) -> String {
        let share = |count: u32| format!("{:.1} %", percent(count, self.people));
        format!(
            "{:>7} {:>7} {:>7} {:>8} {:>7}",
            share(counts.red),
            share(counts.orange),
            share(counts.yellow),
            share(counts.yellow_routine),
            share(counts.green)
        )
    }
}
