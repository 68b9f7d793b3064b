//! The rows of all plans as they shall stand. Moving them writes nothing; what they were before and what they shall be
//! gives the operations.

use foldhash::HashSet;

use super::super::entity::Kind;
use super::super::tree::{Item, Node, Outline};

/// Is a row of an arrangement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the row shows.
    pub item: Item,
    /// How many rows stand above it: 0 for a plan.
    pub depth: u16,
    /// Whether it is out of sight: moving a row goes past it without a stop.
    pub hidden: bool,
}

/// Is the rows of all plans in the wanted order. A row's own tasks stand before its sections, as a document prints them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    rows: Vec<Row>,
}

/// Is one move of a row, with everything below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the row before; a task at the top of its section goes to the end of the section before.
    Up,
    /// Behind the row behind; a task at the end of its section goes to the top of the section behind.
    Down,
    /// Below the row of its kind before it.
    In,
    /// Behind the row that it stands below.
    Out,
}

impl Step {
    /// Lists every move.
    pub const ALL: [Step; 4] = [Step::Up, Step::Down, Step::In, Step::Out];
}

/// Is a place for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The first of its kind below the row.
    FirstIn(Item),
    /// The last of its kind below the row.
    LastIn(Item),
    /// Directly before the row.
    Before(Item),
    /// Directly behind the row, and what stands below that.
    After(Item),
}

/// Says why a row cannot be put somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It would stand below itself.
    InItself,
    /// Rows of its kind do not stand there.
    NotThere,
    /// One of the rows is not there.
    Missing,
}

impl Arrangement {
    /// Returns the rows as they stand; `hidden` names the ones that are out of sight, with all that is below them.
    pub fn of(outline: &Outline, hidden: impl Fn(Item) -> bool) -> Self {
        let mut rows: Vec<Row> = Vec::with_capacity(outline.nodes().len());
        let row = |node: &Node, rows: &[Row]| {
            let is_below = node.parent.is_some_and(|above| rows[above].hidden);
            Row { item: node.item, depth: node.depth, hidden: is_below || hidden(node.item) }
        };
        for node in outline.nodes() {
            rows.push(row(node, &rows));
        }
        Self { rows }
    }

    /// Returns the rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Returns the place of a row.
    pub fn find(&self, item: Item) -> Option<usize> {
        self.rows.iter().position(|row| row.item == item)
    }

    /// Returns the place behind the last row below a row.
    pub fn end(&self, at: usize) -> usize {
        let depth = self.rows[at].depth;
        let below = self.rows[at + 1..].iter().take_while(|row| row.depth > depth).count();
        at + 1 + below
    }

    /// Returns the row that a row stands below; none for a plan.
    pub fn above(&self, at: usize) -> Option<usize> {
        let depth = self.rows[at].depth;
        self.rows[..at].iter().rposition(|row| row.depth < depth)
    }

    /// Moves rows together by one step, each with everything below it; returns whether they moved. Where the foremost of
    /// them cannot, none does. The rows have to be given in their order.
    pub fn step(&mut self, items: &[Item], step: Step) -> bool {
        let before = self.rows.clone();
        let moved = match step {
            Step::Up | Step::In => items.iter().all(|item| self.step_one(*item, step)),
            // The last one leads the way, or they would change their order among themselves.
            Step::Down | Step::Out => items.iter().rev().all(|item| self.step_one(*item, step)),
        };
        if !moved {
            self.rows = before;
        }
        moved && !items.is_empty()
    }

    fn step_one(&mut self, item: Item, step: Step) -> bool {
        let Some(at) = self.find(item) else { return false };
        let target = match step {
            Step::Up => self.before(at),
            Step::Down => self.behind(at),
            Step::In => self.inside(at),
            Step::Out => self.outside(at),
        };
        target.is_some_and(|(to, depth)| {
            self.relocate(at, to, depth);
            true
        })
    }

    fn before(&self, at: usize) -> Option<(usize, u16)> {
        if let Some(sibling) = self.sibling_before(at) {
            return Some((sibling, self.rows[at].depth));
        }
        let heading =
            self.heading(at).filter(|heading| matches!(self.rows[*heading].item, Item::Section(_)))?;
        let other = self.rows[..heading].iter().rposition(|row| row.item.task().is_none())?;
        Some((heading, self.rows[other].depth + 1))
    }

    fn behind(&self, at: usize) -> Option<(usize, u16)> {
        if let Some(sibling) = self.sibling_behind(at) {
            return Some((self.end(sibling), self.rows[at].depth));
        }
        self.heading(at)?;
        let next = at + self.rows[at..].iter().position(|row| row.item.task().is_none())?;
        let is_section = matches!(self.rows[next].item, Item::Section(_));
        is_section.then(|| (next + 1, self.rows[next].depth + 1))
    }

    /// Returns where a row goes that comes below its sibling before it. A plan stands below nothing.
    fn inside(&self, at: usize) -> Option<(usize, u16)> {
        let Row { item, depth, .. } = self.rows[at];
        let above = self.sibling_before(at).filter(|above| holds(self.rows[*above].item, item.kind()))?;
        Some((self.end(above), depth + 1))
    }

    /// Returns where a row goes that leaves the row above it, which has to be of its own kind.
    fn outside(&self, at: usize) -> Option<(usize, u16)> {
        let above =
            self.above(at).filter(|above| self.rows[*above].item.kind() == self.rows[at].item.kind())?;
        Some((self.end(above), self.rows[above].depth))
    }

    /// Returns the plan or section that a task stands directly below.
    fn heading(&self, at: usize) -> Option<usize> {
        self.rows[at].item.task()?;
        self.above(at).filter(|above| self.rows[*above].item.task().is_none())
    }

    fn sibling_before(&self, at: usize) -> Option<usize> {
        let Row { item, depth, .. } = self.rows[at];
        let siblings = self.rows[..at].iter().rev().take_while(|row| row.depth >= depth);
        let back = siblings.enumerate().find(|(_, row)| row.depth == depth && !row.hidden)?;
        Some(at - 1 - back.0).filter(|place| self.rows[*place].item.kind() == item.kind())
    }

    fn sibling_behind(&self, at: usize) -> Option<usize> {
        let Row { item, depth, .. } = self.rows[at];
        let siblings = self.rows[at + 1..].iter().take_while(|row| row.depth >= depth);
        let on = siblings.enumerate().find(|(_, row)| row.depth == depth && !row.hidden)?;
        Some(at + 1 + on.0).filter(|place| self.rows[*place].item.kind() == item.kind())
    }

    /// Puts a row with everything below it to a place.
    ///
    /// # Errors
    /// Returns why it cannot stand there.
    pub fn put(&mut self, item: Item, spot: Spot) -> Result<(), Refusal> {
        let at = self.find(item).ok_or(Refusal::Missing)?;
        let (to, depth) = self.target(item.kind(), spot)?;
        let (Spot::FirstIn(other) | Spot::LastIn(other) | Spot::Before(other) | Spot::After(other)) = spot;
        let is_within = self.find(other).is_some_and(|place| (at..self.end(at)).contains(&place));
        match spot {
            Spot::Before(_) | Spot::After(_) if other == item => return Ok(()),
            _ if is_within => return Err(Refusal::InItself),
            _ => {}
        }
        self.relocate(at, to, depth);
        Ok(())
    }

    /// Puts rows together as siblings behind each other, the first one where it stands.
    ///
    /// # Errors
    /// Returns why one cannot stand there; then nothing moves.
    pub fn gather(&mut self, items: &[Item]) -> Result<(), Refusal> {
        let before = self.rows.clone();
        let done = items.windows(2).try_for_each(|pair| self.put(pair[1], Spot::After(pair[0])));
        if done.is_err() {
            self.rows = before;
        }
        done
    }

    /// Leaves of some rows those that do not stand below another one of them, in their order.
    pub fn outermost(&self, items: &HashSet<Item>) -> Vec<Item> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(row) = self.rows.get(at) {
            let is_one = items.contains(&row.item);
            found.extend(is_one.then_some(row.item));
            at = if is_one { self.end(at) } else { at + 1 };
        }
        found
    }

    /// Returns the place and the depth that a row of this kind has there.
    pub(super) fn target(&self, kind: Kind, spot: Spot) -> Result<(usize, u16), Refusal> {
        let (Spot::FirstIn(other) | Spot::LastIn(other) | Spot::Before(other) | Spot::After(other)) = spot;
        let place = self.find(other).ok_or(Refusal::Missing)?;
        let depth = self.rows[place].depth;
        match spot {
            Spot::Before(_) if other.kind() == kind => Ok((place, depth)),
            Spot::After(_) if other.kind() == kind => Ok((self.end(place), depth)),
            Spot::FirstIn(_) | Spot::LastIn(_) if holds(other, kind) => {
                let first = place + 1;
                let tasks = first + self.own_tasks(place);
                Ok(match (spot, kind) {
                    (Spot::FirstIn(_), Kind::Task) => (first, depth + 1),
                    (Spot::LastIn(_), Kind::Section) => (self.end(place), depth + 1),
                    _ => (tasks, depth + 1),
                })
            }
            _ => Err(Refusal::NotThere),
        }
    }

    /// Returns how many rows the tasks directly below a row have, with everything below them.
    fn own_tasks(&self, at: usize) -> usize {
        let depth = self.rows[at].depth;
        let below = self.rows[at + 1..].iter();
        below.take_while(|row| row.depth > depth && row.item.task().is_some()).count()
    }

    /// Returns of two arrangements of the same rows the plans in which they differ; all where the plans themselves moved.
    pub(super) fn differing(&self, other: &Self) -> (Self, Self) {
        let head = self.rows.iter().zip(&other.rows).take_while(|(a, b)| a == b).count();
        let behind = self.rows[head..].iter().rev().zip(other.rows[head..].iter().rev());
        let tail = behind.take_while(|(a, b)| a == b).count();
        let is_plan = |row: &Row| row.depth == 0;
        let from = self.rows[..head].iter().rposition(is_plan).unwrap_or_default();
        let end = self.rows.len() - tail;
        let to = self.rows[end..].iter().position(is_plan).map_or(self.rows.len(), |more| end + more);
        let plans = |rows: &[Row]| rows.iter().filter(|row| is_plan(row)).copied().collect::<Vec<Row>>();
        let (mine, theirs) = (&self.rows[from..to], &other.rows[from..to]);
        match plans(mine) == plans(theirs) {
            true => (Self { rows: mine.to_vec() }, Self { rows: theirs.to_vec() }),
            false => (self.clone(), other.clone()),
        }
    }

    /// Moves the row and everything below it to before the place, to the depth.
    fn relocate(&mut self, at: usize, to: usize, depth: u16) {
        let end = self.end(at);
        let old = self.rows[at].depth;
        for row in &mut self.rows[at..end] {
            row.depth = (row.depth - old).saturating_add(depth);
        }
        if to <= at {
            self.rows[to..end].rotate_left(at - to);
        } else if to > end {
            self.rows[at..to].rotate_left(end - at);
        }
    }
}

/// Returns whether a row of the kind may stand directly below the other.
fn holds(above: Item, below: Kind) -> bool {
    match below {
        Kind::Section => above.task().is_none(),
        Kind::Task => true,
        _ => false,
    }
}
