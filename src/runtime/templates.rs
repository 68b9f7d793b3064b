//! Reads the templates of reports that an office or a user keeps.

#![expect(clippy::disallowed_methods, reason = "the runtime is an edge: it reads the folders of templates")]

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::report::template::TemplateFile;

/// Reads the `.toml` files of a folder in the order of their names; a folder that is not there has none.
///
/// # Errors
/// Returns the error of the first file that cannot be read, or is not UTF-8.
pub fn template_files(folder: &Path) -> io::Result<Vec<TemplateFile>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> io::Result<TemplateFile> {
    let name = path.display().to_string();
    let key = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let text =
        fs::read_to_string(path).map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
    Ok(TemplateFile { name, key, text })
}
