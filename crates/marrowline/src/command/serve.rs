//! `marrowline serve`: the site of a center.

use clap::Args;
use std::path::PathBuf;
use store::{Opening, Store};
use web::{App, Mode, Site};

use crate::answer::{Done, Misuse};
use crate::config::Config;
use crate::{installation, say, server};

#[derive(Args, Debug)]
pub(super) struct Serve {
    /// The configuration file; marrowline.example.toml documents it
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// The data folder; made when it does not exist
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

impl Serve {
    pub(super) fn config(&self) -> Result<Config, Misuse> {
        Config::read(&self.config)
    }

    pub(super) async fn run(self, config: Config) -> Done {
        let key = config.site_key(&self.data)?;
        let store = Store::open(Opening::new(&self.data, key))?;
        installation::holds(&store, &config.centre_id()?)?;
        let site = Site {
            public_url: config.public_url.clone(),
            proxies: config.proxies.clone(),
            ..installation::site(config.centre_id()?, Mode::Serve)?
        };
        let app = App::new(store, site);
        let listener = server::listen(config.listen).await?;
        let link =
            web::new_set_up_link(&app).map_err(|_| Misuse::of("the store can not be read; run verify"))?;
        if let Some(link) = link {
            say::line(
                "There is no administrator yet. Open this link once to create the first; it works until this process ends:",
            );
            say::line(format_args!("  {link}"));
        }
        say::line(format_args!("Marrowline answers at {}", config.public_url));
        server::run(app, listener).await
    }
}
