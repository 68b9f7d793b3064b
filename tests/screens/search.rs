//! Looking for words in every view: however a word is typed the same rows are found, and marked as they are written.

use chrono::NaiveDate;
use dondoc::domain::document::Document;
use dondoc::domain::followup::{Meeting, MeetingSort, Request};
use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::operation::Record;
use dondoc::domain::party::PartyList;
use dondoc::domain::workspace::Workspace;
use dondoc::keymap::command::{Global, Shared};
use dondoc::keymap::{Command, View};
use dondoc::text::fold::mark_free;
use ratatui::buffer::Cell;
use unicode_normalization::UnicodeNormalization;

use crate::seat::{Seat, sample, setup};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, 1).unwrap()
}

fn meeting() -> Record {
    Meeting {
        id: "so-hoa".into(),
        sort: MeetingSort::Special,
        title: "Họp về số hóa hồ sơ".to_owned(),
        on: day(),
        agenda: Vec::new(),
        ended: true,
        document: None,
    }
    .into()
}

fn request() -> Record {
    Request {
        id: "so-hoa".into(),
        task: None,
        from: None,
        to: PartyList { printed: "Bộ Tư pháp".to_owned(), parties: Vec::new() },
        text: "Hướng dẫn số hóa hộ tịch".to_owned(),
        on: day(),
        due: None,
        document: None,
        answered_on: None,
        answer: None,
        answer_document: None,
    }
    .into()
}

fn document(id: &str, summary: &str) -> Record {
    Document {
        id: id.into(),
        symbol: format!("{id}/BC-UBND"),
        date: Some(day()),
        issuer: None,
        summary: Some(summary.to_owned()),
        tasks: Vec::new(),
    }
    .into()
}

/// Returns the sample with more records.
fn with(records: impl IntoIterator<Item = Record>) -> Workspace {
    let mut workspace = sample();
    for (seq, record) in (90_000..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace
}

fn shown(workspace: Workspace, view: View, size: (u16, u16)) -> Seat {
    let mut seat = Seat::with(workspace, setup(), size);
    seat.run(Command::Global(Global::Show(view)));
    seat
}

/// Looks for the text in the view.
fn looking(view: View, typed: &str) -> Seat {
    let mut seat = shown(with([meeting(), request()]), view, (200, 60));
    seat.run(Command::Shared(Shared::FilterText));
    seat.write(typed).press("enter");
    seat
}

/// Returns a word that rows of the view have, with its tone at both places.
fn word(view: View) -> [&'static str; 2] {
    match view {
        View::Composer => ["úy", "uý"],
        _ => ["hóa", "hoá"],
    }
}

/// Returns the lines between the one that says what is looked for and the footer.
fn rows(seat: &Seat) -> String {
    let screen = seat.screen();
    let lines: Vec<&str> = screen.lines().collect();
    lines[1..lines.len() - 2].join("\n")
}

/// Returns the texts of the rows that are drawn as found, run by run. A pane below them marks for its own reasons.
fn marked(seat: &Seat) -> Vec<String> {
    let buffer = seat.drawn();
    let found = seat.setup.theme.found;
    let is_found = |cell: &Cell| cell.modifier.contains(found.add_modifier) && Some(cell.fg) == found.fg;
    let lines = buffer.content.chunks(seat.size.0.into()).skip(2).take_while(|line| line[0].symbol() != "─");
    let runs = lines.flat_map(|line| line.chunk_by(move |a, b| is_found(a) == is_found(b)));
    runs.filter(|run| is_found(&run[0])).map(|run| run.iter().map(Cell::symbol).collect()).collect()
}

#[test]
fn both_tone_placements_and_letters_taken_apart_find_the_same_rows_in_every_view() {
    for view in View::ALL {
        let [old, new] = word(view);
        let found = looking(view, old);
        assert!(!marked(&found).is_empty(), "{view:?} finds {old}\n{}", found.screen());
        assert_ne!(rows(&found), rows(&looking(view, "zzzq")), "{view:?}");
        for typed in [new.to_owned(), old.nfd().collect(), new.nfd().collect()] {
            assert_eq!(rows(&looking(view, &typed)), rows(&found), "{view:?} {typed:?}");
        }
    }
}

#[test]
fn what_is_found_without_marks_is_marked_in_every_view_as_it_is_written() {
    for view in View::ALL {
        let plain = mark_free(word(view)[0]);
        let seat = looking(view, &plain);
        let marked = marked(&seat);
        let is_the_word = |text: &&String| mark_free(text) == plain;
        assert_eq!(marked.iter().find(|text| !is_the_word(text)), None, "{view:?}\n{}", seat.screen());
        assert!(marked.iter().any(|text| !text.is_ascii()), "{view:?} {marked:?}\n{}", seat.screen());
    }
}

#[test]
fn whoever_types_an_accent_in_the_jump_meets_its_exact_match_first_from_every_view() {
    let names = ["Đội Hoa Nhơn", "Đội Hòa Nhơn", "Đội Hóa Nhơn"];
    let workspace = with(["801", "802", "803"].into_iter().zip(names).map(|(id, name)| document(id, name)));
    for view in View::ALL {
        for (typed, first) in [
            ("hoa nhon", names[0]),
            ("hòa nhơn", names[1]),
            ("hoà nhơn", names[1]),
            ("hóa nhơn", names[2]),
            ("ho\u{301}a nhơn", names[2]),
        ] {
            let mut seat = shown(workspace.clone(), view, (80, 24));
            seat.run(Command::Global(Global::Jump));
            let screen = seat.write(typed).screen();
            let chosen: Vec<&str> =
                screen.lines().filter(|line| line.contains('❯') && line.contains("Nhơn")).collect();
            assert!(chosen.len() == 1 && chosen[0].contains(first), "{view:?} {typed:?}\n{screen}");
        }
    }
}
