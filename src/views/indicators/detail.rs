//! Everything known of the chosen row.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::indicator::{
    Definition, Indicator, IndicatorState, Measurement, Target, TargetMeaning, Verdict, definitions,
};
use crate::locale::{deadline, doubt as doubted, indicator as words, say};
use crate::plot::Plot;
use crate::text::date::long;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::page::{Line, Page};
use crate::widgets::chart::{self, Look};

use super::list::group_title;
use super::names::{counted, label, state_style, state_words};
use super::outline::Body;
use super::told::target_meaning;
use super::{Counts, GroupId, Judged, Row, RowId, Shelf, State};

/// Returns the lines of the details in a pane of so many columns.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    let Some(row) = state.told() else { return page.lines };
    if let Some((indicator, judged)) = state.known(row, ctx) {
        of_indicator(&mut page, indicator, judged);
    } else if let (RowId::Group(group), Body::Group(counts)) = (&row.id, &row.body) {
        of_group(&mut page, group, counts);
    }
    page.lines
}

fn of_group(page: &mut Page, group: &GroupId, counts: &Counts) {
    let ctx = page.ctx;
    page.heading(&group_title(group, ctx), ctx.theme().accent);
    for (state, n) in counts.occurring() {
        page.heading(&format!("{n:>4}  {}", state_words(state, ctx)), state_style(state, ctx));
    }
    if let GroupId::Shelf(Shelf::Figures) = group {
        page.heading(ctx.say(say::OTHER_FIGURES_HOW), ctx.theme().dim);
    }
}

/// Is the least height of a chart that tells anything.
const LEAST_CHART: u16 = 8;

/// Draws the chart below the lines where enough of the pane is left.
pub(super) fn chart(state: &State, ctx: &Ctx, used: usize, area: Rect, buffer: &mut Buffer) {
    let used = u16::try_from(used).unwrap_or(u16::MAX).saturating_add(1);
    let free = area.height.saturating_sub(used);
    if free < LEAST_CHART {
        return;
    }
    if let Some(plot) = state.told().and_then(|row| plot(state, row, ctx)) {
        let area = Rect { y: area.y + used, height: free.min(16), ..area };
        chart::draw(&plot, area, buffer, look(ctx));
    }
}

/// Returns the chart of a row's indicator by the definition that judges; none for a group.
pub(super) fn plot(state: &State, row: &Row, ctx: &Ctx) -> Option<Plot> {
    let (indicator, judged) = state.known(row, ctx)?;
    let definition = ctx.workspace.definitions.get(judged.verdict.definition.as_ref()?.as_str())?;
    Some(Plot::of(ctx.workspace, indicator, definition, ctx.as_of, None))
}

/// Returns how charts look.
pub(super) fn look<'a>(ctx: &Ctx<'a>) -> Look<'a> {
    Look { lang: ctx.setup.lang, glyphs: ctx.setup.glyphs, theme: &ctx.setup.theme }
}

fn of_indicator(page: &mut Page, indicator: &Indicator, judged: &Judged) {
    let ctx = page.ctx;
    page.heading(format!("{}  {}", label(indicator), indicator.name).trim(), ctx.theme().accent);
    of_verdict(page, indicator, &judged.verdict);
    of_latest(page, judged);
    of_rates(page, indicator, &judged.verdict);
    for doubtful in &judged.doubts {
        let sentence = doubted::doubt(ctx.lang(), indicator, &doubtful.doubt);
        let on = ctx.workspace.measurements.get(doubtful.measurement.as_str()).map(|value| long(value.on));
        let told = format!("* {}: {sentence}", on.unwrap_or_default());
        page.entry(ctx.say(say::DOUBT), &told, ctx.theme().warn);
    }
    of_definitions(page, indicator, &judged.verdict);
    of_setting(page, indicator);
}

/// Tells the verdict, why there is none, and against which target it was given.
fn of_verdict(page: &mut Page, indicator: &Indicator, verdict: &Verdict) {
    let ctx = page.ctx;
    let mut text = state_words(verdict.state, ctx);
    if let IndicatorState::NotJudged(why) = verdict.state {
        text = format!("{text}: {}", ctx.say(words::why(why)));
    }
    if let Some(target) = &verdict.judged_by {
        let meaning = target_meaning(indicator, target, ctx);
        text = format!(
            "{text} {} {}",
            ctx.glyphs().dot(),
            ctx.tell(say::TARGET_OF, &[("year", &target.year), ("target", &meaning)],)
        );
    }
    page.entry(ctx.say(say::VERDICT), &text, state_style(verdict.state, ctx));
}

fn of_latest(page: &mut Page, judged: &Judged) {
    let ctx = page.ctx;
    let latest = judged.verdict.latest.as_ref();
    let Some(value) = latest.and_then(|latest| ctx.workspace.measurements.get(latest.measurement.as_str()))
    else {
        page.entry(ctx.say(say::VALUE), ctx.say(say::NO_VALUE), ctx.theme().dim);
        return;
    };
    page.plain(say::VALUE, &format!("{} {} {}", judged.value, ctx.glyphs().dot(), provenance(value, ctx)));
}

/// Returns the printed words where they say more, the day or period, and the document of a value.
pub(super) fn provenance(value: &Measurement, ctx: &Ctx) -> String {
    let period = value.from.map_or_else(
        || ctx.tell(say::ON_DAY, &[("date", &long(value.on))]),
        |from| ctx.tell(say::FROM_TO, &[("from", &long(from)), ("to", &long(value.on))]),
    );
    let printed = value.printed.as_ref().map(|printed| format!("“{printed}”"));
    let dated = value.document_date.map(|date| format!(" ({})", long(date))).unwrap_or_default();
    let document = value.document.as_ref().map(|symbol| format!("{symbol}{dated}"));
    ctx.dotted([Some(period), printed, document].into_iter().flatten())
}

/// Tells the baseline, where the figure should be, what is needed a month and where the present rate leads.
fn of_rates(page: &mut Page, indicator: &Indicator, verdict: &Verdict) {
    let ctx = page.ctx;
    let lang = ctx.lang();
    let baseline = verdict.path.baseline.map(|point| {
        let figure = words::figure(lang, indicator, point.value);
        ctx.tell(say::BASELINE_IS, &[("figure", &figure), ("date", &long(point.on))])
    });
    let present = verdict.present_rate.map(|rate| {
        let amount = words::rate(lang, indicator, rate);
        ctx.tell(say::PRESENT_RATE, &[("rate", &amount)])
    });
    let told = [
        baseline,
        words::expected(lang, indicator, verdict, ctx.as_of),
        words::needed(lang, indicator, verdict),
        present,
    ];
    let projections = verdict.projections.iter().map(|one| words::projection(lang, indicator, one));
    page.list(say::PATH, told.into_iter().flatten().chain(projections));
}

/// Tells what each definition counts, its targets as printed and as understood; the first is the one that judges.
fn of_definitions(page: &mut Page, indicator: &Indicator, verdict: &Verdict) {
    let ctx = page.ctx;
    let found = definitions(ctx.workspace, indicator);
    let several = found.len() > 1;
    for (nth, definition) in found.into_iter().enumerate() {
        let judging = several && verdict.definition.as_ref() == Some(&definition.id);
        let mark = if judging { ctx.say(say::JUDGES) } else { "" };
        let number = if several { format!("{}. ", nth + 1) } else { String::new() };
        page.plain(say::DEFINITION, &format!("{number}{}{mark}", counted(definition, ctx)));
        of_targets(page, indicator, definition);
    }
}

fn of_targets(page: &mut Page, indicator: &Indicator, definition: &Definition) {
    let ctx = page.ctx;
    let told = definition.targets.iter().map(|target| target_line(indicator, target, ctx));
    let told: Vec<String> = told.collect();
    page.list(say::TARGET, told);
}

/// Returns a target as printed and as understood.
fn target_line(indicator: &Indicator, target: &Target, ctx: &Ctx) -> String {
    let meaning = target_meaning(indicator, target, ctx);
    let corrected = if target.corrected { ctx.say(say::CORRECTED) } else { "" };
    match target.meaning {
        TargetMeaning::Blank | TargetMeaning::Words if !target.corrected => {
            format!("{}: {meaning}", target.year)
        }
        _ => format!("{}: “{}” {} {meaning}{corrected}", target.year, target.printed, ctx.glyphs().arrow()),
    }
}

/// Tells where the indicator stands, what it is measured in, who monitors it.
fn of_setting(page: &mut Page, indicator: &Indicator) {
    let ctx = page.ctx;
    let parts = [
        indicator.unit_of_measure.clone(),
        ctx.say(words::direction(indicator.direction)).to_owned(),
        ctx.say(words::path(indicator.path)).to_owned(),
        ctx.tell(say::REPORTED, &[("every", &ctx.say(deadline::every(indicator.reporting)))]),
    ];
    page.plain(say::MEASURED_IN, &ctx.dotted(parts));
    let heading = indicator.heading.as_ref().map(|heading| format!("{}  {}", heading.label, heading.title));
    page.list(say::HEADING, heading);
    let understood = changes::parties(&indicator.monitors, ctx);
    let printed = &indicator.monitors.printed;
    page.list(say::MONITORS, (!understood.is_empty()).then_some(understood));
    page.list(say::AS_PRINTED, (!printed.is_empty()).then(|| format!("“{printed}”")));
}
