//! Every computed figure as a named query over the workspace.
//!
//! A [`Call`] names a figure of the [`registry`] with its arguments; [`Figures`] answers it for one scope. An answer
//! says by which rule it was counted, as of which day and journal number, and which entries stand behind it. The same
//! figure of the period before is always at hand.
//!
//! What "in the period" means stands in each row's rule: what was done, sent or held is counted by the days of the period
//! that have come; what was assigned or measured by the days from its first one until the as-of date, because that is
//! the day for which states are given.

mod arguments;
mod ask;
mod call;
pub mod columns;
mod days;
mod desk;
mod entry;
mod fact;
mod indicators;
mod mistake;
mod moment;
pub mod registry;
mod tallies;
mod tasks;
mod trouble;
mod value;

use std::cell::OnceCell;
use std::rc::Rc;

use chrono::NaiveDate;

use super::document::Chart;
use super::scope::Scope;
use crate::domain::entity::Key;
use crate::domain::indicator::{Indicator, definitions};
use crate::domain::rollup::{Repeats, Rows};
use crate::domain::settings::Settings;
use crate::domain::workspace::Workspace;
use crate::locale::{Lang, report as words};
use crate::plot::Plot;
use crate::text::date::long;
use crate::text::number::Ratio;

pub use arguments::{Argument, Arguments, Show, Stock};
pub use ask::{Ask, Aspect, By, Fact, IndicatorTest, MatterTest, ReceiptTest, TaskTest};
pub use call::Call;
pub use days::Days;
pub use entry::{Entry, Shape};
pub use mistake::{Mistake, MistakeKind};
pub use tallies::Tally;
pub use trouble::{Trouble, Unknown};
pub use value::{Amount, Value};

use moment::{Ground, Moment};

#[cfg(test)]
mod tests;

/// Is a computed figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is.
    pub value: Value,
    /// What a document prints.
    pub printed: String,
    /// Where it comes from.
    pub source: Source,
}

/// Says where a figure comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The query with its arguments.
    pub call: Call,
    /// The day as of which it stands.
    pub as_of: NaiveDate,
    /// The number of the journal's last batch.
    pub journal: u64,
    /// The entries behind it, in the order of the answer.
    pub entries: Vec<Key>,
}

impl Source {
    /// Returns the rule by which the figure was counted, in words.
    pub fn rule(&self, lang: Lang) -> String {
        let row = self.call.row;
        let rule = self.call.arguments.rule;
        let rows = match rule.rows {
            Rows::TopLevel => words::RULE_TOP,
            Rows::Leaves => words::RULE_LEAVES,
            Rows::All => words::RULE_ALL,
        };
        let repeats = match rule.repeats {
            Repeats::Gross => words::RULE_GROSS,
            Repeats::Distinct => words::RULE_DISTINCT,
        };
        let takes = |argument| row.takes.contains(&argument);
        let how = [(Argument::Rows, rows), (Argument::Repeats, repeats)];
        let how = how.into_iter().filter(|(argument, _)| takes(*argument)).map(|(_, said)| said);
        let parts = std::iter::once(row.rule).chain(how).map(|said| said.to(lang).to_owned());
        parts.collect::<Vec<_>>().join("; ")
    }

    /// Returns as of which day and journal number the figure stands, in words.
    pub fn stand(&self, lang: Lang) -> String {
        words::SOURCE.with(lang, &[("date", &long(self.as_of)), ("journal", &self.journal)])
    }
}

/// Answers the figures of one scope.
pub struct Figures<'a> {
    now: Moment<'a>,
    before: OnceCell<Option<Moment<'a>>>,
}

impl<'a> Figures<'a> {
    /// Looks the scope up in the workspace.
    pub fn new(workspace: &'a Workspace, settings: &'a Settings, scope: Scope) -> Self {
        Self::over(Ground::new(workspace, settings, &scope, None), scope)
    }

    /// Looks the scope up in the workspace, with the tasks of its days judged already.
    pub fn judged(workspace: &'a Workspace, settings: &'a Settings, scope: Scope, days: &'a Days) -> Self {
        Self::over(Ground::new(workspace, settings, &scope, Some(days)), scope)
    }

    fn over(ground: Ground<'a>, scope: Scope) -> Self {
        Self { now: Moment::new(Rc::new(ground), scope), before: OnceCell::new() }
    }

    /// Returns the scope.
    pub fn scope(&self) -> &Scope {
        &self.now.scope
    }

    /// Returns the workspace.
    pub fn workspace(&self) -> &'a Workspace {
        self.now.workspace()
    }

    /// Answers the call: the figure itself, that of the period before, or the change, as the call asks.
    ///
    /// # Errors
    /// Returns [`Trouble`] when an argument names what the workspace or the report does not have.
    pub fn figure(&self, call: &Call) -> Result<Figure, Trouble> {
        match call.arguments.show {
            Show::Now => self.now.figure(call),
            Show::Before => self.earlier(call).map(|found| found.unwrap_or_else(|| self.unknown(call))),
            Show::Change => {
                let (now, before) = (self.now.figure(call)?, self.earlier(call)?);
                let value = before.map_or(Value::Nothing, |before| now.value.change_from(&before.value));
                Ok(Figure { printed: value.printed(), value, source: now.source })
            }
        }
    }

    /// Answers the call for the period before, as of its last day; none where the calendar begins.
    ///
    /// # Errors
    /// Returns [`Trouble`] as [`Figures::figure`] does.
    pub fn earlier(&self, call: &Call) -> Result<Option<Figure>, Trouble> {
        self.moment_before().map(|before| before.figure(call)).transpose()
    }

    /// Returns the rows that a list or table of the figure shows; none for a figure that is no set of rows.
    ///
    /// # Errors
    /// Returns [`Trouble`] as [`Figures::figure`] does.
    pub fn rows(&self, call: &Call) -> Result<Option<Vec<Entry>>, Trouble> {
        let figure = self.figure(call)?;
        Ok(match figure.value {
            Value::Rows(rows) => Some(rows),
            _ => None,
        })
    }

    /// Returns the sums under a table of parts: the whole that they are parts of; none for other figures.
    pub fn total(&self, call: &Call) -> Option<Entry> {
        let moment = self.moment_of(call)?;
        let is_parts = matches!(call.row.ask, Ask::Tallies(_));
        is_parts.then(|| Entry::Tally(Box::new(moment.total(&call.arguments))))
    }

    /// Returns what stands in the column of a row; none where rows of its shape have no such column.
    pub fn cell(&self, call: &Call, entry: &Entry, column: &str) -> Option<String> {
        columns::cell(self.moment_of(call)?, entry, columns::named(entry.shape(), column)?)
    }

    /// Returns the heading of the group that a row stands under in its plan or annex; none where it stands under none.
    pub fn group(&self, call: &Call, entry: &Entry) -> Option<String> {
        columns::group(self.moment_of(call)?, entry)
    }

    fn moment_before(&self) -> Option<&Moment<'a>> {
        let found = self.before.get_or_init(|| {
            let scope = self.now.scope.before()?;
            Some(Moment::new(Rc::clone(&self.now.ground), scope))
        });
        found.as_ref()
    }

    /// Returns the moment whose rows the call shows.
    fn moment_of(&self, call: &Call) -> Option<&Moment<'a>> {
        if call.arguments.show == Show::Before { self.moment_before() } else { Some(&self.now) }
    }

    fn unknown(&self, call: &Call) -> Figure {
        let source = self.now.source(call, Vec::new());
        Figure { value: Value::Nothing, printed: Value::Nothing.printed(), source }
    }
}

impl Moment<'_> {
    fn figure(&self, call: &Call) -> Result<Figure, Trouble> {
        if let Some(trouble) = Trouble::of(self, call) {
            return Err(trouble);
        }
        let (value, entries) = self.answer(call)?;
        Ok(Figure { printed: value.printed(), value, source: self.source(call, entries) })
    }

    fn source(&self, call: &Call, entries: Vec<Key>) -> Source {
        let journal = self.workspace().head().batch.0;
        Source { call: call.clone(), as_of: self.scope.as_of, journal, entries }
    }

    /// Returns the answer with the entries behind it.
    fn answer(&self, call: &Call) -> Result<(Value, Vec<Key>), Trouble> {
        let arguments = &call.arguments;
        let rows = match call.row.ask {
            Ask::Tasks(test) => self.tasks_of(arguments, test).into_iter().map(Entry::Task).collect(),
            Ask::TaskShare(part, whole) => return Ok(self.share(arguments, part, whole)),
            Ask::Tallies(by) => {
                let tallies = self.tallies(arguments, by).into_iter();
                tallies.map(|tally| Entry::Tally(Box::new(tally))).collect()
            }
            Ask::Plans => self.plans(),
            Ask::Indicators(test) => {
                self.indicators_of(arguments, test).into_iter().map(Entry::Indicator).collect()
            }
            Ask::Indicator(aspect) => {
                let indicator = self.indicator(arguments.of.as_deref().unwrap_or_default())?;
                return Ok(self.aspect(indicator, aspect, arguments.year));
            }
            Ask::Chart => {
                let indicator = self.indicator(arguments.of.as_deref().unwrap_or_default())?;
                return Ok(self.chart(indicator));
            }
            Ask::Documents => self.documents_of(arguments),
            Ask::Meetings => self.meetings_of(arguments),
            Ask::Conclusions => self.conclusions_of(arguments),
            Ask::Actions(test) => self.actions_of(arguments, test),
            Ask::Obstacles(test) => self.obstacles_of(arguments, test),
            Ask::Requests(test) => self.requests_of(arguments, test),
            Ask::Reminders => self.reminders_of(arguments),
            Ask::Extensions => self.extensions_of(),
            Ask::Reports(test) => self.reports_of(arguments, test),
            Ask::Scores => self.scores(),
            Ask::Fact(fact) => return Ok((self.fact(fact), Vec::new())),
        };
        Ok(self.set(rows))
    }

    fn set(&self, rows: Vec<Entry>) -> (Value, Vec<Key>) {
        let keys = rows.iter().filter_map(|entry| entry.key(self)).collect();
        (Value::Rows(rows), keys)
    }

    fn plans(&self) -> Vec<Entry> {
        let known = &self.workspace().plans;
        let slots = self.ground.outlines.iter().filter_map(|(plan, _)| known.slot(plan.as_str()));
        slots.map(Entry::Plan).collect()
    }

    /// Returns the share in percent with the part as the entries behind it; nothing where the whole is none.
    fn share(&self, arguments: &Arguments, part: TaskTest, whole: TaskTest) -> (Value, Vec<Key>) {
        let part = self.tasks_of(arguments, part);
        let denominator = self.tasks_of(arguments, whole).len() as u64;
        let ratio = Ratio { numerator: part.len() as u64, denominator };
        let decimals = if ratio.numerator == denominator || ratio.numerator == 0 { 0 } else { 2 };
        let share = ratio.percent(decimals);
        let value = share.map_or(Value::Nothing, |number| Value::Amount(Amount { number, percent: true }));
        let (_, keys) = self.set(part.into_iter().map(Entry::Task).collect());
        (value, keys)
    }

    fn chart(&self, indicator: &Indicator) -> (Value, Vec<Key>) {
        let (_, keys) = self.aspect(indicator, Aspect::Value, None);
        let all = definitions(self.workspace(), indicator);
        let Some(definition) = all.first() else { return (Value::Nothing, keys) };
        let plot = Plot::of(self.workspace(), indicator, definition, self.scope.as_of, None);
        if plot.is_empty() {
            return (Value::Nothing, keys);
        }
        let unit = indicator.named_unit().unwrap_or_default().to_owned();
        (Value::Chart(Box::new(Chart { title: indicator.name.clone(), unit, plot })), keys)
    }
}
