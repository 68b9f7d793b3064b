//! Text in wide letters, for a projector: a terminal has one size of letters, so they are spread.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Is what stands between two words, so that they stay apart more than their letters.
const BETWEEN: &str = "   ";

/// Returns the text in spread letters, in lines of at most so many columns broken between words; none where a word is
/// wider than a line.
pub fn wide(text: &str, columns: u16) -> Option<Vec<String>> {
    let columns = usize::from(columns);
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let word = spread(word);
        if word.width() > columns {
            return None;
        }
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(&word),
            Some(line) if line.width() + BETWEEN.len() + word.width() <= columns => {
                line.push_str(BETWEEN);
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    Some(lines)
}

fn spread(word: &str) -> String {
    word.graphemes(true).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_spread_and_words_stay_apart() {
        assert_eq!(wide("Thu phí", 80), Some(vec!["T h u   p h í".to_owned()]));
        assert_eq!(wide("Thu phí", 12), Some(vec!["T h u".to_owned(), "p h í".to_owned()]));
        assert_eq!(wide("nghiêng", 12), None);
        assert_eq!(wide("", 12), Some(vec![String::new()]));
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        for columns in 20..90 {
            let lines = wide("Đối khớp dữ liệu chủ sử dụng đất với cơ sở dữ liệu quốc gia", columns).unwrap();
            assert!(lines.iter().all(|line| line.width() <= usize::from(columns)), "{columns}");
        }
    }
}
