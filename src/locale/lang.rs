//! The user's language.

use serde::Serialize;

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

    /// Returns the text with its values in every language.
    pub fn told(self, values: &[(&str, &dyn std::fmt::Display)]) -> Told {
        Told::by(|lang| self.with(lang, values))
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

/// Is a text with its values in every language: made where the values are known, read where the language is. As JSON it
/// has both, so that scripts get the same whatever the language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    vi: String,
    en: String,
}

impl Told {
    /// Makes it from what is said in each language.
    pub fn by(words: impl Fn(Lang) -> String) -> Self {
        Self { vi: words(Lang::Vi), en: words(Lang::En) }
    }

    /// Makes it from words that are the same in every language: names, what another program says.
    pub fn verbatim(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { vi: words.clone(), en: words }
    }

    /// Strings several together.
    pub fn joined(parts: &[Told], between: &str) -> Self {
        Self::by(|lang| parts.iter().map(|part| part.to(lang)).collect::<Vec<_>>().join(between))
    }

    /// Returns it in the language.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl From<Said> for Told {
    fn from(said: Said) -> Self {
        Self::by(|lang| said.to(lang).to_owned())
    }
}
