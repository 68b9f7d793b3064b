//! How the indicators look: at the sizes that people use, in colour, and in ASCII signs without colour.

use super::communes;
use super::desk::{Desk, setup};
use super::figures::{desk, looking};
use crate::app::{Msg, Setup};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

/// The sizes that people use.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

fn plain() -> Setup {
    Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() }
}

#[test]
fn the_indicators_at_the_sizes_that_people_use() {
    for size in SIZES.into_iter().chain([(60, 16)]) {
        let desk = looking(setup(), size, "III.3");
        insta::assert_snapshot!(format!("indicators_{}x{}", size.0, size.1), desk.screen());
    }
}

#[test]
fn no_indicator_is_said_with_what_to_do() {
    let mut desk = Desk::with(Workspace::default(), setup(), (80, 24));
    desk.press("3");
    insta::assert_snapshot!("empty_80x24", desk.screen());
}

#[test]
fn a_long_name_is_cut_in_the_row_and_whole_in_the_details() {
    insta::assert_snapshot!("long_80x24", desk("I.5").screen());
}

#[test]
fn everything_can_be_drawn_in_ascii_signs_without_colour_and_in_english() {
    for size in SIZES {
        let named = |what: &str| format!("{what}_ascii_english_{}x{}", size.0, size.1);
        let mut desk = looking(plain(), size, "I.6");
        for (name, keys) in [("list", ""), ("big", "c"), ("chart", "c b"), ("values", "b enter")] {
            desk.press(keys);
            let screen = desk.screen();
            for sign in ["✓", "▸", "▾", "◌", "├", "●", "┃", "–", "─", "│", "→", "·", "…", "⠁", "█"]
            {
                assert!(!screen.contains(sign), "{sign}\n{screen}");
            }
            assert!(
                !["Red", "Green", "Yellow", "Cyan", "Blue"]
                    .iter()
                    .any(|colour| desk.styles().contains(colour))
            );
            insta::assert_snapshot!(named(name), screen);
        }
    }
}

#[test]
fn fronts_lie_over_the_list() {
    for (name, keys) in [
        ("values", "enter"),
        ("value_menu", "enter enter"),
        ("chart", "b"),
        ("big", "c"),
        ("record", "ctrl-n enter"),
        ("definitions", "ctrl-n"),
        ("adjust", "ctrl-l"),
        ("target", "ctrl-l enter"),
        ("sort", "p"),
        ("states", "t down enter"),
        ("add", "ctrl-k enter"),
    ] {
        let mut desk = desk("III.3");
        desk.press(keys);
        insta::assert_snapshot!(format!("{name}_80x24"), desk.screen());
    }
}

#[test]
fn the_fronts_at_the_sizes_that_people_use() {
    for size in SIZES.into_iter().skip(1) {
        let mut desk = looking(setup(), size, "III.3");
        for (name, keys) in [("chart", "b"), ("big", "c"), ("values", "c enter")] {
            desk.press(keys);
            insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), desk.screen());
        }
    }
}

#[test]
fn states_have_their_colours() {
    let mut desk = looking(setup(), (80, 24), "III.3");
    insta::assert_snapshot!("list_colours", desk.styles());
    desk.press("b");
    insta::assert_snapshot!("chart_colours", desk.styles());
    desk.press("c");
    insta::assert_snapshot!("big_colours", desk.styles());
    let mut grid = Desk::with(communes::workspace(), setup(), (80, 24));
    grid.press("3 ctrl-e enter").send(Msg::Paste("I.6\t80.7%\nIII.3\tnhiều\nKhác\t5".to_owned()));
    insta::assert_snapshot!("grid_colours", grid.styles());
    let mut spread = Desk::with(communes::workspace(), setup(), (80, 24));
    spread.press("3 g");
    insta::assert_snapshot!("spread_colours", spread.styles());
}

#[test]
fn tables_and_units_at_the_sizes_that_people_use() {
    for (kind, setup) in [("", setup()), ("_ascii_english", plain())] {
        for size in SIZES {
            let mut grid = Desk::with(communes::workspace(), setup.clone(), size);
            grid.press("3 ctrl-e enter");
            grid.send(Msg::Paste("I.6\t94,8%\nII.1\t58.4 %\nIII.3\tnhiều\nIV.2\t9.999\nKhác\t5".to_owned()));
            insta::assert_snapshot!(format!("grid{kind}_{}x{}", size.0, size.1), grid.screen());
            let mut spread = Desk::with(communes::workspace(), setup.clone(), size);
            spread.press("3 g");
            insta::assert_snapshot!(format!("spread{kind}_{}x{}", size.0, size.1), spread.screen());
        }
    }
}

#[test]
fn nothing_found_among_the_units_is_said() {
    let mut spread = Desk::with(communes::workspace(), setup(), (80, 24));
    spread.press("3 g").write("không có xã này");
    insta::assert_snapshot!("spread_nothing_80x24", spread.screen());
}
