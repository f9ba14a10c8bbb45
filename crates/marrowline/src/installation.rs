//! One installation: the data folder, its key, and the centre whose data it keeps.

use care::stream::CentreId;
use clap::Args;
use protocol::Protocol;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Opening, SiteKey, Store, SystemChance};
use web::{App, DemoLink, Mode, Site, Sizes};

use crate::answer::Misuse;
use crate::config::Config;

/// Which installation a command works on.
#[derive(Args, Debug)]
pub(crate) struct Place {
    /// The configuration file of the site; without one, the data folder is that of a demo
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The data folder
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

/// The centre of the demo.
pub(crate) const DEMO_CENTRE: &str = "riverside";

impl Place {
    /// What is needed to open the store, and the centre. Nothing is made here: a folder that holds no data is a mistake.
    fn opening(&self) -> Result<(Opening, CentreId, Mode), Misuse> {
        let (key, centre, mode) = match &self.config {
            Some(file) => {
                let config = Config::read(file)?;
                (config.site_key(&self.data)?, config.centre_id()?, Mode::Serve)
            }
            None => (SiteKey::read(&demo_key(&self.data))?, demo_centre()?, Mode::Demo),
        };
        if !self.data.join("marrowline.db").exists() {
            let folder = self.data.display();
            return Err(Misuse(format!(
                "{folder} holds no data; give the folder that the site runs on"
            )));
        }
        Ok((Opening::new(&self.data, key), centre, mode))
    }

    /// Opens it to write; the site must not run on it meanwhile.
    pub(crate) fn open(&self) -> Result<App, Misuse> {
        let (opening, centre, mode) = self.opening()?;
        let store = Store::open(opening)?;
        holds(&store, &centre)?;
        Ok(App::new(store, site(centre, mode)?))
    }

    /// Opens it to read; the site may run on it meanwhile.
    pub(crate) fn open_to_read(&self) -> Result<Store, Misuse> {
        let (opening, ..) = self.opening()?;
        Ok(Store::open_to_read(opening)?)
    }
}

/// A folder that holds another centre's data is refused: an empty second centre in it would have nobody's answers on its worklist.
pub(crate) fn holds(store: &Store, centre: &CentreId) -> Result<(), Misuse> {
    let centres = store.centres()?;
    if centres.is_empty() || centres.contains(centre) {
        return Ok(());
    }
    let names: Vec<&str> = centres.iter().map(CentreId::as_str).collect();
    Err(Misuse(format!(
        "this folder holds the data of the center {:?}, the configuration names {:?}; put the old name back, or give another folder",
        names.join(", "),
        centre.as_str()
    )))
}

/// Where the demo keeps its key.
pub(crate) fn demo_key(data: &Path) -> PathBuf {
    data.join("site.key")
}

/// The centre of the demo.
pub(crate) fn demo_centre() -> Result<CentreId, Misuse> {
    CentreId::parse(DEMO_CENTRE).ok_or_else(|| Misuse::of("the demo has no center"))
}

/// A site that has no address yet.
pub(crate) fn site(centre: CentreId, mode: Mode) -> Result<Site, Misuse> {
    Ok(Site {
        centre,
        public_url: "http://localhost".to_owned(),
        mode,
        draft: Arc::new(Protocol::parse(protocol::MARROW_HARVEST)?),
        proxies: Vec::new(),
        demo_links: Vec::<DemoLink>::new(),
        sizes: Sizes::default(),
    })
}

/// A new key, in a folder that is made when it is missing.
pub(crate) fn create_key(path: &Path) -> Result<SiteKey, Misuse> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)
            .map_err(|why| Misuse(format!("{} can not be made: {why}", folder.display())))?;
    }
    Ok(SiteKey::create(path, &SystemChance)?)
}
