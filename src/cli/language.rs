//! Which language the command line speaks: what `--lang` says, else `DONDOC_LANG`, else the configuration, else
//! Vietnamese.
//!
//! The language of the system is not asked: servers are set to English whoever works on them.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the environment once and hands it down"
)]

use super::configuration::{Configuration, Folders};
use super::failure::{Class, Failure};
use crate::locale::cli::line as says;
use crate::locale::{Lang, Told};

/// Returns the language of that name.
pub(super) fn named(text: &str) -> Option<Lang> {
    match text {
        "vi" => Some(Lang::Vi),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// Returns the language that `DONDOC_LANG` names; none where it names none.
///
/// # Errors
/// Fails when it names something else.
pub(super) fn of_environment() -> Result<Option<Lang>, Failure> {
    let wrong = |lang| format!("DONDOC_LANG: {}", says::LANGUAGES.to(lang));
    match std::env::var("DONDOC_LANG") {
        Ok(name) if !name.is_empty() => {
            let lang = named(&name).ok_or_else(|| Failure::new(Class::Usage, Told::by(wrong)))?;
            Ok(Some(lang))
        }
        _ => Ok(None),
    }
}

/// Returns the language in which to speak, whatever else is wrong.
pub(super) fn spoken(asked: Option<Lang>) -> Lang {
    let configured = || Some(Configuration::read(&Folders::find().ok()?).ok()?.lang());
    asked.or_else(|| of_environment().ok().flatten()).or_else(configured).unwrap_or_default()
}
