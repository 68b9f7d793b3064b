//! Phrases of the same kinds that no document prints yet.

use super::*;

#[test]
fn months_quarters_and_years_carry_over() {
    assert_table(&[
        ("Quý IV/2026", "quarter, last 2026-12-31, overdue 2027-01-01"),
        ("Quý IV năm 2026", "quarter, last 2026-12-31, overdue 2027-01-01"),
        ("Quý I, năm 2026", "quarter, last 2026-03-31, overdue 2026-04-01"),
        ("Quý III-2026", "quarter, last 2026-09-30, overdue 2026-10-01"),
        ("Quý 4/2026", "quarter, last 2026-12-31, overdue 2027-01-01"),
        ("Q4/2026", "quarter, last 2026-12-31, overdue 2027-01-01"),
        ("cuối quý III/2026", "quarter, last 2026-09-30, overdue 2026-10-01"),
        ("chậm nhất trong Quý III/2026", "quarter, last 2026-09-30, overdue 2026-10-01"),
        ("dự kiến Quý II/2027", "quarter, last 2027-06-30, overdue 2027-07-01"),
        ("Quý III", "quarter, last 2026-09-30, overdue 2026-10-01, assumed year_from_plan"),
        ("T9/2026", "month, last 2026-09-30, overdue 2026-10-01"),
        ("9/2026", "month, last 2026-09-30, overdue 2026-10-01"),
        ("Tháng 02/2028", "month, last 2028-02-29, overdue 2028-03-01"),
        ("Tháng 6/25", "month, last 2025-06-30, overdue 2025-07-01, assumed century"),
        ("Hoàn thành trong tháng 8 năm 2026", "month, last 2026-08-31, overdue 2026-09-01"),
        ("Ngay trong tháng 9/2026", "month, last 2026-09-30, overdue 2026-10-01"),
        ("Thời gian hoàn thành: Tháng 9/2026", "month, last 2026-09-30, overdue 2026-10-01"),
        ("cuối tháng 9/2026", "month, last 2026-09-30, overdue 2026-10-01"),
        ("đến tháng 9/2026", "month, last 2026-09-30, overdue 2026-10-01"),
        ("Trong tháng 9", "month, last 2026-09-30, overdue 2026-10-01, assumed year_from_plan"),
        ("2026", "year, last 2026-12-31, overdue 2027-01-01"),
        ("cả năm 2026", "year, last 2026-12-31, overdue 2027-01-01"),
        ("cuối năm 2026", "year, last 2026-12-31, overdue 2027-01-01"),
        ("từ nay đến hết năm 2025", "year, last 2025-12-31, overdue 2026-01-01"),
        ("đến năm 2030", "year, last 2030-12-31, overdue 2031-01-01"),
        ("đến hết năm", "year, last 2026-12-31, overdue 2027-01-01, assumed year_from_plan"),
        ("cuối năm", "year, last 2026-12-31, overdue 2027-01-01, assumed year_from_plan"),
        ("trong năm", "year, last 2026-12-31, overdue 2027-01-01, assumed year_from_plan"),
        ("Năm nay", "year, last 2026-12-31, overdue 2027-01-01, assumed year_from_plan"),
    ]);
}

#[test]
fn ranges_end_with_their_last_part() {
    assert_table(&[
        ("Quý I, II/2026", "range, from 2026-01-01, last 2026-06-30, overdue 2026-07-01"),
        ("Quý I - Quý III/2026", "range, from 2026-01-01, last 2026-09-30, overdue 2026-10-01"),
        ("Quý I – III/2026", "range, from 2026-01-01, last 2026-09-30, overdue 2026-10-01"),
        ("Quý III, IV năm 2025", "range, from 2025-07-01, last 2025-12-31, overdue 2026-01-01"),
        ("Quý IV/2025 và Quý I/2026", "range, from 2025-10-01, last 2026-03-31, overdue 2026-04-01"),
        ("từ Quý II đến Quý IV/2026", "range, from 2026-04-01, last 2026-12-31, overdue 2027-01-01"),
        ("tháng 3-6/2026", "range, from 2026-03-01, last 2026-06-30, overdue 2026-07-01"),
        ("Tháng 3, 4, 5/2026", "range, from 2026-03-01, last 2026-05-31, overdue 2026-06-01"),
        ("từ tháng 3 đến tháng 6/2026", "range, from 2026-03-01, last 2026-06-30, overdue 2026-07-01"),
        ("trong tháng 11, tháng 12 năm 2025", "range, from 2025-11-01, last 2025-12-31, overdue 2026-01-01"),
        ("Tháng 12/2025 - Tháng 3/2026", "range, from 2025-12-01, last 2026-03-31, overdue 2026-04-01"),
        ("6 tháng đầu năm 2026", "range, from 2026-01-01, last 2026-06-30, overdue 2026-07-01"),
        ("sáu tháng đầu năm 2026", "range, from 2026-01-01, last 2026-06-30, overdue 2026-07-01"),
        ("06 tháng cuối năm 2026", "range, from 2026-07-01, last 2026-12-31, overdue 2027-01-01"),
        (
            "6 tháng cuối năm",
            "range, from 2026-07-01, last 2026-12-31, overdue 2027-01-01, assumed year_from_plan",
        ),
        ("nửa đầu năm 2026", "range, from 2026-01-01, last 2026-06-30, overdue 2026-07-01"),
        ("nửa cuối năm 2027", "range, from 2027-07-01, last 2027-12-31, overdue 2028-01-01"),
        ("9 tháng đầu năm 2026", "range, from 2026-01-01, last 2026-09-30, overdue 2026-10-01"),
        ("9 tháng năm 2026", "range, from 2026-01-01, last 2026-09-30, overdue 2026-10-01"),
        ("Giai đoạn 2026 – 2030", "range, from 2026-01-01, last 2030-12-31, overdue 2031-01-01"),
        ("Năm 2026-2030", "range, from 2026-01-01, last 2030-12-31, overdue 2031-01-01"),
        ("Từ năm 2026 đến hết năm 2030", "range, from 2026-01-01, last 2030-12-31, overdue 2031-01-01"),
        ("từ ngày 15/6 đến ngày 30/6/2026", "range, from 2026-06-15, last 2026-06-30, overdue 2026-07-01"),
        ("ngày 15-20/6/2026", "range, from 2026-06-15, last 2026-06-20, overdue 2026-06-21"),
        ("từ ngày 01/7/2025 đến hết năm 2026", "range, from 2025-07-01, last 2026-12-31, overdue 2027-01-01"),
    ]);
}

#[test]
fn days_and_hours_carry_over() {
    assert_table(&[
        ("chậm nhất ngày 15/8/2026", "on, last 2026-08-15, overdue 2026-08-16"),
        ("chậm nhất là ngày 15/8/2026", "on, last 2026-08-15, overdue 2026-08-16"),
        ("Chậm nhất đến hết ngày 15/8/2026", "on, last 2026-08-15, overdue 2026-08-16"),
        ("không quá ngày 15/8/2026", "on, last 2026-08-15, overdue 2026-08-16"),
        ("muộn nhất ngày 15/8/2026", "on, last 2026-08-15, overdue 2026-08-16"),
        ("từ nay đến ngày 30/6/2026", "on, last 2026-06-30, overdue 2026-07-01"),
        ("ngày 15 tháng 8 năm 2026", "on, last 2026-08-15, overdue 2026-08-16"),
        ("ngày 05 tháng 01 năm 2026", "on, last 2026-01-05, overdue 2026-01-06"),
        ("31.12.2026", "on, last 2026-12-31, overdue 2027-01-01"),
        ("31-12-2026", "on, last 2026-12-31, overdue 2027-01-01"),
        ("2026-12-31", "on, last 2026-12-31, overdue 2027-01-01"),
        ("01/12/ 2023", "on, last 2023-12-01, overdue 2023-12-02"),
        ("31/12/26", "on, last 2026-12-31, overdue 2027-01-01, assumed century"),
        ("trước 30/10/2026", "before, last 2026-10-29, overdue 2026-10-30"),
        ("Hoàn thành trước ngày 31/12/2026", "before, last 2026-12-30, overdue 2026-12-31"),
        ("chậm nhất trước ngày 15/8/2026", "before, last 2026-08-14, overdue 2026-08-15"),
        ("Trước 30 tháng 6 năm 2026", "before, last 2026-06-29, overdue 2026-06-30"),
        ("Xong trước 30/6", "before, last 2026-06-29, overdue 2026-06-30, assumed year_from_plan"),
        ("Trước ngày 15 tháng 8", "before, last 2026-08-14, overdue 2026-08-15, assumed year_from_plan"),
        ("Trước tháng 10/2026", "before, last 2026-09-30, overdue 2026-10-01"),
        ("trước Quý IV/2026", "before, last 2026-09-30, overdue 2026-10-01"),
        ("Trước năm 2027", "before, last 2026-12-31, overdue 2027-01-01"),
        ("trước 17h00 ngày 05/8/2025", "before, last 2025-08-05, overdue 2025-08-05, at 17:00"),
        ("trước 17 giờ 30 phút ngày 05/8/2025", "before, last 2025-08-05, overdue 2025-08-05, at 17:30"),
        ("trước 17:00, thứ Ba, ngày 05/8/2025", "before, last 2025-08-05, overdue 2025-08-05, at 17:00"),
        ("trước ngày 05/8/2025 lúc 17h", "before, last 2025-08-05, overdue 2025-08-05, at 17:00"),
        ("chậm nhất 10 giờ ngày 05/8/2025", "on, last 2025-08-05, overdue 2025-08-05, at 10:00"),
        ("trước 24 giờ ngày 05/8/2025", "on, last 2025-08-05, overdue 2025-08-06"),
    ]);
}

#[test]
fn what_goes_on_has_no_overdue() {
    assert_table(&[
        ("từ ngày 01/10/2025", "from, from 2025-10-01, then ongoing"),
        ("Thực hiện kể từ ngày 01/01/2026", "from, from 2026-01-01, then ongoing"),
        ("Từ Quý III/2026", "from, from 2026-07-01, then ongoing"),
        ("từ năm 2026 trở đi", "from, from 2026-01-01, then ongoing"),
        ("sau ngày 30/6/2026", "from, from 2026-07-01, then ongoing"),
        ("Thường xuyên từ ngày 01/01/2026", "from, from 2026-01-01, then ongoing"),
        ("Thường xuyên, liên tục", "ongoing"),
        ("Duy trì thường xuyên, hàng ngày", "ongoing"),
        ("Thường xuyên, theo kế hoạch của Bộ Công an", "ongoing"),
        ("Thường xuyên trong năm 2026", "ongoing, from 2026-01-01, last 2026-12-31"),
        ("Thường xuyên, định kỳ hàng quý", "ongoing, each quarter"),
        ("Thường xuyên (báo cáo trước ngày 15 hàng tháng)", "ongoing, each month day 15 before"),
        ("Thường xuyên và khi có yêu cầu", "ongoing, each ad_hoc"),
    ]);
}

#[test]
fn a_first_delivery_may_be_followed_by_steady_work() {
    assert_table(&[
        ("Tháng 6/2025 và thường xuyên", "month, last 2025-06-30, overdue 2025-07-01, then ongoing"),
        ("Tháng 6/2025; thường xuyên", "month, last 2025-06-30, overdue 2025-07-01, then ongoing"),
        ("Tháng 6/2025 (thường xuyên)", "month, last 2025-06-30, overdue 2025-07-01, then ongoing"),
        (
            "Quý II/2026, sau đó thực hiện thường xuyên",
            "quarter, last 2026-06-30, overdue 2026-07-01, then ongoing",
        ),
        ("Năm 2025 và các năm tiếp theo", "year, last 2025-12-31, overdue 2026-01-01, then ongoing"),
        ("Quý I/2026; thường xuyên hàng năm", "quarter, last 2026-03-31, overdue 2026-04-01, then ongoing"),
        ("Trước ngày 30/6/2025 và thường xuyên", "before, last 2025-06-29, overdue 2025-06-30, then ongoing"),
    ]);
}

#[test]
fn an_event_goes_before_the_dates_in_its_name() {
    assert_table(&[
        ("30 ngày sau khi có hướng dẫn", "trigger, 30 days"),
        ("không quá 15 ngày kể từ ngày ban hành Quyết định", "trigger, 15 days"),
        ("Trong vòng 30 ngày kể từ khi có hướng dẫn", "trigger, 30 days"),
        ("Sau khi có hướng dẫn 30 ngày", "trigger, 30 days"),
        ("sau 2 tuần kể từ ngày ban hành", "trigger, 14 days"),
        ("chậm nhất 05 ngày làm việc kể từ ngày nhận văn bản", "trigger, 5 days, assumed calendar_days"),
        ("Theo Kế hoạch số 45/KH-UBND ngày 05/3/2025", "trigger"),
        ("Theo TT 28/2018/TT-BTC", "trigger"),
        ("Theo Nghị định 45/2020/NĐ-CP (Quý II/2026)", "trigger, soft 2026-07-01"),
        ("Sau khi Bộ Công an ban hành, dự kiến Tháng 9/2026", "trigger, soft 2026-10-01"),
        ("Theo tiến độ của Bộ Công an ( *Tháng 9/2026* )", "trigger, soft 2026-10-01"),
        ("Theo hướng dẫn của Bộ Y tế (Tháng 9)", "trigger, soft 2026-10-01, assumed year_from_plan"),
        ("Theo hướng dẫn của Bộ Y tế (trước ngày 30/6/2026)", "trigger, soft 2026-06-30"),
        ("Theo hướng dẫn của Bộ Y tế (nếu có)", "trigger"),
        ("Theo hướng dẫn (Tháng 13/2026)", "trigger"),
        ("Khi có hướng dẫn của Bộ", "trigger"),
        ("Kể từ ngày Nghị quyết có hiệu lực", "trigger"),
        ("Thực hiện theo lộ trình của Bộ Công an", "trigger"),
        ("Căn cứ tiến độ của Trung ương", "trigger"),
        ("Sau Đại hội Đảng bộ tỉnh", "trigger"),
    ]);
    let text = |phrase| read(phrase, &PLAN).meaning.trigger().map(|trigger| trigger.text.clone());
    assert_eq!(text("Sau khi Bộ ban hành, dự kiến Tháng 9/2026.").as_deref(), Some("Sau khi Bộ ban hành"));
    assert_eq!(text("Theo hướng dẫn (nếu có)").as_deref(), Some("Theo hướng dẫn (nếu có)"));
}

#[test]
fn milestones_need_years_to_judge_at() {
    assert_table(&[
        ("Các mốc: 2027, 2030", "milestones, last 2027-12-31, overdue 2028-01-01"),
        ("Đánh giá vào năm 2027 và năm 2030", "milestones, last 2027-12-31, overdue 2028-01-01"),
        ("Mốc năm 2030", "milestones, last 2030-12-31, overdue 2031-01-01"),
    ]);
}

#[test]
fn what_is_not_understood_stays_unknown() {
    for phrase in [
        "17/102/2025",
        "31/02/2025",
        "ngày 31/02/2026",
        "Trước ngày 29/2",
        "Tháng 13/2025",
        "Tháng 0/2026",
        "Quý V/2025",
        "Quý 5/2025",
        "trước 25 giờ ngày 05/8/2025",
        "sau ngày 31/02/2025",
        "ngày 32 hàng tháng",
        "ngày 30/02 hàng năm",
        "28/2018/TT-BTC",
        "Tháng 9/2026/KH",
        "Kế hoạch 12/2025",
        "454/KH-UBND",
        "đầu năm 2026",
        "giữa năm 2026",
        "trước hết năm 2026",
        "Trước khi kết thúc năm 2026",
        "Năm 2030-2026",
        "Tháng 11 - tháng 2/2026",
        "từ ngày 30/6/2026 đến ngày 15/6/2026",
        "T9",
        "Ngày 15",
        "thứ Ba",
        "Năm",
        "Tháng",
        "Quý",
        "Theo",
        "Định kỳ",
        "khi nào xong thì thôi",
        "không rõ",
        "Đã hoàn thành ngày 30/6/2025",
    ] {
        assert_eq!(sketch(phrase), "unknown", "{phrase}");
    }
    for phrase in ["", "  ", "-", "–", "…", "\u{a0}"] {
        assert_eq!(sketch(phrase), "none", "{phrase}");
    }
}
