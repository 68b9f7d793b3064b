//! Soft wrapping that says where each row lies in its text, for texts in which a cursor or a style has to be found again.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns where the rows of a paragraph lie when its first row has so many columns and the others so many. The rows hold
/// every byte of the paragraph: the blanks at which it was broken hang over the end of their row. It is broken between words,
/// and within a word that is wider than a row.
pub fn rows(paragraph: &str, first: u16, others: u16) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    let (mut start, mut used) = (0, 0);
    let mut at = 0;
    for word in paragraph.split_inclusive(' ') {
        let body = word.trim_end_matches(' ');
        if used > 0 && used + body.width() > room(&rows, first, others) {
            rows.push(start..at);
            (start, used) = (at, 0);
        }
        for (place, grapheme) in body.grapheme_indices(true) {
            if used > 0 && used + grapheme.width() > room(&rows, first, others) {
                rows.push(start..at + place);
                (start, used) = (at + place, 0);
            }
            used += grapheme.width();
        }
        used += word.len() - body.len();
        at += word.len();
    }
    rows.push(start..paragraph.len());
    rows
}

fn room(rows: &[Range<usize>], first: u16, others: u16) -> usize {
    usize::from(if rows.is_empty() { first } else { others }.max(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(paragraph: &str, first: u16, others: u16) -> Vec<&str> {
        rows(paragraph, first, others).into_iter().map(|row| &paragraph[row]).collect()
    }

    #[test]
    fn a_paragraph_is_broken_between_words_and_within_one_that_is_too_wide() {
        assert_eq!(texts("Đã số hóa hồ sơ", 9, 9), ["Đã số hóa ", "hồ sơ"]);
        assert_eq!(texts("Đã số hóa hồ sơ", 5, 20), ["Đã số ", "hóa hồ sơ"]);
        assert_eq!(texts("684/BC-VPUBND rồi", 6, 6), ["684/BC", "-VPUBN", "D rồi"]);
        assert_eq!(texts("", 9, 9), [""]);
    }

    proptest! {
        #[test]
        fn rows_hold_everything_and_are_no_wider_than_asked(text in "[a-zđấ ]{0,60}", first in 1u16..12, others in 1u16..12) {
            let found = texts(&text, first, others);
            prop_assert_eq!(found.concat(), text.clone());
            for (nth, row) in found.iter().enumerate() {
                let room = if nth == 0 { first } else { others };
                prop_assert!(row.trim_end().width() <= usize::from(room) || row.trim_end().graphemes(true).count() == 1);
            }
        }
    }
}
