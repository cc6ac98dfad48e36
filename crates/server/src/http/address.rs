//! Where a request comes from, as the settings say it is to be found out.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum_client_ip::ClientIp;

use crate::http::AppState;
use crate::http::error::ApiError;

/// The address of the one who asks.
pub struct Address(pub IpAddr);

impl FromRequestParts<AppState> for Address {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        ClientIp::from_request_parts(parts, app)
            .await
            .map(|ClientIp(address)| Self(address))
            // A proxy that does not say whom it speaks for is set up wrongly.
            .map_err(|_| ApiError::Internal("the request's address is not known".to_owned()))
    }
}
