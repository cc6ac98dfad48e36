//! What a creator wants to know today, from its own record: pure, and tested natively.

pub mod calendar;
pub mod curve;
pub mod roster;
pub mod seen_as;
pub mod steps;
pub mod weighing;
