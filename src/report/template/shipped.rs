//! The shipped templates, compiled in.

use super::{Fault, Template};

/// Holds the shipped templates: the key of each with its text, in the order in which pickers show them.
pub const SHIPPED: &[(&str, &str)] = &[
    ("weekly", include_str!("../templates/weekly.toml")),
    ("monthly", include_str!("../templates/monthly.toml")),
    ("quarterly", include_str!("../templates/quarterly.toml")),
    ("quarterly-office", include_str!("../templates/quarterly-office.toml")),
    ("half-year", include_str!("../templates/half-year.toml")),
    ("annual", include_str!("../templates/annual.toml")),
    ("unit-plan", include_str!("../templates/unit-plan.toml")),
    ("letter", include_str!("../templates/letter.toml")),
    ("minutes", include_str!("../templates/minutes.toml")),
];

/// Reads the shipped template with the key; none where no such template is shipped.
///
/// # Errors
/// Returns the faults of a template that cannot be read; those that are shipped can be.
pub fn shipped(key: &str) -> Option<Result<Template, Vec<Fault>>> {
    let (key, text) = SHIPPED.iter().find(|(known, _)| *known == key)?;
    Some(Template::read(&format!("{key}.toml"), key, text))
}
