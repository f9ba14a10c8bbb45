//! Sealing: XChaCha20-Poly1305 under a key of the stream's own, which the site key wraps.

use crate::chance::Chance;
use crate::site_key::{SiteKey, keyed_hash};
use care::stream::{CentreId, StreamRef};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

const NONCE: usize = 24;

/// What was sealed does not open: changed bytes, another place, or another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DoesNotOpen;

/// A key that seals: of a stream, or derived from the site key for one table.
#[derive(Clone)]
pub(crate) struct SealingKey([u8; 32]);

impl SealingKey {
    pub(crate) fn random(chance: &dyn Chance) -> SealingKey {
        let mut bytes = [0; 32];
        chance.fill(&mut bytes);
        SealingKey(bytes)
    }

    /// Nonce, then sealed bytes. `place` is bound to them: moved elsewhere they do not open.
    pub(crate) fn seal(&self, chance: &dyn Chance, place: &[&[u8]], clear: &[u8]) -> Vec<u8> {
        let mut sealed = vec![0; NONCE];
        chance.fill(&mut sealed);
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&sealed);
        let aad = lengths_and_bytes(place);
        let cipher = XChaCha20Poly1305::new(&Key::from(self.0));
        match cipher.encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: clear,
                aad: &aad,
            },
        ) {
            Ok(bytes) => sealed.extend(bytes),
            // Only a message of 256 GB can not be sealed; the store refuses large drafts long before.
            Err(_) => sealed.clear(),
        }
        sealed
    }

    pub(crate) fn open(&self, place: &[&[u8]], sealed: &[u8]) -> Result<Vec<u8>, DoesNotOpen> {
        let (nonce, bytes) = sealed.split_first_chunk::<NONCE>().ok_or(DoesNotOpen)?;
        let aad = lengths_and_bytes(place);
        XChaCha20Poly1305::new(&Key::from(self.0))
            .decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: bytes,
                    aad: &aad,
                },
            )
            .map_err(|_| DoesNotOpen)
    }
}

/// The keys that follow from the site key.
pub(crate) struct Keys {
    site: SiteKey,
    wrapping: SealingKey,
    hashing: [u8; 32],
}

impl Keys {
    pub(crate) fn new(site: SiteKey) -> Keys {
        Keys {
            wrapping: SealingKey(site.derive(&[b"wrap"])),
            hashing: site.derive(&[b"hash"]),
            site,
        }
    }

    /// Tells whether a database was made with this key, without telling the key.
    pub(crate) fn fingerprint(&self) -> String {
        let hash = self.site.derive(&[b"fingerprint"]);
        hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    pub(crate) fn wrap(&self, chance: &dyn Chance, stream: &StreamRef, key: &SealingKey) -> Vec<u8> {
        self.wrapping
            .seal(chance, &stream_place("stream-key", stream), &key.0)
    }

    pub(crate) fn unwrap(&self, stream: &StreamRef, wrapped: &[u8]) -> Result<SealingKey, DoesNotOpen> {
        let bytes = self.wrapping.open(&stream_place("stream-key", stream), wrapped)?;
        bytes.try_into().map(SealingKey).map_err(|_| DoesNotOpen)
    }

    /// The key of a table that belongs to no stream.
    pub(crate) fn table(&self, table: &str, centre: &CentreId) -> SealingKey {
        SealingKey(
            self.site
                .derive(&[b"table", table.as_bytes(), centre.as_str().as_bytes()]),
        )
    }

    /// A hash by which a value is found, useless to whoever has the database alone.
    pub(crate) fn hash(&self, parts: &[&[u8]]) -> [u8; 32] {
        keyed_hash(&self.hashing, parts)
    }
}

/// `what`, centre, kind of stream, stream: where sealed bytes of a stream belong.
pub(crate) fn stream_place<'a>(what: &'a str, stream: &'a StreamRef) -> [&'a [u8]; 4] {
    [
        what.as_bytes(),
        stream.centre.as_str().as_bytes(),
        stream.kind.as_str().as_bytes(),
        stream.id.0.as_bytes(),
    ]
}

fn lengths_and_bytes(parts: &[&[u8]]) -> Vec<u8> {
    let mut all = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        all.extend((part.len() as u64).to_be_bytes());
        all.extend(*part);
    }
    all
}
