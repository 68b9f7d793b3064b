//! The reports as a list: those being written first, then those that were issued, the latest period first.

use std::cmp::Reverse;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::ids::ReportId;
use crate::domain::report::{Report, ReportState};
use crate::keymap::Command;
use crate::keymap::command::Composer;
use crate::locale::{Said, composer as words, issued, names, reporting};
use crate::report::compose::{Brief, Outline, SectionKind, SectionState, compose};
use crate::report::template::Template;
use crate::text::date::{long, short};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::views::cursor::Cursor;
use crate::views::layout::panes;
use crate::views::page::{self, Page};
use crate::views::step::Step;
use crate::views::typed::Typed;
use crate::views::work::rules::unit_short;
use crate::widgets::fit::wrap;
use crate::widgets::list::{Cell, Column, draw_row};

/// Says how far a report has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    in_view: Vec<usize>,
    chosen: Option<ReportId>,
    cursor: Cursor,
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
        self.relist(ctx);
    }

    pub(super) fn relist(&mut self, ctx: &Ctx) {
        let is_shown = |row: &Row| self.typed.query().matches_text(&row.folded);
        let all = self.rows.iter().enumerate();
        self.in_view = all.filter(|(_, row)| is_shown(row)).map(|(place, _)| place).collect();
        let is_chosen = |place: &usize| self.rows.get(*place).map(|row| &row.report) == self.chosen.as_ref();
        let found = self.in_view.iter().position(is_chosen);
        self.go_to(found.unwrap_or(self.cursor.at), ctx);
        // A report that was just begun is chosen once it is there.
        if found.is_none()
            && self.chosen.as_ref().is_some_and(|id| ctx.workspace.reports.get(id.as_str()).is_none())
        {
            return;
        }
        self.chosen = self.at_cursor();
    }

    fn at_cursor(&self) -> Option<ReportId> {
        let place = self.in_view.get(self.cursor.at)?;
        self.rows.get(*place).map(|row| row.report.clone())
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.cursor.go_to(row, self.in_view.len(), rows_area(ctx).height);
    }

    /// Chooses a report as soon as it is there.
    pub(super) fn expect(&mut self, report: ReportId) {
        self.chosen = Some(report);
    }

    /// Returns the chosen report.
    pub(super) fn chosen(&self) -> Option<&ReportId> {
        let place = self.in_view.get(self.cursor.at)?;
        self.rows.get(*place).map(|row| &row.report)
    }

    pub(super) fn step(&mut self, step: Step, ctx: &Ctx) {
        self.cursor.step(step, self.in_view.len(), rows_area(ctx).height);
        self.chosen = self.at_cursor();
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

    /// Works out how far one report has come.
    pub(super) fn work(&mut self, ctx: &Ctx) {
        let next = self.rows.iter_mut().find(|row| !row.issued && row.progress.is_none());
        if let Some(row) = next {
            row.progress = Some(progress(&row.report, ctx));
        }
    }
}

fn progress(report: &ReportId, ctx: &Ctx) -> Progress {
    let report = ctx.workspace.reports.get(report.as_str());
    let found = report.and_then(|report| {
        let template = template(report, ctx)?;
        let brief = Brief::of(ctx.workspace, report);
        Some(counted(&compose(template, &brief, ctx.workspace, &ctx.setup.settings).outline))
    });
    found.unwrap_or(Progress { done: 0, texts: 0, changed: 0 })
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
    let area = panes(ctx.size).list;
    Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
}

const STATE: u16 = 19;
const PERIOD: u16 = 12;
const DAY: u16 = 8;

/// Returns the columns: the sign of the chosen row, how far it has come, period, as of when, unit, template and number.
fn columns(width: u16) -> [Column; 7] {
    let left = |width| Column { width, right: false };
    let unit = (width / 8).clamp(8, 16);
    let number = (width / 8).clamp(8, 18);
    let rest = width.saturating_sub(1 + STATE + PERIOD + DAY + unit + number + 7);
    [left(1), left(STATE), left(PERIOD), left(unit), left(rest), left(DAY), left(number)]
}

/// Draws the list and what is known of its chosen report.
pub(super) fn draw(list: &List, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    let title = |said: Said| Cell::new(ctx.say(said), ctx.theme().dim);
    let titles = [
        Cell::default(),
        title(words::STATE),
        title(words::PERIOD),
        title(words::UNIT),
        title(words::TEMPLATE),
        title(words::AS_OF),
        title(words::NUMBER),
    ];
    draw_row(Rect { y: rows.y - 1, height: 1, ..rows }, buffer, &columns(rows.width), &titles, ctx.cut());
    if list.in_view.is_empty() {
        draw_empty(list, ctx, rows, buffer);
    }
    let in_view = list.in_view.iter().enumerate().skip(list.cursor.offset);
    for ((nth, place), y) in in_view.zip(rows.top()..rows.bottom()) {
        let Some(row) = list.rows.get(*place) else { break };
        draw_line(row, nth == list.cursor.at, ctx, Rect { y, height: 1, ..rows }, buffer);
    }
    page::draw(&facts(list, ctx), 0, false, ctx, buffer);
}

fn draw_line(row: &Row, here: bool, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let Some(report) = ctx.workspace.reports.get(row.report.as_str()) else { return };
    let template = template(report, ctx);
    let kind = template.map_or(report.template.as_str(), |it| it.called(ctx.lang()));
    let (state, style) = state(row, ctx);
    let plain = |text: &str| Cell::new(text, Style::new());
    let cells = [
        plain(if here { ctx.glyphs().chosen() } else { "" }),
        Cell::new(state, style),
        plain(&reporting::period(ctx.lang(), report.period.span)),
        plain(&unit_short(&report.unit, ctx)),
        plain(kind),
        plain(&short(report.as_of)),
        plain(report.number.as_deref().unwrap_or(ctx.glyphs().nothing())),
    ];
    draw_row(line, buffer, &columns(line.width), &cells, ctx.cut());
    if here {
        buffer.set_style(line, ctx.theme().selected);
    }
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

fn facts(list: &List, ctx: &Ctx) -> Vec<page::Line> {
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
fn draw_empty(list: &List, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let key = ctx.key(Command::Composer(Composer::New));
    let said = if list.rows.is_empty() { words::NONE } else { words::NONE_IN_VIEW };
    let text = ctx.tell(said, &[("key", &key), ("back", &ctx.back_key())]);
    let width = area.width.saturating_sub(4);
    for (line, y) in wrap(&text, width).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
