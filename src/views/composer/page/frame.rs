//! The formal parts of a document, in a pane.

use super::lines::{self, Look, Span};
use super::{INDENT, Pen};
use crate::locale::formal as fixed;
use crate::report::document::{Banner, Frame, Title};

/// From this width on the head has its two columns side by side, as on paper.
const SIDE_BY_SIDE: u16 = 72;

impl Pen {
    pub(super) fn head(&mut self, frame: &Frame) {
        let left =
            [frame.superior.as_deref().unwrap_or_default().to_uppercase(), frame.issuer.to_uppercase()];
        let right = match frame.banner {
            Banner::State => vec![fixed::COUNTRY.to_owned(), fixed::MOTTO.to_owned()],
            Banner::Party => vec![fixed::PARTY.to_owned()],
        };
        self.halves(left.into_iter().filter(|line| !line.is_empty()).collect(), right, Look::Bold);
        self.gap();
        let mut number = vec![frame.number_line()];
        if let Title::Letter { subject } = &frame.title {
            let about: String = subject.iter().map(|run| run.printed()).collect();
            number.push(format!("{} {about}", fixed::ABOUT));
        }
        self.halves(number, vec![frame.place_and_date()], Look::Plain);
        self.gap();
        self.title(frame);
        self.recipients(frame);
        for runs in frame.ground_lines() {
            self.written("", &runs, false, (INDENT, 0));
        }
        self.gap();
    }

    /// Writes two texts side by side, or one below the other where there is no room.
    fn halves(&mut self, left: Vec<String>, right: Vec<String>, look: Look) {
        if self.width < SIDE_BY_SIDE {
            left.iter().chain(&right).for_each(|text| self.centred(text, look));
            return;
        }
        let half = self.width / 2;
        let lines = |texts: &[String]| -> Vec<Vec<Span>> {
            let spans = |text: &String| vec![Span { text: text.clone(), look }];
            texts.iter().flat_map(|text| lines::flow(&spans(text), half - 1, 0, 0)).collect()
        };
        let (mut left, mut right) = (lines(&left), lines(&right));
        let height = left.len().max(right.len());
        left.resize(height, Vec::new());
        right.resize(height, Vec::new());
        for (left, right) in left.into_iter().zip(right) {
            let mut line = lines::filled(left, half, |missing| missing / 2);
            line.extend(lines::filled(right, self.width - half, |missing| missing / 2));
            self.push(line);
        }
    }

    fn title(&mut self, frame: &Frame) {
        let Title::Named { name, subject } = &frame.title else { return };
        self.centred(&name.to_uppercase(), Look::Bold);
        let (first_line, first_figure) = (self.sheet.lines.len(), self.sheet.figures.len());
        let mut spans = self.spans(subject);
        spans.iter_mut().filter(|span| span.look == Look::Plain).for_each(|span| span.look = Look::Bold);
        self.flow_centred(&spans);
        self.settle(first_line, first_figure);
        self.gap();
    }

    fn recipients(&mut self, frame: &Frame) {
        match frame.recipient_lines().as_slice() {
            [] => return,
            [one] => self.centred(&format!("{} {one}", fixed::TO), Look::Plain),
            several => {
                self.flow(&[Span { text: fixed::TO.to_owned(), look: Look::Plain }], INDENT, 0);
                for text in several {
                    let indent = INDENT * 2;
                    self.flow(&[Span { text: text.clone(), look: Look::Plain }], indent, indent + 2);
                }
            }
        }
        self.gap();
    }

    /// Writes who gets copies beside the lines over the signature.
    pub(super) fn foot(&mut self, frame: &Frame) {
        self.section = None;
        self.gap();
        let copies = std::iter::once(fixed::COPIES.to_owned()).chain(frame.copies.lines()).collect();
        self.halves(copies, frame.signature_lines(), Look::Plain);
    }
}
