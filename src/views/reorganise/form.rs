//! The forms of reorganisations.

use crate::locale::reorganise as words;
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::overlay::reorganise::Deed;
use crate::views::overlay::{Field, Form, Name, Purpose};

/// Makes the form of a deed.
pub fn form(deed: Deed, ctx: &Ctx) -> Form {
    let day = Field::suggest(Name::Date, words::FROM_DAY, long(ctx.as_of));
    let document = Field::new(Name::Document, words::ORDERED_BY, "");
    let (title, how, mut fields) = match deed {
        Deed::Merge => (
            words::MERGE,
            words::MERGE_HOW,
            vec![
                Field::new(Name::Unit, words::ENDING, ""),
                Field::new(Name::Successors, words::RECEIVER, ""),
            ],
        ),
        Deed::Found => (words::FOUND, words::FOUND_HOW, named(Field::new(Name::Unit, words::ENDING, ""))),
        Deed::Rename => {
            (words::RENAME, words::RENAME_HOW, named(Field::new(Name::Unit, words::ENDING_ONE, "")))
        }
        Deed::Close => (
            words::CLOSE,
            words::CLOSE_HOW,
            vec![
                Field::new(Name::Unit, words::ENDING_ONE, ""),
                Field::new(Name::Successors, words::RECEIVERS, ""),
            ],
        ),
    };
    fields.extend([day, document]);
    Form::new(Purpose::Reorganise(deed), ctx.say(title), vec![ctx.say(how).to_owned()], fields)
}

/// Returns the fields that name the units that end and the one that begins.
fn named(ending: Field) -> Vec<Field> {
    let name = Field::new(Name::Title, words::NEW_NAME, "");
    vec![ending, name, Field::new(Name::Short, words::NEW_SHORT, "")]
}
