//! Chance that is the same in every run.

use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};
use store::Chance;

/// SHA-256 of a seed and a count: looks random, and is the same for the same seed.
#[derive(Debug, Default)]
pub struct SeededChance {
    seed: u64,
    count: AtomicU64,
}

impl SeededChance {
    /// Another seed gives other ids.
    #[must_use]
    pub fn new(seed: u64) -> SeededChance {
        SeededChance {
            seed,
            count: AtomicU64::new(0),
        }
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let count = self.count.fetch_add(1, Ordering::Relaxed);
            let mut hash = Sha256::new();
            hash.update(self.seed.to_be_bytes());
            hash.update(count.to_be_bytes());
            chunk.copy_from_slice(&hash.finalize()[..chunk.len()]);
        }
    }
}
