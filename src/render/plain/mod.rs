//! A document as plain text, 78 columns wide, for a screen or a message.

mod lines;
mod table;

use super::told::{self, Notes};
use crate::locale::formal as fixed;
use crate::report::document::{Banner, Block, Content, DASH, Document, Frame, Level, Run, Title, closed};
use lines::{beside, centred, columns_of, filled, hanging};

/// The width of a page in columns.
const WIDTH: usize = 78;

/// The widths of the two columns of the head; the country's name needs the wider one.
const LEFT: usize = 36;
const RIGHT: usize = WIDTH - LEFT;

/// The room before the first word of a paragraph.
const INDENT: &str = "    ";

/// Returns the document as plain text; every line ends with a line break, and none with a blank.
pub fn plain(document: &Document) -> String {
    let mut page = Page::default();
    page.head(&document.frame);
    page.blocks(&document.body);
    page.foot(&document.frame);
    for (at, annex) in document.annexes.iter().enumerate() {
        page.gap();
        page.line(&"=".repeat(WIDTH));
        page.lines(centred(&document.annex_label(at), WIDTH));
        page.lines(centred(&annex.title.to_uppercase(), WIDTH));
        if let Some(reference) = &annex.reference {
            page.lines(centred(&format!("({reference})"), WIDTH));
        }
        page.gap();
        page.blocks(&annex.blocks);
    }
    page.notes();
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    notes: Notes,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// Leaves one line blank.
    fn gap(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.line("");
        }
    }

    fn lines(&mut self, lines: impl IntoIterator<Item = String>) {
        lines.into_iter().for_each(|line| self.line(&line));
    }

    /// Returns what runs print, with the signs of their footnotes.
    fn runs(&mut self, runs: &[Run]) -> String {
        let mut text = String::new();
        for run in runs {
            text.push_str(&run.printed());
            if let Some(note) = &run.footnote {
                text.push_str(&format!("[{}]", self.notes.take(note)));
            }
        }
        text
    }

    fn head(&mut self, frame: &Frame) {
        let mut left: Vec<String> =
            frame.superior.iter().flat_map(|it| centred(&it.to_uppercase(), LEFT)).collect();
        left.extend(centred(&frame.issuer.to_uppercase(), LEFT));
        let (under, over) = match frame.banner {
            Banner::State => ("-------", vec![fixed::COUNTRY, fixed::MOTTO]),
            Banner::Party => ("*", vec![fixed::PARTY]),
        };
        left.extend(centred(under, LEFT));
        let mut right: Vec<String> = over.iter().flat_map(|text| centred(text, RIGHT)).collect();
        right.extend(centred(&"-".repeat(over.last().map_or(0, |text| columns_of(text))), RIGHT));
        self.lines(beside(left, LEFT, right));
        let mut number = centred(&frame.number_line(), LEFT);
        if let Title::Letter { subject } = &frame.title {
            let about = self.runs(subject);
            number.extend(centred(&format!("{} {about}", fixed::ABOUT), LEFT - 2));
        }
        self.lines(beside(number, LEFT, centred(&frame.place_and_date(), RIGHT)));
        self.gap();
        self.title(frame);
        self.recipients(frame);
        for runs in frame.ground_lines() {
            self.paragraph(&runs);
        }
    }

    fn title(&mut self, frame: &Frame) {
        let Title::Named { name, subject } = &frame.title else { return };
        self.lines(centred(&name.to_uppercase(), WIDTH));
        let subject = self.runs(subject);
        self.lines(centred(&subject, WIDTH));
        self.lines(centred("-------", WIDTH));
        self.gap();
    }

    fn recipients(&mut self, frame: &Frame) {
        match &frame.recipient_lines()[..] {
            [] => return,
            [one] => self.lines(centred(&format!("{} {one}", fixed::TO), WIDTH)),
            several => {
                self.line(&format!("{INDENT}{}", fixed::TO));
                for text in several {
                    self.lines(hanging(text, &INDENT.repeat(2), WIDTH));
                }
            }
        }
        self.gap();
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.content {
                Content::Heading { level, label, runs } => self.heading(*level, label, runs),
                Content::Paragraph { runs } => self.paragraph(runs),
                Content::Closing { runs } => self.paragraph(&closed(runs)),
                Content::List { items } => {
                    for item in items {
                        let text = format!("{DASH}{}", self.runs(item));
                        self.lines(hanging(&text, INDENT, WIDTH));
                    }
                    self.gap();
                }
                Content::Table(table) => self.table(table),
                Content::Chart(chart) => {
                    let lines = told::chart(chart);
                    self.lines(lines.iter().flat_map(|line| hanging(line, INDENT, WIDTH)));
                    self.gap();
                }
                Content::PageBreak => self.gap(),
            }
        }
    }

    fn heading(&mut self, level: Level, label: &str, runs: &[Run]) {
        let text = match level {
            Level::Part => self.runs(&runs.iter().map(Run::in_capitals).collect::<Vec<_>>()),
            _ => self.runs(runs),
        };
        self.lines(filled(format!("{label} {text}").trim_start(), INDENT, "", WIDTH));
        self.gap();
    }

    fn paragraph(&mut self, runs: &[Run]) {
        let text = self.runs(runs);
        self.lines(filled(&text, INDENT, "", WIDTH));
        self.gap();
    }

    fn foot(&mut self, frame: &Frame) {
        let mut left = vec![fixed::COPIES.to_owned()];
        left.extend(frame.copies.lines().iter().flat_map(|line| hanging(line, "", LEFT)));
        let signature = frame.signature_lines();
        let right = signature.iter().flat_map(|line| centred(line, RIGHT)).collect();
        self.lines(beside(left, LEFT, right));
    }

    /// Writes the footnotes at the end.
    fn notes(&mut self) {
        let notes: Vec<String> =
            self.notes.all().map(|(number, text)| format!("[{number}] {text}")).collect();
        if notes.is_empty() {
            return;
        }
        self.gap();
        self.line("--------------------");
        self.lines(notes.iter().flat_map(|note| hanging(note, "", WIDTH)));
    }
}

#[cfg(test)]
mod tests;
