//! Mounts the app over the static shell of `index.html`.

use hongbang::app::App;
use leptos::prelude::{document, mount_to_body};

fn main() {
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
    mount_to_body(App);
}
