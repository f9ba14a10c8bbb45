//! What happened to a person, newest first, for the team.
