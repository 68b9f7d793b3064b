//! The keys of the layers: one table says what they do, and the screen always says how to ask for it.

use proptest::prelude::*;

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::app::{Msg, Setup};
use crate::domain::workspace::Workspace;
use crate::keymap::command::{Global, Tree};
use crate::keymap::{Code, Command, Key, View};
use crate::locale::{Glyphs, Lang};
use crate::views::overlay::{Heard, Overlay};

/// Lists the ways to one layer of each kind.
const LAYERS: [(&str, &str); 10] = [
    ("menu", "ctrl-t"),
    ("picker", "v"),
    ("ticks", "t"),
    ("form", "ctrl-n"),
    ("filter", "/"),
    ("help", "?"),
    ("jump", "ctrl-f"),
    ("palette", ":"),
    ("question", "ctrl-n x esc"),
    ("record", ". enter"),
];

fn at(keys: &str, setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(workspace(), setup, size);
    desk.go("454/B/30").press(keys);
    desk
}

fn layer(desk: &Desk) -> Overlay {
    desk.model.layers().last().unwrap().clone()
}

/// Returns the layer in several states, so that a key that does nothing in one may do something in another.
fn states_of(keys: &str) -> Vec<Overlay> {
    ["", "down", "a b left", "down down a b left", "up", "up up"]
        .map(|then| layer(at(keys, setup(), (80, 24)).press(then)))
        .to_vec()
}

fn does_something(layer: &Overlay, key: Key) -> bool {
    let mut after = layer.clone();
    let heard = after.key(key);
    heard != Heard::Kept || after != *layer
}

#[test]
fn every_listed_key_does_something_and_no_other_key_does() {
    let plain = [Code::Up, Code::Down, Code::Left, Code::Right, Code::Home, Code::End, Code::PageUp]
        .into_iter()
        .chain([Code::PageDown, Code::Enter, Code::Esc, Code::Tab, Code::Backspace, Code::Delete])
        .chain([Code::Insert])
        .chain((1..=12).map(Code::F))
        .map(Key::plain);
    let all: Vec<Key> = plain.chain(('a'..='z').map(Key::ctrl)).chain([Key::char('?')]).collect();
    for (name, keys) in LAYERS {
        let states = states_of(keys);
        let writes = states.iter().any(|state| does_something(state, Key::char('a')));
        let listed: Vec<Key> =
            states[0].keys().flat_map(|row| row.keys.iter().copied()).filter(|key| !key.shift).collect();
        for key in &all {
            let acts = states.iter().any(|state| does_something(state, *key));
            let is_text = writes && key.typed().is_some();
            assert_eq!(acts, listed.contains(key) || is_text, "{name}: {key}");
        }
    }
}

#[test]
fn help_is_on_the_same_keys_everywhere() {
    let bound = setup().keymap.keys_of(Command::Global(Global::Help));
    let bound: Vec<Key> = bound.into_iter().flatten().collect();
    assert_eq!(bound, ["?", "ctrl-g", "f1"].map(|key| key.parse::<Key>().unwrap()));
    for (name, keys) in LAYERS {
        for key in ["ctrl-g", "f1"] {
            let mut desk = at(keys, setup(), (80, 24));
            let below = layer(&desk);
            desk.press(key);
            assert!(desk.screen().contains("Các phím – gõ để tìm"), "{name} {key}");
            desk.press("esc");
            assert_eq!(layer(&desk), below, "{name} {key}: everything typed is kept");
        }
    }
}

#[test]
fn a_question_mark_is_text_where_one_types_and_help_elsewhere() {
    for (keys, is_text) in [("ctrl-n", true), ("v", true), ("/", true), ("ctrl-t", false), ("t", false)] {
        let mut desk = at(keys, setup(), (80, 24));
        let layers = desk.model.layers().len();
        desk.press("?");
        assert_eq!(desk.model.layers().len() == layers, is_text, "{keys}");
    }
    let mut desk = at("ctrl-n", setup(), (80, 24));
    desk.write("xong chưa?");
    assert!(desk.screen().contains("xong chưa?"));
}

#[test]
fn the_help_of_a_layer_is_searched_and_presses_the_chosen_key() {
    let mut desk = at("ctrl-n", setup(), (80, 24));
    desk.write("đang làm").press("ctrl-g").write("xoa het").press("enter");
    assert_eq!(desk.model.layers().len(), 1);
    assert!(!desk.screen().contains("đang làm"), "the field was emptied");
    desk.write("đang làm").press("ctrl-g ctrl-g ctrl-g ctrl-g");
    assert_eq!(desk.model.layers().len(), 3, "the keys of the list itself are listed once");
    desk.press("esc esc");
    assert!(desk.screen().contains("đang làm"));
}

#[test]
fn the_help_of_a_form_lies_over_it() {
    let mut desk = at("ctrl-n", setup(), (80, 24));
    desk.write("đã kiểm tra 9 xã").press("ctrl-g");
    insta::assert_snapshot!("form_help_80x24", desk.screen());
}

#[test]
fn every_key_of_a_layer_is_named_in_both_languages() {
    for (name, keys) in LAYERS {
        for row in layer(&at(keys, setup(), (80, 24))).keys() {
            assert!(!row.keys.is_empty() && !row.name.vi.is_empty() && row.name.vi != row.name.en, "{name}");
            assert_eq!(row.hint.vi.is_empty(), row.hint.en.is_empty(), "{name}: {}", row.name.en);
        }
    }
}

fn footer(desk: &Desk) -> String {
    desk.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn every_footer_shows_all_its_hints_and_help_at_80_columns() {
    for (lang, glyphs) in
        [(Lang::Vi, Glyphs::Unicode), (Lang::En, Glyphs::Unicode), (Lang::En, Glyphs::Ascii)]
    {
        let setup = || Setup { lang, glyphs, ..setup() };
        for (name, keys) in LAYERS {
            let desk = at(keys, setup(), (80, 24));
            let footer = footer(&desk);
            for row in layer(&desk).keys() {
                assert!(footer.contains(row.hint.to(lang)), "{name}: {footer}");
            }
            assert!(footer.contains('?'), "{name}: {footer}");
        }
        let empty = Desk::with(Workspace::default(), setup(), (80, 24));
        assert!(footer(&empty).contains('?'));
        let mut tree = Desk::with(workspace(), setup(), (80, 24));
        tree.press("+ + + *");
        let footer = footer(&tree);
        let others = [Command::Global(Global::Help), Command::Tree(Tree::Mark)];
        let words = crate::keymap::registry::rows()
            .filter(|row| row.command.applies_in(View::Tree) && !others.contains(&row.command));
        for word in words.map(|row| row.hint.to(lang)).chain([": 9"]) {
            assert!(footer.contains(word), "{word}: {footer}");
        }
        assert!(footer.ends_with('?'), "{footer}");
    }
}

#[test]
fn help_is_hinted_even_in_the_narrowest_window() {
    for (name, keys) in LAYERS {
        let footer = footer(&at(keys, setup(), (60, 16)));
        assert!(footer.contains('?'), "{name}: {footer}");
    }
}

proptest! {
    #[test]
    fn help_changes_nothing_of_what_was_typed(text in "\\PC{0,30}", field in 0usize..4) {
        let mut desk = at("ctrl-n", setup(), (80, 24));
        for _ in 0..field {
            desk.press("tab");
        }
        desk.send(Msg::Paste(text));
        let typed = layer(&desk);
        desk.press("ctrl-g down up esc");
        prop_assert_eq!(layer(&desk), typed);
    }
}
