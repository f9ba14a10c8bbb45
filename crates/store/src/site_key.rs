//! The key of the site: it wraps the key of every stream and hashes what is looked up.
//!
//! It lives outside the database. Whoever has the data folder alone can read nothing; whoever loses this key has lost
//! every record, which is why it can be printed once as text.

use crate::chance::Chance;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// 256 bits that never enter the database.
#[derive(Clone)]
pub struct SiteKey([u8; 32]);

/// Why a site key can not be used. Each is one sentence a person can act on.
#[derive(Debug, thiserror::Error)]
pub enum SiteKeyError {
    /// No file.
    #[error(
        "the site key {0} does not exist: give the path of the existing key, or type its recovery copy in"
    )]
    Missing(PathBuf),
    /// Anyone in the group or on the machine could read it.
    #[error(
        "the site key {path} can be read by others (mode {mode:o}): make it readable by its owner only (chmod 600)"
    )]
    Exposed {
        /// Which file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// Not what [`SiteKey::create`] writes.
    #[error(
        "{0} is no site key, or a character of it was changed: compare it with the printed recovery copy"
    )]
    Damaged(PathBuf),
    /// The text typed in does not agree with its own check digits.
    #[error("this is no recovery copy, or a character of it is wrong: compare each group with the paper")]
    Mistyped,
    /// It would overwrite a key.
    #[error("the site key {0} exists already and is not replaced")]
    Exists(PathBuf),
    /// The operating system refused.
    #[error("the site key {path} can not be used: {why}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        why: io::Error,
    },
}

impl SiteKey {
    /// Makes a new key and writes it to `path`, readable by its owner only.
    ///
    /// # Errors
    /// [`SiteKeyError::Exists`] when there is a file already; [`SiteKeyError::Io`] when it can not be written.
    pub fn create(path: &Path, chance: &dyn Chance) -> Result<SiteKey, SiteKeyError> {
        let mut bytes = [0; 32];
        chance.fill(&mut bytes);
        let key = SiteKey(bytes);
        key.write(path)?;
        Ok(key)
    }

    /// Writes a key that came from its recovery copy.
    ///
    /// # Errors
    /// As [`SiteKey::create`].
    pub fn write(&self, path: &Path) -> Result<(), SiteKeyError> {
        let failed = |why: io::Error| match why.kind() {
            io::ErrorKind::AlreadyExists => SiteKeyError::Exists(path.to_owned()),
            _ => SiteKeyError::Io {
                path: path.to_owned(),
                why,
            },
        };
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map_err(failed)?;
        file.write_all(format!("{}\n", self.recovery_copy()).as_bytes())
            .map_err(failed)?;
        file.sync_all().map_err(failed)?;
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        fs::File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(failed)
    }

    /// Reads a key file.
    ///
    /// # Errors
    /// [`SiteKeyError`] when it is missing, readable by others, or not a key.
    pub fn read(path: &Path) -> Result<SiteKey, SiteKeyError> {
        let failed = |why: io::Error| match why.kind() {
            io::ErrorKind::NotFound => SiteKeyError::Missing(path.to_owned()),
            _ => SiteKeyError::Io {
                path: path.to_owned(),
                why,
            },
        };
        let mode = fs::metadata(path).map_err(failed)?.mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(SiteKeyError::Exposed {
                path: path.to_owned(),
                mode,
            });
        }
        let text = fs::read(path).map_err(failed)?;
        let text = String::from_utf8(text).map_err(|_| SiteKeyError::Damaged(path.to_owned()))?;
        SiteKey::from_recovery_copy(&text).map_err(|_| SiteKeyError::Damaged(path.to_owned()))
    }

    /// The key as text for paper: groups of four hexadecimal digits, the last group checks the others.
    pub fn recovery_copy(&self) -> String {
        let digits: String = self
            .0
            .iter()
            .chain(&self.check())
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let groups: Vec<&str> = (0..digits.len())
            .step_by(4)
            .filter_map(|at| digits.get(at..at + 4))
            .collect();
        groups.join("-")
    }

    /// Reads a recovery copy; case, spaces and dashes do not matter.
    ///
    /// # Errors
    /// [`SiteKeyError::Mistyped`] when the check digits disagree.
    pub fn from_recovery_copy(text: &str) -> Result<SiteKey, SiteKeyError> {
        let digits: Vec<u32> = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_digit(16).ok_or(SiteKeyError::Mistyped))
            .collect::<Result<_, _>>()?;
        let bytes: Vec<u8> = digits
            .chunks(2)
            .map(|pair| match pair {
                [high, low] => u8::try_from(high * 16 + low).map_err(|_| SiteKeyError::Mistyped),
                _ => Err(SiteKeyError::Mistyped),
            })
            .collect::<Result<_, _>>()?;
        let (key, check) = bytes.split_first_chunk::<32>().ok_or(SiteKeyError::Mistyped)?;
        let key = SiteKey(*key);
        if check == key.check() {
            Ok(key)
        } else {
            Err(SiteKeyError::Mistyped)
        }
    }

    /// A key for one purpose, from which neither this key nor another purpose's follows.
    pub(crate) fn derive(&self, purpose: &[&[u8]]) -> [u8; 32] {
        keyed_hash(&self.0, purpose)
    }

    fn check(&self) -> [u8; 2] {
        let hash = Sha256::digest(self.0);
        [hash[0], hash[1]]
    }
}

impl fmt::Debug for SiteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SiteKey(…)")
    }
}

/// HMAC-SHA-256 over the parts, each led by its length so that no two lists of parts read the same.
pub(crate) fn keyed_hash(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC fills a short key up with zeros to one block of the hash.
    let mut block = [0; 64];
    let (filled, _) = block.split_at_mut(key.len());
    filled.copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
