//! What stands over the text: bodies, banner, number, place and date, title, recipients, grounds.

use super::Page;
use super::rule::{rule, written_width};
use super::section::text_width;
use super::styles::Style;
use super::table::{bare, bare_row};
use super::text::{line, paragraph, words};
use super::xml::Xml;
use crate::locale::formal as fixed;
use crate::report::document::{Banner, Frame, Pages, Run, Title, plain};

/// The widths of the two columns of the head, in twentieths of a point: the country's name needs more than half.
const LEFT: u32 = 3742;
const RIGHT: u32 = text_width(Pages::Portrait) - LEFT;

/// The share of a line's length that the rule under it has, where the decree wants a third to a half.
const SHORT: f64 = 0.4;

/// The sign under the body of a party document.
const STAR: &str = "*";

impl Page {
    /// Writes what stands over the text.
    pub(super) fn head(&mut self, frame: &Frame) {
        let (left, right) = (bodies(frame), banner(frame.banner));
        let mut number = vec![line(Style::Number, &frame.number_line())];
        if let Title::Letter { subject } = &frame.title {
            let about = [words(&format!("{} ", fixed::ABOUT))];
            number.push(paragraph(Style::About, about.into_iter().chain(self.runs(subject))));
        }
        let place = vec![line(Style::Place, &frame.place_and_date())];
        let rows = [bare_row([(LEFT, left), (RIGHT, right)]), bare_row([(LEFT, number), (RIGHT, place)])];
        self.push(bare([LEFT, RIGHT], rows));
        if let Title::Named { name, subject } = &frame.title {
            self.title(name, subject);
        }
        self.recipients(frame);
        for runs in frame.ground_lines() {
            let runs = self.runs(&runs);
            self.push(paragraph(Style::Grounds, runs));
        }
    }

    fn title(&mut self, name: &str, subject: &[Run]) {
        self.push(line(Style::Kind, &name.to_uppercase()));
        let runs = self.runs(subject);
        self.push(paragraph(Style::Subject, runs));
        let width = text_width(Pages::Portrait);
        let text = plain(subject);
        let longest = text.lines().map(|line| written_width(line, Style::Subject)).max().unwrap_or(0);
        self.push(rule(width, share(longest.min(width))));
    }

    /// One recipient stands on the line of "Kính gửi:", several below it.
    fn recipients(&mut self, frame: &Frame) {
        match &frame.recipient_lines()[..] {
            [] => self.push(paragraph(Style::Body, [])),
            [one] => self.push(line(Style::To, &format!("{} {one}", fixed::TO))),
            several => {
                self.push(line(Style::ToFirst, fixed::TO));
                for text in several {
                    self.push(line(Style::ToEach, text));
                }
                self.push(paragraph(Style::Body, []));
            }
        }
    }
}

fn share(width: u32) -> u32 {
    (f64::from(width) * SHORT) as u32
}

fn bodies(frame: &Frame) -> Vec<Xml> {
    let superior = frame.superior.iter().map(|name| line(Style::Superior, &name.to_uppercase()));
    let issuer = frame.issuer.to_uppercase();
    let length = written_width(&issuer, Style::Issuer).min(LEFT);
    let mut lines: Vec<Xml> = superior.collect();
    lines.push(line(Style::Issuer, &issuer));
    lines.push(match frame.banner {
        Banner::State => rule(LEFT, share(length)),
        Banner::Party => line(Style::Superior, STAR),
    });
    lines
}

fn banner(banner: Banner) -> Vec<Xml> {
    match banner {
        Banner::State => vec![
            line(Style::Banner, fixed::COUNTRY),
            line(Style::Motto, fixed::MOTTO),
            rule(RIGHT, written_width(fixed::MOTTO, Style::Motto)),
        ],
        Banner::Party => vec![
            line(Style::PartyBanner, fixed::PARTY),
            rule(RIGHT, written_width(fixed::PARTY, Style::PartyBanner)),
        ],
    }
}
