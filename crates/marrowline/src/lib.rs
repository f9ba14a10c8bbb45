//! the program
