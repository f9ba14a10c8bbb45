//! How a command ends.

use std::process::ExitCode;

/// The answer of a command; its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 0: done, or yes.
    Fine,
    /// 1: the answer is no; nothing went wrong.
    No,
}

impl Answer {
    /// Fine when it holds.
    pub(crate) fn when(holds: bool) -> Answer {
        if holds { Answer::Fine } else { Answer::No }
    }
}

impl From<Answer> for ExitCode {
    fn from(answer: Answer) -> ExitCode {
        match answer {
            Answer::Fine => ExitCode::SUCCESS,
            Answer::No => ExitCode::from(1),
        }
    }
}

/// Why a command could not answer: one sentence that says what, where and what to do next. Exit code 2.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Misuse(pub(crate) String);

impl Misuse {
    pub(crate) fn of(what: impl std::fmt::Display) -> Misuse {
        Misuse(what.to_string())
    }
}

macro_rules! misuse_from {
    ($($error:ty),*) => {
        $(impl From<$error> for Misuse {
            fn from(error: $error) -> Misuse {
                Misuse::of(error)
            }
        })*
    };
}

misuse_from!(
    store::OpenError,
    store::StoreError,
    store::SiteKeyError,
    web::site::BadPublicUrl,
    serde_json::Error,
    protocol::Faults
);

/// What a command gives back.
pub(crate) type Done = Result<Answer, Misuse>;
