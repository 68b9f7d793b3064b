//! The reports as a list: those being written first, then those that were issued, the latest period first.

use std::cmp::Reverse;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::ids::ReportId;
use crate::domain::report::{Report, ReportState};
use crate::keymap::Command;
use crate::keymap::command::{Composer, Shared};
use crate::locale::{composer as words, issued, names, reporting};
use crate::report::Scope;
use crate::report::compose::{Brief, Outline, SectionKind, SectionState, compose_with};
use crate::report::figures::{Days, Figures};
use crate::report::template::Template;
use crate::text::date::{long, short};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::views::layout::{above, below, panes};
use crate::views::listing::{Listing, headings, sign};
use crate::views::page::{Details, Line, Page, put_empty};
use crate::views::typed::Typed;
use crate::views::work::rules::unit_short;
use crate::widgets::list::{Cell, Column, Columns};

use super::open::PIECE;

/// Says how far a report has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Progress {
    /// The texts that nothing has to be done about.
    done: usize,
    /// All texts.
    texts: usize,
    /// The texts whose figures have changed.
    changed: usize,
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    report: ReportId,
    issued: bool,
    /// How far it has come; none until that is worked out, and for issued reports.
    progress: Option<Progress>,
    folded: String,
}

/// Holds the list.
#[derive(Debug, Default)]
pub(super) struct List {
    rows: Vec<Row>,
    typed: Typed,
    listing: Listing<ReportId>,
    /// The report whose progress is being worked out, with the days that its figures look at.
    judging: Option<(ReportId, Days)>,
}

/// Returns the template of a report; none where no such template is known.
pub(super) fn template<'a>(report: &Report, ctx: &Ctx<'a>) -> Option<&'a Template> {
    ctx.setup.templates.get(&report.template)?.template.as_ref().ok()
}

/// Returns what a report is called: its template, its period, its unit, and which version it is after the first.
pub fn name(report: &Report, ctx: &Ctx) -> String {
    let template = template(report, ctx);
    let kind = template.map_or(report.template.as_str(), |it| it.called(ctx.lang()));
    let period = reporting::period(ctx.lang(), report.period.span);
    let dot = ctx.glyphs().dot();
    let version = match report.version {
        0 | 1 => String::new(),
        n => format!(" {dot} {}", ctx.tell(words::VERSION, &[("n", &n)])),
    };
    format!("{kind} {dot} {period} {dot} {}{version}", unit_short(&report.unit, ctx))
}

impl List {
    /// Lists the reports anew and keeps the chosen one; how far each has come is worked out afterwards.
    pub(super) fn refresh(&mut self, ctx: &Ctx) {
        let mut reports: Vec<&Report> = ctx.workspace.reports.iter().collect();
        let is_issued = |report: &Report| report.state(ctx.workspace) == ReportState::Issued;
        reports.sort_by(|a, b| {
            let key = |it: &Report| (is_issued(it), Reverse(it.period.span.to), Reverse(it.version));
            (key(a), &a.id).cmp(&(key(b), &b.id))
        });
        let row = |report: &Report| Row {
            report: report.id.clone(),
            issued: is_issued(report),
            progress: None,
            folded: folded(report, ctx),
        };
        self.rows = reports.into_iter().map(row).collect();
        self.judging = None;
        self.relist(ctx);
    }

    pub(super) fn relist(&mut self, ctx: &Ctx) {
        let is_shown = |row: &Row| self.typed.query().matches_text(&row.folded);
        let all = self.rows.iter().enumerate();
        let rows: Vec<usize> = all.filter(|(_, row)| is_shown(row)).map(|(place, _)| place).collect();
        let is_chosen =
            |place: &usize, chosen: &ReportId| self.rows.get(*place).is_some_and(|row| row.report == *chosen);
        let found = self.listing.find(&rows, is_chosen);
        let is_awaited = |report: &ReportId| ctx.workspace.reports.get(report.as_str()).is_none();
        let awaited = self.listing.chosen().cloned().filter(|report| found.is_none() && is_awaited(report));
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
        if awaited.is_some() {
            self.listing.choose(awaited);
        }
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, rows_area(ctx).height);
        let report = self.chosen().cloned();
        self.listing.choose(report);
    }

    /// Chooses a report as soon as it is there.
    pub(super) fn expect(&mut self, report: ReportId) {
        self.listing.choose(Some(report));
    }

    /// Returns the chosen report.
    pub(super) fn chosen(&self) -> Option<&ReportId> {
        self.listing.row().and_then(|place| self.rows.get(*place)).map(|row| &row.report)
    }

    pub(super) fn step(&mut self, command: Shared, ctx: &Ctx) {
        if let Some(row) = self.listing.towards(command, rows_area(ctx).height) {
            self.go_to(row, ctx);
        }
    }

    pub(super) fn typed(&self) -> &str {
        self.typed.text()
    }

    pub(super) fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    pub(super) fn back(&mut self, ctx: &Ctx) -> bool {
        let was_narrowed = !self.typed.is_empty();
        self.set_filter_text(String::new(), ctx);
        was_narrowed
    }

    pub(super) fn filter_words(&self) -> String {
        self.typed.quoted().unwrap_or_default()
    }

    /// Returns whether it is still to be worked out how far a report has come.
    pub(super) fn has_work(&self) -> bool {
        self.rows.iter().any(|row| !row.issued && row.progress.is_none())
    }

    /// Works on how far the next report has come.
    pub(super) fn work(&mut self, ctx: &Ctx) {
        let Some(row) = self.rows.iter_mut().find(|row| !row.issued && row.progress.is_none()) else {
            return;
        };
        let found = ctx.workspace.reports.get(row.report.as_str());
        let Some((report, template)) = found.and_then(|report| Some((report, template(report, ctx)?))) else {
            row.progress = Some(Progress::default());
            return;
        };
        let begun = self.judging.take().filter(|(judged, _)| *judged == row.report);
        let mut days = begun.map_or_else(|| Days::of(&Scope::of(report)), |(_, days)| days);
        let mut allowance = PIECE;
        if days.go_on(ctx.workspace, &ctx.setup.settings, &mut allowance) {
            row.progress = Some(progress(report, template, &days, ctx));
        } else {
            self.judging = Some((row.report.clone(), days));
        }
    }
}

fn progress(report: &Report, template: &Template, days: &Days, ctx: &Ctx) -> Progress {
    let brief = Brief::of(ctx.workspace, report);
    let figures = Figures::judged(ctx.workspace, &ctx.setup.settings, brief.scope.clone(), days);
    counted(&compose_with(template, &brief, &figures).outline)
}

fn counted(outline: &Outline) -> Progress {
    let texts = outline.sections.iter().filter(|section| section.kind == SectionKind::Text);
    let done = texts.clone().filter(|section| section.state >= SectionState::Written).count();
    Progress { done, texts: texts.count(), changed: outline.texts_in(SectionState::Changed) }
}

fn folded(report: &Report, ctx: &Ctx) -> String {
    let unit = names::unit(ctx.workspace, &report.unit);
    let number = report.number.as_deref().unwrap_or_default();
    mark_free(&format!("{} {unit} {number} {}", name(report, ctx), report.template))
}

/// Returns where the rows stand: below the headings.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    below(panes(ctx.size).list, 1)
}

const STATE: u16 = 19;
const PERIOD: u16 = 12;
const DAY: u16 = 8;

/// Returns the columns: the sign of the chosen row, how far it has come, period, as of when, unit, template and number.
fn columns(width: u16) -> Columns {
    let left = Column::left;
    let unit = (width / 8).clamp(8, 16);
    let number = (width / 8).clamp(8, 18);
    let columns = [left(1), left(STATE), left(PERIOD), left(unit), Column::rest(), left(DAY), left(number)];
    Columns::over(width.saturating_sub(1), columns)
}

/// Draws the list and what is known of its chosen report.
pub(super) fn draw(list: &List, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    let columns = columns(rows.width);
    let said = [words::STATE, words::PERIOD, words::UNIT, words::TEMPLATE, words::AS_OF, words::NUMBER];
    columns.draw(above(rows, 1), buffer, &headings(1, &said, ctx), ctx.cut());
    if list.listing.is_empty() {
        put_empty(&empty_words(list, ctx), rows, buffer);
    }
    list.listing.draw(rows, ctx.theme().selected, buffer, |place, here, line, buffer| {
        if let Some(cells) = list.rows.get(*place).and_then(|row| cells(row, here, ctx)) {
            columns.draw(line, buffer, &cells, ctx.cut());
        }
    });
    Details::default().draw(&facts(list, ctx), ctx, buffer);
}

fn cells(row: &Row, here: bool, ctx: &Ctx) -> Option<[Cell; 7]> {
    let report = ctx.workspace.reports.get(row.report.as_str())?;
    let template = template(report, ctx);
    let kind = template.map_or(report.template.as_str(), |it| it.called(ctx.lang()));
    let (state, style) = state(row, ctx);
    let plain = |text: &str| Cell::new(text, Style::new());
    Some([
        sign(here, ctx),
        Cell::new(state, style),
        plain(&reporting::period(ctx.lang(), report.period.span)),
        plain(&unit_short(&report.unit, ctx)),
        plain(kind),
        plain(&short(report.as_of)),
        plain(report.number.as_deref().unwrap_or(ctx.glyphs().nothing())),
    ])
}

/// Returns how far a report has come in words, and how they look.
fn state(row: &Row, ctx: &Ctx) -> (String, Style) {
    let glyphs = ctx.glyphs();
    if row.issued {
        let word = ctx.say(issued::state(ReportState::Issued));
        return (format!("{} {word}", glyphs.state(crate::domain::progress::State::Done)), ctx.theme().good);
    }
    let word = ctx.say(issued::state(ReportState::Draft));
    match row.progress {
        None => (word.to_owned(), Style::new()),
        Some(Progress { done, texts, changed: 0 }) => (format!("{word} {done}/{texts}"), Style::new()),
        Some(Progress { done, texts, changed }) => {
            (format!("{word} {done}/{texts} {} {changed}", glyphs.changed()), ctx.theme().warn)
        }
    }
}

fn facts(list: &List, ctx: &Ctx) -> Vec<Line> {
    let mut page = Page { ctx, width: panes(ctx.size).detail.width, lines: Vec::new(), later: 0 };
    let report = list.chosen().and_then(|id| ctx.workspace.reports.get(id.as_str()));
    let Some(report) = report else { return page.lines };
    page.heading(&name(report, ctx), ctx.theme().accent);
    page.plain(words::UNIT, names::unit(ctx.workspace, &report.unit));
    page.plain(words::ROLE, ctx.say(issued::role(report.role)));
    let symbol = |id: &crate::domain::ids::PlanId| {
        ctx.workspace.plans.get(id.as_str()).map_or_else(|| id.to_string(), |plan| plan.symbol.clone())
    };
    let plans: Vec<String> = report.plans.iter().map(symbol).collect();
    page.plain(words::PLANS, &plans.join("; "));
    page.plain(words::AS_OF, &long(report.as_of));
    let duty = report.duty.as_ref().and_then(|id| ctx.workspace.duties.get(id.as_str()));
    page.list(words::DUTY, duty.map(|duty| duty.name.clone()));
    let issuance = ctx.workspace.issuances.get(report.id.as_str());
    page.list(words::ISSUED_ON, issuance.map(|it| long(it.on)));
    page.lines
}

/// Says what can be done where no row is in view.
fn empty_words(list: &List, ctx: &Ctx) -> String {
    let key = ctx.key(Command::Composer(Composer::New));
    let said = if list.rows.is_empty() { words::NONE } else { words::NONE_IN_VIEW };
    ctx.tell(said, &[("key", &key), ("back", &ctx.back_key())])
}
