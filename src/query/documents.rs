//! The filter of the register of documents: words, and terms about a document. The grammar is that of every filter.
//!
//! ```text
//! kỳ:2026-Q1 ban-hành:so-y-te loại:BC -nhiệm-vụ:454/B/12 or nghi-vấn:có
//! ```

use chrono::NaiveDate;

use super::complete::Proposal;
use super::count::quoted;
use super::error::{Expected, Problem, QueryError};
use super::lex::{Piece, Value, cut, pieces};
use super::names::{ANSWERS, Name, look_up, name, plain};
use super::parse::{compared, is_or};
use super::{Bound, Comparison};
use crate::locale::Lang;
use crate::text::fold::mark_free;

/// Names what a term asks about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// Its date.
    Period,
    /// Who issued it.
    Issuer,
    /// What kind of document it is.
    Kind,
    /// A task that it handed out or changed, or that it is cited about.
    Task,
    /// Whether something of it does not fit together.
    Doubt,
}

/// The keys.
const KEYS: &[Name<About>] = &[
    name(About::Period, "kỳ", "period", &["ngay", "date"]),
    name(About::Issuer, "ban-hành", "issuer", &["co-quan"]),
    name(About::Kind, "loại", "kind", &[]),
    name(About::Task, "nhiệm-vụ", "task", &[]),
    name(About::Doubt, "nghi-vấn", "doubt", &[]),
];

/// The kinds that are asked for by their abbreviation or their name (Nghị định 30/2020/NĐ-CP, Phụ lục III).
pub const KINDS: [(&str, &str); 12] = [
    ("KH", "kế hoạch"),
    ("QĐ", "quyết định"),
    ("BC", "báo cáo"),
    ("CV", "công văn"),
    ("TB", "thông báo"),
    ("NQ", "nghị quyết"),
    ("NĐ", "nghị định"),
    ("CT", "chỉ thị"),
    ("TTR", "tờ trình"),
    ("TT", "thông tư"),
    ("HD", "hướng dẫn"),
    ("KL", "kết luận"),
];

/// Answers what a term asks about a document. Texts come without marks.
pub trait DocumentSubject {
    /// Returns what words are looked for in, without marks.
    fn text(&self) -> &str;
    /// Returns its date.
    fn date(&self) -> Option<NaiveDate>;
    /// Returns whether who is named so issued it.
    fn is_by(&self, issuer: &str) -> bool;
    /// Returns whether it is of the kind, by its abbreviation or its name.
    fn is_a(&self, kind: &str) -> bool;
    /// Returns whether it has to do with the task of the id.
    fn is_about(&self, task: &str) -> bool;
    /// Returns whether something of it does not fit together.
    fn is_doubtful(&self) -> bool;
}

/// Knows the names that a filter of documents can be completed with, the best first: each with what it means.
pub trait KnownDocuments {
    /// Lists issuers.
    fn issuers(&self, typed: &str) -> Vec<(String, String)>;
    /// Lists kinds by their abbreviations.
    fn kinds(&self, typed: &str) -> Vec<(String, String)>;
    /// Lists tasks by their ids.
    fn tasks(&self, typed: &str) -> Vec<(String, String)>;
    /// Lists periods in which documents are dated.
    fn periods(&self, typed: &str) -> Vec<(String, String)>;
}

/// Is a filter of documents: alternatives, each a list of terms that must all hold. Without alternatives it lets all
/// through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentQuery {
    alternatives: Vec<Vec<Term>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    negated: bool,
    tests: Vec<Test>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Words(String),
    Period(Option<(Comparison, Bound)>),
    Issuer(String),
    Kind(String),
    Task(String),
    Doubt(bool),
}

impl DocumentQuery {
    /// Reads a filter.
    ///
    /// # Errors
    /// Returns the first [`QueryError`].
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        Self::of(&pieces(text)?, |term| term.map(Some))
    }

    /// Reads of a filter what can be read: terms that cannot are left out.
    pub fn readable(text: &str) -> Self {
        let (mut found, _) = cut(text);
        found.retain(|piece| !piece.is_blank());
        Self::of(&found, |term| Ok(term.ok())).unwrap_or_default()
    }

    fn of(
        pieces: &[Piece],
        take: impl Fn(Result<Term, QueryError>) -> Result<Option<Term>, QueryError>,
    ) -> Result<Self, QueryError> {
        let mut alternatives = vec![Vec::new()];
        for piece in pieces {
            if is_or(piece) {
                alternatives.push(Vec::new());
            } else if let Some(terms) = alternatives.last_mut() {
                terms.extend(take(term(piece))?);
            }
        }
        alternatives.retain(|terms| !terms.is_empty());
        Ok(Self { alternatives })
    }

    /// Returns the tasks that the filter names.
    pub fn tasks(&self) -> Vec<&str> {
        let tests = self.alternatives.iter().flatten().flat_map(|term| &term.tests);
        let named = tests.filter_map(|test| match test {
            Test::Task(task) => Some(task.as_str()),
            _ => None,
        });
        named.collect()
    }

    /// Returns the issuers that the filter names.
    pub fn issuers(&self) -> Vec<&str> {
        let tests = self.alternatives.iter().flatten().flat_map(|term| &term.tests);
        let named = tests.filter_map(|test| match test {
            Test::Issuer(issuer) => Some(issuer.as_str()),
            _ => None,
        });
        named.collect()
    }

    /// Returns whether the document passes on the day.
    pub fn matches(&self, document: &impl DocumentSubject, as_of: NaiveDate) -> bool {
        let holds = |terms: &Vec<Term>| terms.iter().all(|term| term.holds(document, as_of));
        self.alternatives.is_empty() || self.alternatives.iter().any(holds)
    }
}

impl Term {
    fn holds(&self, document: &impl DocumentSubject, as_of: NaiveDate) -> bool {
        self.tests.iter().any(|test| test.holds(document, as_of)) != self.negated
    }
}

impl Test {
    fn holds(&self, document: &impl DocumentSubject, as_of: NaiveDate) -> bool {
        match self {
            Test::Words(words) => document.text().contains(words.as_str()),
            Test::Period(wanted) => match (document.date(), wanted) {
                (Some(day), Some((comparison, bound))) => comparison.holds(day, bound.days(as_of)),
                (day, wanted) => day.is_none() && wanted.is_none(),
            },
            Test::Issuer(issuer) => document.is_by(issuer),
            Test::Kind(kind) => document.is_a(kind),
            Test::Task(task) => document.is_about(task),
            Test::Doubt(wanted) => document.is_doubtful() == *wanted,
        }
    }
}

fn term(piece: &Piece) -> Result<Term, QueryError> {
    let test = |value: &Value| match &piece.key {
        Some(key) => keyed(piece.at + usize::from(piece.negated), key, value),
        None => Ok(Test::Words(mark_free(&value.text))),
    };
    let tests = piece.values.iter().map(test).collect::<Result<Vec<_>, _>>()?;
    Ok(Term { negated: piece.negated, tests })
}

fn keyed(at: usize, key: &str, value: &Value) -> Result<Test, QueryError> {
    let names = || KEYS.iter().map(|name| name.said).collect();
    let unknown = || QueryError { at, problem: Problem::UnknownKey(key.to_owned(), names()) };
    let about = look_up(KEYS, key).ok_or_else(unknown)?;
    let text = value.text.trim();
    if text.is_empty() {
        return Err(QueryError { at: value.at, problem: Problem::NoValue(key.to_owned()) });
    }
    let bad = |expected| {
        let problem = Problem::BadValue { key: key.to_owned(), value: text.to_owned(), expected };
        QueryError { at: value.at, problem }
    };
    Ok(match about {
        About::Period => Test::Period(compared(text).ok_or_else(|| bad(Expected::Day))?),
        About::Issuer => Test::Issuer(text.to_owned()),
        About::Kind => Test::Kind(plain(text)),
        About::Task => Test::Task(text.to_owned()),
        About::Doubt => Test::Doubt(look_up(ANSWERS, text).ok_or_else(|| bad(Expected::Answer))?),
    })
}

/// Is from how many letters on a key is proposed.
const LEAST: usize = 2;

/// Is the most that is proposed.
const MOST: usize = 8;

/// Lists what could be typed at the cursor, which counts characters.
pub fn complete(text: &str, cursor: usize, lang: Lang, known: &dyn KnownDocuments) -> Vec<Proposal> {
    let typed: String = text.chars().take(cursor).collect();
    if typed.chars().next_back().is_none_or(char::is_whitespace) {
        return Vec::new();
    }
    let Some(piece) = cut(&typed).0.pop() else { return Vec::new() };
    let Some(value) = piece.values.last() else { return Vec::new() };
    let mut found = match &piece.key {
        None if piece.quoted || value.text.chars().count() < LEAST => Vec::new(),
        None => keys(value.at + usize::from(piece.negated), &value.text, lang),
        Some(key) => look_up(KEYS, key).map(|about| values(about, value, lang, known)).unwrap_or_default(),
    };
    found.truncate(MOST);
    found
}

fn keys(from: usize, typed: &str, lang: Lang) -> Vec<Proposal> {
    let typed = plain(typed);
    let begun = KEYS.iter().filter(|name| name.begins(&typed));
    let proposal =
        |name: &Name<About>| Proposal { from, text: format!("{}:", name.said.to(lang)), note: String::new() };
    begun.map(proposal).collect()
}

fn values(about: About, value: &Value, lang: Lang, known: &dyn KnownDocuments) -> Vec<Proposal> {
    let named = match about {
        About::Period => known.periods(&value.text),
        About::Issuer => known.issuers(&value.text),
        About::Kind => known.kinds(&value.text),
        About::Task => known.tasks(&value.text),
        About::Doubt => {
            let begun = ANSWERS.iter().filter(|name| name.begins(&plain(&value.text)));
            begun.map(|name| (name.said.to(lang).to_owned(), String::new())).collect()
        }
    };
    let proposal = |(text, note): (String, String)| Proposal {
        from: value.at,
        text: format!("{} ", quoted(&text)),
        note,
    };
    named.into_iter().map(proposal).collect()
}
