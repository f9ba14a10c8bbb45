//! A self-check's screens and results.
