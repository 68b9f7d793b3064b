//! What files without pictures say instead of a chart; and the collecting of footnotes.

use crate::locale::{Lang, chart as words, formal as fixed};
use crate::plot::Point;
use crate::report::document::Chart;
use crate::text::date::long;

/// Returns the lines that stand for a chart: its title, the values by day, the targets, the day of the figures.
pub(super) fn chart(chart: &Chart) -> Vec<String> {
    let written = |point: &Point| format!("{}: {}", long(point.on), chart.plot.scale.written(point.value));
    let list = |name: &str, points: Vec<String>| format!("{name}: {}", points.join("; "));
    let title = match chart.unit.as_str() {
        "" => chart.title.clone(),
        unit => format!("{} ({unit})", chart.title),
    };
    let mut lines = vec![fixed::CHART.with(Lang::Vi, &[("title", &title)])];
    if chart.plot.is_empty() {
        lines.push(words::EMPTY.vi.to_owned());
    }
    if !chart.plot.values.is_empty() {
        lines.push(list(fixed::VALUES, chart.plot.values.iter().map(written).collect()));
    }
    if !chart.plot.targets.is_empty() {
        let targets = chart.plot.targets.iter().map(|it| format!("{}: {}", long(it.at.on), it.label));
        lines.push(list(fixed::TARGETS, targets.collect()));
    }
    lines.push(words::FIGURES_AS_OF.with(Lang::Vi, &[("date", &long(chart.plot.as_of))]));
    lines
}

/// Collects footnotes; they are numbered as they come.
#[derive(Default)]
pub(super) struct Notes {
    texts: Vec<String>,
}

impl Notes {
    /// Takes up a footnote and returns its number.
    pub(super) fn take(&mut self, text: &str) -> usize {
        self.texts.push(text.to_owned());
        self.texts.len()
    }

    /// Lists the footnotes with their numbers.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.texts.iter().map(String::as_str))
    }
}
