//! `GET /api/meta`.

use axum::Json;
use axum::extract::State;
use hongbang_api::error::ErrorBody;
use hongbang_api::meta::Meta;
use hongbang_api::paths;

use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::NoQuery;
use crate::store::Holdings;

/// What this server is and holds.
#[utoipa::path(
    get,
    path = paths::META,
    tag = "meta",
    operation_id = "meta",
    responses(
        (status = 200, description = "What this server is and holds", body = Meta),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn meta(State(app): State<AppState>, _: NoQuery) -> Result<Json<Meta>, ApiError> {
    let Holdings {
        demo,
        kols,
        notes,
        categories,
    } = app.store.holdings().await?;
    Ok(Json(Meta {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        demo,
        demo_accounts: app.settings.demo,
        partner_more_than: app.settings.partner.more_than,
        kols,
        notes,
        categories,
    }))
}
