//! The rows of a list: where one stands, that one still stands there when they are listed anew, and how they are drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::keymap::command::Shared;
use crate::locale::Said;
use crate::widgets::list::Cell;

use super::ctx::Ctx;
use super::cursor::Cursor;
use super::step::Step;

/// Holds the rows in view, and what the chosen one stands for: `K` tells it from the others after the records changed,
/// where its place does not. `R` is what is kept of a row, mostly its place among all that the view knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing<K, R = usize> {
    rows: Vec<R>,
    chosen: Option<K>,
    /// What the details tell of, where they follow the chosen row only when it is settled.
    told: Option<K>,
    cursor: Cursor,
}

impl<K, R> Default for Listing<K, R> {
    fn default() -> Self {
        Self { rows: Vec::new(), chosen: None, told: None, cursor: Cursor::default() }
    }
}

impl<K: Clone + PartialEq, R> Listing<K, R> {
    /// Returns the rows in view.
    pub fn rows(&self) -> &[R] {
        &self.rows
    }

    /// Returns whether no row is in view.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns which row is chosen, counted from the first one in view.
    pub fn at(&self) -> usize {
        self.cursor.at
    }

    /// Returns the first row on the screen.
    pub fn offset(&self) -> usize {
        self.cursor.offset
    }

    /// Returns the chosen row.
    pub fn row(&self) -> Option<&R> {
        self.rows.get(self.cursor.at)
    }

    /// Returns what the chosen row stands for.
    pub fn chosen(&self) -> Option<&K> {
        self.chosen.as_ref()
    }

    /// Returns which of some rows is the one that is chosen, which `is` decides.
    pub fn find(&self, rows: &[R], is: impl Fn(&R, &K) -> bool) -> Option<usize> {
        let chosen = self.chosen.as_ref()?;
        rows.iter().position(|row| is(row, chosen))
    }

    /// Takes other rows. Whoever gives them goes to one of them next: the one that was [found](Self::find), or the one in
    /// the same place.
    pub fn take(&mut self, rows: Vec<R>) {
        self.rows = rows;
    }

    /// Goes to a row, or the nearest that there is, where so many lines are in view. What it stands for is
    /// [chosen](Self::choose) next.
    pub fn go_to(&mut self, row: usize, height: u16) {
        self.cursor.turn_to(row, self.rows.len(), height);
    }

    /// Goes to a column of a board as [`Listing::go_to`] to a row; those in view change as little as possible, for a board
    /// is wider than most screens and its columns are compared.
    pub fn slide_to(&mut self, column: usize, width: u16) {
        self.cursor.go_to(column, self.rows.len(), width);
    }

    /// Remembers what is chosen, which may not be in view yet; returns whether it is another one than before.
    pub fn choose(&mut self, key: Option<K>) -> bool {
        let is_other = self.chosen != key;
        self.chosen = key;
        is_other
    }

    /// Returns what the details tell of.
    pub fn told(&self) -> Option<&K> {
        self.told.as_ref()
    }

    /// Returns whether the details tell of the chosen row.
    pub fn is_settled(&self) -> bool {
        self.told == self.chosen
    }

    /// Lets the details tell of the chosen row; returns whether they told of another one. On a slow line they cost more than
    /// the row itself, and whoever walks on does not read them.
    pub fn settle(&mut self) -> bool {
        let told_of_another = !self.is_settled();
        self.told.clone_from(&self.chosen);
        told_of_another
    }

    /// Begins at the first row again; what is chosen stays so.
    pub fn rewind(&mut self) {
        self.cursor = Cursor::default();
    }

    /// Returns the row to which a command leads; none where the command is no step.
    pub fn towards(&self, command: Shared, height: u16) -> Option<usize> {
        let step = Step::of(command, height)?;
        Some(step.from(self.cursor.at, self.rows.len().saturating_sub(1)))
    }

    /// Draws the rows that the area has room for, each by `draw`, which learns whether it is the chosen one; `chosen` is
    /// the style of that one.
    pub fn draw(
        &self,
        area: Rect,
        chosen: Style,
        buffer: &mut Buffer,
        draw: impl Fn(&R, bool, Rect, &mut Buffer),
    ) {
        let in_view = self.rows.iter().enumerate().skip(self.cursor.offset);
        for ((nth, row), y) in in_view.zip(area.top()..area.bottom()) {
            let line = Rect { y, height: 1, ..area };
            let here = nth == self.cursor.at;
            draw(row, here, line, buffer);
            if here {
                buffer.set_style(line, chosen);
            }
        }
    }
}

/// Returns the cell before a row that tells the chosen one from the others.
pub fn sign(here: bool, ctx: &Ctx) -> Cell {
    Cell::new(if here { ctx.glyphs().chosen() } else { "" }, Style::new())
}

/// Returns the headings of columns behind so many columns of signs, which have none.
pub fn headings(signs: usize, said: &[Said], ctx: &Ctx) -> Vec<Cell> {
    let blank = std::iter::repeat_n(Cell::default(), signs);
    blank.chain(said.iter().map(|said| Cell::new(ctx.say(*said), ctx.theme().dim))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists rows and goes where the chosen one is now.
    fn list(listing: &mut Listing<char, char>, rows: &str) {
        let rows: Vec<char> = rows.chars().collect();
        let found = listing.find(&rows, |row, chosen| row == chosen);
        listing.take(rows);
        go_to(listing, found.unwrap_or(listing.at()));
    }

    fn go_to(listing: &mut Listing<char, char>, row: usize) -> bool {
        listing.go_to(row, 3);
        let key = listing.row().copied();
        listing.choose(key)
    }

    #[test]
    fn one_stays_at_the_chosen_row_or_at_its_place_where_it_is_gone() {
        let mut listing = Listing::default();
        list(&mut listing, "abcdef");
        assert!(go_to(&mut listing, 3), "another row is chosen");
        assert!(!go_to(&mut listing, 3), "the same row is chosen");
        for (rows, chosen, at) in [("xdabc", 'd', 1), ("abc", 'b', 1), ("b", 'b', 0), ("axb", 'b', 2)] {
            list(&mut listing, rows);
            assert_eq!((listing.chosen(), listing.at()), (Some(&chosen), at), "{rows}");
        }
        list(&mut listing, "");
        assert_eq!((listing.chosen(), listing.row(), listing.at()), (None, None, 0));
    }

    #[test]
    fn what_is_not_there_yet_is_chosen_once_it_is() {
        let mut listing = Listing::default();
        list(&mut listing, "abc");
        listing.choose(Some('z'));
        list(&mut listing, "abcz");
        assert_eq!(listing.chosen(), Some(&'z'));
    }

    #[test]
    fn the_chosen_row_is_in_view_and_alone_has_its_style() {
        let mut listing = Listing::default();
        list(&mut listing, "abcdef");
        go_to(&mut listing, 4);
        let area = Rect::new(0, 0, 2, 3);
        let mut buffer = Buffer::empty(area);
        let chosen = Style::new().bold();
        listing.draw(area, chosen, &mut buffer, |row, here, line, buffer| {
            let sign = if here { '>' } else { ' ' };
            buffer.set_string(line.x, line.y, format!("{sign}{row}"), Style::new());
        });
        assert_eq!(buffer, {
            let mut expected = Buffer::with_lines([" d", ">e", " f"]);
            expected.set_style(Rect::new(0, 1, 2, 1), chosen);
            expected
        });
    }
}
