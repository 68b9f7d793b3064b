//! A document as Markdown (CommonMark with the tables and footnotes of GitHub), for wikis and for comparing versions.

mod escape;
mod table;

use super::told::{self, Notes};
use crate::locale::formal as fixed;
use crate::report::document::{Banner, Block, Content, Document, Frame, Level, Run, Title, closed};
use escape::{at_start, escaped};

/// Ends a line within a paragraph.
const BREAK: &str = "  \n";

/// Returns the document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut page = Page::default();
    page.head(&document.frame);
    page.blocks(&document.body);
    page.foot(&document.frame);
    for (at, annex) in document.annexes.iter().enumerate() {
        page.push("---");
        page.push(&format!("# {}", document.annex_label(at)));
        page.push(&format!("**{}**", escaped(&annex.title.to_uppercase())));
        if let Some(reference) = &annex.reference {
            page.push(&format!("*({})*", escaped(reference)));
        }
        page.blocks(&annex.blocks);
    }
    let notes: Vec<String> =
        page.notes.all().map(|(number, text)| format!("[^{number}]: {}", escaped(text))).collect();
    notes.iter().for_each(|note| page.push(note));
    format!("{}\n", page.paragraphs.join("\n\n"))
}

#[derive(Default)]
struct Page {
    paragraphs: Vec<String>,
    notes: Notes,
}

impl Page {
    fn push(&mut self, paragraph: &str) {
        self.paragraphs.push(paragraph.to_owned());
    }

    /// Writes runs; the text stays on one line but for its own line breaks. Runs that look alike share their marks.
    fn runs(&mut self, runs: &[Run]) -> String {
        let mut pieces: Vec<(&str, String)> = Vec::new();
        for run in runs {
            let text = escaped(&run.printed());
            match pieces.last_mut().filter(|(mark, _)| *mark == mark_of(run)) {
                Some((_, before)) => before.push_str(&text),
                None => pieces.push((mark_of(run), text)),
            }
            if let Some(note) = &run.footnote {
                pieces.push(("", format!("[^{}]", self.notes.take(note))));
            }
        }
        pieces.iter().map(|(mark, text)| marked(text, mark)).collect()
    }

    fn head(&mut self, frame: &Frame) {
        let bold = |text: &str| format!("**{}**", escaped(text));
        let mut bodies: Vec<String> = frame.superior.iter().map(|it| escaped(&it.to_uppercase())).collect();
        bodies.push(bold(&frame.issuer.to_uppercase()));
        self.push(&bodies.join(BREAK));
        self.push(&match frame.banner {
            Banner::State => [bold(fixed::COUNTRY), bold(fixed::MOTTO)].join(BREAK),
            Banner::Party => bold(fixed::PARTY),
        });
        let place = format!("*{}*", escaped(&frame.place_and_date()));
        self.push(&[escaped(&frame.number_line()), place].join(BREAK));
        match &frame.title {
            Title::Named { name, subject } => {
                self.push(&format!("# {}", escaped(&name.to_uppercase())));
                let subject = self.runs(subject);
                self.push(
                    &subject.split(BREAK).map(|line| format!("**{line}**")).collect::<Vec<_>>().join(BREAK),
                );
            }
            Title::Letter { subject } => {
                let subject = self.runs(subject);
                self.push(&format!("{} {subject}", fixed::ABOUT));
            }
        }
        self.recipients(frame);
        for runs in frame.ground_lines() {
            let text = self.runs(&runs);
            self.push(&marked(&text, "*"));
        }
    }

    fn recipients(&mut self, frame: &Frame) {
        match &frame.recipient_lines()[..] {
            [] => {}
            [one] => self.push(&format!("{} {}", fixed::TO, escaped(one))),
            several => {
                self.push(fixed::TO);
                let lines: Vec<String> = several.iter().map(|line| escaped(line)).collect();
                self.push(&lines.join("\n"));
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.content {
                Content::Heading { level, label, runs } => self.heading(*level, label, runs),
                Content::Paragraph { runs } => self.paragraph(runs),
                Content::Closing { runs } => self.paragraph(&closed(runs)),
                Content::List { items } => {
                    let items: Vec<String> = items.iter().map(|item| self.item(item)).collect();
                    self.push(&items.join("\n"));
                }
                Content::Table(table) => self.table(table),
                Content::Chart(chart) => {
                    let lines: Vec<String> = told::chart(chart).iter().map(|line| escaped(line)).collect();
                    self.push(&lines.join(BREAK));
                }
                Content::PageBreak => {}
            }
        }
    }

    fn paragraph(&mut self, runs: &[Run]) {
        let text = self.runs(runs);
        self.push(&at_start(&text));
    }

    fn item(&mut self, runs: &[Run]) -> String {
        format!("- {}", at_start(&self.runs(runs)))
    }

    fn heading(&mut self, level: Level, label: &str, runs: &[Run]) {
        let (signs, text) = match level {
            Level::Part => ("##", self.runs(&runs.iter().map(Run::in_capitals).collect::<Vec<_>>())),
            Level::Clause => ("###", self.runs(runs)),
            Level::Subclause => ("####", self.runs(runs)),
            Level::Point => ("#####", self.runs(runs)),
        };
        let text = text.replace(BREAK, " ");
        let label = if label.is_empty() { String::new() } else { format!("{label} ") };
        self.push(&format!("{signs} {label}{text}"));
    }

    fn foot(&mut self, frame: &Frame) {
        let signature: Vec<String> =
            frame.signature_lines().iter().map(|line| format!("**{}**", escaped(line))).collect();
        if !signature.is_empty() {
            self.push(&signature.join(BREAK));
        }
        self.push(&format!("***{}***", fixed::COPIES));
        self.push(&frame.copies.lines().iter().map(|line| escaped(line)).collect::<Vec<_>>().join("\n"));
    }
}

/// Returns the mark around runs of the look.
fn mark_of(run: &Run) -> &'static str {
    match (run.bold, run.italic) {
        (false, false) => "",
        (true, false) => "**",
        (false, true) => "*",
        (true, true) => "***",
    }
}

/// Puts a mark around a text; blanks at its ends stay outside, where Markdown wants them.
fn marked(text: &str, mark: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() || mark.is_empty() {
        return text.to_owned();
    }
    let start = &text[..text.len() - text.trim_start().len()];
    let end = &text[text.trim_end().len()..];
    format!("{start}{mark}{inner}{mark}{end}")
}

#[cfg(test)]
mod tests;
