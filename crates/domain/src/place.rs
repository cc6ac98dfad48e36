//! Chinese cities and distances.

use serde::{Deserialize, Serialize};

/// A city, by its GeoNames id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct CityId(pub u32);
