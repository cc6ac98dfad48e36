//! Links to shortlists, and what they show to whoever has one.

use axum::Json;
use axum::extract::{FromRequestParts, RawPathParams, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use chrono::{SubsecRound, TimeDelta, Utc};
use hongbang_api::error::ErrorBody;
use hongbang_api::paths;
use hongbang_api::shortlists::{
    MadeShare, NewShare, Remarks, Share, SharedItem, SharedShortlist, Shares,
};
use hongbang_domain::shortlist::{Item, ShortlistId};
use sha2::{Digest, Sha256};

use crate::account::TokenHash;
use crate::http::AppState;
use crate::http::address::Address;
use crate::http::body::{Body, invalid_body};
use crate::http::error::ApiError;
use crate::http::extract::{Id, NoQuery, ShareId};
use crate::http::openapi::{ReadRefused, WriteRefused};
use crate::http::viewer::Brand;
use crate::private::Private;
use crate::random;
use crate::store::shortlists::{Linked, NotKept};

/// The most days that a link works.
const MAX_DAYS: u16 = 365;

/// How many letters a token has: 144 bits in base64.
const TOKEN_CHARS: usize = 24;

/// What a link of the path says. Not printed; anything that cannot be a token is told apart from
/// none that was given out only here.
pub struct Token(TokenHash);

impl FromRequestParts<AppState> for Token {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        // Asked before all else, so that guessing is counted whatever is guessed.
        let Address(address) = Address::from_request_parts(parts, app).await?;
        app.limits.shared(address)?;
        let params = RawPathParams::from_request_parts(parts, app).await;
        let params = params.map_err(|_| ApiError::NotFound(LINK))?;
        let token = params.iter().find(|(name, _)| *name == "token");
        token
            .filter(|(_, token)| token.len() == TOKEN_CHARS)
            .map(|(_, token)| Self(hash(token)))
            .ok_or(ApiError::NotFound(LINK))
    }
}

/// What is not there, whyever.
const LINK: &str = "link";

fn hash(token: &str) -> TokenHash {
    let digest = Sha256::digest(token.as_bytes());
    TokenHash(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Makes a link to one of one's own lists. Its token is told this once.
#[utoipa::path(
    post,
    path = paths::SHORTLIST_SHARES,
    tag = "shortlists",
    operation_id = "share_shortlist",
    params(("id" = ShortlistId, Path, description = "The list")),
    request_body = NewShare,
    responses(
        (status = 201, description = "The link works", body = MadeShare),
        (status = 404, description = "One has no such list", body = ErrorBody),
        (status = 409, description = "The list has as many links as it may", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn make(
    State(app): State<AppState>,
    Brand(account): Brand,
    Id(list): Id<ShortlistId>,
    Body(body): Body<NewShare>,
) -> Result<(StatusCode, Json<MadeShare>), ApiError> {
    if !(1..=MAX_DAYS).contains(&body.days) {
        let problem = format_args!("it is a whole number from 1 to {MAX_DAYS}");
        return Err(invalid_body(Some("days".to_owned()), problem));
    }
    app.limits.list(account.id)?;
    let now = Utc::now().trunc_subsecs(3);
    let share = Share {
        id: random::id()?,
        created_at: now,
        expires_at: now
            .checked_add_signed(TimeDelta::days(body.days.into()))
            .unwrap_or(now),
        notes: body.notes,
        prices: body.prices,
    };
    let token = random::token()?;
    let made = app
        .shortlists
        .make_link(account.id, list, &hash(&token), &share)
        .await?;
    match made {
        Ok(()) => Ok((StatusCode::CREATED, Json(MadeShare { token, share }))),
        Err(NotKept::TooMany) => Err(ApiError::Conflict(
            "the list has as many links as it may: end one first".to_owned(),
        )),
        Err(why) => Err(why.into()),
    }
}

/// The links to one of one's own lists.
#[utoipa::path(
    get,
    path = paths::SHORTLIST_SHARES,
    tag = "shortlists",
    operation_id = "shortlist_shares",
    params(("id" = ShortlistId, Path, description = "The list")),
    responses(
        (status = 200, description = "The links that work, the latest first", body = Shares),
        (status = 403, description = "One is no brand", body = ErrorBody),
        (status = 404, description = "One has no such list", body = ErrorBody),
        ReadRefused,
    )
)]
pub async fn list(
    State(app): State<AppState>,
    Brand(account): Brand,
    Id(list): Id<ShortlistId>,
    _: NoQuery,
) -> Result<Json<Shares>, ApiError> {
    let items = app.shortlists.links(account.id, list, Utc::now()).await?;
    let items = items.ok_or(ApiError::NotFound("shortlist"))?;
    Ok(Json(Shares { items }))
}

/// Ends a link to one of one's own lists.
#[utoipa::path(
    delete,
    path = paths::SHORTLIST_SHARE,
    tag = "shortlists",
    operation_id = "end_share",
    params(
        ("id" = ShortlistId, Path, description = "The list"),
        ("share" = u64, Path, description = "The link", minimum = 1, maximum = 9007199254740991_u64),
    ),
    responses(
        (status = 204, description = "The link has ended"),
        (status = 404, description = "There is no such list or link", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn end(
    State(app): State<AppState>,
    Brand(account): Brand,
    Id(list): Id<ShortlistId>,
    ShareId(share): ShareId,
) -> Result<StatusCode, ApiError> {
    let now = Utc::now();
    if app
        .shortlists
        .end_link(account.id, list, share, now)
        .await?
    {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::NotFound(LINK))
    }
}

/// What a link shows: the list as it is now, its creators as anyone may see them.
#[utoipa::path(
    get,
    path = paths::SHARED,
    tag = "shortlists",
    operation_id = "shared_shortlist",
    params(("token" = String, Path, description = "What the link says")),
    responses(
        (status = 200, description = "The list", body = SharedShortlist),
        (status = 400, description = "The path takes no parameters", body = ErrorBody),
        (status = 404, description = "No such link, or it has ended", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn shared(
    State(app): State<AppState>,
    Token(token): Token,
    _: NoQuery,
) -> Result<Json<SharedShortlist>, ApiError> {
    let linked = app.shortlists.linked(&token, Utc::now()).await?;
    let Linked { owner, share, list } = linked.ok_or(ApiError::NotFound(LINK))?;
    let owner = app.accounts.account(owner).await?;
    let owner = owner.filter(|owner| app.settings.demo || !owner.demo);
    let owner = owner.ok_or(ApiError::NotFound(LINK))?;
    let items: Vec<&Item> = list
        .document
        .in_order()
        .into_iter()
        .filter(|item| item.standing.value.state.counts())
        .collect();
    let ids: Vec<_> = items.iter().map(|item| item.id).collect();
    let mut cards = app.store.cards(&ids).await?;
    let items = items.into_iter().map(|item| {
        let card = cards.remove(&item.id).map(Private::public);
        SharedItem {
            id: item.id,
            own: card.is_none() && item.known.own,
            card,
            state: item.standing.value.state,
            pinned: item.pinned.value,
            remarks: share.notes.then(|| Remarks {
                standing: item.standing.value.clone(),
                note: item.note.value.clone(),
                tags: item.tags.iter().cloned().collect(),
            }),
            price: item.price.value.filter(|_| share.prices),
        }
    });
    let items = items.collect();
    let mut brief = list.document.brief.value.clone();
    brief.budget = brief.budget.filter(|_| share.prices);
    Ok(Json(SharedShortlist {
        title: list.document.title.value.clone(),
        by: owner.name,
        updated_at: list.updated_at,
        expires_at: share.expires_at,
        brief,
        items,
    }))
}
