//! Logs go to standard error and hold no name, no answer and no token: what they say is chosen where it is logged.

use tracing_subscriber::EnvFilter;

/// Starts logging at a level such as `info`, or with a filter such as `warn,web=debug`.
pub(crate) fn start(filter: &str) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let started = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(true)
        .try_init();
    if started.is_err() {
        crate::say::aside("logging was started before; its level stays as it is");
    }
}
