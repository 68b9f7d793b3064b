//! The templates at hand: those that are shipped, and those that an office or a user keeps in folders.

use super::{Fault, SHIPPED, Template};

/// Is a file with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFile {
    /// What faults call it.
    pub name: String,
    /// The key of its template.
    pub key: String,
    /// What stands in it.
    pub text: String,
}

/// Holds the templates at hand, each key once.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    kept: Vec<Kept>,
}

/// Is a template at hand, or what is wrong with it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The key.
    pub key: String,
    /// The file that it stands in; none of a shipped one.
    pub file: Option<String>,
    /// The template.
    pub template: Result<Template, Vec<Fault>>,
}

impl Shelf {
    /// Puts the shipped templates on the shelf, then those of the files; a later one goes before an earlier one with its
    /// key.
    pub fn with(files: &[TemplateFile]) -> Self {
        let shipped = SHIPPED.iter().map(|(key, text)| Kept {
            key: (*key).to_owned(),
            file: None,
            template: Template::read(&format!("{key}.toml"), key, text),
        });
        let mut shelf = Self { kept: shipped.collect() };
        for TemplateFile { name, key, text } in files {
            let template = Template::read(name, key, text);
            let kept = Kept { key: key.clone(), file: Some(name.clone()), template };
            match shelf.kept.iter_mut().find(|known| known.key == *key) {
                Some(known) => *known = kept,
                None => shelf.kept.push(kept),
            }
        }
        shelf
    }

    /// Lists what is on the shelf: the shipped keys in their order, then the others as they came.
    pub fn all(&self) -> &[Kept] {
        &self.kept
    }

    /// Returns what the key names.
    pub fn get(&self, key: &str) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.key == key)
    }

    /// Lists everything that is wrong, file by file.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.kept.iter().filter_map(|kept| kept.template.as_ref().err()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(key: &str, text: &str) -> TemplateFile {
        TemplateFile { name: format!("/t/{key}.toml"), key: key.to_owned(), text: text.to_owned() }
    }

    const OWN: &str = r#"
        name = "Của riêng"
        english = "Own"
        [frame]
        subject = "x"
        issuer = "x"
        code = "BC"
        place = "x"
        filed = "VT"
    "#;

    #[test]
    fn files_go_before_what_is_shipped_and_each_mistake_names_its_file() {
        let shelf =
            Shelf::with(&[file("weekly", OWN), file("own", OWN), file("bad", "nam = 1\n"), file("own", OWN)]);
        let keys: Vec<&str> = shelf.all().iter().map(|kept| kept.key.as_str()).collect();
        assert_eq!(keys[..SHIPPED.len()], SHIPPED.iter().map(|(key, _)| *key).collect::<Vec<_>>());
        assert_eq!(keys[SHIPPED.len()..], ["own", "bad"]);
        let name =
            |key: &str| shelf.get(key).and_then(|kept| Some(kept.template.as_ref().ok()?.name.as_str()));
        assert_eq!((name("weekly"), name("own"), name("bad")), (Some("Của riêng"), Some("Của riêng"), None));
        assert!(shelf.faults().count() > 1 && shelf.faults().all(|fault| fault.file == "/t/bad.toml"));
        assert!(shelf.get("monthly").is_some_and(|kept| kept.file.is_none() && kept.template.is_ok()));
        assert!(shelf.get("none").is_none());
    }
}
