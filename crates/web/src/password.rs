//! Staff passwords: which are refused, how they are kept, and how checking them can not stop the pages.
//!
//! A password costs about 25 ms of processor time. It is spent off the threads that serve pages, one at a time, with a
//! bounded queue; whoever comes to a full queue is told to try again and has lost nothing.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::sync::Arc;
use subtle::ConstantTimeEq as _;
use tokio::sync::Semaphore;

use crate::trouble::Trouble;

/// Fewest characters of a staff password.
pub const LENGTH_MIN: usize = 12;
/// Most characters; more would only cost us time.
pub const LENGTH_MAX: usize = 200;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const SALT_BYTES: usize = 16;
const HASH_BYTES: usize = 32;
const PREFIX: &str = "argon2id$19456$2$1$";

/// Why a password can not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than [`LENGTH_MIN`] characters.
    Short,
    /// More than [`LENGTH_MAX`] characters.
    Long,
    /// One of the commonest, or one character over and over, or the name of the account.
    Common,
}

/// Says whether a new password may be used for an account of this name.
///
/// # Errors
/// [`Weak`] says why not.
pub fn judge(password: &str, account: &str) -> Result<(), Weak> {
    let length = password.chars().count();
    if length < LENGTH_MIN {
        return Err(Weak::Short);
    }
    if length > LENGTH_MAX {
        return Err(Weak::Long);
    }
    let bare = bare(password);
    let distinct = bare.chars().collect::<std::collections::BTreeSet<_>>().len();
    let named = !account.is_empty() && bare == self::bare(account);
    if distinct < 4 || named || common().any(|word| is_made_of(&bare, word)) {
        return Err(Weak::Common);
    }
    Ok(())
}

fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn common() -> impl Iterator<Item = &'static str> {
    include_str!("password/common.txt")
        .lines()
        .filter(|line| !line.is_empty())
}

/// Whether a password is a common word, repeated or with a few digits around it.
fn is_made_of(password: &str, word: &str) -> bool {
    let rest = password.replace(word, "");
    rest.len() < password.len() && rest.chars().count() <= 4 && rest.chars().all(|c| c.is_ascii_digit())
}

/// The one place where passwords are hashed.
#[derive(Debug)]
pub struct PasswordDesk {
    turn: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

impl PasswordDesk {
    /// At most `queue_max` sign-ins wait at a time.
    #[must_use]
    pub fn new(queue_max: usize) -> PasswordDesk {
        PasswordDesk {
            turn: Arc::new(Semaphore::new(1)),
            queue: Arc::new(Semaphore::new(queue_max)),
        }
    }

    /// What to keep of a password.
    ///
    /// # Errors
    /// The queue is full, or the hash could not be made.
    pub async fn seal(&self, password: String, salt: [u8; SALT_BYTES]) -> Result<String, Trouble> {
        let hash = self.work(password, salt).await?;
        Ok(format!(
            "{PREFIX}{}${}",
            STANDARD_NO_PAD.encode(salt),
            STANDARD_NO_PAD.encode(hash)
        ))
    }

    /// Whether a password is the one that was kept. An account that does not exist takes the same time.
    ///
    /// # Errors
    /// The queue is full, or the hash could not be made.
    pub async fn matches(&self, password: String, kept: Option<&str>) -> Result<bool, Trouble> {
        let known = kept.and_then(open);
        let (salt, expected) = known.unwrap_or(([0; SALT_BYTES], [0; HASH_BYTES]));
        let hash = self.work(password, salt).await?;
        let same: bool = hash.ct_eq(&expected).into();
        Ok(same && known.is_some())
    }

    async fn work(&self, mut password: String, salt: [u8; SALT_BYTES]) -> Result<[u8; HASH_BYTES], Trouble> {
        let place = Arc::clone(&self.queue)
            .try_acquire_owned()
            .map_err(|_| Trouble::busy(5))?;
        let turn = Arc::clone(&self.turn)
            .acquire_owned()
            .await
            .map_err(|_| Trouble::busy(5))?;
        // Longer input than any password may have is cut, so that nobody buys work with it.
        if let Some((end, _)) = password.char_indices().nth(LENGTH_MAX) {
            password.truncate(end);
        }
        let job = tokio::task::spawn_blocking(move || {
            let _held = (place, turn);
            let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(HASH_BYTES))?;
            let mut hash = [0; HASH_BYTES];
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
                password.as_bytes(),
                &salt,
                &mut hash,
            )?;
            Ok::<_, argon2::Error>(hash)
        });
        job.await.map_err(Trouble::broken)?.map_err(Trouble::broken)
    }
}

fn open(kept: &str) -> Option<([u8; SALT_BYTES], [u8; HASH_BYTES])> {
    let (salt, hash) = kept.strip_prefix(PREFIX)?.split_once('$')?;
    Some((
        STANDARD_NO_PAD.decode(salt).ok()?.try_into().ok()?,
        STANDARD_NO_PAD.decode(hash).ok()?.try_into().ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_common_repeated_and_own_name_passwords_are_refused() {
        for (password, expected) in [
            ("short", Err(Weak::Short)),
            ("password1234", Err(Weak::Common)),
            ("Password-Password", Err(Weak::Common)),
            ("aaaaaaaaaaaaaaaa", Err(Weak::Common)),
            ("qwertyuiop12", Err(Weak::Common)),
            ("Maria Lopez-1", Ok(())),
            ("maria.lopez.nurse", Err(Weak::Common)),
            ("four quiet otters swim", Ok(())),
            ("пароль длинный 17", Ok(())),
        ] {
            assert_eq!(judge(password, "Maria Lopez Nurse"), expected, "{password}");
        }
        assert_eq!(judge(&"ab cd ".repeat(40), ""), Err(Weak::Long));
    }

    #[tokio::test]
    async fn a_kept_password_matches_itself_alone() {
        let desk = PasswordDesk::new(4);
        let kept = desk.seal("four quiet otters".to_owned(), [7; 16]).await.unwrap();
        assert!(!kept.contains("otters"));
        assert!(
            desk.matches("four quiet otters".to_owned(), Some(&kept))
                .await
                .unwrap()
        );
        assert!(
            !desk
                .matches("five quiet otters".to_owned(), Some(&kept))
                .await
                .unwrap()
        );
        assert!(!desk.matches("four quiet otters".to_owned(), None).await.unwrap());
        assert!(
            !desk
                .matches(String::new(), Some("argon2id$19456$2$1$AA$AA"))
                .await
                .unwrap()
        );
    }

    #[tokio::test]
    async fn a_full_queue_answers_at_once() {
        let desk = PasswordDesk::new(1);
        let held = Arc::clone(&desk.queue).try_acquire_owned().unwrap();
        let refused = desk.matches("four quiet otters".to_owned(), None).await;
        assert_eq!(refused.unwrap_err().status().as_u16(), 503);
        drop(held);
        assert!(!desk.matches("four quiet otters".to_owned(), None).await.unwrap());
    }
}
