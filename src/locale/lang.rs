//! The user's language.

/// Names a language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// Is a text in every language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Said {
    /// Returns the text in the language with each `{name}` replaced by its value.
    pub fn with(self, lang: Lang, values: &[(&str, &dyn std::fmt::Display)]) -> String {
        values.iter().fold(self.to(lang).to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), &value.to_string())
        })
    }

    /// Returns the text in the language.
    pub const fn to(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// Makes a text from its Vietnamese and its English form.
pub const fn said(vi: &'static str, en: &'static str) -> Said {
    Said { vi, en }
}
