//! Says live how what is being typed is understood, and what does not add up about it.

use crate::domain::ids::MeasurementId;
use crate::domain::indicator::{
    Definition, Direction, Indicator, IndicatorState, Measurement, TargetMeaning, doubts_about, points,
    read_target, series_of, state_with,
};
use crate::domain::register::Register;
use crate::locale::{doubt as doubted, say};
use crate::text::date::long;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::SOURCE;
use crate::views::overlay::indicator::Fill;
use crate::views::overlay::{Form, Name};

use super::judged::short_value;
use super::names::{state_words, unit_name};
use super::read::{self, Fault};
use super::{told, year};

/// Returns how the form is understood; the value with its verdict and doubts wherever the cursor is.
pub fn understood(form: &Form, fill: &Fill, ctx: &Ctx) -> Option<String> {
    let field = form.fields.get(form.at).map(|field| field.name);
    match (fill, field) {
        (Fill::Record(_) | Fill::Correct(_), Some(Name::Date)) => Some(told_day(form, ctx)),
        (Fill::Record(_) | Fill::Correct(_), Some(Name::DocumentDate)) => {
            let date = read::document_date(form, ctx);
            Some(date.map_or_else(fault, |date| date.map(|date| arrow(&long(date), ctx)).unwrap_or_default()))
        }
        (Fill::Record(_) | Fill::Correct(_), Some(Name::Unit)) => Some(told_unit(form, ctx)),
        (Fill::Record(id), _) => {
            let (indicator, definition) = told::of(id, ctx)?;
            let blank = MeasurementId::from_source(SOURCE, "");
            let read = read::measurement(form, indicator, definition, blank, ctx);
            Some(value(form, read, indicator, definition, ctx))
        }
        (Fill::Correct(seen), _) => {
            let (indicator, definition) = told::of(&seen.definition, ctx)?;
            let read = read::corrected(form, seen, indicator, definition, ctx);
            Some(value(form, read, indicator, definition, ctx))
        }
        (Fill::Target(place, bound), Some(Name::Target(_))) => {
            form.given(Name::Target(place.year))?;
            let (indicator, _) = told::of(&place.definition, ctx)?;
            let target = |meaning| crate::domain::indicator::Target {
                year: place.year,
                printed: String::new(),
                meaning,
                corrected: true,
            };
            let read = read::bound(form, *bound, place.year, ctx);
            Some(read.map_or_else(fault, |meaning| {
                arrow(&told::target_meaning(indicator, &target(meaning), ctx), ctx)
            }))
        }
        (Fill::Add(direction), Some(Name::Target(year))) => Some(new_target(form, year, *direction, ctx)),
        (Fill::Add(_), Some(Name::Monitors)) => {
            let text = form.given(Name::Monitors)?;
            Some(arrow(&changes::parties(&Register::of(ctx.workspace).read(&text), ctx), ctx))
        }
        _ => None,
    }
}

fn fault((_, fault): Fault) -> String {
    fault
}

fn arrow(text: &str, ctx: &Ctx) -> String {
    format!("{} {text}", ctx.glyphs().arrow())
}

fn told_day(form: &Form, ctx: &Ctx) -> String {
    read::span(form, ctx).map_or_else(fault, |(from, on)| arrow(&told::span(from, on, ctx), ctx))
}

fn told_unit(form: &Form, ctx: &Ctx) -> String {
    let unit = read::unit(form, ctx);
    unit.map_or_else(fault, |unit| match unit {
        Some(unit) => arrow(&unit_name(&unit, ctx), ctx),
        None => arrow(ctx.say(say::WHOLE_PROVINCE), ctx),
    })
}

fn new_target(form: &Form, year: i32, direction: Direction, ctx: &Ctx) -> String {
    let text = form.value(Name::Target(year));
    match read_target(&text, direction) {
        TargetMeaning::Blank => ctx.say(say::TARGET_HOW).to_owned(),
        _ => arrow(&told::targets(&[read::target(form, year, direction)], ctx), ctx),
    }
}

/// Returns how a value is read: the figure, the target, the verdict it leads to, what does not add up.
fn value(
    form: &Form,
    read: Result<Measurement, Fault>,
    indicator: &Indicator,
    definition: &Definition,
    ctx: &Ctx,
) -> String {
    if form.value(Name::Value).is_empty() {
        return ctx.say(how(indicator.direction)).to_owned();
    }
    let read = match read {
        Ok(read) => read,
        Err((_, fault)) => return fault,
    };
    let dot = format!(" {} ", ctx.glyphs().dot());
    let shown = short_value(indicator, &read, ctx);
    let mut parts = vec![ctx.tell(say::READ_AS, &[("value", &shown)])];
    parts.extend(verdict_on(&read, indicator, definition, ctx));
    let mut told = vec![parts.join(&dot)];
    told.extend(same_day(&read, indicator, ctx));
    told.extend(doubts(&read, indicator, definition, ctx));
    told.join("\n")
}

fn how(direction: Direction) -> crate::locale::Said {
    match direction {
        Direction::Rank => say::RANK_HOW,
        Direction::YesNo => say::YES_NO_HOW,
        Direction::Text => say::WORDS_HOW,
        Direction::AtLeast | Direction::AtMost | Direction::Count => say::VALUE_HOW,
    }
}

/// Returns the target and the verdict that the province's value would get; a unit's value gets none here.
fn verdict_on(value: &Measurement, indicator: &Indicator, definition: &Definition, ctx: &Ctx) -> Vec<String> {
    let year = year::first(ctx);
    let asked = definition.targets.iter().filter(|target| target.meaning.asks() && target.year >= year);
    let Some(target) = asked.min_by_key(|target| target.year).filter(|_| value.unit.is_none()) else {
        return Vec::new();
    };
    let meaning = told::target_meaning(indicator, target, ctx);
    let mut parts = vec![ctx.tell(say::TARGET_OF, &[("year", &target.year), ("target", &meaning)])];
    match state_with(ctx.workspace, indicator, definition, value, year, &ctx.setup.settings) {
        IndicatorState::NotJudged(_) | IndicatorState::NoTarget => {}
        state => parts.push(state_words(state, ctx)),
    }
    parts
}

/// Names the value that stands for the same day already: the new one will hold, the old one stays in the history.
fn same_day(value: &Measurement, indicator: &Indicator, ctx: &Ctx) -> Option<String> {
    let known = series_of(ctx.workspace, &value.definition, value.unit.as_ref(), value.on);
    let known = known.into_iter().rfind(|known| known.on == value.on && known.id != value.id)?;
    let shown = short_value(indicator, known, ctx);
    Some(ctx.tell(say::KNOWN_ALREADY, &[("value", &shown), ("date", &long(value.on))]))
}

fn doubts(value: &Measurement, indicator: &Indicator, definition: &Definition, ctx: &Ctx) -> Vec<String> {
    let mut known = series_of(ctx.workspace, &value.definition, value.unit.as_ref(), value.on);
    known.retain(|known| known.on < value.on && known.id != value.id);
    let before = points(indicator, &known).pop();
    let mut told: Vec<String> = doubts_about(indicator, definition, value, before, &ctx.setup.settings)
        .iter()
        .map(|doubt| format!("* {}", doubted::doubt(ctx.lang(), indicator, doubt)))
        .collect();
    if value.on > ctx.today {
        told.push(format!("* {}", ctx.tell(say::IN_FUTURE, &[("date", &long(value.on))])));
    }
    told
}
