//! Tables from a clipboard, cut into cells.

use proptest::prelude::*;

use super::paste::table;

fn cells(of: &[&[&str]]) -> Vec<Vec<String>> {
    of.iter().map(|line| line.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

#[test]
fn a_table_is_cut_into_lines_and_cells() {
    let cases: [(&str, &[&[&str]]); 9] = [
        ("", &[]),
        ("\r\n\r\n", &[]),
        ("a", &[&["a"]]),
        ("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]),
        ("a\r\rb", &[&["a"], &[], &["b"]]),
        ("a\t\t\r\n", &[&["a"]]),
        ("\"a\tb\"\tc", &[&["a b", "c"]]),
        ("\"hai\ndòng\"\t\"ghi \"\"vậy\"\"\"\n", &[&["hai dòng", "ghi \"vậy\""]]),
        ("\"chưa đóng\tb", &[&["\"chưa đóng", "b"]]),
    ];
    for (text, expected) in cases {
        assert_eq!(table(text), cells(expected), "{text:?}");
    }
}

proptest! {
    #[test]
    fn what_was_put_into_cells_comes_out_of_them(
        lines in prop::collection::vec(prop::collection::vec("[a-zà-ỹ0-9,.%/][a-zà-ỹ0-9,.%/ ]{0,8}[a-zà-ỹ0-9,.%/]", 1..4), 1..5),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        quoted in any::<bool>(),
    ) {
        let cell = |cell: &String| if quoted { format!("\"{cell}\"") } else { cell.clone() };
        let written: Vec<String> =
            lines.iter().map(|line| line.iter().map(cell).collect::<Vec<_>>().join("\t")).collect();
        let read = table(&(written.join(end) + end));
        let clean: Vec<Vec<String>> =
            lines.iter().map(|line| line.iter().map(|cell| crate::text::clean_line(cell)).collect()).collect();
        prop_assert_eq!(read, clean);
    }

    #[test]
    fn any_text_is_cut_without_losing_a_word(text in "[a-z\"\t\r\n ]{0,60}") {
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        let cut: String = table(&text).into_iter().flatten().collect();
        prop_assert_eq!(letters(&cut), letters(&text));
    }
}
