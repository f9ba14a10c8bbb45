//! What a protocol file says, read as plain TOML with integers: thousandths for numbers, steps of the ladder for levels.

use toml::{Table, Value};

/// The ladder from the least to the most urgent; a level is its place.
pub(super) const LADDER: [&str; 5] = ["green", "yellow-routine", "yellow", "orange", "red"];

/// The place of Red.
pub(super) const RED: usize = 4;

/// One fact. A yes is 1000, a no is `low`.
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) low: i64,
    pub(super) high: i64,
    pub(super) step: i64,
    pub(super) is_number: bool,
    pub(super) cannot_check: bool,
    pub(super) is_temperature: bool,
}

/// A condition, as plainly as it can be read: facts and tokens by their place in the file.
pub(super) enum Plain {
    Yes(usize),
    Sum(Vec<usize>, i64),
    CannotCheck(usize),
    Token(usize),
    Count(usize, Vec<Plain>),
}

pub(super) struct Rule {
    pub(super) id: String,
    pub(super) level: usize,
    pub(super) raised: usize,
    pub(super) when: Plain,
    pub(super) items: Vec<String>,
    pub(super) lines: Vec<i64>,
    pub(super) explains: bool,
    /// A centre may switch it; no floor may lean on it.
    pub(super) is_choice: bool,
    pub(super) is_on: bool,
}

/// A condition, and the least level that holds under it: a sign with its floor, or a row of the catalogue.
pub(super) struct Least {
    pub(super) item: String,
    pub(super) level: usize,
    pub(super) when: Plain,
    /// A row of the catalogue counts only the rules that cite its item.
    pub(super) is_row: bool,
}

pub(super) struct Button {
    pub(super) id: String,
    pub(super) sets: Vec<usize>,
    pub(super) none_answers: Vec<usize>,
}

/// The whole file, with what the catalogue demands of it.
pub(super) struct File {
    pub(super) facts: Vec<Fact>,
    /// What conditions say about a person, such as `mode:minor` and `day <= 7`.
    pub(super) tokens: Vec<String>,
    /// The rules that are on, and the centre's choices that are off.
    pub(super) rules: Vec<Rule>,
    pub(super) leasts: Vec<Least>,
    pub(super) buttons: Vec<Button>,
    pub(super) lines: Vec<i64>,
    pub(super) never_by_gate: Vec<String>,
}

pub(super) fn thousandths(text: &str) -> Option<i64> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
    let part = format!("{part:0<3}");
    Some(whole.parse::<i64>().ok()? * 1000 + part.get(..3)?.parse::<i64>().ok()?)
}

fn step_of(value: &Value) -> Option<usize> {
    let name = value.as_str()?;
    LADDER.iter().position(|level| *level == name)
}

fn tables<'a>(file: &'a Table, name: &str) -> impl Iterator<Item = &'a Table> {
    let list = file.get(name).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_table)
}

fn texts(table: &Table, key: &str) -> Vec<String> {
    let list = table.get(key).and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn integers(table: &Table, key: &str) -> Vec<i64> {
    let list = table.get(key).and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_integer).collect()
}

fn is_set(table: &Table, key: &str) -> Option<bool> {
    table.get(key).and_then(Value::as_bool)
}

impl File {
    /// None when something cannot be read at all.
    pub(super) fn read(protocol: &str, catalogue: &str) -> Option<File> {
        let (protocol, catalogue): (Table, Table) = (protocol.parse().ok()?, catalogue.parse().ok()?);
        let mut file = File {
            facts: facts(&protocol)?,
            tokens: Vec::new(),
            rules: Vec::new(),
            leasts: Vec::new(),
            buttons: Vec::new(),
            lines: integers(&catalogue, "lines"),
            never_by_gate: texts(&catalogue, "never-by-gate"),
        };
        let names = protocol.get("conditions")?.as_table()?;
        for rule in tables(&protocol, "rule") {
            file.rule(rule, names)?;
        }
        for raise in tables(&protocol, "raise") {
            let id = raise.get("rule")?.as_str()?;
            let rule = file.rules.iter_mut().find(|rule| rule.id == id)?;
            rule.raised = step_of(raise.get("level")?)?;
        }
        for sign in tables(&protocol, "sign") {
            let floor = step_of(sign.get("floor")?)?;
            file.least(sign, floor, names, false)?;
        }
        let names = catalogue.get("conditions")?.as_table()?;
        for row in tables(&catalogue, "least") {
            let level = step_of(row.get("level")?)?;
            file.least(row, level, names, true)?;
        }
        for sign in tables(&catalogue, "sign") {
            let (item, floor) = (sign.get("item")?.as_str()?, step_of(sign.get("floor")?)?);
            let ours = file
                .leasts
                .iter_mut()
                .find(|least| !least.is_row && least.item == item)?;
            ours.level = ours.level.max(floor);
        }
        for button in tables(protocol.get("gate")?.as_table()?, "button") {
            let numbers = |key| {
                texts(button, key)
                    .iter()
                    .map(|name| file.fact(name))
                    .collect::<Option<Vec<_>>>()
            };
            let button = Button {
                id: button.get("id")?.as_str()?.to_owned(),
                sets: numbers("sets")?,
                none_answers: numbers("none-answers")?,
            };
            file.buttons.push(button);
        }
        // People are told apart by the bits of one number.
        (file.tokens.len() <= 64).then_some(file)
    }

    fn rule(&mut self, rule: &Table, names: &Table) -> Option<()> {
        let is_choice = is_set(rule, "centre-choice") == Some(true);
        let is_on = is_set(rule, "enabled") != Some(false);
        if !is_on && !is_choice {
            return Some(());
        }
        let level = step_of(rule.get("level")?)?;
        let rule = Rule {
            id: rule.get("id")?.as_str()?.to_owned(),
            level,
            raised: level,
            when: self.plain(rule.get("when")?, names)?,
            items: texts(rule, "items"),
            lines: integers(rule, "lines"),
            explains: is_set(rule, "explaining") == Some(true),
            is_choice,
            is_on,
        };
        self.rules.push(rule);
        Some(())
    }

    fn least(&mut self, table: &Table, level: usize, names: &Table, is_row: bool) -> Option<()> {
        let least = Least {
            item: table.get("item")?.as_str()?.to_owned(),
            level,
            when: self.plain(table.get("when")?, names)?,
            is_row,
        };
        self.leasts.push(least);
        Some(())
    }

    fn fact(&self, name: &str) -> Option<usize> {
        self.facts.iter().position(|fact| fact.name == name.trim())
    }

    fn token(&mut self, token: &str) -> usize {
        let known = self.tokens.iter().position(|known| known == token);
        known.unwrap_or_else(|| {
            self.tokens.push(token.to_owned());
            self.tokens.len() - 1
        })
    }

    fn plain(&mut self, condition: &Value, names: &Table) -> Option<Plain> {
        let Some(table) = condition.as_table() else {
            return self.plain_atom(condition.as_str()?, names);
        };
        let parts = ["all", "any", "of"]
            .iter()
            .find_map(|kind| table.get(*kind))?
            .as_array()?;
        let parts: Vec<Plain> = parts
            .iter()
            .map(|part| self.plain(part, names))
            .collect::<Option<_>>()?;
        let needed = match table.get("at-least") {
            Some(least) => usize::try_from(least.as_integer()?).ok()?,
            None if table.contains_key("all") => parts.len(),
            None => 1,
        };
        Some(Plain::Count(needed, parts))
    }

    fn plain_atom(&mut self, text: &str, names: &Table) -> Option<Plain> {
        if let Some(name) = text.strip_prefix('@') {
            return self.plain(names.get(name)?, names);
        }
        if let Some(fact) = text.strip_suffix(" cannot-check") {
            return Some(Plain::CannotCheck(self.fact(fact)?));
        }
        if let Some((facts, threshold)) = text.split_once(">=") {
            let facts: Option<Vec<usize>> = facts.split('+').map(|fact| self.fact(fact)).collect();
            return Some(Plain::Sum(facts?, thousandths(threshold)?));
        }
        if text.contains(':') || text.starts_with("day <=") {
            return Some(Plain::Token(self.token(text)));
        }
        Some(Plain::Yes(self.fact(text)?))
    }
}

fn facts(protocol: &Table) -> Option<Vec<Fact>> {
    let mut facts: Vec<Fact> = Vec::new();
    for question in tables(protocol, "question") {
        let number = question.get("number").and_then(Value::as_table);
        let of = |key| number.and_then(|number| number.get(key)).and_then(Value::as_str);
        for line in tables(question, "lines") {
            let name = line.get("fact")?.as_str()?;
            if facts.iter().any(|known| known.name == name) {
                continue;
            }
            facts.push(Fact {
                name: name.to_owned(),
                low: of("min").map_or(Some(0), thousandths)?,
                high: of("max").map_or(Some(1000), thousandths)?,
                step: of("step").map_or(Some(1000), thousandths)?,
                is_number: number.is_some(),
                cannot_check: number.and_then(|number| is_set(number, "cannot-check")) == Some(true),
                is_temperature: of("unit") == Some("celsius"),
            });
        }
    }
    Some(facts)
}
