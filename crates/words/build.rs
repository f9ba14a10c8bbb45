//! Rebuilds this crate when a word file is added or taken away; the files that exist are followed by the compiler itself.

fn main() {
    println!("cargo:rerun-if-changed=../../content/words");
}
