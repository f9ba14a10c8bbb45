//! The worklist as the team reads it.
