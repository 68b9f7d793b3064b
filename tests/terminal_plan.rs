//! A whole plan is typed into the real program by somebody who only reads the screen, with an input method left on; it
//! supersedes another one, and everything is taken back by its author.

mod common;

use std::time::{Duration, Instant};

use common::Desk;
use common::typist::Typist;
use serde_json::Value;

const NEXT: &str = "Ghi và thêm tiếp nhiệm vụ kế";
/// How long a draft may take to reach its file.
const PATIENCE: Duration = Duration::from_secs(20);

fn exported(desk: &Desk, kind: &str) -> Vec<Value> {
    let all = desk.json(&["export"]);
    all[kind].as_array().cloned().unwrap_or_default()
}

fn of_new(desk: &Desk, kind: &str) -> Vec<Value> {
    exported(desk, kind).into_iter().filter(|record| record["plan"] == "500").collect()
}

/// Types the plan with what it supersedes; its tasks follow.
fn begin(typist: &mut Typist) {
    typist.act("Thêm văn bản giao nhiệm vụ mới");
    let plan = [("Số, ký hiệu", "500/KH-UBND"), ("Trích yếu", "Kế hoạch thực hiện Đề án 06 năm 2026")];
    typist.fill(&plan, "Ghi và thêm mục đầu tiên");
    typist.sees("500/KH-UBND thay thế văn bản nào?");
    typist.choose("454/KH-UBND");
    typist.sees("454/KH-UBND hết hiệu lực từ ngày nào?");
    typist.types("2/1/2026");
    for _ in 0..3 {
        typist.press("ghi");
    }
    typist.sees("Trước:");
    typist.choose("Ghi việc thay thế");
    typist.sees("✎ Thêm phần, mục");
}

#[test]
fn a_plan_of_ten_tasks_with_subtasks_supersedes_another_and_is_taken_back() {
    let desk = Desk::sample();
    let before = desk.json(&["export"]);
    let mut typist = Typist::at(&desk);
    begin(&mut typist);
    typist.fill(&[("Tên", "Nhiệm vụ chung")], "Ghi và thêm nhiệm vụ trong mục");
    let first = [
        ("Tuyên truyền, phổ biến về Đề án 06", "Sở Y tế", "Thường xuyên", "Tin, bài"),
        ("Làm sạch dữ liệu dân cư", "Công an tỉnh", "30/11/2026", "Báo cáo kết quả"),
        ("Số hóa hồ sơ, giấy tờ đất đai", "Sở Xây dựng", "Quý IV/2026", "Cơ sở dữ liệu"),
    ];
    for (nth, (title, leads, deadline, output)) in first.iter().enumerate() {
        let then = if nth + 1 < first.len() { NEXT } else { "Ghi" };
        let fields = [("Tên", *title), ("Chủ trì", leads), ("Thời hạn", deadline), ("Sản phẩm", output)];
        typist.fill(&fields, then);
    }
    typist.find("500/KH-UBND", "500/KH-UBND  Kế hoạch");
    typist.act("Thêm mục vào trong dòng này");
    typist.fill(&[("Tên", "Nhiệm vụ cụ thể của từng đơn vị")], "Ghi và thêm nhiệm vụ trong mục");
    let second = [
        "Kết nối dữ liệu bảo hiểm",
        "Lưu động hộ tịch về thôn bản",
        "Thu phí trực tuyến",
        "Ký số hồ sơ",
        "Kiểm tra định kỳ",
    ];
    for (nth, title) in second.iter().enumerate() {
        typist.fill(&[("Tên", title)], if nth < 4 { NEXT } else { "Ghi" });
    }
    typist.find("Lưu động hộ tịch về thôn bản", "500/KH-UBND II.2");
    typist.act("Thêm nhiệm vụ vào trong dòng này");
    typist.fill(&[("Tên", "Thẻ cho người cao tuổi")], NEXT);
    typist.fill(&[("Tên", "Thẻ cho trẻ dưới 14 tuổi")], "Ghi");
    typist.misses("✎");
    let (sections, tasks) = (of_new(&desk, "sections"), of_new(&desk, "tasks"));
    assert_eq!((sections.len(), tasks.len()), (2, 10));
    let subtasks = tasks.iter().filter(|task| task["parent"].is_string()).count();
    let titles: Vec<&str> = tasks.iter().filter_map(|task| task["title"].as_str()).collect();
    assert_eq!(subtasks, 2);
    for title in first.iter().map(|task| task.0).chain(second) {
        assert!(titles.contains(&title), "{title}: {titles:?}");
    }
    let typed = tasks.iter().find(|task| task["title"] == first[1].0).unwrap();
    assert_eq!(typed["output"], first[1].3);
    for (field, said) in [("leads", first[1].1), ("deadline", first[1].2)] {
        assert!(typed[field].to_string().contains(said), "{field}: {typed}");
    }
    decide(&mut typist);
    typist.press("ghi");
    let screen = typist.sees("Ghi: thay thế văn bản, xử lý 3 nhiệm vụ");
    assert!(screen.contains("Trước:") && screen.contains("Sau:"), "{screen}");
    typist.choose("Ghi: thay thế văn bản");
    typist.sees("đã xử lý 3 nhiệm vụ");
    let links = exported(&desk, "links");
    let of = |relation: &str| {
        links.iter().filter(|link| link["kind"] == relation && link["since"] == "2026-01-02").count()
    };
    assert_eq!((of("continues"), of("replaces")), (1, 1));
    let dropped =
        exported(&desk, "updates").into_iter().filter(|update| update["text"] == "Trung ương không giao nữa");
    assert_eq!(dropped.count(), 1);
    assert_eq!(of_new(&desk, "tasks").len(), 11, "one was carried over as a copy");
    take_all_back(&mut typist);
    assert_eq!(desk.json(&["export"]), before);
    assert_eq!(desk.run(&["verify"]).code, 0);
}

/// Decides the first three open tasks of the old plan: one is carried over, one replaced, one dropped.
fn decide(typist: &mut Typist) {
    typist.find("500/KH-UBND", "500/KH-UBND  Kế hoạch");
    typist.act("Văn bản này thay thế văn bản nào");
    typist.choose("454/KH-UBND");
    typist.sees("454/KH-UBND hết hiệu lực từ ngày nào?");
    for _ in 0..3 {
        typist.press("ghi");
    }
    typist.sees("454/KH-UBND → 500/KH-UBND, từ 02/01/2026");
    typist.press("quyết định");
    typist.choose("Chép sang văn bản mới");
    typist.sees("chép sang văn bản mới");
    typist.key("↑↓");
    typist.press("quyết định");
    typist.choose("Thay thế bằng một nhiệm vụ");
    typist.sees("Nhiệm vụ nào của 500/KH-UBND?");
    typist.choose("");
    typist.sees("thay thế bởi");
    typist.key("↑↓");
    typist.press("quyết định");
    typist.choose("Không còn phù hợp");
    typist.types("Trung ương không giao nữa");
    typist.press("ghi");
    typist.press("ghi");
    typist.sees("không còn phù hợp: Trung");
}

/// Takes back everything that was written in this run, one step after the other.
fn take_all_back(typist: &mut Typist) {
    // The plan, what it supersedes, its sections and tasks, what was decided.
    for _ in 0..15 {
        typist.run("hoàn tác", "Hoàn tác");
        typist.sees("Thôi");
        typist.choose("Hoàn tác");
        typist.sees("Đã xong");
    }
    typist.run("hoàn tác", "Hoàn tác");
    typist.sees("chưa ghi gì để hoàn tác");
}

#[test]
fn what_was_decided_and_not_written_survives_a_kill() {
    let desk = Desk::sample();
    let mut typist = Typist::at(&desk);
    begin(&mut typist);
    typist.fill(&[("Tên", "Nhiệm vụ chung")], "Ghi và thêm nhiệm vụ trong mục");
    typist.fill(&[("Tên", "Làm sạch dữ liệu dân cư")], "Ghi");
    typist.misses("✎");
    decide(&mut typist);
    let deadline = Instant::now() + PATIENCE;
    while !desk.drafts().concat().contains("\"dropped\":\"Trung ương không giao nữa\"") {
        assert!(Instant::now() < deadline, "{:?}", desk.drafts());
        std::thread::yield_now();
    }
    typist.cut_off();
    let mut typist = Typist::at(&desk);
    typist.sees("Còn 3 quyết định về nhiệm vụ của văn bản cũ chưa ghi");
    typist.key("&");
    typist.sees("không còn phù hợp: Trung");
    typist.press("ghi");
    typist.choose("Ghi: thay thế văn bản, xử lý 3 nhiệm vụ");
    typist.sees("đã xử lý 3 nhiệm vụ");
    let deadline = Instant::now() + PATIENCE;
    while !desk.drafts().is_empty() {
        assert!(Instant::now() < deadline, "{:?}", desk.drafts());
        std::thread::yield_now();
    }
}

/// Opens the form of the task and types behind what stands in a field.
fn edit(typist: &mut Typist, caption: &str, text: &str) {
    typist.find("454 b.17", "454/KH-UBND B.17");
    typist.act("Sửa nhiệm vụ");
    typist.go_to(caption);
    typist.types(text);
}

fn write(typist: &mut Typist) {
    typist.press("ghi");
    typist.choose("Ghi");
}

fn task(desk: &Desk) -> Value {
    exported(desk, "tasks").into_iter().find(|task| task["id"] == "454/B/17").unwrap()
}

#[test]
fn two_people_edit_different_fields_of_one_task_and_both_keep_their_work() {
    let desk = Desk::sample();
    let before = task(&desk);
    let (mut one, mut other) = (Typist::at(&desk), Typist::at(&desk));
    edit(&mut one, "Tên", " (rà soát)");
    edit(&mut other, "Sản phẩm", "Báo cáo đã ký");
    write(&mut one);
    one.misses("✎");
    other.sees("(rà soát)");
    write(&mut other);
    other.misses("✎");
    let after = task(&desk);
    let title = before["title"].as_str().unwrap();
    assert_eq!(after["title"].as_str().unwrap(), format!("{title} (rà soát)"));
    assert!(after["output"].as_str().unwrap().ends_with("Báo cáo đã ký"), "{after}");
}

#[test]
fn two_people_edit_the_same_field_of_one_task_and_the_second_is_asked() {
    for (answer, kept) in [("Giữ giá trị hiện nay", "(của một)"), ("Ghi giá trị của tôi", "(của hai)")]
    {
        let desk = Desk::sample();
        let (mut one, mut other) = (Typist::at(&desk), Typist::at(&desk));
        edit(&mut one, "Tên", " (của một)");
        edit(&mut other, "Tên", " (của hai)");
        write(&mut one);
        one.misses("✎");
        other.sees("(của một)");
        write(&mut other);
        let screen = other.sees("Hai người cùng sửa");
        assert!(screen.contains("(của một)") && screen.contains("(của hai)"), "{screen}");
        other.choose(answer);
        other.misses("Hai người cùng sửa");
        one.sees(kept);
        assert!(task(&desk)["title"].as_str().unwrap().ends_with(kept), "{answer}");
    }
}
