//! Mounts the app over the static shell of `index.html`.

use std::time::Duration;

use hongbang::app::App;
use leptos::prelude::{document, mount_to_body, set_timeout};

fn main() {
    // In a task of its own: the one that starts WebAssembly is long enough on a phone.
    set_timeout(mount, Duration::ZERO);
}

fn mount() {
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
    mount_to_body(App);
}
