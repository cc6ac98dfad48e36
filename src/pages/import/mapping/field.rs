//! What a column is to be: a choice of fields, in groups, and of units.

use hongbang_sheets::field::{Field, Rows, Unit};
use hongbang_sheets::mapping::Target;
use leptos::prelude::*;

use super::seen::shape;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::import::columns::Group;

const KEEP: &str = "keep";
const IGNORE: &str = "ignore";

/// A target's name among the choices.
fn name(target: Target) -> String {
    match target {
        Target::Keep => KEEP.to_owned(),
        Target::Read { field, .. } => {
            let place = Field::ALL.iter().position(|of| *of == field);
            place.unwrap_or_default().to_string()
        }
        Target::Ignore | Target::Personal { .. } => IGNORE.to_owned(),
    }
}

/// The target of a name. A field has the unit that was proposed, where it is of the same shape.
fn target(name: &str, proposed: Target) -> Target {
    match name {
        KEEP => Target::Keep,
        IGNORE => Target::Ignore,
        place => {
            let field = place.parse().ok().and_then(|at: usize| Field::ALL.get(at));
            match field {
                Some(field) => Target::Read {
                    field: *field,
                    unit: unit(*field, proposed),
                },
                None => Target::Ignore,
            }
        }
    }
}

fn unit(field: Field, proposed: Target) -> Unit {
    let usual = Unit::of(field.shape()).first().copied().unwrap_or_default();
    match proposed {
        Target::Read { field: of, unit } if of.shape() == field.shape() => unit,
        _ => usual,
    }
}

/// The choice of a field.
pub fn fields(
    l: L10n,
    header: &str,
    rows: Rows,
    proposed: Target,
    now: Memo<Target>,
    set: impl Fn(Target) + 'static,
) -> AnyView {
    let words = &l.import().mapping;
    let first = name(now.get_untracked());
    let option = |value: String, words: &'static str| {
        let selected = value == first;
        view! {
            <option value=value selected=selected>
                {words}
            </option>
        }
    };
    let groups = Group::ALL.into_iter().filter_map(|group| {
        let fields = group.fields(rows);
        if fields.is_empty() {
            return None;
        }
        let fields = fields.into_iter().map(|field| {
            let unit = Unit::default();
            option(name(Target::Read { field, unit }), l.field(field))
        });
        Some(view! { <optgroup label=(words.group)(group)>{fields.collect_view()}</optgroup> })
    });
    view! {
        <select
            class="import-select"
            aria-label=(words.field_of)(header)
            prop:value=move || name(now.get())
            on:change=move |event| set(target(&event_target_value(&event), proposed))
        >
            {option(IGNORE.to_owned(), words.ignore)}
            {option(KEEP.to_owned(), words.keep)}
            {groups.collect_view()}
        </select>
    }
    .into_any()
}

/// The choice of its unit, where it has one.
pub fn units(
    l: L10n,
    header: String,
    now: Memo<Target>,
    set: impl Fn(Target) + Copy + Send + 'static,
) -> AnyView {
    let words = &l.import().mapping;
    // The list stays while a unit is chosen from it, and goes with the shape.
    let of = Memo::new(move |_| shape(now.get()));
    live(move || {
        let Some(shape) = of.get() else {
            return ().into_any();
        };
        let units = Unit::of(shape);
        if units.len() < 2 {
            return ().into_any();
        }
        let place = move || {
            let unit = match now.get() {
                Target::Read { unit, .. } => unit,
                _ => Unit::default(),
            };
            let place = units.iter().position(|of| *of == unit);
            place.unwrap_or_default()
        };
        let first = untrack(place);
        let options = units.iter().enumerate().map(|(at, unit)| {
            view! {
                <option value=at.to_string() selected=at == first>
                    {(words.unit)(*unit, shape)}
                </option>
            }
        });
        view! {
            <select
                class="import-select import-unit"
                aria-label=(words.unit_of)(&header)
                prop:value=move || place().to_string()
                on:change=move |event| {
                    let at = event_target_value(&event).parse().unwrap_or(0);
                    if let (Target::Read { field, .. }, Some(unit)) = (
                        now.get_untracked(),
                        units.get::<usize>(at),
                    ) {
                        set(Target::Read { field, unit: *unit });
                    }
                }
            >
                {options.collect_view()}
            </select>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_has_a_name_of_its_own() {
        let unit = Unit::TenThousand;
        let proposed = Target::Read {
            field: Field::Followers,
            unit,
        };
        for field in Field::ALL {
            let chosen = target(
                &name(Target::Read {
                    field: *field,
                    unit,
                }),
                proposed,
            );
            assert!(
                matches!(chosen, Target::Read { field: of, .. } if of == *field),
                "{field:?}"
            );
        }
        assert_eq!(target(&name(Target::Keep), proposed), Target::Keep);
        assert_eq!(target("no such thing", proposed), Target::Ignore);
    }

    #[test]
    fn a_unit_stays_with_numbers_of_the_same_shape() {
        let proposed = Target::Read {
            field: Field::Followers,
            unit: Unit::TenThousand,
        };
        assert_eq!(unit(Field::Reads, proposed), Unit::TenThousand);
        assert_eq!(unit(Field::PictureQuote, proposed), Unit::One);
        assert_eq!(unit(Field::Female, proposed), Unit::Percent);
        assert_eq!(unit(Field::Female, Target::Ignore), Unit::Percent);
    }
}
