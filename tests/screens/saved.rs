//! A saved view brings back everything that narrowed and arranged it, in every view.

use dondoc::app::Effect;
use dondoc::views::saved::SavedView;
use proptest::prelude::*;

use crate::seat::Seat;

/// Is a view: its key, the keys of what can be chosen in it, and those that go to its first row and column.
struct Row {
    view: &'static str,
    choices: &'static [&'static str],
    home: &'static str,
}

/// Goes to the first column.
const LEFT: &str = "left left left left left left left left left left left left left left left left home";

const ROWS: [Row; 13] = [
    Row {
        view: "1",
        choices: &[
            "t",
            "v",
            "l",
            "+",
            "minus",
            "k",
            "down right",
            "down down left",
            "home left",
            "home right",
        ],
        home: "home",
    },
    Row {
        view: "2",
        choices: &["v", "t", "g", "c", "y", "p", "l", "k", "+", "down left", "end left", "end right"],
        home: "home",
    },
    Row { view: "3", choices: &["t", "v", "y", "p", "l", "k", "+", "down left", "end left"], home: "home" },
    Row { view: "4", choices: &[], home: "" },
    Row { view: "5", choices: &["y", "v", "right p", "right right right p", "p"], home: LEFT },
    Row { view: "6", choices: &["l", "v", "p"], home: LEFT },
    Row { view: "7", choices: &["left", "right", "l"], home: "home" },
    Row { view: "8", choices: &["+", "l"], home: "home" },
    Row { view: "9", choices: &["y", "l", "b", "v", "c"], home: "home" },
    Row { view: "@", choices: &["l"], home: "home" },
    Row { view: "#", choices: &["l", "p"], home: LEFT },
    Row { view: "!", choices: &["t", "l", "v", "c"], home: "home" },
    Row { view: "&", choices: &["left", "right"], home: "home" },
];

/// Is something that is chosen: which of the view's keys, and which rows of the lists that it opens.
type Chosen = (usize, [usize; 3]);

fn chosen() -> impl Strategy<Value = Vec<Chosen>> {
    prop::collection::vec((0..60usize, [0..7usize, 0..5usize, 0..3usize]), 1..4)
}

/// Is what is typed to narrow a view.
const TYPED: [&str; 4] = ["", "so", "du lieu", "khong co gi nhu the"];

/// Chooses, and goes back to the first row.
fn choose(seat: &mut Seat, row: &Row, chosen: &[Chosen], typed: &str) {
    for (key, rows) in chosen.iter().filter(|_| !row.choices.is_empty()) {
        seat.press(row.choices[key % row.choices.len()]);
        for down in rows {
            if seat.model.layers().is_empty() {
                break;
            }
            seat.press(&"down ".repeat(*down)).press("enter");
        }
        // Several rows that are ticked are taken together.
        seat.press(if seat.model.layers().is_empty() { "" } else { "tab" });
        while !seat.model.layers().is_empty() {
            seat.press("esc");
        }
    }
    seat.press("/");
    if !seat.model.layers().is_empty() {
        seat.press("ctrl-u").write(typed).press("enter");
    }
    seat.press(row.home);
}

/// Keeps the shown view under a name.
fn keep(seat: &mut Seat) -> SavedView {
    seat.press("ctrl-f").write("save-view").press("enter").write("Giữ").press("tab enter");
    match seat.effects.last() {
        Some(Effect::SaveView(saved)) => saved.clone(),
        other => panic!("{other:?}\n{}", seat.screen()),
    }
}

/// Lists ways through the lists that a choice may open: the rows that are chosen one after another.
const WAYS: [[usize; 3]; 2] = [[1, 0, 0], [2, 1, 1]];

#[test]
fn each_choice_is_there_when_the_program_opens_on_the_view() {
    for row in &ROWS {
        for (place, way) in (0..row.choices.len()).flat_map(|place| WAYS.map(|way| (place, way))) {
            let mut seat = Seat::new();
            seat.press(row.view);
            choose(&mut seat, row, &[(place, way)], "");
            let before = seat.screen();
            let kept = keep(&mut seat);
            let mut next = Seat::opening(kept.clone());
            next.press(row.home);
            assert_eq!(next.screen(), before, "view {}: {kept:?}", row.view);
        }
    }
}

#[test]
fn an_open_report_and_an_open_session_are_kept() {
    for (view, opens) in [("4", "enter"), ("8", "down enter")] {
        let mut seat = Seat::new();
        let list = seat.press(view).screen();
        let open = seat.press(opens).screen();
        assert_ne!(open, list);
        let kept = keep(&mut seat);
        let next = Seat::opening(kept);
        assert_eq!(next.screen(), open);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn what_was_saved_is_on_the_screen_again_whatever_was_chosen_since(
        first in chosen(),
        since in chosen(),
        typed in prop::sample::select(&TYPED[..]),
        after in prop::sample::select(&TYPED[..]),
    ) {
        for row in &ROWS {
            let mut seat = Seat::new();
            seat.press(row.view);
            choose(&mut seat, row, &first, typed);
            let before = seat.screen();
            let kept = keep(&mut seat);
            choose(&mut seat, row, &since, after);
            seat.press("1 ; enter").press(row.home);
            prop_assert_eq!(seat.screen(), before, "view {} keeps {:?}", row.view, kept);
            prop_assert_eq!(keep(&mut seat), kept);
        }
    }
}
