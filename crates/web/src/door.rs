//! How often anybody may knock: by address in memory, by account in the store.

use std::net::IpAddr;
use std::time::Duration;
use store::Try;

use crate::answer::Answer;
use crate::app::App;
use crate::trouble::Trouble;

/// Knocks of one address at signing in and at links: this many at once, and one more every so often.
pub(crate) const ADDRESS_BURST: u32 = 20;
/// See [`ADDRESS_BURST`].
pub(crate) const ADDRESS_EVERY: Duration = Duration::from_secs(6);

impl App {
    /// Takes one knock of an address; a page that can be guessed at asks for it first.
    ///
    /// # Errors
    /// The address has knocked too often (429).
    pub(crate) fn knock(&self, address: IpAddr) -> Answer<()> {
        let now = self.store().clock().monotonic();
        allowed(self.addresses().take(neighbourhood(address), now)).map(drop)
    }

    /// Takes one of an account's tries and says how many are left. Durable: a restart gives no new ones.
    ///
    /// # Errors
    /// There is none left (429), or the store gave no answer.
    pub(crate) async fn take_try(&self, account: &str, tries: u64, per: Duration) -> Answer<u64> {
        allowed(
            self.store()
                .try_take(self.centre_id(), account, tries, per)
                .await?,
        )
    }

    /// Gives an account its tries back: it was the right password.
    ///
    /// # Errors
    /// The store gave no answer.
    pub(crate) async fn forget_tries(&self, account: &str) -> Answer<()> {
        Ok(self.store().forget_tries(self.centre_id(), account).await?)
    }
}

fn allowed(tried: Try) -> Answer<u64> {
    match tried {
        Try::Allowed { left } => Ok(left),
        Try::Wait(wait) => {
            let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX);
            Err(Trouble::too_many(seconds.saturating_add(1)))
        }
    }
}

/// One subscriber of IPv6 owns a /64; counting single addresses would be no limit.
pub(crate) fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_ipv6_network_counts_as_one_address() {
        let at = |d: u16, h: u16| neighbourhood(IpAddr::from([0x2001, 0xdb8, 0, d, 0, 0, 0, h]));
        assert_eq!(at(1, 1), at(1, 9));
        assert_ne!(at(1, 1), at(2, 1));
        let mapped: IpAddr = "::ffff:192.0.2.1".parse().unwrap();
        assert_eq!(neighbourhood(mapped), IpAddr::from([192, 0, 2, 1]));
    }
}
