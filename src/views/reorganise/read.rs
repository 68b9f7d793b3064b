//! How what was typed into a form of a reorganisation is understood. The live note and the writing share it.

use chrono::NaiveDate;

use crate::domain::ids::UnitId;
use crate::domain::register::{Name as Named, Register};
use crate::domain::reorganisation::{Receiver, Reorganisation};
use crate::locale::{reorganise as words, say};
use crate::text::date;
use crate::views::ctx::Ctx;
use crate::views::overlay::reorganise::Deed;
use crate::views::overlay::{Form, Name};

/// Says which field is wrong, and what is wrong with it in the user's words.
pub(super) type Fault = (Name, String);

/// Is how many similar names are told for one that is not found.
const NEAR: usize = 3;

/// Reads the form.
pub(super) fn order(form: &Form, deed: Deed, ctx: &Ctx) -> Result<Reorganisation, Fault> {
    let ending = ending(form, deed, ctx)?;
    let receivers = match deed {
        Deed::Merge => {
            vec![Receiver::Known(one(Name::Successors, units(form, Name::Successors, ctx)?, ctx)?)]
        }
        Deed::Close => units(form, Name::Successors, ctx)?.into_iter().map(Receiver::Known).collect(),
        Deed::Found | Deed::Rename => vec![new(form, ctx)?],
    };
    Ok(Reorganisation { ending, receivers, on: day(form, ctx)?, document: form.given(Name::Document) })
}

fn ending(form: &Form, deed: Deed, ctx: &Ctx) -> Result<Vec<UnitId>, Fault> {
    let units = units(form, Name::Unit, ctx)?;
    match deed {
        Deed::Merge | Deed::Found if !units.is_empty() => Ok(units),
        _ => Ok(vec![one(Name::Unit, units, ctx)?]),
    }
}

/// Returns the only unit of a field.
fn one(field: Name, units: Vec<UnitId>, ctx: &Ctx) -> Result<UnitId, Fault> {
    let fault = if units.is_empty() { words::NO_UNIT } else { words::ONLY_ONE };
    let mut units = units.into_iter();
    match (units.next(), units.next()) {
        (Some(only), None) => Ok(only),
        _ => Err((field, ctx.say(fault).to_owned())),
    }
}

fn new(form: &Form, ctx: &Ctx) -> Result<Receiver, Fault> {
    let name = form.given(Name::Title).ok_or_else(|| (Name::Title, ctx.say(words::NO_NAME).to_owned()))?;
    Ok(Receiver::New { name, short: form.given(Name::Short) })
}

fn day(form: &Form, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    let text = form.value(Name::Date);
    date::read(&text).map_err(|_| (Name::Date, ctx.tell(say::NOT_A_DATE, &[("text", &text)])))
}

/// Reads the units of a field, between semicolons.
fn units(form: &Form, field: Name, ctx: &Ctx) -> Result<Vec<UnitId>, Fault> {
    let typed = form.value(field);
    let names = typed.split(';').map(str::trim).filter(|name| !name.is_empty());
    let register = Register::of(ctx.workspace);
    names.map(|name| unit(&register, name, ctx).map_err(|fault| (field, fault))).collect()
}

fn unit(register: &Register, text: &str, ctx: &Ctx) -> Result<UnitId, String> {
    if let Some(unit) = register.find(text).as_ref().and_then(Named::unit) {
        return Ok(unit.clone());
    }
    let near = register.nearest(text, NEAR).into_iter().filter(|name| name.unit().is_some());
    let near: Vec<String> = near.map(|name| name.name).collect();
    Err(ctx.tell(say::NO_SUCH_UNIT, &[("text", &text), ("nearest", &near.join(", "))]))
}

/// Returns how the field with the cursor is understood; none where there is nothing to say.
pub fn understood(form: &Form, deed: Deed, ctx: &Ctx) -> Option<String> {
    let field = form.fields.get(form.at)?;
    let words = match field.name {
        Name::Date => day(form, ctx).map(date::long),
        Name::Successors if form.given(Name::Successors).is_none() && deed == Deed::Close => {
            Ok(ctx.say(words::NOBODY).to_owned())
        }
        Name::Unit | Name::Successors if form.given(field.name).is_some() => units(form, field.name, ctx)
            .map(|units| {
                let names: Vec<&str> = units.iter().map(|unit| super::name(unit, ctx)).collect();
                names.join("; ")
            }),
        _ => return None,
    };
    Some(words.map_or_else(|(_, fault)| fault, |text| format!("{} {text}", ctx.glyphs().arrow())))
}
