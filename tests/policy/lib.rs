//! The house rules that can be read off the files, as tests: arrows between crates, dependencies, sizes, hazards.
