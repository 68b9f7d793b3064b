//! What looks like personal data in a form: it is left out unless it is kept on purpose.

use super::desk::{Desk, setup};
use crate::domain::operation::{Operation, Record};

/// Returns an office in which somebody has typed a number into a note and goes to write it.
fn typed() -> Desk {
    let mut desk = Desk::new();
    desk.go("454/B/34").press("ctrl-n").write(concat!("Hỏi đầu mối 0900", ".000.000, đã xong 5 thửa"));
    desk.press("up up enter");
    desk
}

/// Returns the text of the note that was written.
fn written(desk: &Desk) -> Option<String> {
    let [Operation::Create(Record::Update(update))] = desk.written() else { panic!("{:?}", desk.written()) };
    update.text.clone()
}

#[test]
fn before_a_form_is_written_it_is_asked_with_leaving_out_first() {
    let mut desk = Desk::new();
    desk.go("454/B/34").press("ctrl-n").write("Hỏi đồng chí Lê Văn Mẫu, đã xong 5 thửa").press("up up enter");
    insta::assert_snapshot!("personal_question_80x24", desk.screen());
    assert!(desk.journal.is_empty() && typed().journal.is_empty());
}

#[test]
fn leaving_out_writes_the_rest() {
    let mut desk = typed();
    desk.press("enter");
    assert_eq!(written(&desk).as_deref(), Some("Hỏi đầu mối [đã lược bỏ], đã xong 5 thửa"));
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
}

#[test]
fn what_is_kept_on_purpose_is_written_as_it_is() {
    let mut desk = typed();
    desk.press("down enter");
    let kept = concat!("Hỏi đầu mối 0900", ".000.000, đã xong 5 thửa");
    assert_eq!(written(&desk).as_deref(), Some(kept));
}

#[test]
fn whoever_goes_on_typing_is_in_the_form_again() {
    let mut desk = typed();
    desk.press("down down enter");
    assert!(desk.journal.is_empty() && desk.model.layers().len() == 1, "{}", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("454"), "{}", desk.screen());
}

#[test]
fn other_numbers_raise_no_question() {
    let mut desk = Desk::new();
    desk.go("454/B/34").press("ctrl-n").write("giải ngân 348.103.200.000/355.061.500.000 đồng");
    desk.press("up up enter");
    assert!(written(&desk).is_some());
}

#[test]
fn the_form_of_a_record_asks_too_and_shows_the_difference_without_it() {
    let mut desk = Desk::new();
    desk.press("!").press("t").write("chua ro san pham").press("enter down ctrl-e");
    desk.write("Gửi đồng chí Lê Văn Mẫu").press("ctrl-l");
    assert!(desk.screen().contains("Lược bỏ rồi ghi"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("Gửi đồng chí [đã lược bỏ]"), "{}", desk.screen());
}

#[test]
fn in_the_table_of_values_it_is_left_out_unless_it_is_kept_on_purpose() {
    let number = concat!("0900", ".000.000");
    let source = format!("21/BC-CAT {number}");
    let documents = |desk: &Desk| -> Vec<Option<String>> {
        let operations = desk.journal.iter().flat_map(|batch| &batch.operations);
        let values = operations.filter_map(|operation| match operation {
            Operation::Create(Record::Measurement(value)) => Some(value.document.clone()),
            _ => None,
        });
        values.collect()
    };
    let typed = || {
        let mut desk = Desk::with(super::communes::workspace(), setup(), (80, 24));
        desk.press("3 ctrl-e enter").write("80").press("home up").press("ctrl-u").write(&source);
        desk.press("ctrl-l");
        assert!(desk.journal.is_empty());
        desk
    };
    let mut desk = typed();
    assert!(desk.screen().contains(number), "{}", desk.screen());
    desk.press("enter down enter");
    assert_eq!(documents(&desk), [Some("21/BC-CAT [đã lược bỏ]".to_owned())], "{}", desk.screen());
    let mut desk = typed();
    desk.press("down enter down enter");
    assert_eq!(documents(&desk), [Some(source.clone())], "{}", desk.screen());
}
