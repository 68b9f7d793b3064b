//! Plain text stays within its width and says everything.

use proptest::prelude::*;

use super::lines::{filled, wrapped};
use super::{WIDTH, plain};
use crate::report::document::{Block, Document, sample};
use crate::text::width::columns;

#[test]
fn a_report_as_plain_text() {
    let mut report = sample::report();
    report.annexes[0] = sample::short_progress();
    insta::assert_snapshot!("report", plain(&report));
}

#[test]
fn a_letter_as_plain_text() {
    insta::assert_snapshot!("letter", plain(&sample::letter()));
}

#[test]
fn a_party_document_as_plain_text() {
    insta::assert_snapshot!("party", plain(&Document { annexes: Vec::new(), ..sample::of_the_party() }));
}

#[test]
fn no_line_is_wider_than_the_page_or_ends_with_a_blank() {
    for document in [sample::report(), sample::letter(), sample::of_the_party()] {
        for line in plain(&document).lines() {
            assert!(columns(line) <= WIDTH && line == line.trim_end(), "{line:?}");
        }
    }
}

proptest! {
    #[test]
    fn wrapping_keeps_every_word(text in "[a-zđà ]{0,200}", width in 1usize..40) {
        let lines = wrapped(&text, width);
        prop_assert!(lines.iter().all(|line| columns(line) <= width), "{lines:?}");
        let letters = |text: &str| text.replace(' ', "");
        prop_assert_eq!(letters(&lines.concat()), letters(&text));
    }

    #[test]
    fn words_are_cut_only_where_they_do_not_fit(text in "([a-zđ]{1,8} ){0,20}", width in 12usize..40) {
        let lines = filled(&text, "    ", "  ", width);
        let words: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
        prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn whatever_is_written_is_printed(text in "\\PC{0,80}") {
        let body = vec![Block::paragraph(vec![text.as_str().into()])];
        let written = plain(&Document { body, ..sample::letter() });
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert!(letters(&written).contains(&letters(&text)), "{text:?} in {written}");
    }
}
