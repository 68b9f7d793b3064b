//! Where there is nothing to show, the screen says what to press: a key that is bound and does what is promised, in both
//! maps and both languages.

use dondoc::app::{Effect, Event, Msg, Setup};
use dondoc::domain::workspace::Workspace;
use dondoc::keymap::command::{
    Checks, Composer, Documents, Global, Inbox, Indicators, Links, Lists, Meeting, Score, Shared, Tree, Units,
};
use dondoc::keymap::{Command, Shipped, View};
use dondoc::locale::Lang;

use crate::seat::{Seat, sample, setup};

/// Is a step towards an empty screen.
enum Step {
    Run(Command),
    Write(&'static str),
    /// Keys of lists and fields, which no map changes.
    Press(&'static str),
}

use Step::{Press, Run, Write};

/// Is an empty screen: whether the workspace is, the view, the way there, and what it promises.
type Row = (bool, View, Vec<Step>, Vec<Command>);

const BACK: Command = Command::Global(Global::Back);

/// Looks for what is nowhere.
fn filtered() -> Vec<Step> {
    vec![Run(Command::Shared(Shared::FilterText)), Write("zzzq"), Press("enter")]
}

fn show(view: View) -> Command {
    Command::Global(Global::Show(view))
}

fn without_data() -> Vec<Row> {
    let nothing = |view, promised: Vec<Command>| (true, view, Vec::new(), promised);
    let add = Command::Tree(Tree::AddNext);
    vec![
        nothing(View::Tree, vec![add, Command::Global(Global::Quit)]),
        nothing(View::Inbox, vec![show(View::Tree)]),
        nothing(View::Indicators, vec![Command::Indicators(Indicators::Add), Command::Global(Global::Quit)]),
        nothing(View::Composer, vec![Command::Composer(Composer::New)]),
        nothing(View::Score, vec![Command::Score(Score::Period)]),
        nothing(View::Matrix, vec![show(View::Tree)]),
        nothing(View::Lists, vec![Command::Lists(Lists::Add)]),
        nothing(View::Meeting, vec![Command::Shared(Shared::Open)]),
        nothing(View::Documents, vec![Command::Documents(Documents::Add)]),
        nothing(View::Units, vec![Command::Units(Units::Add)]),
        nothing(View::Receipts, vec![Command::Global(Global::Palette)]),
        nothing(View::Checks, vec![show(View::Tree)]),
        nothing(View::Links, vec![Command::Links(Links::Next), Command::Links(Links::Add)]),
    ]
}

fn without_an_answer() -> Vec<Row> {
    let row = |view| match view {
        View::Composer => vec![BACK, Command::Composer(Composer::New)],
        View::Lists => vec![BACK, Command::Lists(Lists::OnlyOpen), Command::Lists(Lists::Add)],
        View::Documents => {
            vec![BACK, Command::Documents(Documents::HandingOut), Command::Documents(Documents::Since)]
        }
        View::Units => vec![BACK, Command::Units(Units::EndedToo)],
        View::Checks => vec![
            BACK,
            Command::Checks(Checks::Closed),
            Command::Checks(Checks::Plan),
            Command::Checks(Checks::Unit),
        ],
        _ => vec![BACK],
    };
    View::ALL.into_iter().map(|view| (false, view, filtered(), row(view))).collect()
}

/// What is chosen excludes everything.
fn without_a_choice() -> Vec<Row> {
    let recent = vec![
        Run(Command::Documents(Documents::Since)),
        Press("enter"),
        Run(Command::Documents(Documents::Doubts)),
    ];
    let begun = vec![Run(Command::Meeting(Meeting::Start)), Press("enter")];
    vec![
        (false, View::Documents, recent, vec![BACK, Command::Documents(Documents::Since)]),
        (
            true,
            View::Links,
            vec![Run(Command::Links(Links::Next))],
            vec![Command::Links(Links::Before), Command::Links(Links::Add)],
        ),
        (true, View::Lists, vec![Run(Command::Lists(Lists::Actions))], vec![Command::Lists(Lists::Add)]),
        (true, View::Meeting, begun, vec![Command::Meeting(Meeting::Add), Command::Meeting(Meeting::Plan)]),
        (true, View::Inbox, vec![Run(Command::Inbox(Inbox::Quiet))], vec![show(View::Tree)]),
    ]
}

fn taken(seat: &mut Seat, step: &Step) {
    match step {
        Run(command) => _ = seat.run(*command),
        Write(text) => _ = seat.write(text),
        Press(keys) => _ = seat.press(keys),
    }
}

/// Returns whether the text names the key, apart from other letters.
fn names(text: &str, key: &str) -> bool {
    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(key).any(|(at, _)| {
        is_apart(text[..at].chars().next_back()) && is_apart(text[at + key.len()..].chars().next())
    })
}

/// Sits down before the empty screen.
fn at((is_empty, view, steps, _): &Row, shipped: Shipped, lang: Lang) -> Seat {
    let workspace = if *is_empty { Workspace::default() } else { sample() };
    let setup = Setup { keymap: shipped.read().unwrap(), lang, ..setup() };
    let mut seat = Seat::with(workspace, setup, (80, 24));
    seat.run(show(*view));
    steps.iter().for_each(|step| taken(&mut seat, step));
    seat
}

fn rows() -> impl Iterator<Item = Row> {
    without_data().into_iter().chain(without_an_answer()).chain(without_a_choice())
}

#[test]
fn every_empty_view_names_keys_that_are_bound() {
    for (shipped, lang) in
        [Shipped::Default, Shipped::Vim].into_iter().flat_map(|map| [(map, Lang::Vi), (map, Lang::En)])
    {
        for row in rows() {
            let seat = at(&row, shipped, lang);
            let screen = seat.screen();
            let (said, _footer) = screen.rsplit_once('\n').unwrap();
            for command in &row.3 {
                let key = seat.setup.keymap.hint(*command, false).expect("a promised command is bound");
                assert!(names(said, &key), "{shipped:?} {lang:?}: {command:?} is on {key}\n{screen}");
            }
        }
    }
}

#[test]
fn the_keys_that_an_empty_view_names_do_something() {
    for row in rows() {
        for command in &row.3 {
            let mut seat = at(&row, Shipped::Default, Lang::Vi);
            let before = seat.screen();
            seat.run(*command);
            let quits = seat.effects.last() == Some(&Effect::Quit);
            assert!(quits || seat.screen() != before, "{command:?} does nothing\n{before}");
        }
    }
}

#[test]
fn a_view_that_holds_data_never_shows_the_words_of_an_empty_one() {
    for view in View::ALL {
        let seat = at(&(false, view, Vec::new(), Vec::new()), Shipped::Default, Lang::En);
        let screen = seat.screen();
        assert!(!screen.contains("Press "), "{screen}");
    }
}

#[test]
fn every_list_in_which_nothing_is_found_says_how_to_go_on() {
    let lists = [
        Command::Global(Global::Jump),
        Command::Global(Global::Palette),
        Command::Global(Global::Help),
        Command::Tree(Tree::FilterUnit),
        Command::Tree(Tree::CountBy),
    ];
    for (lang, empties, closes) in [(Lang::Vi, "Ctrl+U", "Esc"), (Lang::En, "Ctrl+U", "Esc")] {
        for command in lists {
            let mut seat = at(&(false, View::Tree, vec![Run(command)], Vec::new()), Shipped::Default, lang);
            let before = seat.screen();
            let screen = seat.write("zzzq").screen();
            assert!(screen.contains(empties) && screen.contains(closes), "{command:?}\n{screen}");
            assert_eq!(seat.press("ctrl-u").screen(), before, "{command:?}");
            seat.press("esc");
            assert!(seat.model.layers().is_empty(), "{command:?}");
        }
    }
}

#[test]
fn a_frequency_table_of_nothing_and_saved_views_that_nobody_saved_say_what_to_press() {
    let counted = [filtered(), vec![Run(Command::Tree(Tree::CountBy)), Press("enter")]];
    let row = (false, View::Tree, counted.into_iter().flatten().collect(), Vec::new());
    let screen = at(&row, Shipped::Default, Lang::Vi).screen();
    assert!(screen.contains("Không có dòng nào. Nhấn Esc để đóng."), "{screen}");

    let saved = (false, View::Tree, vec![Run(Command::Global(Global::SavedViews))], Vec::new());
    let screen = at(&saved, Shipped::Default, Lang::Vi).screen();
    assert!(screen.contains("Nhấn : “Lưu màn hình và bộ lọc dưới một tên”."), "{screen}");
}

/// Answers what was asked last about a history: there is none.
fn without_history(seat: &mut Seat) {
    let Some(Effect::LoadHistory { of, .. }) = seat.effects.last().cloned() else {
        panic!("no history is asked for: {:?}", seat.effects)
    };
    seat.send(Msg::Engine(Event::History(of, Vec::new())));
}

#[test]
fn the_history_of_what_never_changed_is_no_empty_list_but_says_so() {
    for (lang, said) in [(Lang::Vi, "Chưa có thay đổi nào."), (Lang::En, "Nothing has changed yet.")] {
        let find = [Run(Command::Shared(Shared::FilterText)), Write("454 b.17"), Press("enter")];
        let steps = find.into_iter().chain([Run(Command::Tree(Tree::History))]).collect();
        let mut seat = at(&(false, View::Tree, steps, Vec::new()), Shipped::Default, lang);
        without_history(&mut seat);
        seat.run(Command::Tree(Tree::History));
        without_history(&mut seat);
        let screen = seat.rest().screen();
        assert!(screen.contains(said) && seat.model.layers().is_empty(), "{screen}");
    }
}
