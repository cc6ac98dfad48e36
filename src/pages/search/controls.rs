//! How what was found is shown: its order, and what is left out. All of it is in the address,
//! and none of it asks the server.

use hongbang_domain::search::{Order, Reading, Within};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::live::value;
use crate::components::pill_select::PillSelect;
use crate::locales::Select;
use crate::state::asked::{Asked, KINDS, Vicinity, kind, kind_slug};
use crate::state::language::use_l10n;

/// The controls. They stay as they are while what they change changes: so does the focus.
#[component]
pub fn Controls(
    /// What is asked for.
    asked: Memo<Asked>,
) -> impl IntoView {
    let l = use_l10n();
    let navigate = use_navigate();
    let change = Callback::new(move |change: Change| {
        let mut next = asked.get_untracked();
        change(&mut next);
        // One search is one entry of the history, however often it is turned about.
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&next.href(), options);
    });
    let sorts = Order::ALL
        .iter()
        .zip(l.find().orders)
        .map(|(order, words)| {
            let order = *order;
            let href = move || {
                let asked = asked.get();
                Asked { order, ..asked }.href()
            };
            let current = value(move || {
                let current = asked.with(|asked| asked.order == order);
                Some(if current { "true" } else { "false" })
            });
            view! {
                <a href=href prop:replace=true data-noscroll="" aria-current=current>
                    {words}
                </a>
            }
        })
        .collect_view();
    let select = move |texts: (&'static str, Vec<&'static str>),
                       names: Vec<&'static str>,
                       chosen: fn(&Asked) -> Option<&'static str>,
                       choose: fn(&mut Asked, &str)| {
        let names = [""].into_iter().chain(names);
        let choices = names.zip(texts.1.into_iter().map(str::to_owned)).collect();
        view! {
            <PillSelect
                label=texts.0
                choices=choices
                chosen=Signal::derive(move || asked.with(chosen).unwrap_or_default())
                on_choose=Callback::new(move |name: String| {
                    change.run(Box::new(move |asked| choose(asked, &name)));
                })
            />
        }
        .into_any()
    };
    view! {
        <div class="search-controls">
            <nav class="sorts" aria-label=l.find().sort>
                {sorts}
            </nav>
            <div class="filters" role="group" aria-label=l.find().filters>
                {select(
                    words(l.find().kind),
                    KINDS.map(kind_slug).to_vec(),
                    |asked| asked.kind.map(kind_slug),
                    |asked, name| asked.kind = kind(name),
                )}
                {select(
                    words(l.find().time),
                    Within::ALL.iter().map(|within| within.slug()).collect(),
                    |asked| asked.within.map(Within::slug),
                    |asked, name| asked.within = Within::from_slug(name),
                )}
                {select(
                    words(l.find().reading),
                    Reading::ALL.iter().map(|reading| reading.slug()).collect(),
                    |asked| asked.reading.map(Reading::slug),
                    |asked, name| asked.reading = Reading::from_slug(name),
                )}
                {select(
                    words(l.find().place),
                    Vicinity::ALL.iter().map(|place| place.slug()).collect(),
                    |asked| asked.place.map(Vicinity::slug),
                    |asked, name| asked.place = Vicinity::from_slug(name),
                )}
            </div>
        </div>
    }
}

/// A change of what is asked for.
type Change = Box<dyn FnOnce(&mut Asked)>;

fn words<const N: usize>(select: Select<N>) -> (&'static str, Vec<&'static str>) {
    (select.label, select.choices.to_vec())
}
