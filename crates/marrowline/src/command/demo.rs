//! `marrowline demo`: everything on this machine, with made-up people.

use clap::Args;
use jiff::Timestamp;
use serde_json::json;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use store::{Opening, SiteKey, Store, SystemClock};
use tokio::net::TcpListener;
use web::{App, Mode, Site};

use crate::answer::{Done, Misuse};
use crate::demo::{self, Door};
use crate::installation::{self, demo_centre, demo_key};
use crate::{say, server};

#[derive(Args, Debug)]
pub(super) struct Demo {
    /// The port on this machine; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Where the made-up data are kept; the next start finds them again
    #[arg(long, value_name = "DIR", default_value = "marrowline-data/demo")]
    data: PathBuf,
    /// Throw the made-up data away first and make new people
    #[arg(long)]
    fresh: bool,
    /// Begin at this time in place of now, such as 2026-06-10T15:30:00Z
    #[arg(long, value_name = "TIME", requires = "fresh")]
    at: Option<Timestamp>,
    /// Print the addresses as one JSON object
    #[arg(long)]
    json: bool,
}

impl Demo {
    pub(super) async fn run(self) -> Done {
        if self.fresh {
            demo::throw_away(&self.data)?;
        }
        demo::claim(&self.data)?;
        let key = match SiteKey::read(&demo_key(&self.data)) {
            Err(store::SiteKeyError::Missing(path)) => installation::create_key(&path)?,
            read => read?,
        };
        let mut opening = Opening::new(&self.data, key);
        if let Some(at) = self.at {
            opening.clock = Arc::new(SystemClock::start_at(at));
        }
        let store = Store::open(opening)?;
        let site = installation::site(demo_centre()?, Mode::Demo)?;
        let app = App::new(store.clone(), site.clone());
        demo::make(&app).await?;
        let doors = demo::doors(&app)?;
        drop(app);
        let listener = server::listen(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await?;
        let site = Site {
            public_url: address(&listener)?,
            demo_links: doors.iter().map(|door| door.link.clone()).collect(),
            ..site
        };
        let app = App::new(store, site);
        self.greet(app.site(), &doors)?;
        server::run(app, listener).await
    }

    fn greet(&self, site: &Site, doors: &[Door]) -> Result<(), Misuse> {
        if self.json {
            let links: Vec<_> = doors
                .iter()
                .map(|door| json!({ "role": door.role, "name": door.name, "url": site.url(&door.link.path()) }))
                .collect();
            return say::json(&json!({ "url": site.public_url, "links": links }));
        }
        say::line(format_args!("Marrowline runs at {}", site.public_url));
        say::line("Everybody in it is made up. The protocol is a draft that no clinician has reviewed.");
        say::line("\nSign in as:");
        for door in doors {
            say::line(format_args!(
                "  {:<16} {:<12} {}",
                door.role,
                door.name,
                site.url(&door.link.path())
            ));
        }
        say::line(format_args!(
            "\nThe data are in {}. Ctrl-C stops.",
            self.data.display()
        ));
        Ok(())
    }
}

/// Passkeys and cookies need a name: `localhost`, not the number.
fn address(listener: &TcpListener) -> Result<String, Misuse> {
    let port = listener.local_addr().map_err(Misuse::of)?.port();
    Ok(format!("http://localhost:{port}"))
}
