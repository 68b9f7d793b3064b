//! A made-up province of any size, the same bytes for the same size: a register of 170 units, plans of 500 tasks,
//! 20 updates a task.

use std::fmt::Write as _;

/// Names a size of province.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// How it is called in the table of budgets.
    pub name: &'static str,
    /// How many tasks.
    pub tasks: usize,
    /// How many updates.
    pub updates: usize,
}

/// The sizes that the budgets bind at, and the stretch.
pub const SIZES: [Size; 3] = [
    Size { name: "P", tasks: 1_000, updates: 20_000 },
    Size { name: "10P", tasks: 10_000, updates: 200_000 },
    Size { name: "X", tasks: 100_000, updates: 500_000 },
];

const UNITS: usize = 170;
const TASKS_A_PLAN: usize = 500;
const VERBS: [&str; 7] =
    ["Xây dựng", "Hoàn thành", "Triển khai", "Rà soát", "Kiểm tra", "Chuẩn hóa", "Tổng hợp, báo cáo"];
const OBJECTS: [&str; 9] = [
    "cơ sở dữ liệu đất đai",
    "sổ sức khỏe điện tử",
    "dịch vụ công trực tuyến",
    "dữ liệu hộ tịch",
    "chữ ký số cho công chức",
    "thanh toán không dùng tiền mặt",
    "kho dữ liệu dùng chung",
    "học bạ số",
    "định danh địa điểm, đánh số nhà",
];
const PLACES: [&str; 5] = [
    "trên địa bàn tỉnh",
    "tại các sở, ban, ngành",
    "tại Ủy ban nhân dân các xã, phường",
    "phục vụ người dân và doanh nghiệp",
    "theo mô hình chính quyền địa phương 2 cấp",
];
const DEADLINES: [&str; 7] = [
    "Tháng 6/2026",
    "Quý IV/2026",
    "Trước ngày 20/6/2026",
    "Năm 2026",
    "Thực hiện thường xuyên",
    "Theo tiến độ của Bộ Công an (Tháng 9/2026)",
    "Tháng 12/2025",
];
const STATES: [&str; 4] = ["in_progress", "in_progress", "ongoing", "done"];

/// Draws numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }
}

/// Returns the province as an exchange file.
pub fn json(size: Size) -> Vec<u8> {
    let mut out =
        String::from("{\"schema\":\"dondoc/exchange\",\"version\":1,\"source\":\"bench\",\n\"units\":[\n");
    rows(&mut out, UNITS, unit);
    out.push_str("],\n\"plans\":[\n");
    rows(&mut out, size.tasks.div_ceil(TASKS_A_PLAN), plan);
    out.push_str("],\n\"sections\":[\n");
    rows(&mut out, size.tasks.div_ceil(TASKS_A_PLAN) * 5, section);
    out.push_str("],\n\"tasks\":[\n");
    rows(&mut out, size.tasks, task);
    out.push_str("],\n\"updates\":[\n");
    rows(&mut out, size.updates, |number| update(number, size.tasks));
    out.push_str("]}\n");
    out.into_bytes()
}

/// How many weeks were reported on before the day of the measurements.
const WEEKS: usize = 52;

/// Returns what the secretariat adds to the province: two duties of every unit, the weekly one with a year of reports
/// of which one in ten is missing, a proposed update for every hundredth task, and a reminder for every tenth.
pub fn reporting(size: Size) -> Vec<u8> {
    let mut out =
        String::from("{\"schema\":\"dondoc/exchange\",\"version\":1,\"source\":\"bench\",\n\"groups\":[\n");
    out.push_str(r#"{"id":"moi-don-vi","name":"Mọi đơn vị","rule":{"kinds":["department","commune"]}}"#);
    out.push_str("],\n\"duties\":[\n");
    rows(&mut out, 2, duty);
    out.push_str("],\n\"submissions\":[\n");
    rows(&mut out, WEEKS * UNITS * 9 / 10, submission);
    out.push_str("],\n\"updates\":[\n");
    rows(&mut out, size.tasks / 100, |number| proposal(number * 100));
    out.push_str("],\n\"reminders\":[\n");
    rows(&mut out, size.tasks / 10, |number| reminder(number * 10));
    out.push_str("]}\n");
    out.into_bytes()
}

fn duty(number: usize) -> String {
    let (id, cadence) = [
        ("tuan", r#"{"every":"week","weekday":"Tue","time":"10:00","before":true}"#),
        ("thang", r#"{"every":"month","day":10,"before":true}"#),
    ][number];
    format!(
        r#"{{"id":"{id}","name":"Báo cáo {id}","cadence":{cadence},"owed_by":"Mọi đơn vị","recipients":"Sở số 000"}}"#
    )
}

fn submission(number: usize) -> String {
    let (place, unit) = (number * 10 / 9, number * 10 / 9 % UNITS);
    let monday = chrono::NaiveDate::from_ymd_opt(2025, 4, 7).unwrap()
        + chrono::Days::new(place as u64 / UNITS as u64 * 7);
    let (sunday, tuesday) = (monday + chrono::Days::new(6), monday + chrono::Days::new(8));
    format!(
        r#"{{"id":"b{number}","duty":"tuan","unit":"u{unit}","period":{{"from":"{monday}","to":"{sunday}"}},"received_on":"{tuesday}"}}"#
    )
}

fn place_of(number: usize) -> String {
    let (plan, place) = (number / TASKS_A_PLAN, number % TASKS_A_PLAN);
    let letter = char::from(b'A' + (place * 5 / TASKS_A_PLAN) as u8);
    format!("k{plan}/{letter}/{place}")
}

fn proposal(task: usize) -> String {
    format!(
        r#"{{"id":"p{task}","task":"{}","on":"2026-04-09","done":13,"total":12,"status":"proposed"}}"#,
        place_of(task)
    )
}

fn reminder(task: usize) -> String {
    let unit = task % UNITS;
    format!(r#"{{"id":"n{task}","unit":"u{unit}","on":"2026-04-01","tasks":["{}"]}}"#, place_of(task))
}

fn rows(out: &mut String, count: usize, row: impl Fn(usize) -> String) {
    for number in 0..count {
        out.push_str(&row(number));
        out.push_str(if number + 1 < count { ",\n" } else { "\n" });
    }
}

fn unit_name(number: usize) -> String {
    if number < 35 { format!("Sở số {number:03}") } else { format!("UBND xã {number:03}") }
}

fn unit(number: usize) -> String {
    let kind = if number < 35 { "department" } else { "commune" };
    let name = unit_name(number);
    format!(r#"{{"id":"u{number}","name":"{name}","short":"Đ{number}","kind":"{kind}","rank":{number}}}"#)
}

fn plan(number: usize) -> String {
    format!(
        r#"{{"id":"k{number}","symbol":"{}/KH-UBND","title":"Kế hoạch {number}","issuer":"u0","date":"2025-12-01","period":{{"from":"2026-01-01","to":"2026-12-31"}}}}"#,
        100 + number
    )
}

fn section(number: usize) -> String {
    let (plan, letter) = (number / 5, char::from(b'A' + (number % 5) as u8));
    format!(
        r#"{{"id":"k{plan}/{letter}","plan":"k{plan}","label":"{letter}","title":"Nhóm nhiệm vụ {letter}"}}"#
    )
}

fn task(number: usize) -> String {
    let mut dice = Dice(number as u64 + 1);
    let (plan, place) = (number / TASKS_A_PLAN, number % TASKS_A_PLAN);
    let letter = char::from(b'A' + (place * 5 / TASKS_A_PLAN) as u8);
    let title = format!("{} {} {}, đợt {number}", dice.one(&VERBS), dice.one(&OBJECTS), dice.one(&PLACES));
    let lead = unit_name(dice.roll(UNITS));
    let coordinators = format!("{}; {}", unit_name(dice.roll(UNITS)), unit_name(dice.roll(UNITS)));
    let deadline = dice.one(&DEADLINES);
    format!(
        r#"{{"id":"k{plan}/{letter}/{place}","plan":"k{plan}","section":"k{plan}/{letter}","label":"{place}","title":"{title}","leads":"{lead}","coordinators":"{coordinators}","deadline":"{deadline}","assigned_on":"2025-12-01"}}"#
    )
}

fn update(number: usize, tasks: usize) -> String {
    let mut dice = Dice(number as u64 + 7_000_000);
    let task = number % tasks;
    let (plan, place) = (task / TASKS_A_PLAN, task % TASKS_A_PLAN);
    let letter = char::from(b'A' + (place * 5 / TASKS_A_PLAN) as u8);
    let (month, day, state) = (1 + dice.roll(9), 1 + dice.roll(28), dice.one(&STATES));
    let percent = dice.roll(100);
    let mut out = String::new();
    let _infallible = write!(
        out,
        r#"{{"id":"n{number}","task":"k{plan}/{letter}/{place}","on":"2026-{month:02}-{day:02}","state":"{state}","percent":{percent},"text":"Đã thực hiện bước {number}, đang tổng hợp kết quả","evidence":["{}/BC-ĐV"]}}"#,
        dice.roll(900) + 1
    );
    out
}
