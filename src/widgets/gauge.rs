//! One value on one line, beside its target: `├─────────────┃──●┤`.

use crate::locale::Glyphs;
use crate::plot::Scale;

/// Is what a gauge shows; all of it in the indicator's unit of measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gauge {
    /// What values it holds. The best place of a ranking is at the right.
    pub scale: Scale,
    /// The latest value.
    pub value: Option<f64>,
    /// The target of the year.
    pub target: Option<f64>,
    /// Where the path says that the value should be now.
    pub due: Option<f64>,
}

/// The room beyond the greatest of value and target, where the scale has no natural end.
const ROOM: f64 = 1.1;

/// The best place of a ranking.
const FIRST_PLACE: f64 = 1.0;

/// Returns the gauge in so many columns; blanks where it has nothing to show or less than three columns.
pub fn gauge(gauge: &Gauge, width: u16, glyphs: Glyphs) -> String {
    let width = usize::from(width);
    let Some(inner) = width.checked_sub(2).filter(|inner| *inner > 0 && gauge.shows_something()) else {
        return " ".repeat(width);
    };
    let signs = glyphs.gauge();
    let place = |value: Option<f64>| value.and_then(|value| gauge.place(value, inner));
    let (value, target, due) = (place(gauge.value), place(gauge.target), place(gauge.due));
    let sign = |at: usize| match () {
        () if value == Some(at) && target == Some(at) => signs.both,
        () if value == Some(at) => signs.value,
        () if target == Some(at) && value.is_none() => signs.lone,
        () if target == Some(at) => signs.target,
        () if due == Some(at) => signs.due,
        () => signs.line,
    };
    let line: String = (0..inner).map(sign).collect();
    format!("{}{line}{}", signs.left, signs.right)
}

impl Gauge {
    fn shows_something(&self) -> bool {
        [self.value, self.target].iter().flatten().any(|value| value.is_finite())
    }

    /// Returns the column of the value; a value off the scale stands at its end.
    fn place(&self, value: f64, columns: usize) -> Option<usize> {
        let most = self.most();
        let along = match self.scale {
            Scale::Rank => (most - value) / (most - FIRST_PLACE),
            Scale::Percent | Scale::Amount => value / most,
        };
        let along = along.clamp(0.0, 1.0);
        along.is_finite().then(|| (along * columns.saturating_sub(1) as f64).round() as usize)
    }

    /// Returns the end of the scale.
    fn most(&self) -> f64 {
        let values = [self.value, self.target, self.due];
        let most = values.into_iter().flatten().filter(|value| value.is_finite()).fold(0.0, f64::max);
        match self.scale {
            Scale::Percent if most <= 100.0 => 100.0,
            Scale::Rank => most.max(FIRST_PLACE) * ROOM,
            Scale::Percent | Scale::Amount if most > 0.0 => most * ROOM,
            Scale::Percent | Scale::Amount => ROOM,
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn of(scale: Scale, value: Option<f64>, target: Option<f64>, due: Option<f64>) -> Gauge {
        Gauge { scale, value, target, due }
    }

    #[test]
    fn a_gauge_shows_the_value_beside_its_target() {
        let table = [
            (
                of(Scale::Percent, Some(94.8), Some(80.0), None),
                "├──────────────┃─●─┤",
                "|--------------#-o-|",
            ),
            (
                of(Scale::Percent, Some(77.67), Some(82.0), Some(60.0)),
                "├──────────╎──●┃───┤",
                "|----------'--o#---|",
            ),
            (
                of(Scale::Percent, Some(80.0), Some(80.0), Some(70.0)),
                "├────────────╎─◉───┤",
                "|------------'-@---|",
            ),
            (of(Scale::Percent, None, Some(50.0), None), "├─────────┆────────┤", "|---------:--------|"),
            (of(Scale::Percent, Some(30.0), None, None), "├─────●────────────┤", "|-----o------------|"),
            (
                of(Scale::Percent, Some(50.0), Some(90.0), Some(50.0)),
                "├─────────●─────┃──┤",
                "|---------o-----#--|",
            ),
            (
                of(Scale::Percent, Some(0.0), Some(100.0), None),
                "├●────────────────┃┤",
                "|o----------------#|",
            ),
            (
                of(Scale::Percent, Some(-4.0), Some(100.0), None),
                "├●────────────────┃┤",
                "|o----------------#|",
            ),
            (
                of(Scale::Percent, Some(150.0), Some(100.0), None),
                "├──────────┃────●──┤",
                "|----------#----o--|",
            ),
            (
                of(Scale::Amount, Some(50.0), Some(100.0), None),
                "├────────●──────┃──┤",
                "|--------o------#--|",
            ),
            (of(Scale::Amount, Some(0.0), Some(0.0), None), "├◉─────────────────┤", "|@-----------------|"),
            (of(Scale::Rank, Some(28.0), Some(15.0), None), "├──●──────┃────────┤", "|--o------#--------|"),
            (of(Scale::Rank, Some(1.0), Some(15.0), None), "├──┃──────────────●┤", "|--#--------------o|"),
            (of(Scale::Percent, None, None, Some(50.0)), "                    ", "                    "),
            (of(Scale::Percent, Some(f64::NAN), None, None), "                    ", "                    "),
        ];
        for (shown, unicode, ascii) in table {
            assert_eq!(gauge(&shown, 20, Glyphs::Unicode), unicode, "{shown:?}");
            assert_eq!(gauge(&shown, 20, Glyphs::Ascii), ascii, "{shown:?}");
        }
    }

    #[test]
    fn a_gauge_is_as_wide_as_asked_and_always_shows_the_value() {
        for width in 0..=60 {
            for value in [0.0, 12.5, 49.99, 80.0, 99.9, 100.0] {
                let shown = of(Scale::Percent, Some(value), Some(80.0), Some(40.0));
                let line = gauge(&shown, width, Glyphs::Unicode);
                assert_eq!(line.width(), usize::from(width));
                assert!(width < 3 || line.contains(['●', '◉']), "{width}: {line}");
                assert!(gauge(&shown, width, Glyphs::Ascii).is_ascii());
            }
        }
    }
}
