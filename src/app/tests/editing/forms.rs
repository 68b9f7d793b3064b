//! Snapshots of the form of every kind, and of long texts and other sizes.

use super::*;
use crate::app::Msg;
use crate::locale::Lang;

#[test]
fn every_kind_has_a_form_that_begins_empty() {
    for kind in kinds() {
        let mut desk = Desk::with(with_matters(), setup(), (80, 24));
        if !begin(&mut desk, kind, None) {
            continue;
        }
        insta::assert_snapshot!(format!("new_{}_80x24", kind.plural()), desk.screen());
    }
}

#[test]
fn every_kind_has_a_form_that_shows_a_record() {
    for kind in kinds() {
        let Some((mut desk, key)) = with_filled(kind, (80, 24)) else { continue };
        open(&mut desk, &key);
        insta::assert_snapshot!(format!("filled_{}_80x24", kind.plural()), desk.screen());
    }
}

#[test]
fn every_form_speaks_english_too() {
    let vietnamese = ["Sửa", "Thêm", "phải có", "Ghi", "Thôi"];
    for kind in kinds() {
        let mut desk = Desk::with(with_matters(), crate::app::Setup { lang: Lang::En, ..setup() }, (80, 24));
        if !begin(&mut desk, kind, None) {
            continue;
        }
        let screen = desk.screen();
        assert!(vietnamese.iter().all(|word| !screen.contains(word)), "{screen}");
        assert!(screen.contains("[ Write ]"), "{screen}");
    }
}

fn resized(mut desk: Desk, (width, height): (u16, u16)) -> Desk {
    desk.size = (width, height);
    desk.send(Msg::Resize(width, height));
    desk
}

#[test]
fn a_task_fits_every_screen_or_says_what_it_needs() {
    for size in [(60, 16), (120, 40), (200, 60), (40, 10)] {
        let desk = resized(at_task("454/B/30"), size);
        insta::assert_snapshot!(format!("task_{}x{}", size.0, size.1), desk.screen());
    }
}

#[test]
fn a_title_of_a_thousand_characters_shows_whole_while_the_cursor_is_in_it() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Tên");
    desk.press("ctrl-u").send(Msg::Paste("Nâng cao chất lượng dữ liệu dân cư. ".repeat(28)));
    desk.write("Hết");
    insta::assert_snapshot!("long_title_80x24", desk.screen());
    desk.press("home up up up");
    insta::assert_snapshot!("long_title_up_80x24", desk.screen());
    to(&mut desk, "Sản phẩm");
    insta::assert_snapshot!("long_title_left_80x24", desk.screen());
}

/// Goes to a field by its caption.
pub(super) fn to(desk: &mut Desk, caption: &str) {
    for _ in 0..40 {
        if desk.screen().lines().any(|line| line.trim_start().starts_with(&format!("❯ {caption}"))) {
            return;
        }
        desk.press("tab");
    }
    panic!("no field {caption}\n{}", desk.screen());
}
