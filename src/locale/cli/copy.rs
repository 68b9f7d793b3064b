//! Words about copying plans.

texts! {
    COPIED: "Đã chép vào {kind} {id}; hoàn tác bằng: dondoc undo" / "Copied into {kind} {id}; take it back with: dondoc undo";
    COPIES: "{from} → {into}: {tasks} nhiệm vụ, {sections} mục; không chép tiến độ và các bản ghi đã báo cáo." / "{from} → {into}: tasks: {tasks}, sections: {sections}; nothing that was reported is copied.";
    NOT_UNDERSTOOD: "{task}: thời hạn sau khi chuyển không hiểu được" / "{task}: the deadline as moved on is not understood";
    NOTHING: "{plan} không có dòng nào để chép" / "{plan} has no row to copy";
    INTO_ITSELF: "không chép cả văn bản vào chính nó" / "a whole plan cannot be copied into itself";
    NOWHERE: "chưa ghi chép vào đâu" / "say where to copy to";
    NOWHERE_HOW: "--into VĂN BẢN, hoặc --symbol KÝ HIỆU cho văn bản mới" / "--into PLAN, or --symbol SYMBOL for a new plan";
    TAKEN: "đã có văn bản {plan}" / "there is a plan {plan} already";
    TAKEN_HOW: "chép vào đó: --into {plan}; hoặc đặt ký hiệu, mã khác" / "copy into it: --into {plan}; or choose another symbol or id";
    NO_YEAR: "không có năm {year}" / "there is no year {year}";
    NO_ROW: "{plan} không có mục hay nhiệm vụ {row}" / "{plan} has no section or task {row}";
}
