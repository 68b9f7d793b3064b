//! What a completed form would do, and the one question before it is done.

use crate::domain::ids::UnitId;
use crate::domain::reorganisation::{Consequences, Receiver, Refusal, Reorganisation, consequences};
use crate::locale::reorganisation::{preview, refusal};
use crate::locale::reorganise as words;
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE};
use crate::views::overlay::reorganise::Deed;
use crate::views::overlay::{Choice, Choose, Form, Name, Pick};

use super::read::{self, Fault};
use super::{name, short};

/// Shows what the form would do and asks once, with the count; the safe choice comes first.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(form: &Form, deed: Deed, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    let order = read::order(form, deed, ctx)?;
    let found = consequences(ctx.workspace, &ctx.setup.settings, &order, SOURCE)
        .map_err(|why| (field(&why, &order, deed), refusal(ctx.lang(), &why, ctx.workspace)))?;
    let shown = preview(ctx.lang(), &found, ctx.workspace);
    let count = found.tasks().len();
    let sentence = sentence(&order, count, ctx);
    let batch = ids.batch();
    let Consequences { operations, .. } = found;
    let write = ids.work(batch, operations, sentence);
    let rows = vec![
        Choice::new(ctx.say(words::BACK), "", Pick::Nothing),
        Choice::new(ctx.tell(words::WRITE_FOR, &[("n", &count)]), "", Pick::Complete(Box::new(write))),
    ];
    let body = shown.lines().map(str::to_owned).collect();
    Ok(vec![Ask::choose(Choose::menu(form.title.as_str(), body, rows))])
}

/// Returns the field that a refusal is about.
fn field(why: &Refusal, order: &Reorganisation, deed: Deed) -> Name {
    let ends = |unit: &UnitId| order.ending.contains(unit);
    match why {
        Refusal::Taken(_) => Name::Title,
        Refusal::Twice(unit) | Refusal::Absent(unit) | Refusal::Unknown(unit)
            if !ends(unit) && matches!(deed, Deed::Merge | Deed::Close) =>
        {
            Name::Successors
        }
        _ => Name::Unit,
    }
}

fn sentence(order: &Reorganisation, count: usize, ctx: &Ctx) -> String {
    let units: Vec<&str> = order.ending.iter().map(|unit| short(unit, ctx)).collect();
    let receivers: Vec<&str> = order
        .receivers
        .iter()
        .map(|receiver| match receiver {
            Receiver::Known(unit) => name(unit, ctx),
            Receiver::New { name, .. } => name,
        })
        .collect();
    let said = if receivers.is_empty() { words::DID_CLOSE } else { words::DID_MERGE };
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("units", &units.join("; ")),
        ("to", &receivers.join("; ")),
        ("date", &long(order.on)),
        ("n", &count),
    ];
    ctx.tell(said, &values)
}
