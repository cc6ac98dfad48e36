//! What a screen shows when it has nothing to show yet, nothing at all, or bad news.

use leptos::prelude::*;

use crate::client::Failure;
use crate::components::live::live;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;

/// Bad news, in words by its kind, with a retry where that may help.
#[component]
pub fn FailureView(
    /// What went wrong.
    failure: Failure,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let (title, hint) = l.failure(failure);
    let retry = matches!(
        failure,
        Failure::Unreachable | Failure::Server | Failure::Unreadable | Failure::TooOften
    );
    view! {
        <div class="notice" role="alert">
            <p class="notice-title">{title}</p>
            <p>{hint}</p>
            {if retry {
                view! {
                    <button class="button" on:click=move |_| on_retry.run(())>
                        {l.retry}
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <a class="button" href="/explore">
                        {l.to_explore}
                    </a>
                }
                    .into_any()
            }}
        </div>
    }
}

/// A list that is there, whole, and empty.
#[component]
pub fn Empty(
    /// What is not there.
    title: &'static str,
    /// What one can do about it.
    hint: &'static str,
    /// A link that does it.
    action: Option<(String, &'static str)>,
) -> impl IntoView {
    view! {
        <div class="notice">
            <p class="notice-title">{title}</p>
            <p>{hint}</p>
            {action
                .map(|(href, words)| {
                    view! {
                        <a class="button" href=href>
                            {words}
                        </a>
                    }
                })}
        </div>
    }
}

/// Grey shapes where content will be.
#[component]
pub fn Skeleton(
    /// The shape: a class of `style/states.css`.
    kind: &'static str,
    /// How many.
    #[prop(default = 1)]
    count: usize,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <div class=format!("skeletons skeletons-{kind}") role="status">
            <span class="sr-only">{l.loading}</span>
            {(0..count).map(|_| view! { <div class="skeleton" aria-hidden="true"></div> }).collect_view()}
        </div>
    }
}

/// What an answer becomes: its view when it is here, a skeleton before, its failure instead.
pub fn awaited<T: Send + Sync + 'static>(
    loaded: Loaded<T>,
    skeleton: &'static str,
    view: impl Fn(&T) -> AnyView + Send + 'static,
) -> impl IntoView {
    let on_retry = Callback::new(move |()| loaded.retry());
    live(move || {
        let answered = loaded.with(|answer| match answer {
            Ok(value) => view(value),
            Err(failure) => view! { <FailureView failure=failure on_retry=on_retry /> }.into_any(),
        });
        answered.unwrap_or_else(|| view! { <Skeleton kind=skeleton /> }.into_any())
    })
}
