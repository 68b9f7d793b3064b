//! The few shapes that a chart is made of.

/// Is a place in the picture, from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::render) struct At {
    pub x: f64,
    pub y: f64,
}

impl At {
    /// Returns the place so far to the right and down.
    pub(in crate::render) fn by(self, x: f64, y: f64) -> Self {
        Self { x: self.x + x, y: self.y + y }
    }
}

/// Says how a line is broken; greys would not survive a copying machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Dashes {
    Solid,
    Long,
    Dots,
}

/// Says how strong a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Ink {
    /// Half a unit of grey; it may vanish in a copy.
    Light,
    Thin,
    Medium,
    Thick,
}

/// Says which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Lean {
    Start,
    Middle,
    End,
}

/// Is one shape.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::render) enum Shape {
    /// A text on its line.
    Text { at: At, lean: Lean, bold: bool, text: String },
    /// Straight lines through the places.
    Line { places: Vec<At>, ink: Ink, dashes: Dashes },
    /// The sign of a value.
    Disc(At),
    /// The sign of a target: hollow, so that a value on it stays visible.
    Diamond(At),
}

/// The height of letters: ten points.
pub(in crate::render) const TEXT: f64 = 14.0;

/// The width of a digit.
pub(super) const DIGIT: f64 = TEXT / 2.0;

/// The radius of a sign.
pub(in crate::render) const SIGN: f64 = 4.0;

impl Ink {
    /// Returns the width of the line.
    pub(in crate::render) fn width(self) -> f64 {
        match self {
            Ink::Light => 0.5,
            Ink::Thin => 1.0,
            Ink::Medium => 1.5,
            Ink::Thick => 2.0,
        }
    }
}

impl Dashes {
    /// Returns the lengths of the parts that are drawn and left out; none for a solid line.
    pub(in crate::render) fn lengths(self) -> Option<(f64, f64)> {
        match self {
            Dashes::Solid => None,
            Dashes::Long => Some((8.0, 4.0)),
            Dashes::Dots => Some((2.0, 3.0)),
        }
    }
}

impl Shape {
    pub(super) fn text(at: At, lean: Lean, text: &str) -> Self {
        Shape::Text { at, lean, bold: false, text: text.to_owned() }
    }

    pub(super) fn stroke(from: At, to: At, dashes: Dashes) -> Self {
        Shape::Line { places: vec![from, to], ink: Ink::Thin, dashes }
    }

    /// Returns the corners of a target's sign.
    pub(in crate::render) fn corners(at: At) -> [At; 4] {
        let reach = SIGN * 1.8;
        [at.by(0.0, -reach), at.by(reach, 0.0), at.by(0.0, reach), at.by(-reach, 0.0)]
    }
}
