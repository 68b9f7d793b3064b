//! Words of the scorecard, printed and as a workbook.

texts! {
    NO_PERIOD: "không xác định được kỳ" / "the period is not known";
    NO_PERIOD_HOW: "ghi rõ bằng --period 2026-Q1" / "name it with --period 2026-Q1";
    BEGINS_LATER: "kỳ bắt đầu sau ngày số liệu {date}" / "the period begins after the as-of date {date}";
    BEGINS_LATER_HOW: "chọn kỳ khác, hoặc chọn ngày khác bằng --as-of" / "choose another period, or another day with --as-of";
    KEY: "Giao: tồn đầu kỳ và được giao trong kỳ; Đúng, Trễ: đã xong; Chưa: chưa xong, trong hạn; Quá: quá hạn; BC: kỳ báo cáo chưa gửi. Nhiệm vụ không có hạn cụ thể chỉ tính vào cột Giao." / "All: open at the start and assigned since; Time, Late: done; Open: not done, in time; Over: overdue; Rep: reports not sent. A task without a date counts under All alone.";
    HEAD: "Chấm điểm {period} · xét đến {date} (nhật ký số {journal})" / "Scorecard of {period} · judged on {date} (journal no. {journal})";
    AGAINST: "± so với {period}" / "± against {period}";
    OTHER: "khác" / "other";
    COLUMNS: "Giao Đúng  Trễ Chưa  Quá   BC  Tỷ lệ  Điểm      ±    Hạng" / " All Time Late Open Over  Rep   Rate Point      ±    Rank";
    ORDER: "TT" / "No.";
    UNIT: "Đơn vị" / "Unit";
    KIND: "Loại" / "Kind";
    ASSIGNED: "Được giao" / "Assigned";
    DONE_ON_TIME: "Xong đúng hạn" / "Done on time";
    DONE_LATE: "Xong trễ" / "Done late";
    IN_TIME: "Chưa xong, trong hạn" / "Not done, in time";
    OVERDUE: "Quá hạn" / "Overdue";
    BESIDE: "Không có hạn cụ thể" / "Without a date";
    NOT_SENT: "Báo cáo chưa gửi" / "Reports not sent";
    RATE: "Tỷ lệ đúng hạn (%)" / "On time (%)";
    POINTS: "Điểm" / "Points";
    CHANGE: "Tăng, giảm điểm" / "Change of points";
    RANK: "Hạng trong loại" / "Rank in its kind";
    FIGURE: "Số liệu" / "Figure";
    ID: "Mã" / "Id";
    BEHIND: "Nhiệm vụ, báo cáo" / "Task or report";
    SHEET: "Chấm điểm" / "Scorecard";
    SHEET_BEHIND: "Chi tiết" / "Details";
    TITLE: "BẢNG CHẤM ĐIỂM {period}" / "SCORECARD {period}";
    TITLE_BEHIND: "CHI TIẾT TỪNG SỐ LIỆU" / "WHAT STANDS BEHIND EVERY FIGURE";
    JUDGED: "Xét đến {date} (nhật ký số {journal})" / "Judged on {date} (journal no. {journal})";
}
