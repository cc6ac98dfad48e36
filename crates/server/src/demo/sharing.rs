//! What made-up creators show to whom: most of it to someone, as where brands are looked for.

use hongbang_domain::sharing::{Choice, Field, Sharing};

use super::chance::{Chance, Purpose};
use super::persona::Persona;

/// The choices of one creator. They say nothing of what is planted in it.
pub fn of(persona: &Persona) -> Sharing {
    let mut chance = persona.chance(Purpose::Sharing);
    match chance.weighted([0.40, 0.35, 0.20, 0.05]) {
        0 => Sharing::all(Choice::Everyone),
        1 => Sharing::all(Choice::VerifiedBrands),
        2 => field_by_field(&mut chance),
        _ => Sharing::all(Choice::Nobody),
    }
}

fn field_by_field(chance: &mut Chance) -> Sharing {
    let mut sharing = Sharing::default();
    for &field in Field::ALL {
        let choice = chance.weighted([0.25, 0.50, 0.25]);
        sharing.set(field, Choice::ALL.get(choice).copied().unwrap_or_default());
    }
    sharing
}
