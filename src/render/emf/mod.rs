//! A chart as an Enhanced Metafile ([MS-EMF]): the vector picture that Word and LibreOffice both draw. Dashes are drawn
//! as lines of their own, because the programs disagree about the patterns of wide pens. The same chart gives the same
//! bytes.

mod record;

use super::chart::{At, Caption, Dashes, Ink, MILLIMETRES, SIGN, SIZE, Shape, shapes};
use crate::locale::Lang;
use crate::plot::Plot;
use record::{Metafile, Place, Stock};

/// The steps of the file in one unit of the picture.
const STEPS: f64 = 40.0 / UNITS_PER_MILLIMETRE;
const UNITS_PER_MILLIMETRE: f64 = 4.0;

/// Returns the chart as an EMF file.
pub(super) fn picture(plot: &Plot, caption: Caption<'_>, lang: Lang) -> Vec<u8> {
    let mut file = Metafile::new();
    for shape in shapes(plot, caption, lang) {
        draw(&mut file, &shape);
    }
    file.finish(place(SIZE), MILLIMETRES)
}

fn draw(file: &mut Metafile, shape: &Shape) {
    match shape {
        Shape::Text { at, lean, bold, text } => file.text(place(*at), *lean, *bold, text),
        Shape::Line { places, ink, dashes } => {
            file.pen(*ink);
            for stroke in strokes(places, *dashes) {
                file.polyline(&stroke.into_iter().map(place).collect::<Vec<_>>());
            }
        }
        Shape::Disc(at) => {
            file.pen(Ink::Thin);
            file.fill(Stock::Black);
            file.ellipse(place(at.by(-SIGN, -SIGN)), place(at.by(SIGN, SIGN)));
        }
        Shape::Diamond(at) => {
            file.pen(Ink::Medium);
            file.fill(Stock::White);
            file.polygon(&Shape::corners(*at).map(place));
        }
    }
}

fn place(at: At) -> Place {
    Place { x: steps(at.x), y: steps(at.y) }
}

/// Returns a length in the steps of the file.
fn steps(length: f64) -> i32 {
    (length * STEPS).round() as i32
}

/// Parts a line into the strokes that are drawn; a solid one is a single stroke.
fn strokes(places: &[At], dashes: Dashes) -> Vec<Vec<At>> {
    let Some((on, off)) = dashes.lengths() else { return vec![places.to_vec()] };
    let legs = places.windows(2).filter_map(|leg| match leg {
        [from, to] => Some((*from, *to)),
        _ => None,
    });
    legs.flat_map(|(from, to)| dashed(from, to, on, off)).collect()
}

/// Parts a straight line into dashes; each line begins with one.
fn dashed(from: At, to: At, on: f64, off: f64) -> Vec<Vec<At>> {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x.hypot(y);
    let at = |along: f64| from.by(x * along / length, y * along / length);
    let count = (length / (on + off)).ceil() as u32;
    let starts = (0..count).map(|dash| f64::from(dash) * (on + off));
    starts.map(|start| vec![at(start), at((start + on).min(length))]).collect()
}

#[cfg(test)]
mod tests;
