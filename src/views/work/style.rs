//! The styles of what a task shows; words and signs say the same.

use ratatui::style::Style;

use crate::domain::progress::State as Asserted;
use crate::domain::status::TimingKind;
use crate::views::ctx::Ctx;

/// Returns the style of what the calendar says.
pub(in crate::views) fn timing_style(kind: TimingKind, ctx: &Ctx) -> Style {
    match kind {
        TimingKind::Overdue => ctx.theme().bad,
        TimingKind::DueSoon
        | TimingKind::PastIndicative
        | TimingKind::OngoingStale
        | TimingKind::DoneLate => ctx.theme().warn,
        _ => Style::new(),
    }
}

/// Returns the style of a state.
pub(in crate::views) fn state_style(state: Asserted, ctx: &Ctx) -> Style {
    match state {
        Asserted::Done => ctx.theme().good,
        Asserted::Dropped => ctx.theme().dim,
        _ => Style::new(),
    }
}
