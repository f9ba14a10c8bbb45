//! Limits: durable ones per account, and ones per address in memory.

use crate::Store;
use crate::engine::{Connection, Value, count, int};
use crate::error::StoreError;
use care::stream::CentreId;
use jiff::SignedDuration;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Duration;

/// Whether something may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Try {
    /// It may; this many tries are left.
    Allowed {
        /// After this one.
        left: u64,
    },
    /// It may not before this time has passed.
    Wait(Duration),
}

impl Store {
    /// Takes one of `allowed` tries in each period of length `per`. Durable, so that a restart gives no new tries.
    ///
    /// # Errors
    /// [`StoreError`]; then the try was not taken, and the caller must not go on.
    pub async fn try_take(
        &self,
        centre: &CentreId,
        key: &str,
        allowed: u64,
        per: Duration,
    ) -> Result<Try, StoreError> {
        let hash = self.attempt_hash(centre, key);
        let now = self.now().as_millisecond();
        let per_ms = i64::try_from(per.as_millis()).unwrap_or(i64::MAX);
        let centre = centre.clone();
        let write = move |connection: &Connection| take(connection, &centre, &hash, now, per_ms, allowed);
        self.inner.writer.run(write, |_| ()).await
    }

    /// Gives all tries back, for example after a right password.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn forget_tries(&self, centre: &CentreId, key: &str) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM attempt WHERE centre_id = $1 AND key_hash = $2";
        let (hash, centre) = (self.attempt_hash(centre, key), centre.clone());
        let write = move |connection: &Connection| {
            let values = [Value::Text(centre.as_str()), Value::Bytes(&hash)];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    fn attempt_hash(&self, centre: &CentreId, key: &str) -> [u8; 32] {
        self.inner
            .keys
            .hash(&[b"attempt", centre.as_str().as_bytes(), key.as_bytes()])
    }
}

fn take(
    connection: &Connection,
    centre: &CentreId,
    hash: &[u8; 32],
    now: i64,
    per: i64,
    allowed: u64,
) -> Result<Try, StoreError> {
    const READ: &str = "SELECT since, taken FROM attempt WHERE centre_id = $1 AND key_hash = $2";
    const WRITE: &str = "INSERT INTO attempt (centre_id, key_hash, since, taken) VALUES ($1, $2, $3, $4)
        ON CONFLICT (centre_id, key_hash) DO UPDATE SET since = excluded.since, taken = excluded.taken";
    let place = [Value::Text(centre.as_str()), Value::Bytes(hash)];
    let found = connection.first(READ, &place, |row| {
        Ok::<_, StoreError>((row.int(0)?, count(row.int(1)?)))
    })?;
    // A period that lies in the future comes from a clock that was wrong: begin a new one.
    let current = found.filter(|(since, _)| (*since..since.saturating_add(per)).contains(&now));
    let (since, taken) = current.unwrap_or((now, 0));
    if taken >= allowed {
        let wait = SignedDuration::from_millis(since.saturating_add(per) - now);
        return Ok(Try::Wait(wait.unsigned_abs()));
    }
    connection.execute(
        WRITE,
        &[place[0], place[1], Value::Int(since), Value::Int(int(taken + 1))],
    )?;
    Ok(Try::Allowed {
        left: allowed - taken - 1,
    })
}

/// Addresses that are remembered; when there are more, those that have rested longest are forgotten.
const ADDRESSES_MAX: usize = 16_384;

/// A bucket of tokens for each address, in memory: it slows a flood down, it proves nothing.
pub struct AddressLimit {
    burst: u32,
    every: Duration,
    /// When each bucket is full again.
    full_at: Mutex<HashMap<IpAddr, Duration>>,
}

impl AddressLimit {
    /// `burst` at once, and one more `every` so often.
    pub fn new(burst: u32, every: Duration) -> AddressLimit {
        AddressLimit {
            burst,
            every,
            full_at: Mutex::default(),
        }
    }

    /// Takes a token at a monotonic time.
    pub fn take(&self, address: IpAddr, now: Duration) -> Try {
        let mut buckets = crate::lock(&self.full_at);
        if buckets.len() >= ADDRESSES_MAX && !buckets.contains_key(&address) {
            make_room(&mut buckets, now);
        }
        let full_at = buckets.get(&address).copied().unwrap_or(now).max(now);
        let next = full_at.saturating_add(self.every);
        let ahead = next.saturating_sub(now);
        let depth = self.every.saturating_mul(self.burst);
        if ahead > depth {
            return Try::Wait(ahead - depth);
        }
        buckets.insert(address, next);
        let left = (depth - ahead)
            .as_nanos()
            .checked_div(self.every.as_nanos())
            .unwrap_or(u128::MAX);
        Try::Allowed {
            left: u64::try_from(left).unwrap_or(u64::MAX),
        }
    }
}

fn make_room(buckets: &mut HashMap<IpAddr, Duration>, now: Duration) {
    buckets.retain(|_, full_at| *full_at > now);
    if buckets.len() >= ADDRESSES_MAX {
        let mut ends: Vec<Duration> = buckets.values().copied().collect();
        ends.sort_unstable();
        let middle = ends.get(ends.len() / 2).copied().unwrap_or(now);
        buckets.retain(|_, full_at| *full_at > middle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const SECOND: Duration = Duration::from_secs(1);

    fn address(n: u32) -> IpAddr {
        IpAddr::V4(Ipv4Addr::from(n))
    }

    #[test]
    fn an_address_has_its_burst_and_then_waits_for_the_next() {
        let limit = AddressLimit::new(2, SECOND);
        assert_eq!(limit.take(address(1), SECOND), Try::Allowed { left: 1 });
        assert_eq!(limit.take(address(1), SECOND), Try::Allowed { left: 0 });
        assert_eq!(limit.take(address(1), SECOND), Try::Wait(SECOND));
        assert_eq!(limit.take(address(2), SECOND), Try::Allowed { left: 1 });
        assert_eq!(limit.take(address(1), SECOND * 2), Try::Allowed { left: 0 });
    }

    #[test]
    fn a_flood_of_addresses_does_not_fill_the_memory() {
        let limit = AddressLimit::new(2, SECOND);
        for n in 0..100_000 {
            limit.take(address(n), SECOND);
        }
        assert!(crate::lock(&limit.full_at).len() <= ADDRESSES_MAX);
    }
}
