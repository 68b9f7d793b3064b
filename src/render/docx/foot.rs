//! What stands under the text: copies at the left, the signature at the right.

use super::Page;
use super::section::text_width;
use super::styles::Style;
use super::table::{bare, bare_row};
use super::text::{line, paragraph};
use super::xml::Xml;
use crate::locale::formal as fixed;
use crate::report::document::{Frame, Pages};

const LEFT: u32 = text_width(Pages::Portrait) / 2;
const RIGHT: u32 = text_width(Pages::Portrait) - LEFT;

/// The empty lines that are left for the signature and the seal.
const ROOM: usize = 5;

impl Page {
    /// Writes what stands under the text.
    pub(super) fn foot(&mut self, frame: &Frame) {
        let mut copies = vec![line(Style::CopiesHead, fixed::COPIES)];
        copies.extend(frame.copies.lines().iter().map(|text| line(Style::Copies, text)));
        let mut signature: Vec<Xml> =
            frame.signature_lines().iter().map(|text| line(Style::Signature, text)).collect();
        signature.extend((0..ROOM).map(|_| paragraph(Style::Signature, [])));
        self.push(bare([LEFT, RIGHT], [bare_row([(LEFT, copies), (RIGHT, signature)])]));
    }
}
