//! The file with the views that a user has kept: one table a view.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module owns the file of the saved views"
)]

use std::io::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::keymap::View;
use crate::locale::Told;
use crate::locale::cli::{disk, file as says};
use crate::views::choices::Choices;
use crate::views::saved::SavedView;

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    view: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    view: String,
    /// The unit, as earlier versions kept it.
    #[serde(default, skip_serializing)]
    unit: Option<String>,
    #[serde(default)]
    filter: String,
    #[serde(default, skip_serializing_if = "Choices::is_empty")]
    choices: Choices,
}

/// Reads the saved views; none where there is no file yet.
///
/// # Errors
/// Returns what is wrong with the file.
pub fn read(path: &Path) -> Result<Vec<SavedView>, Told> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(disk::of_file(says::NOT_READ, path, &error)),
    };
    let file: File = toml::from_str(&text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("file", &path.display()), ("line", &line), ("why", &error.message())];
        says::VIEWS_NOT_TOML.told(&values)
    })?;
    Ok(file.view.into_iter().filter_map(view).collect())
}

/// Returns the view; none for one that a newer program kept and this one does not know.
fn view(row: Row) -> Option<SavedView> {
    let view = View::ALL.into_iter().find(|view| view.name() == row.view)?;
    let choices = row.choices.with("unit", row.unit);
    Some(SavedView { name: row.name, view, choices, filter: row.filter })
}

/// Reads the file anew, since another program of this user may have written it, changes the views and writes it whole.
///
/// # Errors
/// Returns what is wrong with the file, or what the file system says.
pub(super) fn change(path: &Path, change: impl FnOnce(&mut Vec<SavedView>)) -> Result<Vec<SavedView>, Told> {
    let mut views = read(path)?;
    change(&mut views);
    write(path, &views).map_err(|error| disk::of_file(says::NOT_WRITTEN, path, &error))?;
    Ok(views)
}

fn write(path: &Path, views: &[SavedView]) -> io::Result<()> {
    let row = |saved: &SavedView| Row {
        name: saved.name.clone(),
        view: saved.view.name().to_owned(),
        unit: None,
        filter: saved.filter.clone(),
        choices: saved.choices.clone(),
    };
    let file = File { view: views.iter().map(row).collect() };
    let text = toml::to_string(&file).map_err(io::Error::other)?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    let mut written = std::fs::File::create(&beside)?;
    written.write_all(text.as_bytes())?;
    written.sync_all()?;
    std::fs::rename(&beside, path)
}
