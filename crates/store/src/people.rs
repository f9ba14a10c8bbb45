//! The person index: sealed in the database, searched in memory.

use crate::Store;
use crate::engine::Connection;
use crate::error::StoreError;
use crate::rows::open_index;
use crate::seal::Keys;
use care::projection::IndexRow;
use care::stream::{CentreId, StreamId, StreamKind, StreamRef};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// People of one centre that are kept in memory; further ones are found by their number only.
pub const PEOPLE_MAX: usize = 250_000;

/// A line of the person index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexLine {
    /// Whose.
    pub stream: StreamId,
    /// JSON for the screen.
    pub body: Arc<[u8]>,
}

/// A page of the list of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeoplePage {
    /// How many people there are in all.
    pub total: usize,
    /// The lines asked for, in the order of their first term.
    pub lines: Vec<IndexLine>,
}

/// One person in memory.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    terms: Vec<Arc<str>>,
    body: Arc<[u8]>,
}

impl From<IndexRow> for Person {
    fn from(row: IndexRow) -> Person {
        let words = row.terms.iter().flat_map(|term| term.split_whitespace());
        Person {
            terms: words.map(|word| word.to_lowercase().into()).collect(),
            body: row.body.into(),
        }
    }
}

/// What the index learns from one commit.
pub(crate) struct IndexChange {
    pub(crate) centre: CentreId,
    pub(crate) stream: StreamId,
    pub(crate) person: Option<Person>,
}

/// All people, by centre.
#[derive(Default)]
pub(crate) struct People {
    centres: HashMap<CentreId, CentrePeople>,
}

#[derive(Default)]
struct CentrePeople {
    by_id: HashMap<StreamId, Person>,
    by_term: BTreeSet<(Arc<str>, StreamId)>,
    by_name: BTreeSet<(Arc<str>, StreamId)>,
}

impl People {
    /// Opens every sealed line.
    pub(crate) fn read(connection: &Connection, keys: &Keys) -> Result<People, StoreError> {
        const SQL: &str = "SELECT p.centre_id, p.stream_id, s.kind, s.wrapped_key, p.sealed
            FROM person_index p JOIN stream s ON s.centre_id = p.centre_id AND s.stream_id = p.stream_id
            WHERE s.erased_at IS NULL";
        let broken = || StoreError::SealBroken {
            table: "person_index",
        };
        let mut people = People::default();
        connection.each(SQL, &[], |row| {
            let centre = CentreId::parse(&row.text(0)?).ok_or_else(broken)?;
            let id = StreamId::parse(&row.text(1)?).ok_or_else(broken)?;
            let kind = StreamKind::parse(&row.text(2)?).ok_or_else(broken)?;
            let stream = StreamRef {
                centre: centre.clone(),
                kind,
                id,
            };
            let key = keys.unwrap(&stream, &row.bytes(3)?).map_err(|_| broken())?;
            let person = Person::from(open_index(&stream, &key, &row.bytes(4)?)?);
            people.learn(IndexChange {
                centre,
                stream: id,
                person: Some(person),
            });
            Ok::<_, StoreError>(())
        })?;
        Ok(people)
    }

    pub(crate) fn learn(&mut self, change: IndexChange) {
        if change.person.is_none() && !self.centres.contains_key(&change.centre) {
            return;
        }
        self.centres
            .entry(change.centre)
            .or_default()
            .replace(change.stream, change.person);
    }
}

impl CentrePeople {
    fn replace(&mut self, id: StreamId, person: Option<Person>) {
        if let Some(old) = self.by_id.remove(&id) {
            self.by_name.remove(&(old.name(), id));
            for term in old.terms {
                self.by_term.remove(&(term, id));
            }
        }
        let Some(person) = person else { return };
        if self.by_id.len() >= PEOPLE_MAX {
            tracing::error!(
                max = PEOPLE_MAX,
                "the person index is full; this person is found by number only"
            );
            return;
        }
        self.by_name.insert((person.name(), id));
        for term in &person.terms {
            self.by_term.insert((Arc::clone(term), id));
        }
        self.by_id.insert(id, person);
    }

    /// Everyone with a term that begins with each word; the longest word picks the candidates.
    fn search(&self, text: &str, limit: usize) -> Vec<IndexLine> {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
            return Vec::new();
        };
        let from = (Arc::<str>::from(*longest), StreamId(uuid::Uuid::nil()));
        let mut seen = BTreeSet::new();
        self.by_term
            .range(from..)
            .take_while(|(term, _)| term.starts_with(longest))
            .filter_map(|(_, id)| Some((*id, self.by_id.get(id)?)))
            .filter(|(id, person)| person.begins_with_all(&words) && seen.insert(*id))
            .take(limit)
            .map(|(id, person)| person.line(id))
            .collect()
    }
}

impl Person {
    fn name(&self) -> Arc<str> {
        self.terms.first().cloned().unwrap_or_else(|| "".into())
    }

    fn begins_with_all(&self, words: &[&str]) -> bool {
        words
            .iter()
            .all(|word| self.terms.iter().any(|term| term.starts_with(word)))
    }

    fn line(&self, stream: StreamId) -> IndexLine {
        IndexLine {
            stream,
            body: Arc::clone(&self.body),
        }
    }
}

impl Store {
    /// People of whom every typed word begins a term; at most `limit`, in the order of the terms.
    pub fn search(&self, centre: &CentreId, text: &str, limit: usize) -> Vec<IndexLine> {
        let people = crate::read(&self.inner.people);
        people
            .centres
            .get(centre)
            .map(|centre| centre.search(text, limit))
            .unwrap_or_default()
    }

    /// Everyone of a centre, in the order of their first term: `limit` lines after the first `skip`.
    pub fn people(&self, centre: &CentreId, skip: usize, limit: usize) -> PeoplePage {
        let people = crate::read(&self.inner.people);
        let Some(centre) = people.centres.get(centre) else {
            return PeoplePage {
                total: 0,
                lines: Vec::new(),
            };
        };
        let lines = centre.by_name.iter().skip(skip).take(limit);
        let lines = lines
            .filter_map(|(_, id)| Some(centre.by_id.get(id)?.line(*id)))
            .collect();
        PeoplePage {
            total: centre.by_id.len(),
            lines,
        }
    }

    /// The line of one person.
    pub fn person_line(&self, centre: &CentreId, stream: StreamId) -> Option<IndexLine> {
        Some(
            crate::read(&self.inner.people)
                .centres
                .get(centre)?
                .by_id
                .get(&stream)?
                .line(stream),
        )
    }

    /// Who is found by a value exactly, for example by a record number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn find(&self, centre: &CentreId, kind: &str, value: &str) -> Result<Option<StreamId>, StoreError> {
        let hash = crate::rows::lookup_hash(&self.inner.keys, centre, kind, value);
        self.inner
            .readers
            .read(|connection| crate::rows::read_owner(connection, centre, kind, &hash))
    }
}
