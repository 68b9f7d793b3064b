//! Short names of indicators, definitions, units and states.

use ratatui::style::Style;

use crate::domain::ids::UnitId;
use crate::domain::indicator::{Definition, Indicator, IndicatorState, Why};
use crate::locale::{indicator as words, say};
use crate::views::ctx::Ctx;
use crate::widgets::fit::fit;

/// Lists every verdict in the order of counts and menus; a missing verdict stands once, whatever its reason.
pub(super) const STATES: [IndicatorState; 7] = [
    IndicatorState::Achieved,
    IndicatorState::OnTrack,
    IndicatorState::Behind,
    IndicatorState::Stale,
    IndicatorState::NoData,
    IndicatorState::NotJudged(Why::NoBaseline),
    IndicatorState::NoTarget,
];

/// Returns whether both are the same verdict, reasons aside.
pub(super) fn same(a: IndicatorState, b: IndicatorState) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
}

/// Returns the number with the label of its heading: `I.6`.
pub(in crate::views) fn label(indicator: &Indicator) -> String {
    let heading = indicator.heading.as_ref().map(|heading| heading.label.as_str()).unwrap_or_default();
    let labels = [heading, indicator.label.as_str()];
    if indicator.label.is_empty() {
        return String::new();
    }
    labels.into_iter().filter(|label| !label.is_empty()).collect::<Vec<_>>().join(".")
}

/// Returns the short words of an indicator for a sentence: its label and the beginning of its name.
pub(super) fn in_words(indicator: &Indicator, ctx: &Ctx) -> String {
    let name = fit(&indicator.name, 48, ctx.cut());
    match label(indicator) {
        label if label.is_empty() => format!("“{name}”"),
        label => format!("{label} “{name}”"),
    }
}

/// Returns what a definition counts, over what.
pub(super) fn counted(definition: &Definition, ctx: &Ctx) -> String {
    match &definition.over {
        Some(over) => ctx.tell(say::COUNTED_OVER, &[("counted", &definition.counted), ("over", over)]),
        None => definition.counted.clone(),
    }
}

/// Returns a unit's name.
pub(super) fn unit_name(unit: &UnitId, ctx: &Ctx) -> String {
    ctx.workspace.units.get(unit.as_str()).map_or_else(|| unit.to_string(), |unit| unit.name.clone())
}

/// Returns a state with its sign.
pub(super) fn state_words(state: IndicatorState, ctx: &Ctx) -> String {
    format!("{} {}", ctx.glyphs().indicator(state), ctx.say(words::state(state)))
}

/// Returns a state in at most 14 columns.
pub(super) fn short_word(state: IndicatorState, ctx: &Ctx) -> &'static str {
    ctx.say(match state {
        IndicatorState::Behind => say::BEHIND_SHORT,
        IndicatorState::NoTarget => say::NO_TARGET_SHORT,
        other => words::state(other),
    })
}

/// Returns a state with its sign in at most 16 columns.
pub(super) fn short_state(state: IndicatorState, ctx: &Ctx) -> String {
    format!("{} {}", ctx.glyphs().indicator(state), short_word(state, ctx))
}

/// Returns the style of a state. No data is never red: nobody is late because nobody has asked.
pub(super) fn state_style(state: IndicatorState, ctx: &Ctx) -> Style {
    match state {
        IndicatorState::Achieved => ctx.theme().good,
        IndicatorState::Behind => ctx.theme().bad,
        IndicatorState::Stale => ctx.theme().warn,
        IndicatorState::NoData | IndicatorState::NoTarget | IndicatorState::NotJudged(_) => ctx.theme().dim,
        IndicatorState::OnTrack => Style::new(),
    }
}
