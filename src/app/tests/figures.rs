//! A small office with indicators: every verdict, several definitions, figures without a target, a plan's headings.

use super::desk::{Desk, setup};
use super::office::{day, workspace};
use crate::app::Setup;
use crate::domain::deadline::Every;
use crate::domain::indicator::{
    Definition, Direction, Heading, Indicator, Measured, Measurement, PathShape, Target, read_measured,
    read_target,
};
use crate::domain::journal::{BatchNumber, Head, Seq};
use crate::domain::operation::Record;
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::plan::{Period, Plan};
use crate::domain::workspace::Workspace;

/// Adds records behind those of the office.
#[derive(Debug)]
pub struct Figures {
    workspace: Workspace,
    next: u64,
}

impl Figures {
    fn add(&mut self, record: impl Into<Record>) {
        self.next += 1;
        self.workspace.load(record.into(), Seq(self.next), BatchNumber(1));
    }

    fn indicator(&mut self, one: &Row) {
        let (section, label) = one.label.split_once('.').unwrap_or((one.label, ""));
        let title = match section {
            "I" => "Giải quyết thủ tục, dịch vụ công trực tuyến",
            "V" => "An sinh xã hội, y tế",
            _ => "Dân cư, định danh điện tử",
        };
        let heading = Heading { label: section.to_owned(), title: title.to_owned() };
        let id = format!("KPI/{}", one.label);
        self.add(Indicator {
            id: id.as_str().into(),
            plan: one.in_plan.then(|| "2026-2030".into()),
            heading: Some(heading),
            label: label.to_owned(),
            name: one.name.to_owned(),
            unit_of_measure: one.unit.to_owned(),
            direction: one.direction,
            monitors: monitors(one.monitor),
            reporting: one.reporting,
            path: PathShape::Straight,
            rank: i64::try_from(self.next).unwrap(),
        });
        self.definition(&id, 1, "Giá trị trong phạm vi toàn tỉnh", one);
    }

    fn definition(&mut self, indicator: &str, rank: i64, counted: &str, one: &Row) {
        let target = |(year, printed): (i32, &str)| Target {
            year,
            printed: printed.to_owned(),
            meaning: read_target(printed, one.direction),
            corrected: false,
        };
        let asked = [(2026, one.targets.0), (2030, one.targets.1)];
        let targets = if one.in_plan { asked.map(target).to_vec() } else { Vec::new() };
        self.add(Definition {
            id: format!("{indicator}/{rank}").as_str().into(),
            indicator: indicator.into(),
            counted: counted.to_owned(),
            over: None,
            targets,
            rank,
        });
    }

    fn value(&mut self, definition: &str, on: &str, printed: &str, direction: Direction) {
        let value: Measured = read_measured(printed, direction).unwrap().value;
        self.add(Measurement {
            id: format!("mau#{}", self.next).as_str().into(),
            definition: definition.into(),
            on: day(on),
            from: None,
            value,
            printed: Some(printed.to_owned()),
            parts: Vec::new(),
            unit: None,
            document: Some("17/BC-UBND".to_owned()),
            document_date: None,
            note: None,
        });
    }
}

fn monitors(printed: &str) -> PartyList {
    let unit = match printed {
        "Công an tỉnh" => "cong-an-tinh",
        "Sở Y tế" => "so-y-te",
        _ => return PartyList { printed: printed.to_owned(), parties: Vec::new() },
    };
    let party = Party { printed: printed.to_owned(), whom: Whom::Unit(unit.into()) };
    PartyList { printed: printed.to_owned(), parties: vec![party] }
}

struct Row {
    label: &'static str,
    name: &'static str,
    unit: &'static str,
    direction: Direction,
    targets: (&'static str, &'static str),
    monitor: &'static str,
    reporting: Every,
    in_plan: bool,
}

const LONG: &str = "Tỷ lệ người dân, doanh nghiệp nhận thông báo và gửi phản ánh, kiến nghị tới cơ quan nhà nước \
    qua ứng dụng định danh quốc gia trên tổng số tài khoản đã được kích hoạt";

fn rows() -> Vec<Row> {
    let of = |label, name, unit, direction, targets, monitor| Row {
        label,
        name,
        unit,
        direction,
        targets,
        monitor,
        reporting: Every::Quarter,
        in_plan: true,
    };
    use Direction::{AtLeast, AtMost, Count, Rank, Text, YesNo};
    let figure = Row {
        in_plan: false,
        ..of("E.1", "Tài khoản cấp cho người nước ngoài", "Trường hợp", Count, ("", ""), "Công an tỉnh")
    };
    let stale = Row {
        reporting: Every::Month,
        ..of("V.2", "Người nhận lương hưu qua tài khoản", "%", AtLeast, ("60", "80"), "Sở Y tế")
    };
    vec![
        of(
            "I.1",
            "Thứ hạng chuyển đổi số của tỉnh",
            "Thứ hạng",
            Rank,
            ("Nhóm 15", "Nhóm dẫn đầu"),
            "Công an tỉnh",
        ),
        of("I.5", LONG, "%", AtLeast, ("100", "-"), "Công an tỉnh"),
        of("I.6", "Hồ sơ thực hiện trực tuyến trên tổng số hồ sơ", "%", AtLeast, ("≥80", "90"), "VP UBND"),
        of("I.7", "Hồ sơ trễ hạn", "%", AtMost, ("≤5", "≤2"), "Sở Y tế"),
        of("III.3", "Tài khoản định danh mức độ 2 đã kích hoạt", "%", AtLeast, ("≥80", "95"), "Công an tỉnh"),
        of("III.5", "Tài khoản hoạt động thường xuyên", "%", AtLeast, ("50", "80"), "Công an tỉnh"),
        of("III.6", "Cơ sở dữ liệu dùng chung", "-", YesNo, ("Đảm bảo", "-"), "Công an tỉnh"),
        of("III.7", "Địa bàn làm điểm", "-", Text, ("Phường Trung tâm", "-"), "Công an tỉnh"),
        stale,
        figure,
    ]
}

/// Returns the office with its indicators.
pub fn with_figures() -> Workspace {
    let mut all = Figures { workspace: workspace(), next: 60 };
    all.add(Plan {
        id: "2026-2030".into(),
        symbol: "135/QĐ-UBND".to_owned(),
        title: "Chỉ tiêu Đề án 06 giai đoạn 2026 - 2030".to_owned(),
        issuer: Some("ubnd-tinh".into()),
        territory: None,
        date: Some(day("2026-01-20")),
        period: Some(Period { from: day("2026-01-01"), to: day("2030-12-31") }),
        in_force_from: None,
        superseded: None,
        printed_totals: Vec::new(),
        rank: 0,
    });
    let rows = rows();
    rows.iter().for_each(|row| all.indicator(row));
    let accounts = rows.iter().find(|row| row.label == "III.3").unwrap();
    all.definition(
        "KPI/III.3",
        2,
        "Tài khoản đã kích hoạt trên dân số từ 14 tuổi",
        &Row { targets: ("", ""), ..*accounts },
    );
    use Direction::{AtLeast, AtMost, Count, Rank};
    for (definition, on, printed, direction) in [
        ("KPI/I.1/1", "2025-12-31", "28/34", Rank),
        ("KPI/I.6/1", "2025-09-30", "90,1%", AtLeast),
        ("KPI/I.6/1", "2025-12-31", "92,4%", AtLeast),
        ("KPI/I.6/1", "2026-03-31", "94,8%", AtLeast),
        ("KPI/I.7/1", "2025-12-31", "9%", AtMost),
        ("KPI/I.7/1", "2026-03-31", "7,5%", AtMost),
        ("KPI/III.3/1", "2025-12-31", "77,6%", AtLeast),
        ("KPI/III.3/1", "2026-03-31", "2.137.471/2.752.097 (77,67%)", AtLeast),
        ("KPI/III.3/2", "2026-03-31", "91,7%", AtLeast),
        ("KPI/V.2/1", "2025-12-31", "65,88%", AtLeast),
        ("KPI/E.1/1", "2026-03-31", "1.713", Count),
    ] {
        all.value(definition, on, printed, direction);
    }
    all.workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(100) });
    all.workspace
}

/// Returns a desk that looks at an indicator by its label.
pub fn looking(setup: Setup, size: (u16, u16), label: &str) -> Desk {
    let mut desk = Desk::with(with_figures(), setup, size);
    desk.press("3");
    go(&mut desk, label);
    desk
}

/// Returns a desk of the usual size that looks at an indicator.
pub fn desk(label: &str) -> Desk {
    looking(setup(), (80, 24), label)
}

/// Goes to an indicator by its label.
pub fn go(desk: &mut Desk, label: &str) {
    desk.press("home");
    let id = format!("KPI/{label}");
    for _ in 0..60 {
        if desk.model.indicators().indicator_id().is_some_and(|found| found.as_str() == id) {
            return;
        }
        desk.press("down");
    }
    panic!("no row shows {label}\n{}", desk.screen());
}

/// Lists the labels of the indicators in view, from the top.
pub fn labels(desk: &mut Desk) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    desk.press("home");
    for _ in 0..40 {
        found.extend(desk.model.indicators().indicator_id().map(|id| id.as_str()[4..].to_owned()));
        desk.press("down");
    }
    found.dedup();
    found
}
