//! Whatever is pressed, typed, pasted or resized: the program goes on, and what it shows fits what it holds.

use proptest::prelude::*;

use super::desk::Desk;
use crate::app::{Effect, Msg};
use crate::keymap::{Code, Context, DEFAULT, Key, Keymap};

/// Draws a key that the map knows, one that fields and lists know, or a character.
fn any_key() -> impl Strategy<Value = Msg> {
    let map = Keymap::read(DEFAULT).unwrap();
    let bound = Context::all().flat_map(|context| map.bindings(context));
    let bound: Vec<Key> = bound.flat_map(|(keys, _)| keys).collect();
    let plain = [Code::Enter, Code::Down, Code::Up, Code::Tab, Code::Backspace, Code::Esc, Code::Delete];
    prop_oneof![
        4 => prop::sample::select(bound).prop_map(Msg::Key),
        4 => prop::sample::select(plain.map(Key::plain).to_vec()).prop_map(Msg::Key),
        2 => any::<char>().prop_map(|c| Msg::Key(Key::char(c))),
        1 => Just(()).prop_map(|()| Msg::Rested),
        1 => Just(()).prop_map(|()| Msg::Idle),
        1 => "\\PC{0,20}".prop_map(Msg::Paste),
        1 => (0u16..220, 0u16..70).prop_map(|(width, height)| Msg::Resize(width, height)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_is_pressed_brings_the_program_down(keys in prop::collection::vec(any_key(), 1..120)) {
        let mut desk = Desk::new();
        for msg in keys {
            if let Msg::Resize(width, height) = msg {
                desk.size = (width.max(1), height.max(1));
            }
            desk.send(msg);
            prop_assert!(!desk.screen().is_empty());
            let commits = desk.effects.iter().filter(|effect| matches!(effect, Effect::Commit(_))).count();
            prop_assert_eq!(commits, desk.journal.len());
        }
        prop_assert!(desk.rest().model.is_settled());
        prop_assert!(!desk.model.has_work());
    }
}
