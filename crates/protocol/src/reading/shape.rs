//! A file that is no TOML, or not of the shape of a protocol: where, in which entry, and what to do.

use crate::fault::Fault;
use crate::reading::line_at;

/// The fault in the terms of the file's author.
pub(super) fn fault(text: &str, error: &toml::de::Error) -> Fault {
    let line = error.span().map_or(0, |span| line_at(text, span.start));
    let what = error.message().trim_end_matches('.').replace('\n', "; ");
    Fault {
        line,
        place: entry_around(text, line),
        remedy: format!(
            "{}; until then the service keeps the last good version",
            remedy(&what)
        ),
        what,
    }
}

/// The entry that a line stands in, such as `rule B4e-sweat`.
fn entry_around(text: &str, line: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut before = lines.iter().take(line).enumerate();
    let header = before.rfind(|(_, line)| line.starts_with('['));
    let Some((place, header)) = header else {
        return "file".into();
    };
    let kind = header.trim().trim_matches(['[', ']']).trim();
    let own = lines
        .iter()
        .skip(place + 1)
        .take_while(|line| !line.starts_with('['));
    let mut pairs = own.filter_map(|line| line.split_once('='));
    let name = pairs.find(|(key, _)| ["id", "item", "fact", "rule"].contains(&key.trim()));
    match name {
        Some((_, name)) => format!("{kind} {}", name.trim().trim_matches('"')),
        None => kind.to_owned(),
    }
}

fn remedy(what: &str) -> String {
    let quoted = || what.split('`').nth(1).unwrap_or("it");
    if what.contains("missing field `source`") {
        return "Add source = \"…\" that says where it comes from: a rule without a source reaches nobody"
            .into();
    }
    if what.contains("missing field") {
        return format!("Add a line \"{} = …\" to this entry", quoted());
    }
    if what.contains("unknown field") {
        return format!("Mend the name \"{}\", or take the line out", quoted());
    }
    if what.contains("unknown variant") {
        return format!(
            "Put one of the names that are expected in place of \"{}\"",
            quoted()
        );
    }
    if what.contains("duplicate key") {
        return "Take one of the two lines out".into();
    }
    if what.contains("invalid type") || what.contains("invalid value") {
        return "Write the value as what is expected".into();
    }
    "Mend this line".into()
}
