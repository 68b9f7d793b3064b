//! Lines made of pieces with a look each.

use unicode_width::UnicodeWidthStr;

use crate::report::document::SectionKey;
use crate::widgets::flow::rows;

/// Says how a piece looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Look {
    /// Words.
    Plain,
    /// Headings and titles.
    Bold,
    /// Grounds and references.
    Italic,
    /// Rules and footnotes.
    Dim,
    /// What still has to be written.
    Prompt,
    /// A figure, by its place among the figures of the document.
    Figure(usize),
    /// The sign after a figure that has changed.
    Mark,
}

/// Is a piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Span {
    /// The text.
    pub text: String,
    /// How it looks.
    pub look: Look,
}

/// Is a line of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Line {
    /// The section that it belongs to.
    pub section: Option<SectionKey>,
    /// The pieces from left to right; none on a blank line.
    pub spans: Vec<Span>,
}

fn width(spans: &[Span]) -> usize {
    spans.iter().map(|span| span.text.width()).sum()
}

fn blank(columns: usize) -> Span {
    Span { text: " ".repeat(columns), look: Look::Plain }
}

/// Breaks pieces into lines of at most so many columns; the first line and the others begin so many columns to the right.
pub(super) fn flow(spans: &[Span], columns: u16, first: u16, others: u16) -> Vec<Vec<Span>> {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        for row in rows(paragraph, columns.saturating_sub(first), columns.saturating_sub(others)) {
            let indent = if lines.is_empty() { first } else { others };
            let kept = paragraph.get(row.clone()).unwrap_or_default().trim_end().len();
            let mut line = if indent > 0 { vec![blank(indent.into())] } else { Vec::new() };
            line.extend(cut(spans, start + row.start, start + row.start + kept));
            lines.push(line);
        }
        start += paragraph.len() + 1;
    }
    lines
}

/// Returns what of the pieces lies from one byte of their text to another.
fn cut(spans: &[Span], from: usize, to: usize) -> Vec<Span> {
    let mut at = 0;
    let mut found = Vec::new();
    for span in spans {
        let end = at + span.text.len();
        let (first, last) = (from.max(at), to.min(end));
        if first < last {
            let text = span.text.get(first - at..last - at).unwrap_or_default().to_owned();
            found.push(Span { text, look: span.look });
        }
        at = end;
    }
    found
}

/// Puts pieces into the middle of so many columns.
pub(super) fn centred(spans: Vec<Span>, columns: u16) -> Vec<Span> {
    let missing = usize::from(columns).saturating_sub(width(&spans)) / 2;
    if missing == 0 { spans } else { std::iter::once(blank(missing)).chain(spans).collect() }
}

/// Fills pieces up to so many columns; `lead` says how much of what is missing stands before them.
pub(super) fn filled(mut spans: Vec<Span>, columns: u16, lead: impl FnOnce(usize) -> usize) -> Vec<Span> {
    let missing = usize::from(columns).saturating_sub(width(&spans));
    let before = lead(missing);
    spans.insert(0, blank(before));
    spans.push(blank(missing - before));
    spans
}
