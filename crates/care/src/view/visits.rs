//! The visits ahead.
