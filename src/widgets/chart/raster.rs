//! Lines in dots finer than a cell: braille has two by four of them, ASCII one.

/// Is a grid of dots over cells.
#[derive(Clone, Debug)]
pub(super) struct Raster {
    columns: usize,
    rows: usize,
    fine: bool,
    cells: Vec<u8>,
}

/// Is a place in the grid: dots from the left and from the top.
type Dot = (i64, i64);

/// The bits of a braille sign, by row and column of its dots.
const BRAILLE: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

impl Raster {
    /// Makes an empty grid over so many cells; a fine one has two by four dots a cell.
    pub(super) fn new(columns: usize, rows: usize, fine: bool) -> Self {
        Self { columns, rows, fine, cells: vec![0; columns * rows] }
    }

    fn dots(&self) -> (usize, usize) {
        if self.fine { (self.columns * 2, self.rows * 4) } else { (self.columns, self.rows) }
    }

    /// Returns the dot of a place given from 0 to 1, from the left and from the bottom.
    fn dot(&self, (across, up): (f64, f64)) -> Dot {
        let (wide, high) = self.dots();
        let place =
            |part: f64, dots: usize| (part.clamp(0.0, 1.0) * dots.saturating_sub(1) as f64).round() as i64;
        (place(across, wide), place(1.0 - up, high))
    }

    /// Returns the cell of a place given from 0 to 1, as column and row.
    pub(super) fn cell(&self, place: (f64, f64)) -> (usize, usize) {
        let (x, y) = self.dot(place);
        let (wide, high) = if self.fine { (2, 4) } else { (1, 1) };
        (usize::try_from(x / wide).unwrap_or(0), usize::try_from(y / high).unwrap_or(0))
    }

    /// Draws a straight line of which every so many dots are set; 1 draws all of them.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), every: i64) {
        let ((x0, y0), (x1, y1)) = (self.dot(from), self.dot(to));
        let steps = (x1 - x0).abs().max((y1 - y0).abs()).max(1);
        for step in (0..=steps).step_by(usize::try_from(every).unwrap_or(1).max(1)) {
            let between = |a: i64, b: i64| a + (2 * (b - a) * step + (b - a).signum() * steps) / (2 * steps);
            self.set((between(x0, x1), between(y0, y1)));
        }
    }

    fn set(&mut self, (x, y): Dot) {
        let (wide, high) = if self.fine { (2, 4) } else { (1, 1) };
        let index = |dot: i64| usize::try_from(dot).ok();
        let Some((x, y)) = index(x).zip(index(y)) else { return };
        let bit = BRAILLE.get(y % high).and_then(|row| row.get(x % wide)).copied().unwrap_or(0);
        if let Some(cell) = self.cells.get_mut(y / high * self.columns + x / wide) {
            *cell |= bit;
        }
    }

    /// Returns which dots of the cell are set, as bits; 0 is none.
    pub(super) fn bits(&self, column: usize, row: usize) -> u8 {
        self.cells.get(row * self.columns + column).copied().unwrap_or(0)
    }
}

/// Returns the braille sign with these dots.
pub(super) fn braille(bits: u8) -> char {
    char::from_u32(0x2800 + u32::from(bits)).unwrap_or(' ')
}
