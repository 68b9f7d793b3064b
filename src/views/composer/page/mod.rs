//! A document laid out in the lines of a pane, each of which knows its section, its looks and its figures.

mod frame;
mod lines;
mod table;

use crate::locale::Glyphs;
use crate::locale::formal as fixed;
use crate::report::document::{Block, Content, DASH, Document, Level, Origin, Run, SectionKey, closed};

pub(super) use lines::{Line, Look, Span};

/// Is the room before the first word of a paragraph.
const INDENT: u16 = 2;

/// Is a figure as it stands in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The query.
    pub query: String,
    /// What is printed.
    pub printed: String,
    /// Whether it has changed since the words around it were written.
    pub stale: bool,
    /// The section that it stands in.
    pub section: Option<SectionKey>,
    /// The line on which it begins.
    pub line: usize,
}

/// Is a document laid out for a width.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    /// The lines.
    pub lines: Vec<Line>,
    /// The figures, in the order of the text.
    pub figures: Vec<Place>,
}

impl Sheet {
    /// Lays a document out.
    pub(super) fn of(document: &Document, width: u16, glyphs: Glyphs) -> Self {
        let mut pen =
            Pen { sheet: Self::default(), section: None, width: width.max(8), glyphs, notes: Vec::new() };
        pen.head(&document.frame);
        pen.blocks(&document.body);
        pen.foot(&document.frame);
        for (at, annex) in document.annexes.iter().enumerate() {
            pen.section = annex.section.clone();
            pen.gap();
            pen.rule();
            pen.centred(&document.annex_label(at), Look::Bold);
            pen.centred(&annex.title.to_uppercase(), Look::Bold);
            if let Some(reference) = &annex.reference {
                pen.centred(&format!("({reference})"), Look::Italic);
            }
            pen.gap();
            pen.blocks(&annex.blocks);
        }
        pen.footnotes();
        pen.sheet
    }

    /// Returns the first line of a section.
    pub(super) fn line_of(&self, section: &SectionKey) -> Option<usize> {
        self.lines.iter().position(|line| line.section.as_ref() == Some(section))
    }
}

/// Writes lines one below the other.
struct Pen {
    sheet: Sheet,
    section: Option<SectionKey>,
    width: u16,
    glyphs: Glyphs,
    notes: Vec<String>,
}

impl Pen {
    fn push(&mut self, spans: Vec<Span>) {
        self.sheet.lines.push(Line { section: self.section.clone(), spans });
    }

    /// Leaves one line blank.
    fn gap(&mut self) {
        if self.sheet.lines.last().is_some_and(|line| !line.spans.is_empty()) {
            self.push(Vec::new());
        }
    }

    fn rule(&mut self) {
        let text = self.glyphs.rule().repeat(self.width.into());
        self.push(vec![Span { text, look: Look::Dim }]);
    }

    fn centred(&mut self, text: &str, look: Look) {
        self.flow_centred(&[Span { text: text.to_owned(), look }]);
    }

    fn flow_centred(&mut self, spans: &[Span]) {
        for spans in lines::flow(spans, self.width, 0, 0) {
            let spans = lines::centred(spans, self.width);
            self.push(spans);
        }
    }

    /// Writes spans as a paragraph; its first line and the others begin so many columns to the right.
    fn flow(&mut self, spans: &[Span], first: u16, others: u16) {
        for spans in lines::flow(spans, self.width, first, others) {
            self.push(spans);
        }
    }

    /// Takes runs as spans; their figures are entered with the line that comes next, and moved to their own once the
    /// lines are known.
    fn spans(&mut self, runs: &[Run]) -> Vec<Span> {
        let mut spans = Vec::with_capacity(runs.len());
        for run in runs {
            let look = self.look(run);
            spans.push(Span { text: run.printed(), look });
            if run.is_stale() {
                spans.push(Span { text: self.glyphs.changed().to_owned(), look: Look::Mark });
            }
            if let Some(note) = &run.footnote {
                self.notes.push(note.clone());
                spans.push(Span { text: format!("[{}]", self.notes.len()), look: Look::Dim });
            }
        }
        spans
    }

    fn look(&mut self, run: &Run) -> Look {
        match &run.origin {
            Origin::Figure { query, stale } => {
                let place = Place {
                    query: query.clone(),
                    printed: run.text.clone(),
                    stale: *stale,
                    section: run.section.clone().or_else(|| self.section.clone()),
                    line: self.sheet.lines.len(),
                };
                self.sheet.figures.push(place);
                Look::Figure(self.sheet.figures.len() - 1)
            }
            Origin::Prompt => Look::Prompt,
            Origin::Words if run.bold => Look::Bold,
            Origin::Words if run.italic => Look::Italic,
            Origin::Words => Look::Plain,
        }
    }

    /// Writes runs as a paragraph, a heading or the line of a list.
    fn written(&mut self, before: &str, runs: &[Run], bold: bool, indents: (u16, u16)) {
        let (first_line, first_figure) = (self.sheet.lines.len(), self.sheet.figures.len());
        let lead = Span { text: before.to_owned(), look: if bold { Look::Bold } else { Look::Plain } };
        let mut spans = vec![lead];
        spans.extend(self.spans(runs));
        if bold {
            spans.iter_mut().filter(|span| span.look == Look::Plain).for_each(|span| span.look = Look::Bold);
        }
        self.flow(&spans, indents.0, indents.1);
        self.settle(first_line, first_figure);
    }

    /// Moves the figures that were entered since to the lines on which they begin.
    fn settle(&mut self, first_line: usize, first_figure: usize) {
        for (nth, line) in self.sheet.lines.iter().enumerate().skip(first_line).rev() {
            for span in &line.spans {
                if let Look::Figure(figure) = span.look
                    && figure >= first_figure
                    && let Some(place) = self.sheet.figures.get_mut(figure)
                {
                    place.line = nth;
                }
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.section = block.section.clone().or_else(|| self.section.clone());
            match &block.content {
                Content::Heading { level, label, runs } => self.heading(*level, label, runs),
                Content::Paragraph { runs } => {
                    self.written("", runs, false, (INDENT, 0));
                    self.gap();
                }
                Content::Closing { runs } => {
                    self.written("", &closed(runs), false, (INDENT, 0));
                    self.gap();
                }
                Content::List { items } => {
                    for item in items {
                        self.written(DASH, item, false, (INDENT, INDENT + 2));
                    }
                    self.gap();
                }
                Content::Table(table) => self.table(table),
                Content::Chart(chart) => {
                    self.centred(&fixed::CHART.vi.replace("{title}", &chart.title), Look::Dim);
                    self.gap();
                }
                Content::PageBreak => self.rule(),
            }
        }
    }

    fn heading(&mut self, level: Level, label: &str, runs: &[Run]) {
        let lead = if label.is_empty() { String::new() } else { format!("{label} ") };
        match level {
            Level::Part => {
                let capitals: Vec<Run> = runs.iter().map(Run::in_capitals).collect();
                self.written(&lead, &capitals, true, (0, 0));
            }
            Level::Clause | Level::Subclause => self.written(&lead, runs, true, (0, 0)),
            Level::Point => self.written(&lead, runs, false, (INDENT, 0)),
        }
        self.gap();
    }

    fn footnotes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.gap();
        self.rule();
        for (number, note) in (1..).zip(std::mem::take(&mut self.notes)) {
            self.flow(&[Span { text: format!("[{number}] {note}"), look: Look::Dim }], 0, 2);
        }
    }
}
