//! All creators, as numbers among many.

use hongbang_domain::kol::KolId;
use hongbang_domain::window::Window;
use sqlx::sqlite::SqlitePool;

use crate::peers::{Sample, Samples};
use crate::store::Result;
use crate::store::sqlite::measures;
use crate::store::sqlite::rows::{Columns, to_i64};

/// Creators after one, by id.
pub const NEXT: &str = "SELECT id FROM creators WHERE id > $1 ORDER BY id LIMIT $2";

/// Up to `limit` creators after one.
pub async fn after(pool: &SqlitePool, after: Option<KolId>, limit: u32) -> Result<Samples> {
    let mut connection = pool.acquire().await?;
    let rows = sqlx::query(NEXT)
        .bind(after.map_or(0, |after| to_i64(after.get())))
        .bind(i64::from(limit))
        .fetch_all(&mut *connection)
        .await?;
    let ids: Vec<KolId> = rows
        .iter()
        .map(|row| Columns(row).kol_id("id"))
        .collect::<Result<_>>()?;
    let mut samples = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(measures::CHUNK) {
        let found = measures::of(&mut connection, chunk, Window::Days90).await?;
        samples.extend(
            found
                .into_iter()
                .map(|found| Sample::new(found.category, found.facts, found.measured)),
        );
    }
    Ok(Samples {
        samples,
        last: ids.last().copied(),
    })
}
