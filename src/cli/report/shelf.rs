//! The templates at hand: the shipped ones, and those of the office's and the user's folders.

use crate::cli::configuration::TemplateFolder;
use crate::cli::desk::{Desk, usage};
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::locale::cli::report as says;
use crate::report::template::{Fault, Shelf, Template, TemplateFile};
use crate::runtime::template_files;
use crate::text::near::nearest;

/// Reads the templates at hand.
pub(in crate::cli) fn shelf(desk: &Desk) -> Result<Shelf, Failure> {
    let mut files = Vec::new();
    for folder in desk.configuration.templates(&desk.folders) {
        files.extend(files_of(&folder)?);
    }
    Ok(Shelf::with(&files))
}

fn files_of(folder: &TemplateFolder) -> Result<Vec<TemplateFile>, Failure> {
    if folder.is_named && !folder.path.is_dir() {
        let gone = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(Failure::of_file(says::FOLDER, &folder.path, &gone).hint(says::NO_FOLDER_HOW));
    }
    template_files(&folder.path).map_err(|error| Failure::of_file(says::FOLDER, &folder.path, &error))
}

/// Returns the template of the key.
pub(super) fn template<'s>(desk: &Desk, shelf: &'s Shelf, key: &str) -> Result<&'s Template, Failure> {
    let Some(kept) = shelf.get(key) else {
        let keys = || shelf.all().iter().map(|kept| kept.key.as_str());
        let near = nearest(key, keys());
        let known = if near.is_empty() { keys().collect::<Vec<_>>().join(", ") } else { near.join(", ") };
        return Err(
            usage(says::NO_TEMPLATE.told(&[("key", &key)])).hint(says::TEMPLATES.told(&[("names", &known)]))
        );
    };
    kept.template.as_ref().map_err(|faults| {
        tell(desk, faults.iter());
        Failure::new(Class::Invalid, says::TEMPLATE_WRONG.told(&[("key", &key), ("n", &faults.len())]))
    })
}

/// Says every fault, a line each.
pub(super) fn tell<'f>(desk: &Desk, faults: impl Iterator<Item = &'f Fault>) {
    faults.for_each(|fault| output::remark(&fault.words(desk.lang)));
}
