//! Reports on the shipped sample: the figures that the documents hold, the shipped templates, the composed documents.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod composed;
mod figures;

use std::sync::LazyLock;

use chrono::NaiveDate;
use dondoc::domain::plan::Period;
use dondoc::domain::report::ReportRole;
use dondoc::domain::workspace::Workspace;
use dondoc::report::Scope;

/// The shipped sample, read once.
static SAMPLE: LazyLock<Workspace> = LazyLock::new(common::sample::sample);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn scope(unit: &str, role: ReportRole, plans: &[&str], period: (&str, &str), as_of: &str) -> Scope {
    Scope {
        unit: unit.into(),
        role,
        plans: plans.iter().map(|plan| (*plan).into()).collect(),
        period: Period { from: day(period.0), to: day(period.1) },
        as_of: day(as_of),
    }
}

/// The Office's own report on the first quarter of 2026.
fn quarter() -> Scope {
    scope("van-phong-ubnd-tinh", ReportRole::Reporter, &["678"], ("2026-01-01", "2026-03-31"), "2026-04-10")
}

/// The report of the standing secretariat on the year 2025.
fn year() -> Scope {
    let plans = ["454", "1035"];
    scope(
        "to-giup-viec-de-an-06",
        ReportRole::Consolidator,
        &plans,
        ("2025-01-01", "2025-12-31"),
        "2025-12-29",
    )
}

/// The consolidated report on the decision's target figures.
fn decision() -> Scope {
    let period = ("2026-01-01", "2026-03-31");
    scope("to-giup-viec-de-an-06", ReportRole::Consolidator, &["2026-2030"], period, "2026-04-10")
}
