//! Drawing of the links.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::duplicate::{Likeness, reason};
use crate::domain::ids::TaskId;
use crate::domain::task::{Relation, Standing};
use crate::locale::{Said, links as words, names};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::layout::{above, screen};
use crate::views::listing::headings;
use crate::views::page::{put, put_empty};
use crate::views::work::{rules, task_in_words};
use crate::widgets::bars::rule;
use crate::widgets::fit::wrap;
use crate::widgets::list::{Cell, Column, Columns};

use super::pairs::Pair;
use super::superseding::Superseding;
use super::{Shelf, State, empty_words, side, symbol};

/// Returns where the rows of pairs stand: below the names of the lists and the headings, above the two tasks of the
/// chosen one, which stand side by side and need the whole width.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    let area = screen(ctx.size).middle;
    Rect { y: area.y + 2, height: area.height.saturating_sub(3 + details_height(area)), ..area }
}

/// Returns where the two tasks of the chosen pair stand.
fn details_area(ctx: &Ctx) -> Rect {
    let area = screen(ctx.size).middle;
    let height = details_height(area);
    let y = area.bottom().saturating_sub(height);
    Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height }
}

fn details_height(area: Rect) -> u16 {
    (area.height * 2 / 5).clamp(6, 12)
}

/// Returns where the tasks of the old plan stand: below the names of the lists, the plans and the counts.
pub(super) fn tasks_area(ctx: &Ctx) -> Rect {
    let area = screen(ctx.size).middle;
    Rect { y: area.y + 5, height: area.height.saturating_sub(5), ..area }
}

/// Draws the chosen list.
pub(super) fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let top = Rect { height: 1, ..screen(ctx.size).middle };
    draw_shelves(state, ctx, top, buffer);
    match (state.shelf, &state.superseding) {
        (Shelf::Superseding, Some(superseding)) => draw_superseding(superseding, ctx, buffer),
        _ => draw_pairs(state, ctx, buffer),
    }
}

/// Names the lists with how much is in them; the shown one stands in brackets.
fn draw_shelves(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let name = |shelf: Shelf, said: Said, count: usize| {
        let text = format!("{}: {count}", ctx.say(said));
        if shelf == state.shelf { format!("[{text}]") } else { format!(" {text} ") }
    };
    let proposed = state.proposals.iter().filter(|pair| !state.later.contains(&pair.id())).count();
    let mut line = format!(
        "{} {}",
        name(Shelf::Proposals, words::PROPOSALS, proposed),
        name(Shelf::Decided, words::STANDING, state.decided.len())
    );
    if let Some(it) = &state.superseding {
        line.push_str(&format!(" {}", name(Shelf::Superseding, words::SUPERSEDE, it.listing.rows().len())));
    }
    if state.search.is_some() {
        line.push_str(&format!("  {}", ctx.say(words::SEARCHING)));
    } else if state.rows.0 > 0 {
        line.push_str(&format!("  {}", counted(state.rows, ctx)));
    }
    put(&line, area, Style::new(), ctx, buffer);
}

/// Says how many works the rows are: rows that are linked as the same work count once.
fn counted((all, repeated): (usize, usize), ctx: &Ctx) -> String {
    ctx.tell(words::ROWS, &[("all", &all), ("works", &(all - repeated)), ("repeated", &repeated)])
}

fn draw_pairs(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    let kind = if state.shelf == Shelf::Decided { words::RELATION } else { words::ALIKE };
    let columns = columns(rows.width, state.shelf);
    let titles = headings(1, &[kind, words::NEWER, words::OLDER], ctx);
    columns.draw(above(rows, 1), buffer, &titles, ctx.cut());
    if state.listing.is_empty() {
        put_empty(&empty_words(state, ctx), rows, buffer);
    }
    state.listing.draw(rows, ctx.theme().selected, buffer, |place, here, line, buffer| {
        if let Some(pair) = state.pairs().get(*place) {
            columns.draw(line, buffer, &cells(pair, here, state, ctx), ctx.cut());
        }
    });
    draw_details(state, ctx, buffer);
}

/// Returns the columns: the signs, how alike or what kind, both tasks.
fn columns(width: u16, shelf: Shelf) -> Columns {
    let kind = if shelf == Shelf::Decided { KIND } else { ALIKE };
    let columns = [Column::left(SIGNS), Column::left(kind), Column::rest(), Column::rest()];
    Columns::over(width.saturating_sub(1), columns)
}

const SIGNS: u16 = 3;
const ALIKE: u16 = 6;
/// Has room for "cùng việc với".
const KIND: u16 = 14;

fn cells(pair: &Pair, here: bool, state: &State, ctx: &Ctx) -> [Cell; 4] {
    let marked = state.marks.contains(&pair.id()) && state.shelf == Shelf::Proposals;
    let kind = match (pair.standing, pair.percent) {
        (Some(Standing::Refused), _) => ctx.say(names::standing(Standing::Refused)).to_owned(),
        (Some(Standing::Confirmed), _) => ctx.say(names::relation(pair.relation)).to_owned(),
        (standing, percent) => {
            let sign = if standing.is_some() { "?" } else { "" };
            format!("{}%{sign}", percent.unwrap_or_default())
        }
    };
    let style = if pair.standing == Some(Standing::Refused) { ctx.theme().dim } else { Style::new() };
    [
        Cell::new(signs(here, marked, ctx), Style::new()),
        Cell::new(kind, style),
        Cell::new(of_task(&pair.newer, ctx), style),
        Cell::new(of_task(&pair.older, ctx), style),
    ]
}

fn signs(here: bool, marked: bool, ctx: &Ctx) -> String {
    let chosen = if here { ctx.glyphs().chosen() } else { " " };
    let mark = if marked { "*" } else { "" };
    format!("{chosen}{mark}")
}

/// Returns a task as one cell: its plan, its number, its title.
fn of_task(task: &TaskId, ctx: &Ctx) -> String {
    let Some(task) = ctx.workspace.tasks.get(task.as_str()) else { return task.to_string() };
    let plan = symbol(&task.plan, ctx);
    let short = plan.split_once('/').map_or(plan, |(number, _)| number);
    let number = if short.is_empty() { plan } else { short };
    format!("{number} {} {}", rules::full_label(task, ctx), task.title)
}

/// Draws the reason of the chosen pair and both tasks below it.
fn draw_details(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let area = details_area(ctx);
    let divider = Rect { y: area.y.saturating_sub(1), height: 1, ..screen(ctx.size).middle };
    rule(divider, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    let Some(pair) = state.told() else { return };
    let mut y = area.y;
    for text in wrap(&why(pair, state, ctx), area.width).into_iter().take(2) {
        buffer.set_stringn(area.x, y, text, area.width.into(), ctx.theme().accent);
        y += 1;
    }
    let below = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    side::draw(&pair.newer, &pair.older, ctx, below, buffer);
}

/// Says what speaks for a pair, or what was decided of it.
fn why(pair: &Pair, state: &State, ctx: &Ctx) -> String {
    let nobody = Likeness::default();
    let likeness = state.found.as_ref().map_or(&nobody, |found| found.likeness());
    let told = reason(ctx.workspace, likeness, &pair.newer, &pair.older);
    let told = words::reason(ctx.lang(), &told, pair.by_way_of.as_ref(), ctx.workspace);
    match pair.standing {
        None => format!("{}: {told}", ctx.say(words::WHY)),
        Some(Standing::Proposed) => format!("{}; {told}", ctx.say(words::PROPOSED_BEFORE)),
        Some(standing) => {
            let since = pair.since.map(|day| format!(", {} {}", ctx.say(words::SINCE), long(day)));
            let said = ctx.say(names::standing(standing));
            let told =
                format!("{} ({said}{})", ctx.say(names::relation(pair.relation)), since.unwrap_or_default());
            if standing == Standing::Refused {
                return told;
            }
            let once = pair.relation == Relation::SameAs;
            format!("{told}: {}", ctx.say(if once { words::COUNTS_ONCE } else { words::COUNTS_EACH }))
        }
    }
}

fn draw_superseding(it: &Superseding, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = tasks_area(ctx);
    let mut lines = vec![(it.title(ctx), ctx.theme().accent)];
    lines.extend(it.counts(ctx).into_iter().map(|line| (line, Style::new())));
    let how = if it.listing.is_empty() {
        ctx.tell(words::NOTHING_OPEN, &[("old", &symbol(&it.order.old, ctx))])
    } else {
        ctx.say(words::DECIDE_HOW).to_owned()
    };
    lines.push((how, ctx.theme().dim));
    for ((text, style), y) in lines.iter().zip(rows.y - 4..rows.y) {
        let line = Rect { x: rows.x + 1, y, width: rows.width.saturating_sub(1), height: 1 };
        put(text, line, *style, ctx, buffer);
    }
    let columns = [Column::left(SIGNS), Column::rest(), Column::rest()];
    let columns = Columns::over(rows.width.saturating_sub(1), columns);
    it.listing.draw(rows, ctx.theme().selected, buffer, |task, here, line, buffer| {
        let style = if it.order.fates.contains_key(task) { Style::new() } else { ctx.theme().dim };
        let cells = [
            Cell::new(signs(here, it.marks.contains(task), ctx), Style::new()),
            Cell::new(task_in_words(task, ctx), Style::new()),
            Cell::new(it.fate(task, ctx), style),
        ];
        columns.draw(line, buffer, &cells, ctx.cut());
    });
}
