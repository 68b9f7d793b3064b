//! Figures in big digits, for a projector.

use crate::locale::Glyphs;

/// Is how many lines a digit has at its smallest.
const LINES: usize = 5;

/// Returns the text in lines of blocks that are all equally wide, as big as the room allows; none where a character has no big form or even the
/// smallest size is too wide or too high.
pub fn big(text: &str, columns: u16, lines: u16, glyphs: Glyphs) -> Option<Vec<String>> {
    let shapes: Vec<[&str; LINES]> = text.chars().map(shape).collect::<Option<_>>()?;
    let dots: usize = shapes.iter().map(|shape| shape[0].len() + 1).sum::<usize>().checked_sub(1)?;
    let by_width = usize::from(columns) / (dots * 2);
    let scale = by_width.min(usize::from(lines) / LINES).min(3);
    (scale > 0).then(|| {
        let rows = (0..LINES).map(|line| row(&shapes, line, scale, glyphs.block()));
        rows.flat_map(|row| vec![row; scale]).collect()
    })
}

/// Returns one line of the text; each dot is twice as wide as it is high, as characters are twice as high.
fn row(shapes: &[[&str; LINES]], line: usize, scale: usize, block: &str) -> String {
    let dots: Vec<&str> = shapes.iter().filter_map(|shape| shape.get(line).copied()).collect();
    let dot = |c: char| if c == '#' { block.repeat(2 * scale) } else { " ".repeat(2 * scale) };
    dots.join(" ").chars().map(dot).collect()
}

/// Returns the dots of a character.
fn shape(c: char) -> Option<[&'static str; LINES]> {
    Some(match c {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => [" # ", "## ", " # ", " # ", "###"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", "###", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", "  #", "  #"],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        ',' => [" ", " ", " ", "#", "#"],
        '.' => [" ", " ", " ", " ", "#"],
        '-' | '–' => ["   ", "   ", "###", "   ", "   "],
        '/' => ["  #", "  #", " # ", "#  ", "#  "],
        '%' => ["#  #", "  # ", " ## ", " #  ", "#  #"],
        ' ' => [" ", " ", " ", " ", " "],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn a_figure_is_drawn_as_big_as_the_room_allows() {
        let small = big("4,5", 20, 9, Glyphs::Ascii).unwrap();
        assert_eq!(
            small,
            [
                "##  ##      ######",
                "##  ##      ##    ",
                "######      ######",
                "    ##  ##      ##",
                "    ##  ##  ######",
            ]
        );
        let large = big("4,5", 80, 20, Glyphs::Unicode).unwrap();
        assert_eq!(large.len(), 15);
        assert!(large.iter().all(|line| line.width() <= 54 && !line.contains('#')));
    }

    #[test]
    fn what_has_no_big_form_or_no_room_is_left_to_plain_text() {
        assert_eq!(big("Phường A", 200, 40, Glyphs::Unicode), None);
        assert_eq!(big("2.752.097/2.792.715", 76, 20, Glyphs::Unicode), None);
        assert_eq!(big("82,45%", 76, 4, Glyphs::Unicode), None);
        assert_eq!(big("", 76, 20, Glyphs::Unicode), None);
    }
}
