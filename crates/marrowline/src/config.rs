//! The one place that reads configuration and the environment.
//!
//! `marrowline.example.toml` documents every line of the file.

use care::stream::CentreId;
use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use store::SiteKey;

use crate::answer::Misuse;
use crate::say;

/// The configuration of `serve`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Config {
    /// The short name of the centre.
    centre: String,
    /// Where browsers reach the site.
    pub(crate) public_url: String,
    /// The file that holds the site key; `credential:NAME` reads a systemd credential.
    site_key: String,
    /// Where the site listens.
    #[serde(default = "default_listen")]
    pub(crate) listen: SocketAddr,
    /// Reverse proxies that may say where a visitor comes from.
    #[serde(default)]
    pub(crate) proxies: Vec<IpAddr>,
    /// How much is logged.
    #[serde(default = "default_log")]
    pub(crate) log: String,
}

fn default_listen() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))
}

fn default_log() -> String {
    "info".to_owned()
}

impl Config {
    /// Reads a configuration file and checks what can be checked without opening anything.
    pub(crate) fn read(file: &Path) -> Result<Config, Misuse> {
        let text = std::fs::read_to_string(file).map_err(|why| say::unreadable(file, &why))?;
        Config::parse(&text).map_err(|why| Misuse(format!("{}: {why}", file.display())))
    }

    fn parse(text: &str) -> Result<Config, Misuse> {
        let config: Config = toml::from_str(text).map_err(Misuse::of)?;
        config.centre_id()?;
        web::Site::check_public_url(&config.public_url)?;
        if !config.listen.ip().is_loopback() {
            return Err(Misuse(format!(
                "listen = {}: the site speaks plain http and listens on this machine only; put TLS in front of 127.0.0.1",
                config.listen
            )));
        }
        Ok(config)
    }

    /// The centre.
    pub(crate) fn centre_id(&self) -> Result<CentreId, Misuse> {
        CentreId::parse(&self.centre).ok_or_else(|| {
            let name = &self.centre;
            Misuse(format!(
                "centre = {name:?}: use 1 to 40 characters of a-z, 0-9 and -"
            ))
        })
    }

    /// The site key, which may not lie in the folder of the data: whoever copies that folder would have both.
    pub(crate) fn site_key(&self, data: &Path) -> Result<SiteKey, Misuse> {
        let path = self.site_key_path()?;
        let key = SiteKey::read(&path)?;
        if is_inside(&path, data) {
            return Err(Misuse(format!(
                "the site key {} lies inside the data folder {}: move it elsewhere, so that a copy of the data is not a copy of the key",
                path.display(),
                data.display()
            )));
        }
        Ok(key)
    }

    fn site_key_path(&self) -> Result<PathBuf, Misuse> {
        match self.site_key.strip_prefix("credential:") {
            None => Ok(PathBuf::from(&self.site_key)),
            Some(name) => environment("CREDENTIALS_DIRECTORY")
                .map(|folder| Path::new(&folder).join(name))
                .ok_or_else(|| {
                    Misuse(format!(
                        "site-key = \"credential:{name}\": the service manager gave no credentials; use LoadCredential={name}:FILE"
                    ))
                }),
        }
    }
}

/// Whether a path lies inside a folder, links followed; a folder that does not exist yet holds nothing.
fn is_inside(path: &Path, folder: &Path) -> bool {
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        _ => false,
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// How much `demo` and the commands without a configuration file log: `MARROWLINE_LOG`, else warnings.
pub(crate) fn log_filter() -> String {
    environment("MARROWLINE_LOG").unwrap_or_else(|| "warn".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::SystemChance;

    const EXAMPLE: &str = include_str!("../../../marrowline.example.toml");

    #[test]
    fn the_documented_example_is_a_configuration() {
        let config = Config::parse(EXAMPLE).unwrap();
        assert_eq!(config.centre_id().unwrap().as_str(), "riverside");
        assert!(config.listen.ip().is_loopback());
    }

    #[test]
    fn what_would_send_health_data_over_plain_http_is_refused() {
        let plain = EXAMPLE.replace("https://care.example.org", "http://care.example.org");
        assert!(Config::parse(&plain).unwrap_err().0.contains("plain http"));
        let open = EXAMPLE.replace("127.0.0.1:8080", "0.0.0.0:8080");
        assert!(Config::parse(&open).unwrap_err().0.contains("this machine only"));
    }

    #[test]
    fn a_misspelled_line_is_named() {
        let text = EXAMPLE.replace("public-url", "public-uri");
        assert!(Config::parse(&text).unwrap_err().0.contains("public-uri"));
        let text = EXAMPLE.replace("\"riverside\"", "\"River Side\"");
        assert!(Config::parse(&text).unwrap_err().0.contains("River Side"));
    }

    #[test]
    fn a_site_key_that_is_missing_or_inside_the_data_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let key = folder.path().join("site.key");
        let text = EXAMPLE.replace("/etc/marrowline/site.key", key.to_str().unwrap());
        let config = Config::parse(&text).unwrap();
        let data = folder.path().join("data");
        assert!(config.site_key(&data).unwrap_err().0.contains("does not exist"));
        SiteKey::create(&key, &SystemChance).unwrap();
        assert!(config.site_key(&data).is_ok());
        assert!(
            config
                .site_key(folder.path())
                .unwrap_err()
                .0
                .contains("inside the data folder")
        );
    }
}
