//! A series in one line of text.

use crate::locale::Glyphs;

/// Returns the last values that fit into so many columns, one a column between the least and the most of them; a
/// missing value is a blank, and values that are all the same stand at half height.
pub fn sparkline(values: &[Option<f64>], width: u16, glyphs: Glyphs) -> String {
    let shown = values.get(values.len().saturating_sub(width.into())..).unwrap_or(values);
    let known = || shown.iter().flatten().copied().filter(|value| value.is_finite());
    let least = known().fold(f64::INFINITY, f64::min);
    let most = known().fold(f64::NEG_INFINITY, f64::max);
    let levels = glyphs.levels();
    let top = levels.len().saturating_sub(1) as f64;
    let level = |value: f64| {
        let up = if most > least { (value - least) / (most - least) } else { 0.5 };
        levels.get((up * top).round() as usize)
    };
    let sign =
        |value: &Option<f64>| value.filter(|value| value.is_finite()).and_then(level).copied().unwrap_or(' ');
    shown.iter().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_rises_from_its_least_to_its_most() {
        let table: &[(&[Option<f64>], u16, &str, &str)] = &[
            (&[], 8, "", ""),
            (&[Some(5.0)], 8, "▅", "-"),
            (&[Some(5.0), Some(5.0)], 8, "▅▅", "--"),
            (&[Some(1.0), Some(2.0), Some(3.0)], 8, "▁▅█", "_-^"),
            (&[Some(1.0), None, Some(3.0)], 8, "▁ █", "_ ^"),
            (&[Some(-1.0), Some(f64::NAN), Some(3.0)], 8, "▁ █", "_ ^"),
            (&[None, None], 8, "  ", "  "),
            (&[Some(9.0), Some(1.0), Some(2.0)], 2, "▁█", "_^"),
            (&[Some(1.0)], 0, "", ""),
            (&[Some(0.0), Some(1.0), Some(2.0), Some(3.0), Some(1e12)], 8, "▁▁▁▁█", "____^"),
        ];
        for (values, width, unicode, ascii) in table {
            assert_eq!(sparkline(values, *width, Glyphs::Unicode), *unicode, "{values:?}");
            assert_eq!(sparkline(values, *width, Glyphs::Ascii), *ascii, "{values:?}");
        }
    }
}
