//! Words of the board that shows who has sent which report.

texts! {
    RECEIPTS: "Báo cáo đã gửi" / "Reports received";
    COUNTING: "Đang tổng hợp…" / "Counting…";
    NO_DUTIES: "Chưa khai chế độ báo cáo nào, nên chưa biết ai phải gửi báo cáo gì. Chế độ báo cáo vào cùng tệp nhập (dondoc import); nhấn {palette} để tìm lệnh." / "No reporting duty is entered yet, so nobody owes a report. Duties come with an import (dondoc import); press {palette} to find a command.";
    NO_TERMS: "Chế độ báo cáo này không có kỳ nào quanh ngày đang xem. Nhấn {duty} để chọn chế độ khác, {day} để xem ngày khác." / "This duty has no period around the shown day. Press {duty} for another duty, {day} for another day.";
    NO_UNITS: "Không có đơn vị nào khớp. Nhấn {back} để bỏ lọc." / "No unit answers to that. Press {back} to show all again.";
    HEAD: "{units} đơn vị, {terms} kỳ gần nhất" / "{units} units, the last {terms} periods";
    MISSING_FIRST: "chưa gửi xếp trước" / "missing first";
    BY_PROTOCOL: "theo thứ tự danh mục" / "in protocol order";
    PERIOD: "Kỳ, hạn gửi" / "Period, due on";
    UNIT: "Đơn vị" / "Unit";
    CAME: "Đã gửi" / "Sent";
    LATE: "Trễ" / "Late";
    SUM_CAME: "Đã gửi" / "Sent";
    SUM_LATE: "trong đó trễ" / "of these late";
    SUM_NOT_SENT: "Chưa gửi" / "Not sent";
    NOT_OWED: "không phải gửi kỳ này" / "owes none for this period";
    LEGEND: "{done} đúng hạn   {done}+3 trễ 3 ngày   {over}5 chưa gửi, quá 5 ngày   {awaited} chưa đến hạn" / "{done} on time   {done}+3 three days late   {over}5 not sent, 5 days over   {awaited} not due yet";
    AWAITED: "chờ" / "due";
    AFTER_THE_HOUR: "giờ" / "hour";
    DUTY: "Chọn chế độ báo cáo" / "Choose the reporting duty";
    CAME_ALREADY: "Báo cáo này đã nhận ngày {on}. Nhấn Enter để xem và sửa." / "This report came on {on}. Press Enter to look at it and correct it.";
    CHOOSE: "Hãy chọn một đơn vị phải gửi báo cáo." / "Choose a unit that owes a report.";
    RECEIVED: "Ghi nhận báo cáo" / "Enter the receipt";
    RECEIVED_MANY: "Ghi nhận báo cáo {period} của {n} đơn vị, nhận ngày {on}" / "Enter the receipt of the report on {period} from {n} units on {on}";
    RECEIVED_HIDDEN: "(trong đó {n} đơn vị đang bị lọc, không thấy trên màn hình)" / "({n} of them are filtered out of view)";
    RECORD: "Ghi nhận" / "Enter";
    DID_RECEIVE: "Đã ghi nhận báo cáo {period} của {unit}, ngày {on}." / "Entered: the report on {period} from {unit} on {on}.";
    DID_RECEIVE_MANY: "Đã ghi nhận báo cáo {period} của {n} đơn vị, ngày {on}." / "Entered: the reports on {period} from {n} units on {on}.";
    AT_HOUR: "Giờ nhận" / "At the hour";
    NOTE: "Ghi chú" / "Note";
    NOT_AN_HOUR: "Không hiểu giờ “{text}”; viết như 9:30 hoặc 9h30." / "“{text}” is no hour; write it as 9:30.";
    NOT_YET: "Chưa đến ngày này; ghi ngày đã nhận, muộn nhất là hôm nay." / "That day has not come; enter the day of receipt, today at the latest.";
}
