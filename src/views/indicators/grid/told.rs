//! What the grid says of its cells and lines, and of what stands in the way of writing.

use ratatui::style::Style;

use crate::domain::indicator::MeasuredError;
use crate::locale::{doubt, grid as words, indicator as indicators, say};
use crate::text::date::long;
use crate::views::ctx::Ctx;

use super::super::read;
use super::reading::typed;
use super::{Caution, Fault, Grid, Place, Reading, Row, Understood, Unfit};

/// Says in a few words how a cell is read: the sign and the word come before the value, so that narrow columns keep
/// them.
pub(super) fn read_words(row: &Row, ctx: &Ctx) -> (String, Style) {
    let stored = row.known.same.as_ref();
    let had =
        stored.map(|same| ctx.tell(words::STORED, &[("value", &row.short_words(&same.value, ctx.lang()))]));
    match &row.reading {
        Reading::Empty => (had.unwrap_or_default(), ctx.theme().dim),
        Reading::Unreadable(_) => (format!("! {}", ctx.say(words::UNREADABLE)), ctx.theme().bad),
        Reading::Value(read) => {
            let value = row.words(&read.value, ctx.lang());
            if stored.is_some_and(|same| same.value == read.value) {
                return (format!("{value} {}", ctx.say(words::UNCHANGED)), ctx.theme().dim);
            }
            let had = had.map(|had| format!(" ({had})")).unwrap_or_default();
            match against(row, read, ctx).first() {
                Some(doubt) => (format!("? {value}{had} {} {doubt}", ctx.glyphs().dot()), ctx.theme().warn),
                None => (format!("{value}{had}"), Style::new()),
            }
        }
    }
}

/// Says why a pasted line stands in no row.
pub(super) fn unfit(why: Unfit, ctx: &Ctx) -> &'static str {
    ctx.say(match why {
        Unfit::NoRow => words::NO_ROW_FITS,
        Unfit::SeveralRows => words::SEVERAL_ROWS_FIT,
        Unfit::Twice => words::ROW_TAKEN,
        Unfit::BeyondEnd => words::BEYOND_END,
        Unfit::OutOfView => words::OUT_OF_VIEW,
    })
}

/// Says what stands in the way of writing.
pub(super) fn fault_words(fault: &Fault, ctx: &Ctx) -> String {
    match fault {
        Fault::NotADate(text) => ctx.tell(say::NOT_A_DATE, &[("text", text)]),
        Fault::Unreadable(n) => ctx.tell(words::MEND_FIRST, &[("n", n)]),
        Fault::NothingNew => ctx.say(words::NOTHING_NEW).to_owned(),
        Fault::TooLong(n) => ctx.tell(words::TOO_LONG, &[("n", n)]),
    }
}

/// Says everything about the present cell.
pub(super) fn note(grid: &Grid, ctx: &Ctx) -> (String, Style) {
    let row = match grid.place() {
        Place::Row(row) => grid.rows.get(row),
        Place::Loose(line) => {
            let why = grid.loose.get(line).map(|loose| unfit(loose.why, ctx)).unwrap_or_default();
            return (ctx.tell(words::LOOSE_HOW, &[("why", &why)]), ctx.theme().warn);
        }
        Place::Head(0) => return (day_note(grid, ctx), ctx.theme().dim),
        _ => None,
    };
    let Some(row) = row else { return (general_note(grid, ctx), ctx.theme().dim) };
    match &row.reading {
        Reading::Empty => (empty_note(grid, row, ctx), ctx.theme().dim),
        Reading::Unreadable(error) => (unreadable(row, error, ctx), ctx.theme().bad),
        Reading::Value(read) => value_note(row, read, ctx),
    }
}

fn unreadable(row: &Row, error: &MeasuredError, ctx: &Ctx) -> String {
    read::unreadable(error, &typed(row.line.text()), ctx)
}

fn day_note(grid: &Grid, ctx: &Ctx) -> String {
    match grid.day() {
        Ok(day) => format!("{} {}", ctx.glyphs().arrow(), long(day)),
        Err(text) => ctx.tell(say::NOT_A_DATE, &[("text", &text)]),
    }
}

fn general_note(grid: &Grid, ctx: &Ctx) -> String {
    ctx.say(if grid.resumed { words::RESUMED } else { words::NOTHING_TYPED }).to_owned()
}

/// Returns the whole name and the last value, which the columns cut.
fn empty_note(grid: &Grid, row: &Row, ctx: &Ctx) -> String {
    let last = row.known.last.as_ref();
    let last = last.map(|(on, value)| {
        format!("{}: {} ({})", ctx.say(words::LAST), row.words(value, ctx.lang()), long(*on))
    });
    let name = format!("{} {}", row.label, row.name).trim().to_owned();
    let hint = general_note(grid, ctx);
    let parts = [Some(name), last, Some(hint)];
    ctx.dotted(parts.into_iter().flatten())
}

fn value_note(row: &Row, read: &Understood, ctx: &Ctx) -> (String, Style) {
    let value = format!("{} {}", ctx.glyphs().arrow(), row.words(&read.value, ctx.lang()));
    let against = against(row, read, ctx);
    let via = row.via.as_ref().map(|text| ctx.tell(words::FILLED_FROM, &[("text", text)]));
    let style = if against.is_empty() { ctx.theme().dim } else { ctx.theme().warn };
    let against =
        (!against.is_empty()).then(|| format!("{}: {}", ctx.say(words::DOUBTFUL), against.join("; ")));
    let parts = [Some(value), via, against];
    (ctx.dotted(parts.into_iter().flatten()), style)
}

/// Says what speaks against a value, each in a sentence.
fn against(row: &Row, read: &Understood, ctx: &Ctx) -> Vec<String> {
    let doubts = read.doubts.iter().map(|one| doubt::doubt(ctx.lang(), &row.gauge.indicator, one));
    doubts.chain(read.cautions.iter().map(|one| caution(row, one, ctx))).collect()
}

fn caution(row: &Row, caution: &Caution, ctx: &Ctx) -> String {
    match caution {
        Caution::Future(on) => ctx.tell(words::FUTURE, &[("date", &long(*on))]),
        Caution::AboveHundred => ctx.say(words::ABOVE_HUNDRED).to_owned(),
        Caution::BeyondLastTarget(target) => {
            let value = indicators::figure(ctx.lang(), &row.gauge.indicator, target.value);
            ctx.tell(words::BEYOND_LAST_TARGET, &[("target", &value), ("day", &long(target.on))])
        }
        Caution::CommaBeforeThree => ctx.say(words::COMMA_BEFORE_THREE).to_owned(),
    }
}
