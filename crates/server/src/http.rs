//! HTTP: paths, parameters, headers. Handlers extract, ask the store, answer.
//!
//! Nothing here knows how the store keeps its data.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::password::{HashingFailed, Passwords};
use crate::peers;
use crate::roster as rosters;
use crate::store::{Accounts, Readers, Shortlists, Store};

mod accounts;
mod address;
mod body;
mod comments;
pub mod error;
mod etag;
mod events;
mod extract;
mod feeds;
mod guard;
mod health;
mod kols;
mod limits;
mod log;
mod mcn;
mod media;
mod meta;
mod notes;
mod openapi;
mod origin;
mod readers;
mod roster;
mod search;
mod security;
mod session;
pub mod settings;
mod shares;
mod shortlists;
pub mod spa;
mod studio;
mod viewer;

use error::ApiError;
use limits::Limits;
use settings::Settings;
use spa::Spa;

/// How long a request may take. The slowest question measured takes a hundredth of it.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(15);

/// Answers smaller than this are not worth compressing: they fit one packet as they are.
const COMPRESS_FROM: u64 = 860;

/// What the server answers from.
#[derive(Clone)]
pub struct Sources {
    /// Creators and notes.
    pub store: Arc<dyn Store>,
    /// Accounts, and what creators choose.
    pub accounts: Arc<dyn Accounts>,
    /// What readers do.
    pub readers: Arc<dyn Readers>,
    /// What brands put together.
    pub shortlists: Arc<dyn Shortlists>,
    /// How creators' figures are spread.
    pub peers: Arc<peers::Cache>,
    /// All creators in rows.
    pub rosters: Arc<rosters::Cache>,
}

impl Sources {
    /// A store that is all of it, with what is worked out from it.
    #[must_use]
    pub fn of<S: Store + Accounts + Readers + Shortlists + 'static>(store: &Arc<S>) -> Self {
        let peers = peers::Cache::new(store.clone());
        Self {
            store: store.clone(),
            accounts: store.clone(),
            readers: store.clone(),
            shortlists: store.clone(),
            rosters: rosters::Cache::new(store.clone(), peers.clone()),
            peers,
        }
    }
}

/// What every handler may use.
#[derive(Clone)]
pub struct AppState {
    store: Arc<dyn Store>,
    accounts: Arc<dyn Accounts>,
    readers: Arc<dyn Readers>,
    shortlists: Arc<dyn Shortlists>,
    peers: Arc<peers::Cache>,
    rosters: Arc<rosters::Cache>,
    settings: Arc<Settings>,
    limits: Arc<Limits>,
    passwords: Passwords,
}

/// Everything that the server answers: the API, its health, and the app's files.
///
/// # Errors
/// When the machine gives no random bytes.
pub fn router(sources: Sources, spa: Spa, settings: Settings) -> Result<Router, HashingFailed> {
    let (api, document) = api().split_for_parts();
    let spa = Arc::new(spa);
    let secure = settings.is_secure();
    let client_ip = settings.client_ip.clone();
    let pictures = settings.pictures.clone();
    let accounts = sources.accounts.clone();
    let app = AppState {
        store: sources.store,
        accounts: sources.accounts,
        readers: sources.readers,
        shortlists: sources.shortlists,
        peers: sources.peers,
        rosters: sources.rosters,
        settings: Arc::new(settings),
        limits: Arc::new(Limits::default()),
        passwords: Passwords::new()?,
    };
    let api = api
        .merge(openapi::route(&document))
        // From the inside out: tag the answer, compress it, name the compressed form.
        .layer(from_fn(etag::tag))
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Precise(4))
                .compress_when(SizeAbove::new(COMPRESS_FROM)),
        )
        .layer(from_fn(etag::name_encoding))
        .layer(session::layer(accounts, secure))
        .layer(from_fn(session::secure_removal))
        .layer(client_ip.into_extension())
        // Before anything is looked up: a foreign page's request does not even touch a session.
        .layer(from_fn_with_state(app.clone(), origin::guard));
    Ok(api
        .merge(health::routes())
        .merge(media::routes(pictures))
        .with_state(app)
        .fallback(fallback)
        .with_state(spa.clone())
        .method_not_allowed_fallback(|| async { ApiError::MethodNotAllowed })
        .layer(from_fn(guard::time_limit))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(from_fn_with_state((spa, secure), security::headers))
        .layer(from_fn(log::request))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid)))
}

/// The contract as OpenAPI.
#[must_use]
pub fn document() -> OpenApi {
    api().split_for_parts().1
}

fn api() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(openapi::base())
        .routes(routes!(meta::meta))
        .routes(routes!(feeds::list))
        .routes(routes!(notes::one))
        .routes(routes!(comments::list, comments::write))
        .routes(routes!(comments::delete))
        .routes(routes!(notes::launch))
        .routes(routes!(readers::like, readers::unlike))
        .routes(routes!(readers::collect, readers::uncollect))
        .routes(routes!(readers::follow, readers::unfollow))
        .routes(routes!(events::tell))
        .routes(routes!(search::notes))
        .routes(routes!(search::suggestions))
        .routes(routes!(kols::list))
        .routes(routes!(roster::roster))
        .routes(routes!(roster::mentions))
        .routes(routes!(roster::numbers))
        .routes(routes!(kols::one))
        .routes(routes!(kols::days))
        .routes(routes!(kols::statistics))
        .routes(routes!(kols::notes))
        .routes(routes!(kols::evidence))
        .routes(routes!(kols::peers))
        .routes(routes!(kols::lookalikes))
        .routes(routes!(accounts::sign_up))
        .routes(routes!(
            accounts::current,
            accounts::sign_in,
            accounts::sign_out
        ))
        .routes(routes!(accounts::demo_sign_in))
        .routes(routes!(accounts::one, accounts::change, accounts::delete))
        .routes(routes!(accounts::change_password))
        .routes(routes!(accounts::sessions))
        .routes(routes!(accounts::end_session))
        .routes(routes!(studio::claim))
        .routes(routes!(studio::apply_as_partner))
        .routes(routes!(studio::sharing, studio::share))
        .routes(routes!(studio::delete_profile))
        .routes(routes!(studio::representation))
        .routes(routes!(studio::accept, studio::leave))
        .routes(routes!(shortlists::list, shortlists::make))
        .routes(routes!(
            shortlists::one,
            shortlists::change,
            shortlists::delete
        ))
        .routes(routes!(shares::list, shares::make))
        .routes(routes!(shares::end))
        .routes(routes!(shares::shared))
        .routes(routes!(mcn::roster))
        .routes(routes!(mcn::invite, mcn::drop))
}

async fn fallback(State(spa): State<Arc<Spa>>, request: Request) -> Result<Response, ApiError> {
    let path = request.uri().path();
    if path == "/api" || path.starts_with("/api/") {
        return Err(ApiError::NotFound("path"));
    }
    spa.answer(request).await
}
