//! Distances along the Earth's surface.

/// The Earth's mean radius in kilometres (IUGG). The ellipsoid differs by up to 0.5 %.
pub(super) const EARTH_RADIUS_KM: f64 = 6371.0088;

/// Kilometres along the surface between two (latitude, longitude) in degrees, by the haversine
/// formula: unlike the law of cosines it keeps its precision between neighbours.
///
/// Never negative. NaN where a coordinate is NaN or infinite.
#[must_use]
pub fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let haversine = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let cosines = a.0.to_radians().cos() * b.0.to_radians().cos();
    let h = haversine(b.0 - a.0) + cosines * haversine(b.1 - a.1);
    // Rounding may leave antipodes a hair above 1, where the arc sine has no value.
    2.0 * EARTH_RADIUS_KM * h.clamp(0.0, 1.0).sqrt().asin()
}
