//! Room kept back, so that signing in and reading help still work on a disk that has become full.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How much is kept back.
pub(crate) const BYTES: usize = 8 * 1024 * 1024;

/// A file of zeros that is removed when the disk is found full, and made again at the next start.
#[derive(Clone)]
pub(crate) struct Ballast {
    file: PathBuf,
    held: Arc<AtomicBool>,
}

impl Ballast {
    /// Makes the file unless it is there.
    pub(crate) fn hold(folder: &Path) -> io::Result<Ballast> {
        let file = folder.join("ballast");
        let there = fs::metadata(&file).is_ok_and(|found| found.len() >= BYTES as u64);
        if !there {
            let mut out = fs::File::create(&file)?;
            let block = [0; 64 * 1024];
            for _ in 0..BYTES / block.len() {
                out.write_all(&block)?;
            }
            out.sync_all()?;
        }
        Ok(Ballast {
            file,
            held: Arc::new(AtomicBool::new(true)),
        })
    }

    /// Gives the room away.
    pub(crate) fn release(&self) {
        if self.held.swap(false, Ordering::SeqCst) {
            match fs::remove_file(&self.file) {
                Ok(()) => {
                    tracing::error!("the disk is full; the reserve was released: make room and restart")
                }
                Err(error) => tracing::error!(%error, "the disk is full and the reserve can not be released"),
            }
        }
    }

    pub(crate) fn is_held(&self) -> bool {
        self.held.load(Ordering::SeqCst)
    }
}
