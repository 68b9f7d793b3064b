use super::super::build::{Build, day, ended, plan, task, unit};
use super::super::deadline::Every;
use super::super::followup::Reminder;
use super::super::ids::PassageId;
use super::super::plan::{Period, Plan};
use super::super::progress::{Extension, Review, State};
use super::super::report::{Passage, Report, ReportPeriod, ReportRole};
use super::super::task::Standing;
use super::super::unit::{Reassignment, UnitKind};
use super::*;

fn document(symbol: &str, on: Option<&str>, summary: Option<&str>) -> Document {
    let id = format!("{symbol} {}", on.unwrap_or_default());
    let summary = summary.map(str::to_owned);
    let (symbol, date) = (symbol.to_owned(), on.map(day));
    Document { id: id.as_str().into(), symbol, date, issuer: None, summary, tasks: Vec::new() }
}

/// Two tasks of a plan, cited about in many ways.
fn office() -> Build {
    let mut build = Build::default();
    build
        .add(unit("so-y-te", UnitKind::Department, 1))
        .add(ended("so-cu", "2025-02-28", &["so-y-te"]))
        .add(Plan { symbol: "454 /KH-UBND".to_owned(), date: Some(day("2025-02-01")), ..plan("454") })
        .add(task("a", "454", "Tháng 6/2025"))
        .add(task("b", "454", "Sau khi có hướng dẫn"));
    build
}

fn cite(build: &mut Build, on: &str, evidence: &[&str]) {
    build.update_with("a", on, Some(State::InProgress), |update| {
        update.evidence = evidence.iter().map(|&symbol| symbol.to_owned()).collect();
    });
}

fn register(build: &Build, as_of: &str) -> Entries {
    Entries::on(&build.workspace, day(as_of))
}

/// Returns "symbol cited-times date" of every entry, by symbol.
fn listed(build: &Build, as_of: &str) -> Vec<String> {
    let told = |entry: &Entry| {
        let date = entry.date.map_or("chưa có ngày".to_owned(), |date| date.to_string());
        format!("{} ×{} {date}", entry.symbol, entry.cited)
    };
    let mut all: Vec<String> = register(build, as_of).all().iter().map(told).collect();
    all.sort();
    all
}

fn doubts(build: &Build, symbol: &str) -> Vec<Doubt> {
    let register = register(build, "2026-12-31");
    register.find(symbol).flat_map(|entry| entry.doubts.clone()).collect()
}

fn told(build: &Build, symbol: &str, as_of: &str) -> Vec<(String, DocumentRole)> {
    let register = register(build, as_of);
    let tasks = register.find(symbol).flat_map(|entry| register.tasks(entry, &build.workspace));
    tasks.map(|one| (one.task.to_string(), one.role)).collect()
}

#[test]
fn evidence_is_an_entry_by_itself_and_every_spelling_is_the_same_document() {
    let mut build = office();
    cite(&mut build, "2025-06-05", &["12/BC-SYT", "Ảnh chụp hội nghị"]);
    cite(&mut build, "2025-06-20", &["báo cáo 12 /bc-syt; 454/KH-UBND"]);
    assert_eq!(
        listed(&build, "2025-12-31"),
        ["12/BC-SYT ×2 chưa có ngày", "454 /KH-UBND ×1 2025-02-01", "Ảnh chụp hội nghị ×1 chưa có ngày"]
    );
    assert_eq!(
        listed(&build, "2025-06-10"),
        ["12/BC-SYT ×1 chưa có ngày", "454 /KH-UBND ×0 2025-02-01", "Ảnh chụp hội nghị ×1 chưa có ngày"]
    );
    build.add(document("12/BC-SYT", Some("2025-06-04"), Some("Kết quả quý II")));
    let register = register(&build, "2025-12-31");
    let entry = register.find("12/bc-syt").next().unwrap();
    assert_eq!((entry.date, entry.cited, entry.is_only_cited()), (Some(day("2025-06-04")), 2, false));
}

#[test]
fn a_record_that_names_a_document_twice_cites_it_once_and_refused_updates_cite_nothing() {
    let mut build = office();
    build.update_with("a", "2025-06-05", None, |update| {
        update.evidence = vec!["12/BC-SYT".to_owned()];
        update.text = Some("Theo Báo cáo số 12/BC-SYT và Công văn số 7/UBND-NC.".to_owned());
    });
    build.update_with("a", "2025-06-06", None, |update| {
        update.evidence = vec!["13/BC-SYT".to_owned()];
        update.review = Review::Rejected(None);
    });
    assert_eq!(
        listed(&build, "2025-12-31"),
        ["12/BC-SYT ×1 chưa có ngày", "454 /KH-UBND ×0 2025-02-01", "7/UBND-NC ×1 chưa có ngày"]
    );
}

#[test]
fn a_document_does_what_its_record_and_the_other_records_say() {
    use DocumentRole::{Changed, Cites, Created};
    let mut build = office();
    let passed = document("9/UBND-NC", Some("2025-03-01"), None);
    let mut known = document("454/KH-UBND", Some("2025-02-01"), None);
    known.tasks = vec![DocumentTask { task: "b".into(), role: Cites }];
    build.add(known).add(passed.clone()).add(document("/QĐ-UBND", None, None)).extension(
        "a",
        "2025-06-20",
        "Tháng 9/2025",
    );
    let extension: Extension = build.workspace.extensions.iter().next().unwrap().clone();
    build.add(Extension { id: "other".into(), document: Some("12/ubnd-nc".to_owned()), ..extension }).add(
        Reassignment {
            id: "r".into(),
            task: "b".into(),
            from: "so-cu".into(),
            to: "so-y-te".into(),
            on: day("2025-03-01"),
            document: Some(passed.id.clone()),
            standing: Standing::Confirmed,
        },
    );
    let did = |id: &str, role| (id.to_owned(), role);
    for (symbol, as_of, expected) in [
        ("454/KH-UBND", "2025-12-31", vec![did("b", Cites), did("a", Created)]),
        ("12/UBND-NC", "2025-06-20", vec![did("a", Changed)]),
        ("12/UBND-NC", "2025-06-19", Vec::new()),
        ("9/UBND-NC", "2025-03-01", vec![did("b", Changed)]),
        ("9/UBND-NC", "2025-02-28", Vec::new()),
        ("/QĐ-UBND", "2025-12-31", Vec::new()),
    ] {
        assert_eq!(told(&build, symbol, as_of), expected, "{symbol} {as_of}");
    }
}

#[test]
fn the_same_symbol_with_two_dates_is_pointed_out() {
    let mut build = office();
    build.add(document("506/KH-UBND", Some("2025-06-05"), None));
    cite(&mut build, "2025-07-01", &["506/KH-UBND ngày 05/3/2025"]);
    let both = vec![day("2025-03-05"), day("2025-06-05")];
    assert_eq!(doubts(&build, "506/KH-UBND"), [Doubt::SeveralDates(both)]);
    assert_eq!(doubts(&build, "454/KH-UBND"), []);
    for (second, expected) in [
        (Some("2025-04-01"), Doubt::SeveralDates(vec![day("2025-03-01"), day("2025-04-01")])),
        (Some("2025-03-01"), Doubt::EnteredTwice),
        (None, Doubt::EnteredTwice),
    ] {
        let mut build = office();
        build.add(document("7/QĐ-UBND", Some("2025-03-01"), None));
        build.add(Document { id: "again".into(), ..document("7 /qđ-ubnd", second, None) });
        assert_eq!(doubts(&build, "7/QĐ-UBND"), [expected.clone(), expected], "{second:?}");
    }
}

#[test]
fn nearly_the_same_symbol_on_one_date_is_pointed_out_and_what_people_tell_apart_is_not() {
    let mut build = office();
    build.add(Plan { symbol: "343-QĐ/TU".to_owned(), date: Some(day("2025-09-03")), ..plan("343") });
    cite(&mut build, "2025-10-01", &["342-QĐ/TU ngày 03/9/2025"]);
    assert_eq!(doubts(&build, "343-QĐ/TU"), [Doubt::NearSymbol("342-QĐ/TU".to_owned())]);
    assert_eq!(doubts(&build, "342-QĐ/TU"), [Doubt::NearSymbol("343-QĐ/TU".to_owned())]);
    for (symbol, summary) in [("3340/UBND-NC", "Rà soát hạ tầng"), ("3341/UBND-NC", "Đôn đốc báo cáo")]
    {
        build.add(document(symbol, Some("2025-10-10"), Some(summary)));
        assert_eq!(doubts(&build, symbol), [], "{symbol}");
    }
}

#[test]
fn impossible_dates_other_spellings_and_missing_symbols_are_pointed_out() {
    let mut build = office();
    cite(&mut build, "2025-10-01", &["454/KH-UBND", "80/QĐ-UBND ngày 17/102/2025", "Biên bản làm việc"]);
    assert_eq!(doubts(&build, "454/KH-UBND"), [Doubt::OtherSpelling("454/KH-UBND".to_owned())]);
    assert_eq!(doubts(&build, "80/QĐ-UBND"), [Doubt::ImpossibleDate("17/102/2025".to_owned())]);
    let register = register(&build, "2026-12-31");
    let unread = register.all().iter().find(|entry| entry.symbol == "Biên bản làm việc").unwrap();
    assert_eq!(unread.doubts, [Doubt::NoSymbol]);
}

#[test]
fn a_citation_means_the_document_that_was_there_on_its_day() {
    let mut build = office();
    build.add(document("12/BC-SYT", Some("2025-06-04"), None)).add(document(
        "12/BC-SYT",
        Some("2026-06-01"),
        None,
    ));
    cite(&mut build, "2025-07-01", &["12/BC-SYT"]);
    cite(&mut build, "2026-07-01", &["12/BC-SYT"]);
    cite(&mut build, "2026-08-01", &["12/BC-SYT ngày 04/6/2025"]);
    assert_eq!(
        listed(&build, "2026-12-31"),
        ["12/BC-SYT ×1 2026-06-01", "12/BC-SYT ×2 2025-06-04", "454 /KH-UBND ×0 2025-02-01"]
    );
}

#[test]
fn drafts_without_a_number_stay_apart() {
    let mut build = office();
    build
        .add(Plan { symbol: "/QĐ-UBND".to_owned(), ..plan("one") })
        .add(Plan { symbol: "/QĐ-UBND".to_owned(), ..plan("two") });
    cite(&mut build, "2025-07-01", &["/QĐ-UBND"]);
    let drafts = listed(&build, "2026-12-31");
    assert_eq!(drafts.iter().filter(|entry| entry.starts_with("/QĐ-UBND ×0")).count(), 2, "{drafts:?}");
}

#[test]
fn a_document_says_where_it_is_cited_and_a_task_which_documents_it_has() {
    let mut build = office();
    cite(&mut build, "2025-06-05", &["12/BC-SYT"]);
    build.update_with("b", "2025-06-20", None, |update| update.text = Some("Xem 12 /BC-SYT".to_owned()));
    build.add(Reminder {
        id: "thử#r".into(),
        unit: "so-y-te".into(),
        on: day("2025-07-01"),
        tasks: vec!["b".into()],
        text: None,
        document: Some("12/BC-SYT".to_owned()),
    });
    let as_of = day("2025-12-31");
    let register = register(&build, "2025-12-31");
    let entry = register.find("12/BC-SYT").next().unwrap();
    let found = citations(entry, &build.workspace, as_of);
    let told: Vec<String> =
        found.iter().map(|one| format!("{} {}", one.by.kind.plural(), one.task.as_ref().unwrap())).collect();
    assert_eq!(told, ["reminders b", "updates b", "updates a"]);
    assert_eq!(entry.cited as usize, found.len());
    let of = |task: &str| {
        let places = register.of_task(&task.into(), &build.workspace, as_of);
        let mut symbols: Vec<&str> =
            places.into_iter().map(|at| register.all()[at].symbol.as_str()).collect();
        symbols.sort_unstable();
        symbols
    };
    assert_eq!((of("a"), of("b")), (vec!["12/BC-SYT", "454 /KH-UBND"], vec!["12/BC-SYT", "454 /KH-UBND"]));
}

#[test]
fn the_text_of_a_report_cites_on_the_day_of_its_figures_and_once_issued_on_that_day() {
    let mut build = office();
    let report = Report {
        id: "bc".into(),
        template: "weekly".to_owned(),
        unit: "so-y-te".into(),
        role: ReportRole::Reporter,
        plans: Vec::new(),
        period: ReportPeriod {
            every: Every::Month,
            span: Period { from: day("2025-06-01"), to: day("2025-06-30") },
        },
        as_of: day("2025-06-30"),
        recipients: Default::default(),
        number: None,
        date: None,
        duty: None,
        version: 1,
        corrects: None,
    };
    let passage = Passage {
        id: PassageId::of(&report.id, "II"),
        text: "Thực hiện Văn bản số 12/BC-SYT ngày 05/6/2025".to_owned(),
        figures: Default::default(),
    };
    cite(&mut build, "2025-06-05", &["12/BC-SYT"]);
    build.add(report).add(passage);
    let told = |build: &Build, as_of: &str| -> Vec<String> {
        let register = register(build, as_of);
        let entry = register.find("12/BC-SYT").next().unwrap();
        let found = citations(entry, &build.workspace, day(as_of));
        assert_eq!(entry.cited as usize, found.len());
        found.iter().map(|one| format!("{} {}", one.by.kind.plural(), one.on.unwrap())).collect()
    };
    assert_eq!(told(&build, "2025-06-29"), ["updates 2025-06-05"]);
    assert_eq!(told(&build, "2025-07-01"), ["passages 2025-06-30", "updates 2025-06-05"]);
}

#[test]
fn gathering_in_pieces_gives_what_gathering_at_once_gives() {
    let mut build = office();
    for nth in 1..40 {
        cite(&mut build, "2025-06-05", &[&format!("{nth}/BC-SYT"), "454/KH-UBND"]);
        build.add(document(&format!("{}/QĐ-UBND", nth % 7 + 1), Some("2025-03-01"), None));
    }
    let as_of = day("2025-12-31");
    let mut gathering = Gathering::default();
    let mut pieces = 0;
    while !gathering.go_on(&build.workspace, as_of, &mut 5) {
        pieces += 1;
    }
    assert!(pieces > 10, "{pieces}");
    assert_eq!(gathering.finish().all(), Entries::on(&build.workspace, as_of).all());
}
