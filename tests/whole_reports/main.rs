//! Whole reports on the shipped sample through the real program: every figure in them beside one that is counted another
//! way, and the Word files as the decree wants them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and reads the files that it asked for"
)]

#[path = "../common/mod.rs"]
mod common;

mod counted;
mod word;

use std::sync::LazyLock;

use common::Desk;
use serde_json::Value;

use counted::{Counted, Run};
use word::Word;

/// The shipped sample, for whoever only reads it.
static SAMPLE: LazyLock<Desk> = LazyLock::new(Desk::sample);

/// The Office's own quarter.
const QUARTER: &[&str] = &["van-phong-2026-q1"];

/// The standing secretariat's year.
const YEAR: &[&str] = &[
    "annual",
    "--unit",
    "to-giup-viec-de-an-06",
    "--period",
    "2025",
    "--as-of",
    "2025-12-29",
    "--plans",
    "454,1035,343",
];

/// Builds a report as a document and as a Word file.
fn built(desk: &Desk, what: &[&str]) -> (Value, Word) {
    let folder = tempfile::TempDir::new().unwrap();
    let file = |name: &str| {
        let path = folder.path().join(name);
        let run = desk.run(&[&["report", "build"], what, &["-o", path.to_str().unwrap()]].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        std::fs::read(path).unwrap()
    };
    (serde_json::from_slice(&file("a.json")).unwrap(), Word::read(&file("a.docx")))
}

/// Lists the figures of a document with their queries, in their order.
fn figures(value: &Value) -> Vec<Run> {
    match value {
        Value::Array(items) => items.iter().flat_map(figures).collect(),
        Value::Object(members) => {
            let query = value["origin"]["figure"]["query"].as_str();
            let own = query.map(|query| Run { query: query.to_owned(), text: text(&value["text"]) });
            own.into_iter().chain(members.values().flat_map(figures)).collect()
        }
        _ => Vec::new(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Checks every figure of the document against the count, and that the Word file prints it.
fn checked(counted: &Counted, document: &Value, word: &Word) -> Vec<Run> {
    let figures = figures(document);
    let lines = |query: &str| figures.iter().filter(|run| run.query == query && counted.is_line(run)).count();
    for run in &figures {
        if counted.is_line(run) {
            assert_eq!(lines(&run.query), counted.lines(&run.query).len(), "{}", run.query);
            counted.check_line(run);
        } else {
            assert_eq!(run.text, counted.figure(&run.query), "{}", run.query);
        }
        assert!(word.text.contains(run.text.as_str()), "{:?} is not printed", run.text);
    }
    figures
}

/// Returns the rows of the tables below a part of the document: the texts of their cells.
fn rows(part: &Value) -> Vec<Vec<String>> {
    let cell =
        |cell: &Value| -> String { cell.as_array().unwrap().iter().map(|run| text(&run["text"])).collect() };
    let tables = part.as_array().unwrap().iter().filter(|block| block["kind"] == "table");
    let rows = tables.flat_map(|table| table["rows"].as_array().unwrap());
    let cells = rows.filter_map(|row| row["cells"].as_array().or_else(|| row["total"].as_array()));
    cells.map(|cells| cells.iter().map(cell).collect()).collect()
}

#[test]
fn every_figure_of_the_offices_quarter_is_what_the_workspace_says() {
    let (document, word) = built(&SAMPLE, QUARTER);
    let counted = Counted::new(
        &SAMPLE,
        &["678"],
        ("2026-01-01", "2026-03-31"),
        "2026-04-10",
        Some("van-phong-ubnd-tinh"),
    );
    let figures = checked(&counted, &document, &word);
    assert!(figures.len() > 40, "{}", figures.len());
    // What the Office itself reported of this quarter.
    for (query, printed) in [
        ("tasks.total", "11"),
        ("indicator.value I.6", "94,8%"),
        ("indicator.value II.1", "82,45%"),
        ("indicator.value so-lieu/phan-anh-kien-nghi", "252"),
        ("indicator.value so-lieu/tthc-chua-tich-hop", "483"),
        ("indicator.value so-lieu/tin-bai", "06"),
        ("indicator.value so-lieu/phuong-an-du-phong", "17/26"),
    ] {
        assert!(figures.iter().any(|run| run.query == query && run.text == printed), "{query}");
    }
    let annex = rows(&document["annexes"][0]["blocks"]);
    let tasks = counted.tasks();
    assert_eq!(annex.len(), tasks.len());
    for ((number, row), task) in (1..).zip(&annex).zip(tasks) {
        let number = number.to_string();
        let deadline = task["deadline"]["phrase"].as_str().unwrap();
        assert_eq!(row[..3], [number.as_str(), task["title"].as_str().unwrap(), deadline]);
        assert!(!row[3].is_empty(), "{row:?} says how far it is");
    }
}

#[test]
fn every_figure_of_the_years_report_is_what_the_workspace_says() {
    let (document, word) = built(&SAMPLE, YEAR);
    let plans = ["454", "1035", "343"];
    let counted = Counted::new(&SAMPLE, &plans, ("2025-01-01", "2025-12-31"), "2025-12-29", None);
    let figures = checked(&counted, &document, &word);
    assert!(figures.len() > 50, "{}", figures.len());
    // What the standing secretariat itself reported of this year: 95 = 48 + 47, which are 71; 64, 30 and 1 of them.
    for (query, printed) in [
        ("tasks.new except=343", "95"),
        ("tasks.repeated stock=new except=343", "48"),
        ("tasks.single stock=new except=343", "47"),
        ("tasks.new repeats=distinct except=343", "71"),
        ("tasks.done stock=new except=343", "64"),
        ("tasks.ongoing stock=new except=343", "30"),
        ("tasks.in_progress stock=new except=343", "01"),
        ("tasks.total plan=343", "94"),
    ] {
        assert!(figures.iter().any(|run| run.query == query && run.text == printed), "{query}");
    }
    let square = rows(&document["body"]);
    let expected: Vec<Vec<String>> = counted.square(&["454", "1035"]);
    assert_eq!(square, expected);
    let annexes: Vec<usize> = (0..4).map(|at| rows(&document["annexes"][at]["blocks"]).len()).collect();
    let done = |is_done: bool| {
        let of_list = counted.tasks().into_iter().filter(|task| task["plan"] == "343");
        of_list.filter(|task| (task["state"] == "done") == is_done).count()
    };
    assert_eq!((annexes[0], annexes[2], annexes[3]), (95, done(true), done(false)));
    assert_eq!(annexes[1], counted.indicators());
}

#[test]
fn the_word_files_are_laid_out_as_the_decree_asks() {
    for (what, landscape, tables) in [(QUARTER, 0, 1), (YEAR, 5, 6)] {
        let (_, word) = built(&SAMPLE, what);
        word.check_pages(landscape);
        word.check_fonts();
        assert_eq!(word.check_tables(), tables);
        for said in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:", "./."]
        {
            assert!(word.text.contains(said), "{said}");
        }
    }
}
