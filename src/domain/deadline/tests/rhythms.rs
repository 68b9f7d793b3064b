//! What comes back.

use super::*;

#[test]
fn rhythms_with_and_without_a_day() {
    assert_table(&[
        ("Hàng năm", "recurring, each year"),
        ("Hằng quý", "recurring, each quarter"),
        ("Theo từng tháng", "recurring, each month"),
        ("Theo quý", "recurring, each quarter"),
        ("6 tháng một lần", "recurring, each half_year"),
        ("Mỗi quý một lần", "recurring, each quarter"),
        ("1 lần/năm", "recurring, each year"),
        ("Đột xuất", "recurring, each ad_hoc"),
        ("Ngày 15 hàng tháng", "recurring, each month day 15"),
        ("hàng tháng trước 10 giờ ngày 10", "recurring, at 10:00, each month day 10 10:00 before"),
        ("trước 17h00 thứ 6 hàng tuần", "recurring, at 17:00, each week Fri 17:00 before"),
        (
            "Báo cáo định kỳ hằng tuần (trước 15 giờ thứ Năm)",
            "recurring, at 15:00, each week Thu 15:00 before",
        ),
        ("Chủ nhật hàng tuần", "recurring, each week Sun"),
        ("hàng năm trước ngày 15/12", "recurring, each year day 15 month 12 before"),
        ("Định kỳ hàng năm, trước ngày 15/12", "recurring, each year day 15 month 12 before"),
        ("Hàng năm (trước ngày 30/11)", "recurring, each year day 30 month 11 before"),
        ("ngày 20 tháng 11 hàng năm", "recurring, each year day 20 month 11"),
        ("Tháng 12 hàng năm", "recurring, each year month 12"),
        ("hàng quý trước ngày 25 tháng cuối quý", "recurring, each quarter day 25 month 3 before"),
        ("trước ngày 25 của tháng cuối quý", "recurring, each quarter day 25 month 3 before"),
        ("Hàng quý, trước ngày 15 tháng đầu quý", "recurring, each quarter day 15 month 1 before"),
    ]);
}

#[test]
fn several_rhythms_in_one_phrase() {
    assert_table(&[
        ("định kỳ hàng tháng, quý, năm", "recurring, each month, each quarter, each year"),
        (
            "Báo cáo tháng, quý, 6 tháng, năm",
            "recurring, each month, each quarter, each half_year, each year",
        ),
        ("Định kỳ hằng quý và đột xuất khi có yêu cầu", "recurring, each quarter, each ad_hoc"),
        (
            "trước ngày 15/6 và 15/12 hàng năm",
            "recurring, each year day 15 month 6 before, each year day 15 month 12 before",
        ),
        (
            "Hàng tuần vào thứ Sáu; hàng tháng trước ngày 25",
            "recurring, each week Fri, each month day 25 before",
        ),
        (
            "Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12",
            "recurring, each half_year day 15 month 6 before, each year day 15 month 12 before",
        ),
        (
            "trước ngày 20 hàng tháng, trước ngày 20 tháng cuối quý, trước ngày 10/12 hàng năm",
            "recurring, each month day 20 before, each quarter day 20 month 3 before, each year day 10 month 12 before",
        ),
        ("Hàng năm; thường xuyên", "ongoing, each year"),
    ]);
}

#[test]
fn a_day_has_to_fit_its_rhythm() {
    for phrase in ["hàng tuần trước ngày 10", "thứ Ba hàng tháng", "ngày 15/6 hàng tháng", "ngày 15 hàng năm"]
    {
        assert_eq!(sketch(phrase), "unknown", "{phrase}");
    }
}

#[test]
fn no_period_is_longer_than_its_rhythm_says() {
    let days = [Every::Week, Every::Month, Every::Quarter, Every::HalfYear, Every::Year].map(Every::days);
    assert!(days.is_sorted() && days.iter().all(Option::is_some));
    assert_eq!(Every::AdHoc.days(), None);
}
