//! The first screen names the file, and the file can be asked for at any time.

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::app::Setup;
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::views::ctx::Lasting;

/// Returns the status line of the first screen.
fn first_line(workspace: Workspace, setup: Setup, size: (u16, u16)) -> String {
    let screen = Desk::with(workspace, setup, size).screen();
    screen.lines().nth(usize::from(size.1) - 2).unwrap_or_default().to_owned()
}

#[test]
fn the_first_screen_names_the_file_until_the_first_key() {
    for workspace in [workspace(), Workspace::default()] {
        let line = first_line(workspace, setup(), (80, 24));
        assert_eq!(line, " Tệp dữ liệu: /srv/dondoc/tinh.redb");
    }
    let mut desk = Desk::new();
    desk.press("down");
    assert!(!desk.screen().contains("Tệp dữ liệu"));
}

#[test]
fn the_first_screen_says_what_the_file_may_be_used_for() {
    let reading = Setup { read_only: true, ..setup() };
    let line = first_line(workspace(), reading, (80, 24));
    assert_eq!(line, " Tệp dữ liệu: /srv/dondoc/tinh.redb · chỉ xem");
    let trying = Setup { lasting: Lasting::ThrownAway, ..setup() };
    let line = first_line(workspace(), trying, (80, 24));
    assert_eq!(line, " Tệp dữ liệu: /srv/dondoc/tinh.redb · dùng thử, xóa khi thoát");
}

#[test]
fn a_long_path_is_cut_so_that_its_file_and_what_follows_stay() {
    let file = "/srv/du-lieu/van-phong-uy-ban-nhan-dan/to-cong-tac-de-an-06/chia-se/dondoc.redb".to_owned();
    for (lang, after) in [(Lang::Vi, "dondoc.redb · chỉ xem"), (Lang::En, "dondoc.redb - read only")] {
        for width in [60, 80] {
            let glyphs = if lang == Lang::Vi { Glyphs::Unicode } else { Glyphs::Ascii };
            let reading = Setup { read_only: true, file: file.clone(), lang, glyphs, ..setup() };
            let line = first_line(workspace(), reading, (width, 24));
            assert!(line.contains(": /srv/") && line.ends_with(after), "{line}");
        }
    }
}

#[test]
fn the_file_can_be_asked_for_at_any_time() {
    let mut desk = Desk::new();
    desk.press("down :").write("thong tin tep").press("enter");
    insta::assert_snapshot!("file_info_80x24", desk.screen());
    desk.press("esc");
    assert!(desk.model.layers().is_empty());
}
