//! The figures that the documents hold, counted by hand, and what holds for all figures.

use std::sync::LazyLock;

use chrono::Days;
use dondoc::domain::plan::Period;
use dondoc::domain::report::ReportRole;
use dondoc::domain::settings::Settings;
use dondoc::locale::Lang;
use dondoc::report::Scope;
use dondoc::report::figures::{Argument, Call, Entry, Figure, Figures, Value, registry};
use proptest::prelude::*;

use super::{SAMPLE, day, decision, quarter, year};

static SETTINGS: LazyLock<Settings> = LazyLock::new(Settings::default);

fn figures(scope: Scope) -> Figures<'static> {
    Figures::new(&SAMPLE, &SETTINGS, scope)
}

fn call(text: &str) -> Call {
    Call::read(text).unwrap_or_else(|mistakes| panic!("{text}: {mistakes:?}"))
}

fn ask(figures: &Figures<'_>, text: &str) -> Figure {
    figures.figure(&call(text)).unwrap_or_else(|trouble| panic!("{text}: {trouble:?}"))
}

fn assert_printed(scope: Scope, expected: &[(&str, &str)]) {
    let figures = figures(scope);
    for (text, printed) in expected {
        assert_eq!(ask(&figures, text).printed, *printed, "{text}");
    }
}

#[test]
fn the_year_2025_is_that_of_the_annual_report() {
    assert_printed(
        year(),
        &[
            ("tasks.total", "95"),
            ("tasks.total plan=454", "57"),
            ("tasks.total plan=1035", "38"),
            ("tasks.carried", "0"),
            ("tasks.new", "95"),
            ("tasks.repeated", "48"),
            ("tasks.single", "47"),
            ("tasks.single plan=454", "33"),
            ("tasks.single plan=1035", "14"),
            ("tasks.total repeats=distinct", "71"),
            ("tasks.done", "64"),
            ("tasks.ongoing", "30"),
            ("tasks.in_progress", "01"),
            ("tasks.done_share", "67,37%"),
            ("tasks.done plan=454 show=before", "0"),
            ("tasks.done show=change", "tăng 64"),
            ("obstacles.open", "03"),
            ("obstacles.open class=data", "01"),
            ("reports.owed", "277"),
            ("reports.late", "18"),
            ("indicator.share I.6", "608.414/703.351"),
            ("indicator.denominator I.6", "703.351"),
            ("period.next", "năm 2026"),
        ],
    );
}

#[test]
fn the_first_quarter_of_2026_is_that_of_the_offices_own_report() {
    assert_printed(
        quarter(),
        &[
            ("tasks.total", "11"),
            ("tasks.done", "02"),
            ("tasks.in_progress", "05"),
            ("tasks.ongoing", "03"),
            ("tasks.waiting", "01"),
            ("tasks.total section=678/I", "04"),
            ("tasks.by_section", "03"),
            ("indicator.value I.6", "94,8%"),
            ("indicator.date I.6", "31/3/2026"),
            ("indicator.target I.6 year=2026", "80%"),
            ("indicator.gap I.6", "vượt 14,8 điểm phần trăm"),
            ("indicator.change I.6", "tăng 8,3 điểm phần trăm"),
            ("indicator.value II.1", "82,45%"),
            ("indicator.value so-lieu/tthc-giam-thoi-gian", "1.713"),
            ("indicator.value so-lieu/tthc-don-gian-hoa", "07"),
            ("documents.issued", "01"),
            ("requests.open", "01"),
            ("requests.made", "01"),
            ("requests.answered", "01"),
            ("unit.name", "Văn phòng UBND tỉnh"),
            ("period.name", "quý I năm 2026"),
            ("period.before", "quý IV năm 2025"),
            ("report.as_of", "10/4/2026"),
        ],
    );
}

#[test]
fn the_decision_has_54_indicators() {
    assert_printed(
        decision(),
        &[
            ("indicators.total", "54"),
            ("indicators.achieved", "02"),
            ("indicators.no_data", "48"),
            ("indicators.measured", "03"),
            ("meetings.held", "01"),
            ("meetings.conclusions sort=weekly", "05"),
            ("meetings.held sort=monthly", "0"),
        ],
    );
}

#[test]
fn what_was_known_later_stands_in_no_earlier_report() {
    let figures = figures(decision());
    for (text, later) in
        [("actions.open", "result"), ("obstacles.open", "resolved"), ("requests.open", "answer")]
    {
        let call = call(text);
        for entry in figures.rows(&call).unwrap().unwrap() {
            assert_eq!(figures.cell(&call, &entry, later).as_deref(), Some(""), "{text}");
        }
    }
    let plans = vec!["454".into(), "343".into()];
    let open = call("obstacles.open");
    let figures = self::figures(Scope { plans, ..decision() });
    let rows = figures.rows(&open).unwrap().unwrap();
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|entry| figures.cell(&open, entry, "resolved").as_deref() == Some("")));
}

#[test]
fn a_unit_that_monitors_indicators_reports_on_these() {
    let scope = Scope { plans: vec!["678".into(), "2026-2030".into()], ..quarter() };
    // The tasks of the decision were handed out in May: on 10 April the Office has its own only.
    assert_printed(
        scope,
        &[("indicators.total", "08"), ("indicators.measured", "03"), ("tasks.total", "11")],
    );
}

#[test]
fn a_unit_reports_on_its_own_part_of_what_all_do() {
    let early = |unit: &str, role| {
        let period = ("2025-01-01", "2025-03-31");
        let figures = figures(super::scope(unit, role, &["454"], period, "2025-03-16"));
        let done = ask(&figures, "tasks.done");
        let keys: Vec<String> = done.source.entries.iter().map(ToString::to_string).collect();
        keys.contains(&"tasks/454/B/3".to_owned())
    };
    // The task is followed unit by unit; the Office had done its part on 12 March, Công an tỉnh on the 17th.
    assert!(early("van-phong-ubnd-tinh", ReportRole::Reporter));
    assert!(!early("cong-an-tinh", ReportRole::Reporter));
    assert!(!early("cong-an-tinh", ReportRole::Consolidator));
}

#[test]
fn a_figure_says_where_it_comes_from() {
    let figures = figures(year());
    let figure = ask(&figures, "tasks.in_progress plan=1035");
    assert_eq!(figure.source.as_of, day("2025-12-29"));
    assert_eq!(figure.source.call.to_string(), "tasks.in_progress plan=1035");
    let entries: Vec<String> = figure.source.entries.iter().map(ToString::to_string).collect();
    assert_eq!(entries, ["tasks/1035/II/11"]);
    assert_eq!(
        figure.source.rule(Lang::En),
        "by the state that was reported; rows at the top; repeated work counts row by row"
    );
    assert_eq!(ask(&figures, "unit.name").source.rule(Lang::En), "as the report names it");
}

#[test]
fn what_the_workspace_does_not_have_is_named_with_what_is_near() {
    let figures = figures(year());
    for (text, expected) in [
        ("tasks.done plan=678", "the plan “678” is not covered by the report (454, 1035)"),
        ("tasks.done section=454/C", "the plans covered have no section “454/C”; the nearest: 454/A, 454/B"),
        ("tasks.done unit=so-y-teo", "there is no unit “so-y-teo”; the nearest: so-y-te, bo-y-te"),
        ("reports.owed duty=bc-tuna", "there is no reporting duty “bc-tuna”; the nearest: bc-tuan"),
        ("indicator.value I.66", "there is no indicator “I.66”; the nearest: I.6"),
    ] {
        let told = figures.figure(&call(text)).unwrap_err().words(Lang::En);
        assert!(told.starts_with(expected), "{text}: {told}");
    }
}

/// Makes a scope of any unit, role, plans and period between 2025 and 2026, as of a day in or after the period.
fn scopes() -> impl Strategy<Value = Scope> {
    let units = prop::sample::select(vec!["van-phong-ubnd-tinh", "so-y-te", "cong-an-tinh", "ubnd-xa-001"]);
    let roles = prop::sample::select(vec![ReportRole::Reporter, ReportRole::Consolidator]);
    let plans = prop::sample::subsequence(vec!["454", "1035", "343", "678", "2026-2030"], 1..5);
    (units, roles, plans, 0u64..600, 1u64..200, 0u64..60).prop_map(
        |(unit, role, plans, start, length, late)| {
            let from = day("2025-02-01") + Days::new(start);
            let to = from + Days::new(length);
            Scope {
                unit: unit.into(),
                role,
                plans: plans.into_iter().map(Into::into).collect(),
                period: Period { from, to },
                as_of: from + Days::new(length / 2 + late),
            }
        },
    )
}

fn count(figures: &Figures<'_>, text: &str) -> usize {
    match ask(figures, text).value {
        Value::Rows(rows) => rows.len(),
        other => panic!("{text}: {other:?}"),
    }
}

fn total(figures: &Figures<'_>, text: &str) -> usize {
    let Value::Rows(rows) = ask(figures, text).value else { panic!("{text}") };
    let counts = rows.iter().map(|row| match row {
        Entry::Tally(tally) => tally.counts.total as usize,
        other => panic!("{other:?}"),
    });
    counts.sum()
}

const STATES: &[&str] = &["done", "in_progress", "ongoing", "not_started", "waiting", "dropped"];
const SQUARE: &[&str] = &["done_on_time", "done_late", "open_in_time", "overdue"];
const BESIDE: &[&str] =
    &["beside.ongoing", "beside.waiting", "beside.no_date", "beside.dropped", "beside.in_transition"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_are_the_whole(
        scope in scopes(),
        rows in prop::sample::select(vec!["top", "leaves", "all"]),
        repeats in prop::sample::select(vec!["gross", "distinct"]),
        stock in prop::sample::select(vec!["all", "carried", "new"]),
    ) {
        let figures = figures(scope);
        let by = format!("rows={rows} repeats={repeats} stock={stock}");
        let sum = |names: &[&str]| names.iter().map(|name| count(&figures, &format!("tasks.{name} {by}"))).sum::<usize>();
        let whole = sum(&["total"]);
        prop_assert_eq!(sum(STATES), whole);
        prop_assert_eq!(sum(SQUARE), sum(&["with_date"]));
        prop_assert_eq!(sum(BESIDE), sum(&["beside"]));
        prop_assert_eq!(sum(&["with_date", "beside"]), whole);
        prop_assert_eq!(sum(&["open", "done", "dropped"]), whole);
        prop_assert_eq!(total(&figures, &format!("tasks.by_section {by}")), whole);
        prop_assert_eq!(sum(&["carried", "new"]), sum(&["in_hand"]));
        let gross = format!("rows={rows} stock={stock}");
        let all = count(&figures, &format!("tasks.total {gross}"));
        prop_assert!(whole <= all);
        let halves = ["repeated", "single"].map(|name| count(&figures, &format!("tasks.{name} {gross}")));
        prop_assert_eq!(halves.iter().sum::<usize>(), all);
        prop_assert_eq!(total(&figures, &format!("tasks.by_plan {gross}")), all);
    }

    #[test]
    fn every_entry_behind_a_figure_can_be_opened(scope in scopes()) {
        let figures = figures(scope);
        for row in registry::rows().filter(|row| !row.takes.contains(&Argument::Of)) {
            let figure = ask(&figures, row.name);
            let known = figure.source.entries.iter().filter(|key| SAMPLE.revision(key).is_some()).count();
            prop_assert_eq!(known, figure.source.entries.len(), "{}", row.name);
            if let Value::Rows(rows) = figure.value {
                let shape = row.ask.shape();
                prop_assert!(rows.iter().all(|entry| Some(entry.shape()) == shape), "{}", row.name);
            }
        }
    }

    #[test]
    fn the_figure_before_is_that_of_the_period_before(scope in scopes()) {
        let then = figures(scope.before().unwrap());
        let now = figures(scope);
        for row in registry::rows().filter(|row| row.takes.contains(&Argument::Show)) {
            let of = if row.takes.contains(&Argument::Of) { " I.6" } else { "" };
            let before = ask(&now, &format!("{}{of} show=before", row.name));
            let own = ask(&then, &format!("{}{of}", row.name));
            prop_assert_eq!(before.printed, own.printed, "{}", row.name);
            prop_assert_eq!(before.source.as_of, own.source.as_of);
        }
    }
}
