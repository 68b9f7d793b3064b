//! Figures in a text: put in, marked when they changed, traced to their entries.

use super::{Desk, elsewhere, opened, passages, task, to_section, typed, writing};
use crate::domain::operation::Operation;

#[test]
fn a_figure_is_put_in_from_the_list_with_its_present_value() {
    let mut desk = writing();
    desk.press("ctrl-k").write("qua han");
    insta::assert_snapshot!("composer_figures_80x24", desk.screen());
    desk.press("esc ctrl-k").write("tasks.overdue").press("enter");
    desk.press("enter");
    assert_eq!(typed(&desk), "{tasks.overdue}");
    desk.press("enter ctrl-k").write("tasks.overdue").press("enter down down down enter");
    assert!(typed(&desk).contains("\n- "), "its rows come as lines: {}", typed(&desk));
}

#[test]
fn a_table_and_a_list_are_put_in_on_lines_of_their_own_and_stay_live() {
    let mut desk = writing();
    desk.write("Các việc quá hạn:").press("ctrl-k").write("tasks.overdue").press("enter down enter");
    assert_eq!(typed(&desk), "Các việc quá hạn:\n{= tasks.overdue}\n");
    desk.press("ctrl-k").write("tasks.overdue").press("enter down down enter").write("Hết.");
    assert_eq!(typed(&desk), "Các việc quá hạn:\n{= tasks.overdue}\n{- tasks.overdue}\nHết.");
    desk.press("up");
    assert!(desk.screen().contains("quá hạn"), "the line says what it is:\n{}", desk.screen());
    desk.press("esc").rest();
    let [passage] = passages(&desk).try_into().unwrap();
    let kept: Vec<&String> = passage.figures.keys().collect();
    assert_eq!(kept, ["{- tasks.overdue}", "{= tasks.overdue | number title lead deadline standing}"]);
    to_section(&mut desk, "Nêu tồn tại");
    insta::assert_snapshot!("composer_table_80x24", desk.screen());
    let overdue = task("454/B/90", "90", "Việc quá hạn mới", "Sở Y tế", "Tháng 6/2025", 90);
    elsewhere(&mut desk, vec![Operation::Create(overdue.into())]);
    let line = desk.screen().lines().find(|line| line.starts_with('❯')).unwrap().to_owned();
    assert!(line.contains('⚠'), "a row more is told as a figure that changed:\n{}", desk.screen());
}

#[test]
fn a_figure_that_changed_since_the_words_were_written_is_marked_until_it_was_seen() {
    let mut desk = opened();
    to_section(&mut desk, "Nêu việc theo dõi");
    let line = |desk: &Desk| desk.screen().lines().find(|line| line.starts_with('❯')).unwrap().to_owned();
    assert!(line(&desk).contains('⚠'), "{}", desk.screen());
    desk.press("ctrl-l").rest();
    let [seen] = passages(&desk).try_into().unwrap();
    assert_ne!(seen.figures["tasks.overdue"], "41");
    assert!(line(&desk).contains('✓'), "{}", desk.screen());
    let overdue = task("454/B/90", "90", "Việc quá hạn mới", "Sở Y tế", "Tháng 6/2025", 90);
    elsewhere(&mut desk, vec![Operation::Create(overdue.into())]);
    assert!(line(&desk).contains('⚠'), "the workspace changed:\n{}", desk.screen());
}

#[test]
fn a_figure_says_where_it_comes_from_and_leads_to_its_entries() {
    let mut desk = opened();
    to_section(&mut desk, "Nêu việc theo dõi");
    desk.press("right");
    for _ in 0..40 {
        if desk.screen().contains("khi viết là 41") {
            break;
        }
        desk.press("right");
    }
    insta::assert_snapshot!("composer_source_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("nhật ký số"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.model.tree().task().is_some(), "{}", desk.screen());
}
