//! Cards in columns, of which only those near the visible part are in the document.
//!
//! Follows WAI-ARIA's feed pattern: articles in the order of the feed, which the keyboard walks.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::components::live::live;
use crate::components::note_card::{NoteCard, size};
use crate::components::rows::RowsAt;
use crate::state::effect::effect;
use crate::state::feed_keys;
use crate::state::impressions;
use crate::state::item::{AskedWhy, Cards};
use crate::state::language::use_l10n;
use crate::state::masonry::{Columns, Masonry, grow};
use crate::state::scroll;
use crate::state::viewport::{use_width, visible};

/// How far beyond the visible part cards are built, in visible heights.
const BEYOND: f64 = 0.75;

/// How many of those are built in one frame, beside what is visible.
const STEP: usize = 4;

/// Where everything is, from data alone.
struct Laid {
    masonry: Masonry,
    lines: Vec<u8>,
    edition: u32,
    columns: Columns,
}

/// A feed.
#[component]
pub fn Feed(
    /// The cards.
    cards: Cards,
    /// What the feed is, for a screen reader.
    label: &'static str,
    /// How far down it one was.
    place: StoredValue<f64>,
    /// Whether more is on its way.
    #[prop(into)]
    busy: Signal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let container = NodeRef::<html::Div>::new();
    let width = use_width(container);
    let columns = Memo::new(move |_| Columns::fit(width.get()));
    let laid = StoredValue::new(None::<Laid>);
    let (height, set_height) = signal(0.0);
    let (epoch, set_epoch) = signal(0_u32);
    let (rows, set_rows) = signal(Vec::<usize>::new());
    let current = StoredValue::new(None::<usize>);
    let AskedWhy(asked) = expect_context();

    // Which cards are in the document; says whether more are to come. The one with the focus
    // stays, however far away.
    let built = StoredValue::new(0_usize..0);
    let build = move || {
        let container = container.try_get_untracked().flatten()?;
        let (top, bottom) = visible(&container);
        let margin = (bottom - top) * BEYOND;
        let (seen, wanted) = laid.with_value(|laid| {
            let masonry = &laid.as_ref()?.masonry;
            let wanted = masonry.between(top - margin, bottom + margin);
            Some((masonry.between(top, bottom), wanted))
        })?;
        let shown = built.with_value(|built| grow(built, &seen, &wanted, STEP));
        built.set_value(shown.clone());
        let more = shown != wanted;
        let held = current.get_value().filter(|index| !shown.contains(index));
        let before = held.filter(|index| *index < shown.start);
        let after = held.filter(|index| *index >= shown.end);
        let now: Vec<usize> = before.into_iter().chain(shown).chain(after).collect();
        if rows.with_untracked(|rows| *rows != now) {
            set_rows.set(now);
        }
        Some(more)
    };
    // Once in a frame: reading where the page is after cards were built in the same frame would
    // have the browser lay it out twice.
    let frame = StoredValue::new(None::<AnimationFrameRequestHandle>);
    let build = Callback::new(move |()| build() == Some(true));
    let refresh = move || schedule(frame, build);
    on_cleanup(move || {
        if let Some(handle) = frame.get_value() {
            handle.cancel();
        }
    });
    effect(move || {
        // First what the memo is made of: it may be asked before it is told.
        width.track();
        let columns = columns.get();
        let (count, edition) = (cards.count.get(), cards.edition.get());
        if columns.width <= 0.0 {
            return;
        }
        let anew = laid.with_value(|laid| {
            laid.as_ref()
                .is_none_or(|laid| laid.edition != edition || laid.columns != columns)
        });
        if anew {
            set_rows.set(Vec::new());
            built.set_value(0..0);
            laid.set_value(Some(Laid {
                masonry: Masonry::new(columns),
                lines: Vec::new(),
                edition,
                columns,
            }));
        }
        laid.update_value(|laid| {
            let Some(laid) = laid else { return };
            for index in laid.lines.len()..count {
                let Some(item) = cards.at.run(index) else {
                    break;
                };
                let size = size(&item, columns.width);
                laid.masonry.push(size.height);
                laid.lines.push(size.lines);
            }
            set_height.set(laid.masonry.height());
        });
        if anew {
            set_epoch.update(|epoch| *epoch += 1);
        }
        refresh();
    });
    scroll::keep(place, Signal::derive(move || height.get() > 0.0));
    let on_scroll = window_event_listener(ev::scroll, move |_| refresh());
    let on_resize = window_event_listener(ev::resize, move |_| refresh());
    on_cleanup(move || {
        on_scroll.remove();
        on_resize.remove();
    });
    // For the keyboard, and for counting what was seen.
    let slots = Callback::new(move |index: usize| {
        laid.with_value(|laid| laid.as_ref()?.masonry.slots().get(index).copied())
    });
    feed_keys::listen(feed_keys::Walk {
        container,
        cards,
        current,
        slots,
        refresh: Callback::new(move |()| refresh()),
    });

    impressions::count(container, cards, rows.into(), slots);

    let row = Callback::new(move |index: usize| {
        let placed = laid.with_value(|laid| {
            let laid = laid.as_ref()?;
            Some((*laid.masonry.slots().get(index)?, *laid.lines.get(index)?))
        });
        let (Some(item), Some((slot, lines))) = (cards.at.run(index), placed) else {
            return ().into_any();
        };
        let why = item.why.is_some().then(|| {
            let item = item.clone();
            Callback::new(move |()| asked.set(Some(item.clone())))
        });
        let title_id = [&*feed_keys::card_id(index), "-title"].concat();
        view! {
            <article
                class="card"
                id=feed_keys::card_id(index)
                tabindex="0"
                aria-posinset=index + 1
                aria-setsize="-1"
                aria-labelledby=title_id.clone()
                style:height=format!("{}px", slot.height)
                style:transform=format!("translate({}px,{}px)", slot.x, slot.y)
                on:focusin=move |_| current.set_value(Some(index))
            >
                <NoteCard item=item lines=lines why=why title_id=title_id.clone() />
            </article>
        }
        .into_any()
    });

    view! {
        <div
            class="feed"
            role="feed"
            aria-label=label
            aria-busy=move || if busy.get() { "true" } else { "false" }
            node_ref=container
            style:height=move || format!("{}px", height.get())
            style=("--column", move || format!("{}px", columns.get().width))
        >
            {live(move || {
                epoch.track();
                view! { <RowsAt rows=rows row=row /> }.into_any()
            })}
        </div>
        <p class="sr-only">{l.read.keys_hint}</p>
    }
}

/// Builds in the next frame, and goes on in the one after it while there is more to build.
fn schedule(frame: StoredValue<Option<AnimationFrameRequestHandle>>, build: Callback<(), bool>) {
    if frame.with_value(Option::is_some) {
        return;
    }
    let handle = request_animation_frame_with_handle(move || {
        frame.set_value(None);
        if build.run(()) {
            schedule(frame, build);
        }
    });
    frame.set_value(handle.ok());
}
