//! Every phrase that the documents print, with the figures that follow from it.

use super::*;

/// The phrases as printed, and what they mean.
const PRINTED: &[(&str, &str)] = &[
    ("Trước ngày 01/7/2025", "before, last 2025-06-30, overdue 2025-07-01"),
    ("Trước ngày 07/3/2025", "before, last 2025-03-06, overdue 2025-03-07"),
    ("Trước ngày 20/6/2025", "before, last 2025-06-19, overdue 2025-06-20"),
    ("Trước ngày 20/6/2025.", "before, last 2025-06-19, overdue 2025-06-20"),
    ("trước ngày 07/3/2025", "before, last 2025-03-06, overdue 2025-03-07"),
    ("trước ngày 20/6/2026", "before, last 2026-06-19, overdue 2026-06-20"),
    (
        "Ngày 30/6/2025 và tổ chức thực hiện trong những năm tiếp theo",
        "on, last 2025-06-30, overdue 2025-07-01, then ongoing",
    ),
    (
        "Ngày 30/6/2025 và tổ chức thực hiện trong những năm tiếp theo.",
        "on, last 2025-06-30, overdue 2025-07-01, then ongoing",
    ),
    ("Tháng 03/2025.", "month, last 2025-03-31, overdue 2025-04-01"),
    ("Tháng 06/2025.", "month, last 2025-06-30, overdue 2025-07-01"),
    ("Tháng 09/2026", "month, last 2026-09-30, overdue 2026-10-01"),
    ("Tháng 1/2027", "month, last 2027-01-31, overdue 2027-02-01"),
    ("Tháng 1/2030", "month, last 2030-01-31, overdue 2030-02-01"),
    ("Tháng 10/2025", "month, last 2025-10-31, overdue 2025-11-01"),
    ("Tháng 10/2026", "month, last 2026-10-31, overdue 2026-11-01"),
    ("Tháng 11/2025", "month, last 2025-11-30, overdue 2025-12-01"),
    ("Tháng 11/2026", "month, last 2026-11-30, overdue 2026-12-01"),
    ("Tháng 12/2025", "month, last 2025-12-31, overdue 2026-01-01"),
    ("Tháng 12/2025.", "month, last 2025-12-31, overdue 2026-01-01"),
    ("Tháng 12/2026", "month, last 2026-12-31, overdue 2027-01-01"),
    ("Tháng 3/2025", "month, last 2025-03-31, overdue 2025-04-01"),
    ("Tháng 3/2025.", "month, last 2025-03-31, overdue 2025-04-01"),
    ("Tháng 3/2027", "month, last 2027-03-31, overdue 2027-04-01"),
    ("Tháng 3/2028", "month, last 2028-03-31, overdue 2028-04-01"),
    ("Tháng 5/2025", "month, last 2025-05-31, overdue 2025-06-01"),
    ("Tháng 5/2025.", "month, last 2025-05-31, overdue 2025-06-01"),
    ("Tháng 6/2025", "month, last 2025-06-30, overdue 2025-07-01"),
    ("Tháng 6/2025.", "month, last 2025-06-30, overdue 2025-07-01"),
    ("Tháng 6/2028", "month, last 2028-06-30, overdue 2028-07-01"),
    ("Tháng 7/2025", "month, last 2025-07-31, overdue 2025-08-01"),
    ("Tháng 7/2025.", "month, last 2025-07-31, overdue 2025-08-01"),
    ("Tháng 8/2025", "month, last 2025-08-31, overdue 2025-09-01"),
    ("Tháng 9/2025", "month, last 2025-09-30, overdue 2025-10-01"),
    ("Tháng 9/2026", "month, last 2026-09-30, overdue 2026-10-01"),
    ("Hoàn thành trong Quý II năm 2026", "quarter, last 2026-06-30, overdue 2026-07-01"),
    ("Quý I/2027", "quarter, last 2027-03-31, overdue 2027-04-01"),
    ("Quý II/2026", "quarter, last 2026-06-30, overdue 2026-07-01"),
    ("Quý III/2026", "quarter, last 2026-09-30, overdue 2026-10-01"),
    ("trong Quý I năm 2026", "quarter, last 2026-03-31, overdue 2026-04-01"),
    ("Năm 2025", "year, last 2025-12-31, overdue 2026-01-01"),
    ("Năm 2025.", "year, last 2025-12-31, overdue 2026-01-01"),
    ("Năm 2026", "year, last 2026-12-31, overdue 2027-01-01"),
    ("Đánh giá theo các mốc năm 2027, 2030", "milestones, last 2027-12-31, overdue 2028-01-01"),
    ("Thường xuyên", "ongoing"),
    ("Thường xuyên.", "ongoing"),
    ("Thực hiện thường xuyên", "ongoing"),
    ("Thực hiện thường xuyên (Mỗi đơn vị ít nhất 1 khóa học/năm)", "ongoing"),
    ("Thực hiện thường xuyên (Mỗi đơn vị ít nhất 1 tài liệu (học liệu)/năm)", "ongoing"),
    ("Ngay sau khi Bộ Công an ban hành tài liệu hướng dẫn (Quý II/2027)", "trigger, soft 2027-07-01"),
    ("Sau khi Bộ Công an xây dựng, triển khai (Tháng 1/2028)", "trigger, soft 2028-02-01"),
    ("Sau khi có hướng dẫn của Bộ Công an", "trigger"),
    ("Sau khi có hướng dẫn của Bộ Tài chính (Tháng 02/2027)", "trigger, soft 2027-03-01"),
    ("Theo KH của Trung ương", "trigger"),
    ("Theo Kế hoạch của Bộ Công an", "trigger"),
    ("Theo Kế hoạch của UBKT TW", "trigger"),
    ("Theo Kế hoạch triển khai của Trung ương", "trigger"),
    ("Theo hướng dẫn của Bộ NNMT", "trigger"),
    ("Theo hướng dẫn, tiến độ triển khai của Bộ Công an (Tháng 12/2026)", "trigger, soft 2027-01-01"),
    ("Theo lộ trình Kế hoạch đề ra", "trigger"),
    ("Theo lộ trình Kế hoạch đề ra.", "trigger"),
    ("Theo tiến độ của Bộ Công an (Tháng 12/2026)", "trigger, soft 2027-01-01"),
    ("Theo tiến độ của Bộ Công an (Tháng 9/2026)", "trigger, soft 2026-10-01"),
    ("Theo tiến độ của Bộ, ngành Trung ương", "trigger"),
    ("Theo tiến độ của bộ, ngành Trung ương", "trigger"),
    ("Theo tiến độ triển khai của Bộ Công an (Tháng 3/2027)", "trigger, soft 2027-04-01"),
    ("Theo tiến độ triển khai của các bộ, ngành (Tháng 02/2027)", "trigger, soft 2027-03-01"),
    ("Theo văn bản hướng dẫn của Bộ Y tế, Bảo hiểm xã hội Việt Nam", "trigger"),
    ("Theo văn bản triển khai của Bộ Công an", "trigger"),
    (
        "đảm bảo triển khai từ ngày 01/01/2026 khi Nghị quyết có hiệu lực",
        "from, from 2026-01-01, then ongoing",
    ),
    ("trước 10 giờ ngày 10 hàng tháng", "recurring, at 10:00, each month day 10 10:00 before"),
    ("trước 10 giờ thứ Ba hàng tuần", "recurring, at 10:00, each week Tue 10:00 before"),
    ("Định kỳ hàng tháng, đột xuất", "recurring, each month, each ad_hoc"),
    ("Định kỳ trước ngày 10 hàng tháng", "recurring, each month day 10 before"),
    ("trước 10 giờ ngày 10/12/2025", "before, last 2025-12-10, overdue 2025-12-10, at 10:00"),
    ("trước 10 giờ ngày 10/6/2025", "before, last 2025-06-10, overdue 2025-06-10, at 10:00"),
    ("", "none"),
];

#[test]
fn every_printed_phrase_is_understood() {
    assert_table(PRINTED);
}

#[test]
fn a_trigger_keeps_its_words_without_the_expected_date() {
    for (phrase, text) in [
        (
            "Ngay sau khi Bộ Công an ban hành tài liệu hướng dẫn (Quý II/2027)",
            "Ngay sau khi Bộ Công an ban hành tài liệu hướng dẫn",
        ),
        ("Sau khi Bộ Công an xây dựng, triển khai (Tháng 1/2028)", "Sau khi Bộ Công an xây dựng, triển khai"),
        ("Sau khi có hướng dẫn của Bộ Tài chính (Tháng 02/2027)", "Sau khi có hướng dẫn của Bộ Tài chính"),
        (
            "Theo hướng dẫn, tiến độ triển khai của Bộ Công an (Tháng 12/2026)",
            "Theo hướng dẫn, tiến độ triển khai của Bộ Công an",
        ),
        ("Theo lộ trình Kế hoạch đề ra.", "Theo lộ trình Kế hoạch đề ra"),
        ("Theo tiến độ của Bộ Công an (Tháng 12/2026)", "Theo tiến độ của Bộ Công an"),
        ("Theo tiến độ của Bộ Công an (Tháng 9/2026)", "Theo tiến độ của Bộ Công an"),
        ("Theo tiến độ triển khai của Bộ Công an (Tháng 3/2027)", "Theo tiến độ triển khai của Bộ Công an"),
        (
            "Theo tiến độ triển khai của các bộ, ngành (Tháng 02/2027)",
            "Theo tiến độ triển khai của các bộ, ngành",
        ),
    ] {
        assert_eq!(read(phrase, &PLAN).meaning.trigger().map(|trigger| trigger.text.as_str()), Some(text));
    }
}

#[test]
fn a_quota_is_asked_of_each_unit() {
    for (phrase, min, item, per) in [
        ("Thực hiện thường xuyên (Mỗi đơn vị ít nhất 1 khóa học/năm)", 1, "khóa học", Every::Year),
        (
            "Thực hiện thường xuyên (Mỗi đơn vị ít nhất 1 tài liệu (học liệu)/năm)",
            1,
            "tài liệu (học liệu)",
            Every::Year,
        ),
        ("Thường xuyên (mỗi xã tối thiểu 02 lớp/quý)", 2, "lớp", Every::Quarter),
        ("Thường xuyên, mỗi đơn vị tổ chức ít nhất 3 hội nghị mỗi năm.", 3, "hội nghị", Every::Year),
    ] {
        let expected = Quota { min, item: item.to_owned(), per, scope: Scope::EachUnit };
        assert_eq!(read(phrase, &PLAN).meaning.quota(), Some(&expected), "{phrase}");
    }
    let whole = read("Thường xuyên (ít nhất 4 đợt/năm)", &PLAN);
    assert_eq!(whole.meaning.quota().map(|quota| quota.scope), Some(Scope::Whole));
}

#[test]
fn each_milestone_has_its_own_check() {
    let checks = read("Đánh giá theo các mốc năm 2027, 2030", &PLAN).meaning.milestone_checks();
    let days: Vec<_> = checks.iter().map(|check| (check.last_day, check.overdue_from)).collect();
    assert_eq!(days, [(day(2027, 12, 31), day(2028, 1, 1)), (day(2030, 12, 31), day(2031, 1, 1))]);
}
