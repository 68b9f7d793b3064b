//! The default map is safe with an input method left on, and a wrong map says what is wrong where.

use std::collections::BTreeSet;

use super::command::{Global, Inbox, Shared, Tree};
use super::*;

fn default_map() -> Keymap {
    Keymap::read(DEFAULT).unwrap()
}

#[test]
fn names_of_keys_read_back_as_they_are_written() {
    for name in
        ["ctrl-t", "shift-tab", "down", "enter", "f1", "f12", "m", "space", "minus", "?", "đ", "alt-x"]
    {
        assert_eq!(name.parse::<Key>().unwrap().to_string(), name);
    }
    assert_eq!("M".parse::<Key>().unwrap(), Key::char('m'));
    for wrong in ["", "f13", "ctrl-", "dd", "strg-t"] {
        assert!(wrong.parse::<Key>().is_err(), "{wrong}");
    }
}

#[test]
fn hints_are_short_and_have_an_ascii_form() {
    let table = [
        ("ctrl-t", "^T", "^T"),
        ("enter", "↵", "Enter"),
        ("left", "←", "Left"),
        ("m", "m", "m"),
        ("tab", "Tab", "Tab"),
    ];
    for (name, unicode, ascii) in table {
        let key: Key = name.parse().unwrap();
        assert_eq!((key.hint(false).as_str(), key.hint(true).as_str()), (unicode, ascii));
    }
}

#[test]
fn every_command_has_one_row_and_one_name() {
    let ids: BTreeSet<_> = registry::rows().map(|row| row.id).collect();
    let commands: BTreeSet<_> = registry::rows().map(|row| row.command).collect();
    assert_eq!((ids.len(), commands.len()), (registry::rows().count(), registry::rows().count()));
    for row in registry::rows() {
        assert!(!row.name.vi.is_empty() && !row.name.en.is_empty(), "{}", row.id);
        assert_eq!(row.hint.vi.is_empty(), row.hint.en.is_empty(), "{}", row.id);
    }
}

#[test]
fn every_shipped_map_can_be_read_and_hides_no_key() {
    for shipped in Shipped::ALL {
        let map = shipped.read().unwrap();
        assert_eq!(map.hidden(), [], "{}", shipped.name());
    }
}

#[test]
fn every_command_is_bound_or_in_the_palette() {
    for map in Shipped::ALL.map(|shipped| shipped.read().unwrap()) {
        assert!(!map.keys_of(Command::Global(Global::Palette)).is_empty());
        assert!(registry::rows().all(|row| row.command.applies_in(row.command.context())));
        let bound = |row: &&registry::Row| !map.keys_of(row.command).is_empty();
        assert!(registry::rows().filter(bound).count() > registry::rows().count() / 2);
    }
}

#[test]
fn the_default_map_stands_on_no_key_that_an_input_method_rewrites_and_the_vim_map_does() {
    assert_eq!(default_map().disturbed(), []);
    let vim = Shipped::Vim.read().unwrap();
    assert!(vim.disturbed().contains(&Key::char('j')));
    assert_eq!(
        vim.find(Context::View(View::Tree), &["shift-g".parse().unwrap()]),
        Found::Command(Command::Shared(Shared::Last))
    );
    assert_eq!(vim.find(Context::View(View::Tree), &[Key::char('g')]), Found::Prefix);
    for context in Context::all() {
        for (keys, command) in default_map().bindings(context) {
            let travels = matches!(keys[0].code, Code::Char(c) if !keys[0].ctrl && c.is_alphabetic());
            assert!(
                travels || vim.find(context, &keys) == Found::Command(command),
                "{command:?} lost its key"
            );
        }
    }
}

#[test]
fn a_users_map_replaces_the_keys_of_the_commands_that_it_names_and_takes_keys_away() {
    let tree = Context::View(View::Tree);
    let map = default_map()
        .under("[tree]\n\"tree.filter\" = \"m\"\n[global]\npalette = []\nhelp = \"g h\"\n")
        .unwrap();
    let of =
        |keys: &str| map.find(tree, &keys.split(' ').map(|key| key.parse().unwrap()).collect::<Vec<_>>());
    for (keys, found) in [
        ("m", Found::Command(Command::Tree(Tree::Filter))),
        ("l", Found::Nothing),
        ("space", Found::Command(Command::Tree(Tree::Mark))),
        (":", Found::Nothing),
        ("?", Found::Nothing),
        ("g h", Found::Command(Command::Global(Global::Help))),
        ("down", Found::Command(Command::Shared(Shared::Down))),
    ] {
        assert_eq!(of(keys), found, "{keys}");
    }
    assert_eq!(
        map.find(Context::View(View::Inbox), &[Key::char('g')]),
        Found::Command(Command::Inbox(Inbox::Window))
    );
    let hidden = map.hidden();
    let inbox = hidden.iter().find(|hidden| hidden.context == Context::View(View::Inbox)).unwrap();
    assert_eq!(
        (inbox.command, inbox.by),
        (Command::Global(Global::Help), Some(Command::Inbox(Inbox::Window)))
    );
}

#[test]
fn every_fault_is_said_at_once_in_the_order_of_the_lines() {
    let text = "stray = \"x\"\n[tree]\n\"tree.mrak\" = \"m\"\n\"tree.filter\" = 7\n\"tree.note\" = [\"f0\"]\n\n[baum]\nx = \"y\"\n[global]\nhelp = \"\"\nundo = [\"x\", 1]\n";
    let faults = default_map().under(text).unwrap_err();
    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 3, 4, 5, 8, 10, 11]);
    for fault in &faults {
        assert_ne!(fault.told(crate::locale::Lang::Vi), fault.told(crate::locale::Lang::En));
    }
    let broken = default_map().under("[tree\n\"tree.mark\" = = \"m\"\n[global]\nhelp = \n").unwrap_err();
    assert!(broken.len() > 1, "{broken:?}");
}

/// Keys that an input method produces or rewrites, that a terminal takes, or that other bytes stand for.
const FORBIDDEN: &[char] = &['w', '[', ']', '{', '}'];
const FORBIDDEN_WITH_CTRL: &[char] = &['h', 'i', 'j', 'm', 's', 'q', 'z', '['];
const REWRITTEN: &[char] = &['a', 'e', 'o', 'u', 'd', 's', 'f', 'r', 'x', 'j', 'z'];
const SPLIT_ESCAPES: &[char] = &['[', 'o', 'a', 'b', 'c', 'd', 'h', 'f'];

#[test]
fn nothing_stands_on_a_key_that_an_input_method_or_a_terminal_takes() {
    let map = default_map();
    for context in Context::all() {
        for (keys, command) in map.bindings(context) {
            let mutation = registry::row(command).unwrap().mutation;
            assert_eq!(keys.len(), 1, "{command:?} needs a sequence of keys");
            let key = keys[0];
            assert!(!key.alt && key.code != Code::Backspace, "{command:?} stands on {key}");
            let Code::Char(c) = key.code else { continue };
            // Ctrl+Z stops a program in every terminal, and so it does here.
            let is_own = command == Command::Global(Global::Suspend) && c == 'z';
            if key.ctrl {
                assert!(is_own || !FORBIDDEN_WITH_CTRL.contains(&c), "{command:?} stands on {key}");
            } else {
                assert!(!FORBIDDEN.contains(&c) && !REWRITTEN.contains(&c), "{command:?} stands on {key}");
                assert!(!mutation || !SPLIT_ESCAPES.contains(&c), "{command:?} stands on {key}");
                assert!(!mutation || !c.is_alphabetic(), "{command:?} writes on a letter");
            }
        }
    }
}

#[test]
fn no_view_hides_a_global_key_or_its_beginning() {
    let map = default_map();
    for (global, hidden) in map.bindings(Context::Global) {
        for view in View::ALL {
            assert_eq!(map.find(Context::View(view), &global), Found::Command(hidden), "{view:?}");
        }
    }
}

#[test]
fn in_triage_digits_act_and_the_way_to_other_views_and_days_rests() {
    let map = default_map();
    for digit in '1'..='9' {
        let found = map.find(Context::Triage, &[Key::char(digit)]);
        assert!(matches!(found, Found::Command(Command::Triage(_))), "{digit}: {found:?}");
    }
    for resting in ["0", "n", "/"] {
        assert_eq!(map.find(Context::Triage, &[resting.parse().unwrap()]), Found::Nothing, "{resting}");
    }
    for (key, command) in map.bindings(Context::Global) {
        let found = map.find(Context::Triage, &key);
        let is_digit = matches!(key[0].code, Code::Char('1'..='9'));
        let rests = !command.applies_in(Context::Triage);
        assert!(is_digit || rests || found == Found::Command(command), "{command:?}");
    }
}

#[test]
fn while_rows_are_rearranged_the_arrows_move_them_and_all_else_rests() {
    let map = default_map();
    for key in ["up", "down", "left", "right", "enter", "esc"] {
        let found = map.find(Context::Arrange, &[key.parse().unwrap()]);
        assert!(matches!(found, Found::Command(Command::Arrange(_))), "{key}: {found:?}");
    }
    for (key, command) in map.bindings(Context::Global) {
        let found = map.find(Context::Arrange, &key);
        let helps = command.applies_in(Context::Arrange);
        let arranges = matches!(found, Found::Command(Command::Arrange(_)));
        assert!(arranges || found == if helps { Found::Command(command) } else { Found::Nothing });
    }
    assert_eq!(map.find(Context::Arrange, &["ctrl-u".parse().unwrap()]), Found::Nothing);
}

#[test]
fn each_view_is_named_and_reached_by_a_key_of_its_own() {
    let map = default_map();
    let names: BTreeSet<_> = Context::all().map(Context::name).collect();
    assert_eq!(names.len(), View::ALL.len() + 3);
    for view in View::ALL {
        let show = Command::Global(Global::Show(view));
        let hint = map.hint(show, true).unwrap();
        let keys = if view.is_tab() { "1234" } else { "56789!@#&" };
        assert!(hint.chars().count() == 1 && keys.contains(&hint), "{view:?}: {hint}");
        assert!(View::ALL.into_iter().all(|other| show.applies_in(other)));
    }
}

#[test]
fn a_view_has_its_own_commands_and_those_of_every_view() {
    let (mark, down) = (Command::Tree(Tree::Mark), Command::Shared(Shared::Down));
    assert!(mark.applies_in(View::Tree) && !mark.applies_in(View::Indicators));
    assert!(View::ALL.into_iter().all(|view| down.applies_in(view)));
    let map = default_map();
    assert_eq!(map.find(Context::View(View::Indicators), &[Key::char('m')]), Found::Nothing);
    assert_eq!(map.find(Context::View(View::Indicators), &[Key::plain(Code::Down)]), Found::Command(down));
}

#[test]
fn a_key_is_found_whatever_its_case_and_the_view_comes_first() {
    let map = default_map();
    let mark = Found::Command(Command::Tree(Tree::Mark));
    for text in ["m", "M", "space"] {
        assert_eq!(map.find(Context::View(View::Tree), &[text.parse().unwrap()]), mark);
    }
    assert_eq!(
        map.find(Context::View(View::Tree), &[Key::char('?')]),
        Found::Command(Command::Global(Global::Help))
    );
    assert_eq!(map.find(Context::View(View::Tree), &[Key::plain(Code::Backspace)]), Found::Nothing);
}

#[test]
fn sequences_wait_for_their_end() {
    let map = Keymap::read("[global]\n\"first\" = \"g g\"\n").unwrap();
    let g = Key::char('g');
    assert_eq!(map.find(Context::View(View::Tree), &[g]), Found::Prefix);
    assert_eq!(map.find(Context::View(View::Tree), &[g, g]), Found::Command(Command::Shared(Shared::First)));
    assert_eq!(map.find(Context::View(View::Tree), &[g, Key::char('x')]), Found::Nothing);
}

#[test]
fn a_wrong_map_names_the_line_and_the_way_out() {
    let table = [
        ("[tree]\n\"tree.expnad\" = \"x\"", 2, "“tree.expnad” is no command; the nearest is “tree.expand”"),
        (
            "[baum]\n\n\"tree.mark\" = \"x\"",
            3,
            "“baum” is no context; use global, tree, inbox, indicators, composer, score, matrix, lists, meeting, documents",
        ),
        ("[global]\n\"tree.mark\" = \"x\"", 2, "“tree.mark” belongs into [tree]"),
        ("[global]\nhelp = \"f99\"", 2, "“f99” is no key"),
        ("[global]\nhelp = \"?\"\npalette = \"?\"", 3, "“?” is taken by “help”"),
        ("[global]\nhelp = \"g g\"\npalette = \"g\"", 3, "“g” is taken by “a longer sequence”"),
        ("[global]\nhelp = 7", 2, ""),
    ];
    for (text, line, message) in table {
        let faults = Keymap::read(text).unwrap_err();
        assert_eq!(faults[0].line, line, "{text}");
        assert!(faults[0].to_string().contains(message), "{}", faults[0]);
    }
}

#[test]
fn what_an_input_method_rewrote_is_heard_as_the_letter_and_told_apart() {
    for (came, meant) in [('ư', 'w'), ('Ư', 'w'), ('đ', 'd'), ('Đ', 'd'), ('ạ', 'a'), ('ệ', 'e'), ('ơ', '[')]
    {
        assert_eq!(repair::hear(Key::char(came)), repair::Heard { key: Key::char(meant), repaired: true });
    }
    let capital = Key { shift: true, ..Key::char('m') };
    assert_eq!(repair::hear(Key::char('M')), repair::Heard { key: capital, repaired: false });
    let map = default_map();
    let mark = Found::Command(Command::Tree(Tree::Mark));
    assert_eq!(map.find(Context::View(View::Tree), &[capital]), mark);
}
