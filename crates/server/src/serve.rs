//! Serving until told to stop.

use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::ListenerExt;
use chrono::{TimeDelta, Utc};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::cli::{self, Failure};
use crate::http::settings::Settings;
use crate::http::spa::Spa;
use crate::store::sqlite::SqliteStore;
use crate::store::{Accounts, Readers, Shortlists, Store};
use crate::{demo_accounts, http};

/// How long requests under way may go on after a signal to stop.
const GRACE: Duration = Duration::from_secs(10);

/// For how long an event may be sent again and still counts once.
const RESENT_WITHIN: TimeDelta = TimeDelta::days(7);

/// How often sessions that have ended are forgotten.
const SWEEP_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// Serves the store at `database` and the app in `dist` on `address`, until SIGINT or SIGTERM.
///
/// Prints one line on standard output, once requests are answered.
///
/// # Errors
/// When the address is taken or not ours, or the store does not open.
pub async fn serve(
    address: SocketAddr,
    database: &Path,
    dist: &Path,
    settings: Settings,
) -> Result<(), Failure> {
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| cannot_listen(address, &error))?;
    let address = listener
        .local_addr()
        .map_err(|error| cannot_listen(address, &error))?;
    let failed = |error| Failure::store(database, &error);
    let store = Arc::new(SqliteStore::open(database).await.map_err(failed)?);
    if settings.demo {
        demo_accounts::ensure(&*store, &*store)
            .await
            .map_err(failed)?;
    }
    let spa = Spa::new(dist);
    if !spa.is_built() {
        tracing::warn!(
            "{} holds no index.html: only the API is served",
            dist.display()
        );
    }
    let sources = http::Sources::of(&store);
    let rosters = sources.rosters.clone();
    let router = http::router(sources, spa, settings)
        .map_err(|error| Failure::Server(error.to_string()))?
        .into_make_service_with_connect_info::<SocketAddr>();
    // Whoever asks first finds them made, and the peers that they are made with.
    let making = tokio::spawn(async move {
        if let Err(error) = rosters.get().await {
            tracing::warn!(%error, "no rosters yet");
        }
    });
    let sweeping = tokio::spawn(sweep(store.clone()));
    cli::print(&format_args!("Hongbang is at http://{address}\n"));

    let (stop, stopped) = tokio::sync::watch::channel(false);
    let mut draining = stopped.clone();
    tokio::spawn(async move {
        asked_to_stop().await;
        tracing::info!("stopping");
        stop.send_replace(true);
    });
    let wait = |mut stopped: tokio::sync::watch::Receiver<bool>| async move {
        // An error means that the sender is gone, which is a reason to stop as well.
        let _ = stopped.wait_for(|stop| *stop).await;
    };
    // Answers are small and go out whole: waiting for more to send would only delay them.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "no TCP_NODELAY");
        }
    });
    let server = axum::serve(listener, router).with_graceful_shutdown(wait(stopped));
    tokio::select! {
        outcome = server => outcome.map_err(|error| Failure::Server(error.to_string()))?,
        () = async {
            let _ = draining.wait_for(|stop| *stop).await;
            tokio::time::sleep(GRACE).await;
        } => tracing::warn!("requests were still under way after {} s", GRACE.as_secs()),
    }
    making.abort();
    sweeping.abort();
    store.close().await;
    Ok(())
}

/// Forgets, day by day, the sessions and links that have ended by themselves, and events that
/// nobody sends again.
async fn sweep<S: Accounts + Readers + Shortlists>(store: Arc<S>) {
    let mut day = tokio::time::interval(SWEEP_EVERY);
    loop {
        day.tick().await;
        if let Err(error) = store.sweep_sessions(Utc::now()).await {
            tracing::warn!(%error, "ended sessions stay for another day");
        }
        if let Err(error) = store.sweep_events(Utc::now() - RESENT_WITHIN).await {
            tracing::warn!(%error, "counted events stay for another day");
        }
        if let Err(error) = store.sweep_links(Utc::now()).await {
            tracing::warn!(%error, "ended links stay for another day");
        }
    }
}

async fn asked_to_stop() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            // Without a handler the signal ends the process by itself.
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}

fn cannot_listen(address: SocketAddr, error: &io::Error) -> Failure {
    Failure::User(match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!("{address} is in use: stop what listens there, or choose another --addr.")
        }
        io::ErrorKind::PermissionDenied => {
            format!("{address} may not be used: choose another --addr, with a port above 1023.")
        }
        io::ErrorKind::AddrNotAvailable => format!("{address} is no address of this machine."),
        _ => format!("{address} cannot be listened on: {error}."),
    })
}
