//! Lists the files of the formulary, so that they are built in.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(
    clippy::disallowed_methods,
    reason = "a build script is told its folders by the environment"
)]
fn main() -> io::Result<()> {
    let home = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let formulary = Path::new(&home).join("../../content/formulary");
    let mut files: Vec<PathBuf> = fs::read_dir(formulary.join("ingredients"))?
        .map(|f| f.map(|f| f.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "toml"));
    files.sort();
    println!(
        "cargo::rerun-if-changed={}",
        formulary.join("ingredients").display()
    );
    let mut list = fs::File::create(Path::new(&out).join("ingredients.rs"))?;
    writeln!(list, "const INGREDIENTS: &[(&str, &str)] = &[")?;
    for file in files {
        let name = file.file_name().unwrap_or_default();
        writeln!(list, "    ({name:?}, include_str!({file:?})),")?;
    }
    writeln!(list, "];")
}
