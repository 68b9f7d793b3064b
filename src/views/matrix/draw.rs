//! Drawing of the matrix: heads and sums stay, units and tasks move.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::ids::PlanId;
use crate::domain::matrix::Sums;
use crate::domain::progress::State as Asserted;
use crate::domain::status::TimingKind;
use crate::keymap::command::{Global, Matrix};
use crate::keymap::{Command, View};
use crate::locale::{Said, matrix as words, names};
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::views::listing::sign;
use crate::views::page::put;
use crate::views::work::rules::full_label;
use crate::widgets::bars::rule;
use crate::widgets::fit::wrap;
use crate::widgets::list::{Cell, Column, Columns};

use super::{State, cell};

/// Holds what stands where, from above.
struct Areas {
    /// How many units and tasks.
    head: Rect,
    /// The plans of the tasks.
    plans: Rect,
    /// The labels of the tasks.
    labels: Rect,
    /// The units.
    rows: Rect,
    /// The sums of the tasks.
    sums: Rect,
    /// The chosen cell in words.
    chosen: Rect,
    /// The chosen task.
    task: Rect,
    /// What the signs mean.
    legend: Rect,
}

/// From this height on there is room for what can be told from the rest.
const ROOMY: u16 = 16;

fn areas(ctx: &Ctx) -> Areas {
    let middle = screen(ctx.size).middle;
    let area = Rect { x: middle.x + 1, width: middle.width.saturating_sub(2), ..middle };
    let more = u16::from(middle.height >= ROOMY);
    let rows = Rect { y: area.y + 3, height: area.height.saturating_sub(7 + 2 * more), ..area };
    let line = |y: u16, height: u16| Rect { y, height: height.min(area.bottom().saturating_sub(y)), ..area };
    let sums = line(rows.bottom(), 2 + more);
    Areas {
        head: line(area.y, 1),
        plans: line(area.y + 1, 1),
        labels: line(area.y + 2, 1),
        chosen: line(sums.bottom(), 1),
        task: line(sums.bottom() + 1, 1),
        legend: line(sums.bottom() + 2, more),
        rows,
        sums,
    }
}

/// Is the width of a task's column, without the space before it.
const TASK: u16 = 5;
const DONE: u16 = 7;
const OVERDUE: u16 = 4;

fn name_width(width: u16) -> u16 {
    (width / 4).clamp(12, 32)
}

/// Returns how many units and how many tasks there is room for.
pub(super) fn room(ctx: &Ctx) -> (u16, u16) {
    let rows = areas(ctx).rows;
    let taken = 2 + name_width(rows.width) + 1 + DONE + 1 + OVERDUE;
    let tasks = rows.width.saturating_sub(taken) / (TASK + 1);
    (rows.height.max(1), tasks.max(1))
}

/// Returns the columns: the sign of the chosen row, the name, the sums, the tasks.
fn columns(ctx: &Ctx, width: u16) -> Columns {
    let (left, right) = (Column::left, Column::right);
    let fixed = [left(1), left(name_width(width)), right(DONE), right(OVERDUE)];
    let tasks = std::iter::repeat_n(right(TASK), usize::from(room(ctx).1));
    Columns::over(width, fixed.into_iter().chain(tasks))
}

/// Says what can be done where no task is followed unit by unit, or none of the chosen plan.
fn draw_no_task(state: &State, ctx: &Ctx, head: Rect, buffer: &mut Buffer) {
    let said = if state.plan.is_some() { words::NO_TASKS_OF_PLAN } else { words::NO_TASKS };
    let tasks = ctx.key(Command::Global(Global::Show(View::Tree)));
    let (act, plan) = (ctx.key(Command::Global(Global::Act)), ctx.key(Command::Matrix(Matrix::Plan)));
    let text = ctx.tell(said, &[("tasks", &tasks), ("act", &act), ("plan", &plan)]);
    let area = screen(ctx.size).middle;
    for (line, y) in wrap(&text, head.width.min(76)).iter().zip(head.y..area.bottom()) {
        put(line, Rect { y, height: 1, ..head }, Style::new(), ctx, buffer);
    }
}

/// Draws the matrix.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let areas = areas(ctx);
    let Some(matrix) = &state.matrix else {
        put(ctx.say(words::COUNTING), areas.head, ctx.theme().dim, ctx, buffer);
        return;
    };
    if matrix.columns.is_empty() {
        draw_no_task(state, ctx, areas.head, buffer);
        return;
    }
    put(&head(state, ctx), areas.head, ctx.theme().dim, ctx, buffer);
    draw_heads(state, ctx, &areas, buffer);
    if state.down.is_empty() {
        put(&ctx.tell(words::NO_UNITS, &[("back", &ctx.back_key())]), areas.rows, Style::new(), ctx, buffer);
    }
    // Of the chosen row two cells have a style of their own.
    state.down.draw(areas.rows, Style::new(), buffer, |place, here, line, buffer| {
        draw_unit(*place, here, state, ctx, line, buffer);
    });
    draw_sums(state, ctx, areas.sums, buffer);
    draw_chosen(state, ctx, &areas, buffer);
    put(&legend(ctx), areas.legend, ctx.theme().dim, ctx, buffer);
}

/// Says how many units and tasks there are, which of the tasks are in view, and the order.
fn head(state: &State, ctx: &Ctx) -> String {
    let (units, tasks) = (state.down.rows().len(), state.across.rows().len());
    let (from, to) =
        (state.across.offset() + 1, (state.across.offset() + usize::from(room(ctx).1)).min(tasks));
    let order = ctx.say(if state.behind_first { words::BEHIND_FIRST } else { words::BY_PROTOCOL });
    let counted =
        ctx.tell(words::HEAD, &[("units", &units), ("tasks", &tasks), ("from", &from), ("to", &to)]);
    let journal = ctx.tell(words::JOURNAL, &[("n", &ctx.workspace.head().batch.0)]);
    ctx.dotted([counted, order.to_owned(), journal])
}

/// Lists the tasks that there is room for, with their places and sums.
fn in_view<'a>(state: &'a State, ctx: &Ctx) -> impl Iterator<Item = (usize, &'a (usize, Sums))> {
    state.across.rows().iter().enumerate().skip(state.across.offset()).take(room(ctx).1.into())
}

/// Draws the plan over the first of its tasks that is in view, and the label over each task.
fn draw_heads(state: &State, ctx: &Ctx, areas: &Areas, buffer: &mut Buffer) {
    let title = |said: Said| Cell::new(ctx.say(said), ctx.theme().dim);
    let mut cells = vec![Cell::default(), title(words::UNIT), title(words::DONE), title(words::OVERDUE)];
    let mut shown: Option<&PlanId> = None;
    let mut x = areas.plans.x + 2 + name_width(areas.plans.width) + 1 + DONE + 1 + OVERDUE + 1;
    for (nth, (place, _)) in in_view(state, ctx) {
        let Some(task) = state.task_at(*place, ctx) else { continue };
        let style = if nth == state.across.at() { ctx.theme().accent } else { ctx.theme().dim };
        cells.push(Cell::new(full_label(task, ctx), style));
        if shown != Some(&task.plan) {
            let plan = ctx.workspace.plans.get(task.plan.as_str());
            let symbol = plan.map_or(task.plan.as_str(), |plan| plan.symbol.as_str());
            let area = Rect { x, width: areas.plans.right().saturating_sub(x), ..areas.plans };
            put(&" ".repeat(area.width.into()), area, ctx.theme().dim, ctx, buffer);
            put(symbol, area, ctx.theme().dim, ctx, buffer);
            shown = Some(&task.plan);
        }
        x += TASK + 1;
    }
    columns(ctx, areas.labels.width).draw(areas.labels, buffer, &cells, ctx.cut());
}

fn draw_unit(place: usize, here: bool, state: &State, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let Some(row) = state.row(place) else { return };
    let name = if here { ctx.theme().resting } else { Style::new() };
    let mut cells = vec![
        sign(here, ctx),
        Cell::new(names::unit(ctx.workspace, &row.unit), name),
        Cell::new(format!("{}/{}", row.sums.done, row.sums.all), Style::new()),
        overdue(row.sums, ctx),
    ];
    for (nth, (column, _)) in in_view(state, ctx) {
        let found = row.cells.get(*column).and_then(Option::as_ref).zip(state.column(*column));
        let here = here && nth == state.across.at();
        let shown = found.map(|(part, column)| cell::signs(part, column, ctx)).unwrap_or_default();
        let text = if here && shown.is_empty() { ctx.glyphs().nothing().to_owned() } else { shown };
        let style = match found {
            _ if here => ctx.theme().selected,
            Some((part, _)) if part.done_on.is_some() => ctx.theme().good,
            Some((part, _)) if Sums::from_iter([part]).overdue > 0 => ctx.theme().bad,
            _ => Style::new(),
        };
        cells.push(Cell::new(text, style));
    }
    columns(ctx, line.width).draw(line, buffer, &cells, ctx.cut());
}

fn overdue(sums: Sums, ctx: &Ctx) -> Cell {
    match sums.overdue {
        0 => Cell::new("0", ctx.theme().dim),
        n => Cell::new(format!("{}{n}", ctx.glyphs().timing(TimingKind::Overdue)), ctx.theme().bad),
    }
}

/// Draws the sums of each task over the units in view; those of all tasks stand below the sums of the units.
fn draw_sums(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let shown = || in_view(state, ctx).map(|(_, (_, sums))| *sums);
    let all = state.across.rows().iter().fold(Sums::default(), |all, (_, sums)| Sums {
        all: all.all + sums.all,
        done: all.done + sums.done,
        overdue: all.overdue + sums.overdue,
    });
    let line = |title: Said, first: [Cell; 2], of: &dyn Fn(Sums) -> Cell| -> Vec<Cell> {
        let fixed = [Cell::default(), Cell::new(ctx.say(title), ctx.theme().dim)];
        fixed.into_iter().chain(first).chain(shown().map(of)).collect()
    };
    let count = |n: u32| Cell::new(n.to_string(), Style::new());
    let done = [Cell::new(format!("{}/{}", all.done, all.all), Style::new()), Cell::default()];
    let open = [count(all.open()), Cell::default()];
    let late = [Cell::default(), overdue(all, ctx)];
    let mut lines = vec![
        line(words::SUM_DONE, done, &|sums| count(sums.done)),
        line(words::SUM_OVERDUE, late, &|sums| overdue(sums, ctx)),
    ];
    lines.insert(1, line(words::SUM_OPEN, open, &|sums| count(sums.open())));
    if area.height < 3 {
        lines.remove(1);
    }
    let columns = columns(ctx, area.width);
    for (cells, y) in lines.iter().zip(area.top()..area.bottom()) {
        columns.draw(Rect { y, height: 1, ..area }, buffer, cells, ctx.cut());
    }
}

fn draw_chosen(state: &State, ctx: &Ctx, areas: &Areas, buffer: &mut Buffer) {
    rule(areas.chosen, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    let Some((row, place)) = state.chosen() else { return };
    let found = state.row(row).zip(state.column(place)).zip(state.task_at(place, ctx));
    let Some(((unit, column), task)) = found else { return };
    let part = unit.cells.get(place).and_then(Option::as_ref);
    let (name, told) = (names::unit(ctx.workspace, &unit.unit), cell::in_words(part, column, ctx));
    let area = Rect { x: areas.chosen.x + 1, width: areas.chosen.width.saturating_sub(2), ..areas.chosen };
    put(&format!(" {name}: {told} "), area, Style::new(), ctx, buffer);
    put(&format!("{} {}", full_label(task, ctx), task.title), areas.task, Style::new(), ctx, buffer);
}

/// Says what the signs mean.
fn legend(ctx: &Ctx) -> String {
    let states = [Asserted::Done, Asserted::InProgress, Asserted::Ongoing, Asserted::NotStarted];
    let states =
        states.map(|state| format!("{} {}", ctx.glyphs().state(state), ctx.say(names::state(state))));
    let timings = [TimingKind::Overdue, TimingKind::DueSoon];
    let timings =
        timings.map(|kind| format!("{} {}", ctx.glyphs().timing(kind), ctx.say(names::timing_kind(kind))));
    states.into_iter().chain(timings).collect::<Vec<_>>().join("  ")
}
