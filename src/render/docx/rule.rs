//! The short lines under the bodies, the motto and the subject. The decree wants lines that are drawn, not underlined
//! words; a border under an empty, narrow paragraph is one that Word and LibreOffice draw alike.

use super::styles::Style;
use super::text::special;
use super::xml::Xml;

/// Draws a rule of a length in the middle of a width, both in twentieths of a point.
pub(super) fn rule(width: u32, length: u32) -> Xml {
    let side = width.saturating_sub(length) / 2;
    let edge = Xml::val("w:bottom", "single").with("w:sz", 6).with("w:space", 0).with("w:color", "auto");
    let indent = Xml::new("w:ind").with("w:left", side).with("w:right", side);
    special(Style::Rule, [Xml::new("w:pBdr").add(edge), indent], [])
}

/// Returns about how long a line of text is in its style, in twentieths of a point.
pub(super) fn written_width(text: &str, style: Style) -> u32 {
    let look = style.look();
    let letters: f64 = text.chars().map(|c| advance(c, look.bold)).sum();
    (letters * f64::from(look.size) * TWENTIETHS_PER_HALF_POINT) as u32
}

const TWENTIETHS_PER_HALF_POINT: f64 = 10.0;

/// Returns the width of a letter of Times New Roman as a share of its height: the mean of its kind.
fn advance(c: char, bold: bool) -> f64 {
    let (capital, small) = if bold { (0.70, 0.51) } else { (0.67, 0.46) };
    match c {
        ' ' | ',' | '.' | ';' | ':' | '/' => 0.25,
        '-' | '(' | ')' => 0.33,
        _ if c.is_numeric() => 0.5,
        _ if c.is_uppercase() => capital,
        _ => small,
    }
}
