//! Whom a brand wants to reach, as fields: a share of women, and sets of ages, city tiers and
//! interests. What is chosen goes to whoever shows them, and comes back as the target.

use hongbang_domain::audience::Target;
use hongbang_domain::category::Category;
use leptos::prelude::*;

use crate::components::live::live;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::target::{Share, read_share};

/// Whether a choice is made.
type On = Box<dyn Fn() -> bool + Send>;

/// The target, and what is told of a change.
#[derive(Clone, Copy)]
struct Fields {
    target: Memo<Target>,
    on_change: Callback<Target>,
}

impl Fields {
    fn change(self, change: impl FnOnce(&mut Target)) {
        let mut target = self.target.get_untracked();
        change(&mut target);
        self.on_change.run(target);
    }
}

/// The fields.
#[component]
pub fn TargetFields(
    /// What is wanted now.
    target: Memo<Target>,
    /// Told of every choice, as it is made.
    on_change: Callback<Target>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.portrait();
    let fields = Fields { target, on_change };
    let ages = words.ages.iter().enumerate().map(|(at, name)| {
        let on = Box::new(move || target.with(|target| target.ages.get(at) == Some(&true)));
        check(name, on, move |on| {
            fields.change(|target| {
                if let Some(age) = target.ages.get_mut(at) {
                    *age = on;
                }
            });
        })
    });
    let tiers = words.city_tiers.iter().enumerate().map(|(at, name)| {
        let on = Box::new(move || target.with(|target| target.city_tiers.get(at) == Some(&true)));
        check(name, on, move |on| {
            fields.change(|target| {
                if let Some(tier) = target.city_tiers.get_mut(at) {
                    *tier = on;
                }
            });
        })
    });
    view! {
        <div class="target-form">
            {women(l, fields)}
            <fieldset>
                <legend>{words.age}</legend>
                {ages.collect_view()}
            </fieldset>
            <fieldset>
                <legend>{words.city_tier}</legend>
                {tiers.collect_view()}
            </fieldset>
            <fieldset>
                <legend>{words.interests}</legend>
                {interests(l, fields)}
            </fieldset>
            <button
                type="button"
                class="button button-small"
                on:click=move |_| on_change.run(Target::default())
            >
                {words.clear}
            </button>
        </div>
    }
}

/// The share of women. The men's is what is left, so that the two never sum to anything but a
/// hundred; what is typed beyond is taken for the nearest that can be, and said.
fn women(l: L10n, fields: Fields) -> AnyView {
    let words = l.portrait();
    let beyond = RwSignal::new(false);
    let shown = move || {
        let female = fields.target.with(|target| target.female);
        female.map_or_else(String::new, |share| ((share * 100.0).round()).to_string())
    };
    let set = move |event| {
        let text: String = event_target_value(&event);
        let (share, over) = match read_share(&text) {
            Share::None => (None, false),
            Share::Of(share) => (Some(share), false),
            Share::Beyond(share) => (Some(share), true),
        };
        beyond.set(over);
        fields.change(|target| target.female = share);
    };
    let said = live(move || {
        if beyond.get() {
            return view! { <span class="look">{words.share_beyond}</span> }.into_any();
        }
        let female = fields.target.with(|target| target.female);
        match female {
            Some(female) => (words.men_left)(&l.percent(1.0 - female)).into_any(),
            None => ().into_any(),
        }
    });
    view! {
        <label class="target-women">
            <span>{words.women_share}</span>
            <input
                type="number"
                min="0"
                max="100"
                inputmode="numeric"
                prop:value=shown
                on:change=set
            />
            <span class="quiet" role="status">
                {said}
            </span>
        </label>
    }
    .into_any()
}

fn check(name: &'static str, on: On, set: impl Fn(bool) + 'static) -> AnyView {
    let set: Box<dyn Fn(bool)> = Box::new(set);
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=on
                on:change=move |event| set(event_target_checked(&event))
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// The interests that are wanted, and a list to add others from.
fn interests(l: L10n, fields: Fields) -> AnyView {
    let words = l.portrait();
    let target = fields.target;
    let wanted = Memo::new(move |_| target.with(|target| target.interests.clone()));
    let chips = live(move || {
        let chips = wanted.get().into_iter().map(|interest| {
            let name = l.category(interest);
            let remove = move |_| {
                fields.change(|target| target.interests.retain(|other| *other != interest));
            };
            view! {
                <button
                    type="button"
                    class="check is-on"
                    aria-label=(words.remove)(name)
                    on:click=remove
                >
                    {name}
                    " ×"
                </button>
            }
        });
        chips.collect_view().into_any()
    });
    let add = move |event| {
        let slug: String = event_target_value(&event);
        let Ok(interest) = slug.parse::<Category>() else {
            return;
        };
        fields.change(|target| {
            if !target.interests.contains(&interest) {
                target.interests.push(interest);
            }
        });
    };
    let options = Category::ALL
        .iter()
        .map(|category| view! { <option value=category.slug()>{l.category(*category)}</option> })
        .collect_view();
    view! {
        {chips}
        <select
            class="pill-select"
            aria-label=words.add_interest
            // Back to its first words after each choice.
            prop:value=move || wanted.with(|_| "")
            on:change=add
        >
            <option value="">{words.add_interest}</option>
            {options}
        </select>
    }
    .into_any()
}
