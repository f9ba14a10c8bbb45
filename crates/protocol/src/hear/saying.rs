//! How a phrase was said: of oneself and now, or negated, past, or of another person.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Said;
use super::lexicon::{Spoken, Word};
use super::listening::Mention;
use super::phrases::Phrases;
use super::tokens::Pause;

/// How many words may stand between a phrase and a cue behind it ("the pain has now all gone away").
const BEHIND_MAX: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Negator {
    /// Two of these lift each other.
    Plain,
    /// Negates alone, and agrees with another.
    Agreeing,
}

/// Every cue of a text.
#[derive(Debug)]
pub(super) struct Asides {
    /// By place; none where no negation begins, or where one only looks like it.
    negators: Vec<Option<Negator>>,
    denials: Vec<Range<usize>>,
    negation_lifts: Vec<Range<usize>>,
    past: Vec<Range<usize>>,
    past_lifts: Vec<Range<usize>>,
    over: Vec<Range<usize>>,
    over_lifts: Vec<Range<usize>>,
    others: Vec<Range<usize>>,
    others_behind: Vec<Range<usize>>,
    others_lifts: Vec<Range<usize>>,
}

impl Asides {
    /// Finds them. A negation that is part of a phrase ("nothing stays down"), or idle ("not only"), negates nothing else.
    pub(super) fn of(spoken: &[Spoken], mentions: &[Mention], phrases: &Phrases) -> Asides {
        let mut negators = vec![None; spoken.len()];
        for place in phrases.negation.agreeing.places(spoken) {
            negators[place.start] = Some(Negator::Agreeing);
        }
        for place in phrases.negation.cues.places(spoken) {
            negators[place.start] = Some(Negator::Plain);
        }
        let idle = phrases.negation.idle.places(spoken).into_iter().flatten();
        let taken = mentions.iter().flat_map(|mention| mention.words.iter().copied());
        for place in idle.chain(taken) {
            negators[place] = None;
        }
        Asides {
            negators,
            denials: phrases.negation.after.places(spoken),
            negation_lifts: phrases.negation.lifted_by.places(spoken),
            past: phrases.past.cues.places(spoken),
            past_lifts: phrases.past.lifted_by.places(spoken),
            over: phrases.past.after.places(spoken),
            over_lifts: phrases.past.after_lifted_by.places(spoken),
            others: phrases.other_person.cues.places(spoken),
            others_behind: phrases.other_person.after.places(spoken),
            others_lifts: phrases.other_person.lifted_by.places(spoken),
        }
    }
}

/// How one mention was said.
pub(super) fn said(spoken: &[Spoken], mention: &Mention, asides: &Asides, phrases: &Phrases) -> Said {
    let place = Place {
        spoken,
        mention,
        asides,
        phrases,
        sentence: sentence(spoken, mention),
    };
    if place.of_another_person() {
        Said::OtherPerson
    } else if place.negated() {
        Said::Negated
    } else if place.past() {
        Said::Past
    } else {
        Said::Yes
    }
}

/// From the end of the sentence before to the end of this one.
fn sentence(spoken: &[Spoken], mention: &Mention) -> Range<usize> {
    let begins = |place: &usize| spoken[*place].before >= Pause::Ask;
    let start = (0..=mention.start()).rev().find(begins).unwrap_or(0);
    let end = (mention.start() + 1..spoken.len())
        .find(begins)
        .unwrap_or(spoken.len());
    start..end
}

struct Place<'a> {
    spoken: &'a [Spoken],
    mention: &'a Mention,
    asides: &'a Asides,
    phrases: &'a Phrases,
    sentence: Range<usize>,
}

impl Place<'_> {
    fn negated(&self) -> bool {
        if self.any_in_sentence(&self.asides.negation_lifts) {
            return false;
        }
        // "Chest pain, no trouble breathing": what stands between the words is of one of them, and lifts nothing before them.
        let between = self.mention.start()..=self.mention.last();
        if self.asides.negators[between].iter().any(Option::is_some) {
            return true;
        }
        let (mut plain, mut agreeing) = (0_usize, 0_usize);
        for place in self.negators_before() {
            match self.asides.negators[place] {
                Some(Negator::Plain) => plain += 1,
                Some(Negator::Agreeing) => agreeing += 1,
                None => {}
            }
        }
        let negations = if plain == 0 { agreeing.min(1) } else { plain };
        negations % 2 == 1 || (!self.negates_itself() && self.denied_behind())
    }

    /// The negators before the phrase, as far as the scope goes.
    fn negators_before(&self) -> Vec<usize> {
        let mut found = Vec::new();
        let mut steps = 0;
        for place in (self.sentence.start..self.mention.start()).rev() {
            let (word, pause) = (self.spoken[place].word, self.spoken[place + 1].before);
            if pause >= Pause::Colon || (pause == Pause::Comma && !self.list_goes_on(place + 1)) {
                break;
            }
            if self.asides.negators[place].is_some() {
                // "No no chest pain" says it once, with force.
                let repeated =
                    self.asides.negators[place + 1].is_some() && self.spoken[place + 1].word == word;
                if !repeated {
                    found.push(place);
                }
                continue;
            }
            // "Not so weak": right behind a negation nothing ends yet.
            let begun = place > self.sentence.start && self.asides.negators[place - 1].is_some();
            if (self.phrases.negation.ends.contains(&word) && !begun) || self.speaker_begins(place) {
                break;
            }
            steps += usize::from(!self.phrases.fillers.contains(&word));
            if steps > self.phrases.negation.reach {
                break;
            }
        }
        found
    }

    /// Whether a list that has a comma before `from` goes on to an "or".
    fn list_goes_on(&self, from: usize) -> bool {
        self.spoken[from..self.sentence.end]
            .iter()
            .take_while(|spoken| {
                !self.phrases.negation.ends.contains(&spoken.word)
                    || self.phrases.joins.contains(&spoken.word)
            })
            .any(|spoken| self.phrases.negation.goes_on.contains(&spoken.word))
    }

    /// "I" and "my" begin a new statement, unless the word before carries on.
    fn speaker_begins(&self, place: usize) -> bool {
        self.phrases
            .other_person
            .first_person
            .contains(&self.spoken[place].word)
            && !(self.spoken[place].before == Pause::None
                && place > self.sentence.start
                && self
                    .phrases
                    .negation
                    .carries
                    .contains(&self.spoken[place - 1].word))
    }

    /// "It does not hold me, no" says it twice; in some languages a negation has two words.
    fn negates_itself(&self) -> bool {
        let negator = |place: &usize| self.phrases.negators.contains(&self.spoken[*place].word);
        self.mention.words.iter().any(negator)
    }

    /// "Chest pain? No." The cue stands right behind, and before a pause or the end.
    fn denied_behind(&self) -> bool {
        let from = self.mention.last() + 1;
        self.asides.denials.iter().any(|cue| {
            let answers = matches!(
                self.spoken[cue.start].before,
                Pause::None | Pause::Colon | Pause::Ask
            );
            let ends = self
                .spoken
                .get(cue.end)
                .is_none_or(|next| next.before > Pause::None);
            cue.start == from && answers && ends
        })
    }

    fn past(&self) -> bool {
        let past = &self.phrases.past;
        let cue = self
            .asides
            .past
            .iter()
            .any(|cue| self.reaches(cue, past.reach, &past.ends));
        // "Not now" is past although it has a "now".
        let lifts = self
            .asides
            .past_lifts
            .iter()
            .filter(|lift| !self.asides.past.iter().any(|cue| cue.contains(&lift.start)));
        if cue && !self.any_in_sentence(lifts) {
            return true;
        }
        let over = self
            .asides
            .over
            .iter()
            .filter(|cue| cue.start > self.mention.last() && self.reaches(cue, BEHIND_MAX, &past.ends))
            // "It has not gone away" is not over.
            .any(|cue| {
                !self
                    .between(cue)
                    .any(|word| self.phrases.negators.contains(&word))
            });
        over && !self.any_in_sentence(&self.asides.over_lifts)
    }

    fn of_another_person(&self) -> bool {
        let other = &self.phrases.other_person;
        if self.any_in_sentence(&self.asides.others_lifts) {
            return false;
        }
        let before = self.asides.others.iter().any(|cue| {
            cue.end <= self.mention.start()
                && self.reaches(cue, other.reach, &other.ends)
                && !self.spoken[cue.end..=self.mention.last()]
                    .iter()
                    .any(|spoken| other.first_person.contains(&spoken.word))
        });
        before
            || self
                .asides
                .others_behind
                .iter()
                .any(|cue| cue.start > self.mention.last() && self.reaches(cue, other.reach, &other.ends))
    }

    /// Whether a cue on either side, no part of the phrase itself, stands in the sentence, near enough, and nothing ends its scope.
    fn reaches(&self, cue: &Range<usize>, reach: usize, ends: &BTreeSet<Word>) -> bool {
        let inside = self.sentence.start <= cue.start && cue.end <= self.sentence.end;
        let apart = cue.end <= self.mention.start() || cue.start > self.mention.last();
        let within = cue.start > self.mention.start() && cue.end <= self.mention.last();
        let own = self.mention.words.iter().any(|place| cue.contains(place));
        if !inside || own || !(apart || within) {
            return false;
        }
        let steps = self
            .between(cue)
            .filter(|word| !self.phrases.fillers.contains(word))
            .count();
        steps <= reach && !self.between(cue).any(|word| ends.contains(&word))
    }

    /// The words between a cue and the phrase.
    fn between(&self, cue: &Range<usize>) -> impl Iterator<Item = Word> {
        let gap = if cue.end <= self.mention.start() {
            cue.end..self.mention.start()
        } else {
            (self.mention.last() + 1).min(cue.start)..cue.start
        };
        self.spoken[gap].iter().map(|spoken| spoken.word)
    }

    fn any_in_sentence<'b>(&self, places: impl IntoIterator<Item = &'b Range<usize>>) -> bool {
        places
            .into_iter()
            .any(|place| self.sentence.contains(&place.start))
    }
}
