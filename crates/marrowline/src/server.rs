//! Running the site until it is told to stop.

use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use web::App;

use crate::answer::{Answer, Done, Misuse};
use crate::jobs;

/// Live pages keep their connection open for ever; after this long they are cut, and ask again.
const GRACE: Duration = Duration::from_secs(5);

/// Listens on an address.
pub(crate) async fn listen(address: SocketAddr) -> Result<TcpListener, Misuse> {
    TcpListener::bind(address).await.map_err(|why| {
        Misuse(format!(
            "{address} can not be used: {why}; choose another port (demo: --port N, serve: listen)"
        ))
    })
}

/// Answers until SIGINT or SIGTERM, then finishes what has begun.
pub(crate) async fn run(app: App, listener: TcpListener) -> Done {
    jobs::start(app.store());
    let (stop, stopping) = watch::channel(false);
    let until = |mut stopping: watch::Receiver<bool>| async move {
        let _ = stopping.wait_for(|stop| *stop).await;
    };
    let service = web::router(app).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(until(stopping.clone()));
    let grace = async {
        until(stopping).await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::spawn(async move {
        asked_to_stop().await;
        let _ = stop.send(true);
    });
    tokio::select! {
        result = async { served.await } => result.map_err(Misuse::of)?,
        () = grace => {}
    }
    tracing::info!("stopped");
    Ok(Answer::Fine)
}

async fn asked_to_stop() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        result = tokio::signal::ctrl_c() => {
            if result.is_err() {
                std::future::pending::<()>().await;
            }
        }
        () = terminated => {}
    }
}
