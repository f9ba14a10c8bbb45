//! A bare axum page of two kilobytes: the peer that the pages of Marrowline are measured beside.
//!
//! `cargo run --release -p web --example bare` prints its address and serves until it is ended.

use axum::Router;
use axum::routing::get;
use std::io::Write;

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main(worker_threads = 2)]
async fn main() -> Result<(), Failure> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    writeln!(std::io::stdout(), "http://{}", listener.local_addr()?)?;
    let page = "<p>The same two kilobytes, every time.</p>\n".repeat(48);
    let answer = move || std::future::ready(axum::response::Html(page.clone()));
    axum::serve(listener, Router::new().route("/", get(answer))).await?;
    Ok(())
}
