//! The verdict on an indicator, its rates and what they lead to.

use super::IndicatorState::{Achieved, Behind, NoData, NoTarget, NotJudged, OnTrack, Stale};
use super::*;

/// A baseline of 60 at the end of 2025, 80 asked for in 2026, 90 in 2030; then one value on 30 June 2026.
fn halfway(value: &str) -> Build {
    let mut build = with("%", Direction::AtLeast, &[(2026, "≥80"), (2030, "90")]);
    build.measured("d", "2025-12-31", "60").measured("d", "2026-06-30", value);
    build
}

#[test]
fn a_value_is_held_against_the_target_then_against_the_path() {
    for (value, year, expected) in [
        ("80", 2026, Achieved),
        ("79,99", 2026, OnTrack),
        ("70", 2026, OnTrack),
        ("69", 2026, Behind),
        ("80", 2030, OnTrack),
        ("90", 2030, Achieved),
        ("69", 2030, Behind),
        ("90", 2031, NoTarget),
        ("80", 2025, Achieved),
        ("69", 2025, Behind),
    ] {
        assert_eq!(state(&halfway(value), "2026-06-30", year), expected, "{value} for {year}");
    }
}

#[test]
fn the_next_later_year_judges_when_the_chosen_one_asks_for_nothing() {
    for (targets, judged_by) in [
        (&[(2026, "-"), (2030, "90")], Some(2030)),
        (&[(2026, ""), (2030, "90")], Some(2030)),
        (&[(2026, "80"), (2030, "-")], Some(2026)),
        (&[(2025, "80"), (2030, "-")], None),
    ] {
        let mut build = with("%", Direction::AtLeast, targets);
        build.measured("d", "2025-12-31", "60").measured("d", "2026-06-30", "95");
        let verdict = on(&build, "2026-06-30", 2026);
        assert_eq!(verdict.judged_by.map(|target| target.year), judged_by, "{targets:?}");
        let expected = if judged_by.is_some() { Achieved } else { NoTarget };
        assert_eq!(verdict.state, expected, "{targets:?}");
        assert_eq!(
            verdict.target.is_some(),
            targets[0].0 == 2026,
            "the chosen year's own words stay beside it"
        );
    }
}

#[test]
fn what_stops_a_verdict_comes_first() {
    let mut build = with("%", Direction::AtLeast, &[(2026, "-")]);
    assert_eq!(state(&build, "2026-06-30", 2026), NoData);
    build.measured("d", "2026-01-31", "60");
    assert_eq!(state(&build, "2026-01-30", 2026), NoData, "a later value is not known yet");
    assert_eq!(state(&build, "2026-05-10", 2026), NoTarget);
    assert_eq!(state(&build, "2026-05-11", 2026), Stale, "a quarter and ten days after 31 January");
    let indicator = indicator("i", "%", Direction::AtLeast);
    let mut undefined = Build::default();
    undefined.add(plan("454")).add(indicator);
    assert_eq!(
        (state(&undefined, "2026-06-30", 2026), on(&undefined, "2026-06-30", 2026).definition),
        (NoData, None)
    );
}

#[test]
fn a_value_is_old_after_its_reporting_period_and_the_days_of_grace() {
    use crate::domain::deadline::Every;
    let until = |every, on| fresh_until(every, day(on), &Settings::default());
    for (every, on, last) in [
        (Every::Week, "2026-01-31", Some("2026-02-17")),
        (Every::Month, "2026-01-31", Some("2026-03-10")),
        (Every::Quarter, "2026-03-31", Some("2026-07-10")),
        (Every::HalfYear, "2025-12-31", Some("2026-07-10")),
        (Every::Year, "2025-12-31", Some("2027-01-10")),
        (Every::AdHoc, "2025-12-31", None),
    ] {
        assert_eq!(until(every, on), last.map(day), "{every:?}");
    }
}

#[test]
fn without_a_baseline_there_is_no_verdict_until_the_first_milestone() {
    let mut build = with("%", Direction::AtLeast, &[(2026, "80"), (2030, "90")]);
    build.measured("d", "2026-06-30", "70").measured("d", "2026-12-20", "75");
    assert_eq!(state(&build, "2026-06-30", 2026), NotJudged(Why::NoBaseline));
    assert_eq!(state(&build, "2026-12-31", 2026), Behind);
    build.measured("d", "2026-12-31", "80");
    assert_eq!(state(&build, "2026-12-31", 2030), OnTrack);
}

#[test]
fn lower_is_better_for_a_rank_and_for_a_target_not_to_be_passed() {
    for (value, expected) in [("10/34", Achieved), ("15/34", Achieved), ("21/34", OnTrack), ("26/34", Behind)]
    {
        let mut build = with("Thứ hạng", Direction::Rank, &[(2026, "Nhóm 15 địa phương dẫn đầu cả nước")]);
        build.measured("d", "2025-12-31", "28/34").measured("d", "2026-06-30", value);
        assert_eq!(state(&build, "2026-06-30", 2026), expected, "{value}");
    }
    for (value, expected) in [("5", Achieved), ("7,5", OnTrack), ("7,6", Behind)] {
        let mut build = with("%", Direction::AtMost, &[(2026, "≤5")]);
        build.measured("d", "2025-12-31", "10").measured("d", "2026-07-01", value);
        assert_eq!(state(&build, "2026-07-01", 2026), expected, "{value}");
    }
}

#[test]
fn what_has_to_hold_is_late_only_after_its_day() {
    let mut build = with("-", Direction::YesNo, &[(2026, "Đảm bảo")]);
    build.measured("d", "2026-11-30", "chưa đạt");
    assert_eq!(state(&build, "2026-12-31", 2026), NotJudged(Why::NotDue));
    assert_eq!(state(&build, "2027-01-01", 2026), Behind);
    build.measured("d", "2027-01-02", "đảm bảo");
    assert_eq!(state(&build, "2027-01-02", 2026), Achieved);
}

#[test]
fn words_are_the_targets_or_nobody_judges() {
    for (words, expected) in [
        ("phường  trung tâm", Achieved),
        ("Phường Trung Tâm", Achieved),
        ("Phương trung tâm", NotJudged(Why::WordsDiffer)),
        ("Xã A", NotJudged(Why::WordsDiffer)),
    ] {
        let mut build = with("-", Direction::Text, &[(2026, "Phường Trung tâm")]);
        build.measured("d", "2026-06-30", words);
        assert_eq!(state(&build, "2026-06-30", 2026), expected, "{words}");
    }
}

#[test]
fn what_cannot_be_compared_is_not_judged() {
    let mut unknown = with("%", Direction::AtLeast, &[(2026, "theo hướng dẫn")]);
    unknown.measured("d", "2026-06-30", "70");
    assert_eq!(state(&unknown, "2026-06-30", 2026), NotJudged(Why::TargetUnknown));
    let mut rank = with("%", Direction::AtLeast, &[(2026, "80")]);
    rank.measured_with("d", "2026-06-30", "5", |it| it.value = Measured::Rank { place: 5, of: Some(34) });
    let verdict = on(&rank, "2026-06-30", 2026);
    assert_eq!(verdict.state, NotJudged(Why::DifferentKinds));
    assert_eq!((verdict.needed_rate, verdict.present_rate), (None, None));
}

#[test]
fn rates_are_per_month_and_lead_somewhere() {
    let verdict = on(&halfway("66"), "2026-06-30", 2026);
    let days_a_month = 146_097.0 / 4_800.0;
    assert!(near(verdict.present_rate.unwrap(), 6.0 / 181.0 * days_a_month));
    assert!(near(verdict.needed_rate.unwrap(), 14.0 / 184.0 * days_a_month));
    assert_eq!(verdict.goal, Some(80.0));
    assert!(near(verdict.expected.unwrap(), 60.0 + 20.0 * 181.0 / 365.0));
    assert_eq!(verdict.projections.len(), 2, "two milestones are to come");
    let (first, last) = (verdict.projections[0], verdict.projections[1]);
    assert!(near(first.value, 66.0 + 6.0 * 184.0 / 181.0) && !first.suffices);
    assert_eq!((last.value, last.suffices), (100.0, true), "no percentage grows beyond 100");
}

#[test]
fn a_rate_that_nobody_needs_or_knows_is_not_given() {
    assert_eq!(on(&halfway("80"), "2026-06-30", 2026).needed_rate, None, "reached");
    assert_eq!(on(&halfway("66"), "2026-12-31", 2026).needed_rate, None, "the day has come");
    let mut build = with("%", Direction::AtMost, &[(2026, "5")]);
    build.measured("d", "2026-02-28", "12");
    let first = on(&build, "2026-02-28", 2026);
    assert!(first.present_rate.is_none() && first.projections.is_empty(), "one value has no rate");
    assert!(first.needed_rate.unwrap() < 0.0, "it has to fall");
    build.measured("d", "2026-03-31", "10");
    let second = on(&build, "2026-03-31", 2026);
    assert!(
        second.present_rate.unwrap() < 0.0,
        "from the first value of the plan where there is no baseline"
    );
    assert!(second.projections[0].value >= 0.0);
}

#[test]
fn the_first_definition_judges_and_another_can_be_asked() {
    let mut build = halfway("85");
    let indicator = build.workspace.indicators.get("i").unwrap().clone();
    let other = Definition { rank: -1, ..definition("a", &indicator, &[(2026, "80")]) };
    build.add(other.clone()).measured("a", "2025-12-31", "10").measured("a", "2026-06-30", "20");
    assert_eq!(on(&build, "2026-06-30", 2026).definition, Some("a".into()));
    assert_eq!(state(&build, "2026-06-30", 2026), Behind);
    let d = build.workspace.definitions.get("d").unwrap();
    let by_d = verdict_by(&build.workspace, &indicator, d, day("2026-06-30"), 2026, &Settings::default());
    assert_eq!(by_d.state, Achieved);
}

#[test]
fn verdicts_have_stable_names_in_json() {
    for (state, json) in [
        (Achieved, r#"{"state":"achieved"}"#),
        (OnTrack, r#"{"state":"on_track"}"#),
        (Behind, r#"{"state":"behind"}"#),
        (NoData, r#"{"state":"no_data"}"#),
        (Stale, r#"{"state":"stale"}"#),
        (NoTarget, r#"{"state":"no_target"}"#),
        (NotJudged(Why::NoBaseline), r#"{"state":"not_judged","why":"no_baseline"}"#),
    ] {
        assert_eq!(serde_json::to_string(&state).unwrap(), json);
        assert_eq!(serde_json::from_str::<IndicatorState>(json).unwrap(), state);
    }
}
