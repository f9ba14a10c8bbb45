//! Which question comes next.

use crate::answer::Answers;
use crate::case::Case;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::question::{Line, Progress, Question, Step};
use crate::standing::Standing;

impl Protocol {
    /// What to do after these answers: the first screen in asking order that still has an open line.
    ///
    /// Asking stops at the first *settled* Red. An opener that only holds the level at Red (`pain_elsewhere`) does not stop it:
    /// its separating questions are what is asked next.
    #[must_use]
    pub fn next(&self, case: &Case, answers: &Answers) -> Step<'_> {
        self.next_of(&self.standing(case, answers))
    }

    pub(crate) fn next_of(&self, standing: &Standing) -> Step<'_> {
        if self.settled_level(standing) == Some(Level::Red) {
            return Step::Finished;
        }
        self.questions
            .iter()
            .find(|question| self.is_open(question, standing))
            .map_or(Step::Finished, Step::Ask)
    }

    fn is_open(&self, question: &Question, standing: &Standing) -> bool {
        (0..question.lines.len()).any(|line| self.line_is_open(question, line, standing))
    }

    /// The lines of a screen to show now: those whose condition holds and that have no answer yet.
    #[must_use]
    pub fn open_lines<'a>(&self, question: &'a Question, case: &Case, answers: &Answers) -> Vec<&'a Line> {
        let standing = self.standing(case, answers);
        let open = |&(number, _): &(usize, &Line)| self.line_is_open(question, number, &standing);
        question
            .lines
            .iter()
            .enumerate()
            .filter(open)
            .map(|(_, line)| line)
            .collect()
    }

    /// "Question 3 of about 9". Screens whose only facts the danger gate answers are not counted.
    #[must_use]
    pub fn progress(&self, case: &Case, answers: &Answers) -> Progress {
        let standing = self.standing(case, answers);
        let gate: Vec<_> = self.gate.none_answers().collect();
        let counted = |question: &&Question| !question.facts().all(|fact| gate.contains(&fact));
        let (mut done, mut open) = (0, 0);
        for question in self.questions.iter().filter(counted) {
            if self.is_open(question, &standing) {
                open += 1;
            } else if question
                .lines
                .iter()
                .any(|line| standing.answered.contains(line.fact_number))
            {
                done += 1;
            }
        }
        match self.next_of(&standing) {
            Step::Ask(_) => Progress {
                asked: done + 1,
                about: done + open.max(1),
            },
            Step::Finished => Progress {
                asked: done,
                about: done,
            },
        }
    }
}
