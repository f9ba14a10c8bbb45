//! Room kept back, so that signing in and reading help still work on a disk that has become full.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How much is kept back.
pub(crate) const BYTES: u64 = 8 * 1024 * 1024;

/// A file that is removed when the disk is found full, and made again at the next start.
#[derive(Clone)]
pub(crate) struct Ballast {
    file: PathBuf,
    held: Arc<AtomicBool>,
}

impl Ballast {
    /// Makes the file unless it is there.
    pub(crate) fn hold(folder: &Path) -> io::Result<Ballast> {
        let file = folder.join("ballast");
        let there = fs::metadata(&file).is_ok_and(|found| found.len() >= BYTES);
        if !there {
            let out = fs::File::create(&file)?;
            rustix::fs::fallocate(&out, rustix::fs::FallocateFlags::empty(), 0, BYTES)?;
            out.sync_all()?;
        }
        Ok(Ballast {
            file,
            held: Arc::new(AtomicBool::new(true)),
        })
    }

    /// No room is kept back.
    pub(crate) fn none(folder: &Path) -> Ballast {
        Ballast {
            file: folder.join("ballast"),
            held: Arc::default(),
        }
    }

    /// Bytes that are free for us, and of how many.
    pub(crate) fn room(folder: &Path) -> io::Result<(u64, u64)> {
        let disk = rustix::fs::statvfs(folder)?;
        Ok((
            disk.f_bavail.saturating_mul(disk.f_frsize),
            disk.f_blocks.saturating_mul(disk.f_frsize),
        ))
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
