//! Words of the screens of sessions.

use super::Lang;

texts! {
    MEETINGS: "Họp" / "Meetings";
    NEW: "Mở cuộc họp mới" / "Open a session";
    DATE: "Ngày" / "Date";
    SESSION: "Cuộc họp" / "Session";
    STANDING: "Tình trạng" / "Standing";
    TASKS: "N.vụ" / "Tasks";
    CONCLUSIONS: "K.luận" / "Concl.";
    DEEDS_DONE: "Việc xong" / "Done";
    RUNNING: "đang họp" / "running";
    ENDED: "đã kết thúc" / "ended";
    NO_SESSIONS: "Chưa có cuộc họp nào. Chọn dòng trên, nhấn {open} để mở cuộc họp đầu tiên: chương trình được lập sẵn từ các nhiệm vụ quá hạn, có nguy cơ chậm, sắp đến hạn và kết luận trước chưa xong." / "There is no session yet. Choose the row above and press {open} to open the first one: its agenda is collected from what is overdue, at risk or due soon, and from earlier conclusions that are not done.";
    NO_SUCH_SESSION: "Không có cuộc họp nào khớp. Nhấn {back} để bỏ lọc." / "No session answers to that. Press {back} to show every session.";
    WHICH_SORT: "Mở cuộc họp nào?" / "Which session?";
    GOES_ON: "đã mở, họp tiếp" / "open already, goes on";
    ALREADY: "Ngày {date} đã có cuộc họp này: nhấn Esc rồi chọn trong danh sách." / "This session of {date} exists already: press Esc and choose it from the list.";
    BEGIN_WITH: "Bắt đầu họp với {n} nhiệm vụ" / "Begin with {n} tasks";
    AGENDA_OF: "Chương trình: {sort}, ngày {date}" / "Agenda: {sort}, {date}";
    LEFT_OUT: "đã bỏ {n}" / "{n} dropped";
    BY_OVERDUE: "{n} quá hạn" / "{n} overdue";
    BY_NOT_DONE: "{n} có kết luận trước chưa xong" / "{n} with earlier conclusions not done";
    BY_RISK: "{n} nguy cơ chậm" / "{n} at risk";
    BY_SILENCE: "{n} lâu chưa cập nhật" / "{n} silent";
    BY_DUE: "{n} đến hạn trước kỳ sau" / "{n} due before the next session";
    BY_HAND: "{n} thêm bằng tay" / "{n} added by hand";
    FOLLOWED_UP: "Kết luận kỳ trước: {n}, chưa xong {open}" / "From earlier sessions: {n}, {open} not done";
    ADDED: "thêm bằng tay" / "added by hand";
    ADD_WHICH: "Thêm nhiệm vụ nào vào chương trình?" / "Which task shall be added?";
    ON_AGENDA: "Nhiệm vụ này đã có trong chương trình." / "This task is on the agenda already.";
    TAKE_UP_WHICH: "Đưa thêm nhiệm vụ nào ra họp?" / "Which task shall be taken up?";
    ONLY_PLAN: "chỉ {symbol}" / "only {symbol}";
    WHICH_PLAN: "Lập chương trình từ văn bản nào?" / "Tasks of which plan?";
    EVERY_PLAN: "Mọi văn bản" / "Every plan";
    BEING_PREPARED: "đang lập: bỏ {dropped}, thêm {added}" / "put together: {dropped} dropped, {added} added";
    NOTHING_BY_HAND: "Chương trình chưa có gì chọn bằng tay." / "Nothing was chosen by hand.";
    RENEW_ASK: "Lập lại chương trình từ đầu?" / "Collect the agenda anew?";
    KEEP_CHOICES: "Giữ chương trình đang lập" / "Keep it as it is";
    FORGET_CHOICES: "Lập lại từ đầu: bỏ những gì đã chọn bằng tay" / "Collect anew and forget what was chosen by hand";
    NO_TASKS: "Chưa có nhiệm vụ nào để đưa ra họp. Nhấn {add} để thêm nhiệm vụ, {plan} để lập từ văn bản khác." / "No task is to be taken up yet. Press {add} to add one, {plan} to collect from another plan.";
    NO_SUCH_TASK: "Không có nhiệm vụ nào khớp. Nhấn {back} để bỏ lọc." / "No task answers to that. Press {back} to show every task.";
    NO_AGENDA: "Chưa có nhiệm vụ nào trong chương trình; hãy lấy lại hoặc thêm nhiệm vụ." / "The agenda is empty; put a task back or add one.";
    BEGIN: "Bắt đầu họp" / "Begin the session";
    NAME: "Tên cuộc họp" / "Title";
    ON: "Ngày họp" / "Day";
    ON_HOW: "mọi số liệu tính đến ngày này" / "every figure stands as of this day";
    N_OF: "Nhiệm vụ {n}/{all}" / "Task {n}/{all}";
    LAST_TIME: "Kết quả thực hiện kết luận trước" / "What became of earlier conclusions";
    GENERAL: "Kết luận chung" / "General conclusions";
    NOTHING_BEFORE: "Kỳ trước không còn việc nào phải theo dõi." / "Nothing is left of earlier sessions.";
    NO_GENERAL: "Chưa có kết luận chung. Nhấn {conclude} để ghi, {end} để kết thúc cuộc họp." / "There is no general conclusion yet. Press {conclude} to write one, {end} to end the session.";
    CONCLUDED_ON: "{n}/{all} nhiệm vụ đã có kết luận" / "{n} of {all} tasks are concluded on";
    CLOCK: "{time}, họp {session}, mục này {item}" / "{time}, session {session}, item {item}";
    CLOCK_SHORT: "{time}, họp {session}" / "{time}, session {session}";
    FIGURES: "Số liệu" / "Figures";
    AS_OF_SESSION: "tính đến ngày họp {date}" / "as of the session's day, {date}";
    NOTE_SYMBOL: "Ghi số thông báo kết luận: phím {key}." / "To note the symbol of the minutes press {key}.";
    MINUTES_ONLY: "{m} phút" / "{m} min";
    HOURS: "{h} giờ {m}" / "{h} h {m}";
    LEADS: "Chủ trì" / "Lead";
    DEADLINE: "Hạn: {deadline}" / "Due: {deadline}";
    NO_DEADLINE: "không có hạn" / "no deadline";
    RISK: "Nguy cơ" / "At risk";
    AT_RISK: "nguy cơ chậm tiến độ" / "may be late";
    OBSTACLE: "Vướng mắc" / "Obstacle";
    LAST_UPDATE: "Cập nhật" / "Reported";
    NOTHING_REPORTED: "chưa có cập nhật nào" / "nothing was reported";
    BEFORE: "Kỳ trước" / "Last time";
    CONCLUSION: "Kết luận" / "Concluded";
    DEED: "Giao việc" / "Action";
    DEED_IS: "{unit}: {text}" / "{unit}: {text}";
    DEED_UNTIL: "{unit}: {text} (chậm nhất {date})" / "{unit}: {text} (by {date})";
    UNITS: "Đơn vị" / "Units";
    BECAME: "{text}: {outcome}" / "{text}: {outcome}";
    BECAME_RESULT: "{text}: {outcome} ({result})" / "{text}: {outcome} ({result})";
    TASK_IS_GONE: "Nhiệm vụ này vừa bị người khác rút." / "Somebody has just taken this task back.";
    MORE: "còn {n} dòng" / "{n} more lines";
    DEEDS: "Làm gì với mục này?" / "What shall be done?";
    CONCLUDE: "Ghi kết luận" / "Write a conclusion";
    GIVE: "Giao việc" / "Give out an action";
    GIVE_WHOM: "Giao việc cho đơn vị nào?" / "Who shall do it?";
    WHAT: "Nội dung" / "What";
    WHO: "Đơn vị" / "Unit";
    UNTIL: "Chậm nhất ngày" / "By";
    TEXT_MISSING: "Hãy ghi nội dung." / "Write down what.";
    UNIT_MISSING: "Hãy ghi đơn vị." / "Write down who.";
    OF_GENERAL: "Kết luận chung, không gắn với nhiệm vụ nào" / "About no single task";
    END: "Kết thúc cuộc họp" / "End the session";
    END_NOTE: "Ghi số thông báo kết luận" / "Note the symbol of the minutes";
    END_ABOUT: "{conclusions} kết luận, {actions} việc giao; {n}/{all} nhiệm vụ đã có kết luận." / "{conclusions} conclusions, {actions} actions; {n} of {all} tasks are concluded on.";
    DOCUMENT: "Số thông báo" / "Symbol";
    DOCUMENT_HOW: "số, ký hiệu thông báo kết luận; để trống nếu chưa có" / "the symbol of the minutes; may stay blank";
    SESSION_GONE: "Cuộc họp này vừa bị người khác rút." / "Somebody has just taken this session back.";
    NOT_ON_TASK: "Hãy sang một nhiệm vụ trước." / "Go to a task first.";
    OPEN_ONE: "Hãy mở một cuộc họp trước." / "Open a session first.";
    IS_ENDED: "Cuộc họp đã kết thúc." / "The session is over.";
    PREPARE_FIRST: "Chỉ lập chương trình trước khi họp." / "The agenda is put together before the session.";
    HOW_TO_WRITE: "Ghi ra tệp: dondoc meeting minutes {id} > thong-bao.txt; dạng JSON: thêm --json" / "Into a file: dondoc meeting minutes {id} > minutes.txt; as JSON: add --json";
    DID_BEGIN: "Mở {title}: {n} nhiệm vụ." / "Opens {title}: {n} tasks.";
    DID_TAKE_UP: "Đưa {which} ra họp, ngay sau mục này." / "Takes {which} up, right after this page.";
    DID_TAKE_UP_LAST: "Đưa {which} ra họp, ở cuối chương trình." / "Takes {which} up, at the end of the agenda.";
    DID_CONCLUDE: "Ghi kết luận cho {which}." / "Writes a conclusion on {which}.";
    DID_CONCLUDE_GENERAL: "Ghi kết luận chung." / "Writes a general conclusion.";
    DID_GIVE: "Giao việc cho {unit}." / "Gives {unit} something to do.";
    DID_END: "Kết thúc {title}." / "Ends {title}.";
    DID_DOCUMENT: "Ghi số thông báo {symbol}." / "Notes the symbol {symbol}.";
}

/// Returns so many minutes in words.
pub fn elapsed(lang: Lang, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match hours {
        0 => MINUTES_ONLY.with(lang, &[("m", &rest)]),
        _ => HOURS.with(lang, &[("h", &hours), ("m", &format!("{rest:02}"))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_hours_and_minutes() {
        for (minutes, vi, en) in [
            (0, "0 phút", "0 min"),
            (59, "59 phút", "59 min"),
            (60, "1 giờ 00", "1 h 00"),
            (125, "2 giờ 05", "2 h 05"),
        ] {
            assert_eq!(
                (elapsed(Lang::Vi, minutes), elapsed(Lang::En, minutes)),
                (vi.to_owned(), en.to_owned())
            );
        }
    }
}
