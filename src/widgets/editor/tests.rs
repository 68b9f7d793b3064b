//! The editor under an input method, under a paste, and under undo.

use proptest::prelude::*;

use super::*;

/// Types a text; ⌫ is Backspace, as an input method sends it within a burst.
fn typed(editor: &mut Editor, keys: &str) {
    for c in keys.chars() {
        editor.stroke(if c == '⌫' { Stroke::Backspace } else { Stroke::Insert(c) });
    }
}

fn strokes(editor: &mut Editor, strokes: &[Stroke]) {
    strokes.iter().for_each(|stroke| editor.stroke(*stroke));
}

#[test]
fn bursts_of_an_input_method_give_the_word() {
    for (keys, text) in [
        ("toa⌫á", "toá"),
        ("toa⌫⌫óa", "tóa"),
        ("viet⌫⌫ệt", "việt"),
        ("a\u{202f}⌫⌫á", "á"),
        ("tie\u{302}\u{301}ng", "tiếng"),
        ("số\nliệu", "số\nliệu"),
    ] {
        let mut editor = Editor::new("");
        typed(&mut editor, keys);
        assert_eq!(editor.text(), text, "{keys}");
    }
}

#[test]
fn a_paste_keeps_its_lines_and_loses_what_a_terminal_obeys() {
    let mut editor = Editor::new("trước sau");
    strokes(&mut editor, &[Stroke::Left, Stroke::Left, Stroke::Left]);
    editor.insert("một\r\nhai\tba\r\u{1b}bốn ");
    assert_eq!(editor.text(), "trước một\nhai ba\nbốn sau");
    editor.stroke(Stroke::Undo);
    assert_eq!(editor.text(), "trước sau");
}

#[test]
fn undo_takes_a_word_back_however_many_keys_it_took() {
    let mut editor = Editor::new("");
    typed(&mut editor, "Tỉnh viet⌫⌫ệt nam");
    editor.stroke(Stroke::Undo);
    assert_eq!(editor.text(), "Tỉnh việt ");
    editor.stroke(Stroke::Undo);
    assert_eq!(editor.text(), "Tỉnh ");
    strokes(&mut editor, &[Stroke::Redo, Stroke::Redo, Stroke::Redo]);
    assert_eq!(editor.text(), "Tỉnh việt nam");
    editor.stroke(Stroke::Undo);
    typed(&mut editor, "mới");
    editor.stroke(Stroke::Redo);
    assert_eq!(editor.text(), "Tỉnh việt mới", "what was taken back is gone once something else is written");
}

#[test]
fn the_cursor_climbs_soft_rows_and_keeps_its_column() {
    let mut editor = Editor::new("Đã số hóa hồ sơ\nxong\nrồi sẽ báo cáo");
    editor.resize(10, 2);
    assert_eq!(editor.cursor_at(), (3, 1), "{:?}", editor.rows());
    let at = |editor: &mut Editor, stroke| {
        editor.stroke(stroke);
        editor.text()[editor.cursor()..].to_owned()
    };
    assert_eq!(at(&mut editor, Stroke::Home), "cáo");
    assert_eq!(at(&mut editor, Stroke::Up), "rồi sẽ báo cáo");
    assert_eq!(at(&mut editor, Stroke::End), " cáo", "the end of a soft row lies before its blank");
    assert_eq!(at(&mut editor, Stroke::Up), "\nrồi sẽ báo cáo");
    assert_eq!(at(&mut editor, Stroke::Up), "\nxong\nrồi sẽ báo cáo");
    assert_eq!(at(&mut editor, Stroke::Up), " hồ sơ\nxong\nrồi sẽ báo cáo", "the column is kept");
    assert_eq!(at(&mut editor, Stroke::PageUp), " hồ sơ\nxong\nrồi sẽ báo cáo");
    assert_eq!(at(&mut editor, Stroke::PageDown), "\nxong\nrồi sẽ báo cáo");
}

proptest! {
    #[test]
    fn whatever_is_pressed_the_cursor_stays_in_the_text_and_in_view(
        keys in proptest::collection::vec(0u8..14, 0..60),
        columns in 1u16..14,
        height in 1u16..5,
    ) {
        let mut editor = Editor::new("Số hóa\nhồ sơ, giấy tờ");
        editor.resize(columns, height);
        for key in keys {
            editor.stroke(match key {
                0 => Stroke::Insert('ệ'),
                1 => Stroke::Insert(' '),
                2 => Stroke::Insert('\n'),
                3 => Stroke::Insert('\u{301}'),
                4 => Stroke::Backspace,
                5 => Stroke::Delete,
                6 => Stroke::Left,
                7 => Stroke::Right,
                8 => Stroke::Up,
                9 => Stroke::Down,
                10 => Stroke::PageUp,
                11 => Stroke::End,
                12 => Stroke::Undo,
                _ => Stroke::Redo,
            });
            prop_assert!(editor.text().is_char_boundary(editor.cursor()));
            let (column, row) = editor.cursor_at();
            prop_assert!(column < columns && row < height);
        }
    }

    #[test]
    fn undo_goes_all_the_way_back(text in "[a-zđ \n]{0,40}") {
        let mut editor = Editor::new("đầu");
        typed(&mut editor, &text);
        for _ in 0..=text.len() {
            editor.stroke(Stroke::Undo);
        }
        prop_assert_eq!(editor.text(), "đầu");
    }
}
