//! Both languages say the same with the same values.

mod editing;
mod indicator;

use std::collections::BTreeSet;

use super::{
    Lang, arranging, check, cli, composer, configuration, documents, form, grid, jump, keys, links, lists,
    matrix, names, query, receipts, reorganise, report, saved, say, score, session, spread, triage, units,
};

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn both_languages_have_every_text_and_every_value() {
    let others = [
        arranging::ALL,
        check::ALL,
        composer::ALL,
        form::ALL,
        grid::ALL,
        configuration::ALL,
        documents::ALL,
        units::ALL,
        receipts::ALL,
        links::ALL,
        jump::ALL,
        keys::ALL,
        lists::ALL,
        matrix::ALL,
        query::ALL,
        reorganise::ALL,
        report::ALL,
        saved::ALL,
        score::ALL,
        session::ALL,
        spread::ALL,
        triage::ALL,
    ];
    let of_the_command_line = cli::ALL.iter().copied().flatten();
    for said in say::ALL.iter().chain(others.into_iter().flatten()).chain(of_the_command_line) {
        assert!(!said.vi.is_empty() && !said.en.is_empty(), "{said:?}");
        assert_eq!(placeholders(said.vi), placeholders(said.en), "{said:?}");
    }
}

#[test]
fn an_ongoing_task_that_nobody_ever_reported_is_not_silent_for_zero_days() {
    use crate::domain::status::{Timing, TimingKind};
    let stale = |days| names::timing_short(Lang::Vi, Timing { kind: TimingKind::OngoingStale, days });
    assert_eq!((stale(None).as_str(), stale(Some(41)).as_str()), ("chưa báo", "im 41 n"));
}
