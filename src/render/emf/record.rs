//! The records of an Enhanced Metafile. Numbers are little-endian; every record begins with its kind and its length.

use super::super::chart::{Ink, Lean, TEXT};
use super::steps;

/// Is a place in the steps of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) x: i32,
    pub(super) y: i32,
}

/// Names a brush that needs not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stock {
    White,
    Black,
}

/// Collects records.
pub(super) struct Metafile {
    records: Vec<u8>,
    count: u32,
}

// The kinds of records ([MS-EMF] 2.1.1).
const HEADER: u32 = 1;
const POLYGON: u32 = 3;
const POLYLINE: u32 = 4;
const WINDOW_EXTENT: u32 = 9;
const VIEWPORT_EXTENT: u32 = 11;
const END: u32 = 14;
const MAP_MODE: u32 = 17;
const BACKGROUND_MODE: u32 = 18;
const TEXT_ALIGN: u32 = 22;
const SELECT: u32 = 37;
const CREATE_PEN: u32 = 38;
const ELLIPSE: u32 = 42;
const CREATE_FONT: u32 = 82;
const WRITE: u32 = 84;

/// The pens by their numbers; 0 is the file itself.
const PENS: [Ink; 4] = [Ink::Light, Ink::Thin, Ink::Medium, Ink::Thick];
const UPRIGHT: u32 = 5;
const BOLD: u32 = 6;
const OBJECTS: u16 = 7;

/// Black and light grey as 0x00BBGGRR.
const BLACK: u32 = 0;
const GREY: u32 = 0x00bb_bbbb;

const HEADER_LENGTH: u32 = 108;

impl Metafile {
    pub(super) fn new() -> Self {
        let mut file = Self { records: Vec::new(), count: 1 };
        for (number, ink) in (1u32..).zip(PENS) {
            let colour = if ink == Ink::Light { GREY } else { BLACK };
            let solid = 0;
            let width = steps(ink.width()).unsigned_abs();
            file.record(CREATE_PEN, &[number, solid, width, 0, colour], &[]);
        }
        file.font(UPRIGHT, 400);
        file.font(BOLD, 700);
        let transparent = 1;
        file.record(BACKGROUND_MODE, &[transparent], &[]);
        file
    }

    /// Adds a record: its kind, its numbers, the bytes after them, filled up to a multiple of four.
    fn record(&mut self, kind: u32, numbers: &[u32], bytes: &[u8]) {
        let padding = bytes.len().next_multiple_of(4) - bytes.len();
        let length = 8 + 4 * numbers.len() + bytes.len() + padding;
        let head = [kind, u32::try_from(length).unwrap_or(u32::MAX)];
        for number in head.iter().chain(numbers) {
            self.records.extend(number.to_le_bytes());
        }
        self.records.extend(bytes);
        self.records.extend(std::iter::repeat_n(0, padding));
        self.count += 1;
    }

    /// Makes a font of the height of letters; its name takes 64 bytes, and what nobody reads after it 228.
    fn font(&mut self, number: u32, weight: u32) {
        let height = (-steps(TEXT)) as u32;
        let (every_script, any_precision) = (1 << 24, 0);
        let mut name: Vec<u8> = "Times New Roman".encode_utf16().flat_map(u16::to_le_bytes).collect();
        name.resize(64 + 228, 0);
        let italic_to_charset = every_script;
        self.record(CREATE_FONT, &[number, height, 0, 0, 0, weight, italic_to_charset, any_precision], &name);
    }

    /// Takes the pen of a strength for what follows.
    pub(super) fn pen(&mut self, ink: Ink) {
        let number = (1u32..).zip(PENS).find(|(_, pen)| *pen == ink).map_or(1, |(number, _)| number);
        self.record(SELECT, &[number], &[]);
    }

    /// Takes the brush for what follows.
    pub(super) fn fill(&mut self, stock: Stock) {
        let number = match stock {
            Stock::White => 0x8000_0000,
            Stock::Black => 0x8000_0004,
        };
        self.record(SELECT, &[number], &[]);
    }

    pub(super) fn polyline(&mut self, places: &[Place]) {
        self.places(POLYLINE, places);
    }

    pub(super) fn polygon(&mut self, places: &[Place]) {
        self.places(POLYGON, places);
    }

    fn places(&mut self, kind: u32, places: &[Place]) {
        let mut numbers = bounds(places).to_vec();
        numbers.push(u32::try_from(places.len()).unwrap_or(0));
        numbers.extend(places.iter().flat_map(|place| [place.x as u32, place.y as u32]));
        self.record(kind, &numbers, &[]);
    }

    pub(super) fn ellipse(&mut self, from: Place, to: Place) {
        self.record(ELLIPSE, &bounds(&[from, to]), &[]);
    }

    /// Writes a text on its line.
    pub(super) fn text(&mut self, at: Place, lean: Lean, bold: bool, text: &str) {
        let on_baseline = 24;
        let align = on_baseline
            + match lean {
                Lean::Start => 0,
                Lean::End => 2,
                Lean::Middle => 6,
            };
        self.record(SELECT, &[if bold { BOLD } else { UPRIGHT }], &[]);
        self.record(TEXT_ALIGN, &[align], &[]);
        let letters: Vec<u16> = text.encode_utf16().collect();
        let (compatible, scale) = (1, 1f32.to_bits());
        let [left, top, right, bottom] = bounds(&[at]);
        let (letters_at, no_options, natural_advance) = (76, 0, 0);
        let count = u32::try_from(letters.len()).unwrap_or(0);
        let numbers = [
            left,
            top,
            right,
            bottom,
            compatible,
            scale,
            scale,
            left,
            top,
            count,
            letters_at,
            no_options,
            0,
            0,
            0,
            0,
            natural_advance,
        ];
        let bytes: Vec<u8> = letters.into_iter().flat_map(u16::to_le_bytes).collect();
        self.record(WRITE, &numbers, &bytes);
    }

    /// Returns the file: the header, how its steps are measured, the records, the end.
    pub(super) fn finish(mut self, size: Place, millimetres: (u32, u32)) -> Vec<u8> {
        let drawn = std::mem::take(&mut self.records);
        let (width, height) = (size.x as u32, size.y as u32);
        let each_way_of_its_own = 8;
        self.record(MAP_MODE, &[each_way_of_its_own], &[]);
        self.record(WINDOW_EXTENT, &[width, height], &[]);
        self.record(VIEWPORT_EXTENT, &[width, height], &[]);
        self.records.extend(drawn);
        self.record(END, &[0, 16, 20], &[]);
        let header = self.header((width, height), millimetres);
        [header, self.records].concat()
    }

    fn header(&self, (width, height): (u32, u32), (across, down): (u32, u32)) -> Vec<u8> {
        let length = HEADER_LENGTH + u32::try_from(self.records.len()).unwrap_or(u32::MAX - HEADER_LENGTH);
        let bounds = [0, 0, width - 1, height - 1];
        let hundredths = [0, 0, across * 100, down * 100];
        let signature = u32::from_le_bytes(*b" EMF");
        let version = 0x1_0000;
        let named = [signature, version, length, self.count, u32::from(OBJECTS), 0, 0, 0];
        let device = [width, height, across, down];
        let no_pixels = [0, 0, 0];
        let micrometres = [across * 1000, down * 1000];
        let numbers =
            [&[HEADER, HEADER_LENGTH][..], &bounds, &hundredths, &named, &device, &no_pixels, &micrometres];
        numbers.concat().into_iter().flat_map(u32::to_le_bytes).collect()
    }
}

/// Returns the least rectangle around the places: left, top, right, bottom.
fn bounds(places: &[Place]) -> [u32; 4] {
    let x = || places.iter().map(|place| place.x);
    let y = || places.iter().map(|place| place.y);
    let edges = [x().min(), y().min(), x().max(), y().max()];
    edges.map(|edge| edge.unwrap_or(0) as u32)
}
