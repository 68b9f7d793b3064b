//! A small office: four units, two plans, a handful of tasks and what was reported about them.

use chrono::NaiveDate;

use crate::domain::deadline::{self, Context};
use crate::domain::journal::{BatchNumber, Head, Seq};
use crate::domain::operation::Record;
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::plan::{CountRule, Plan, PrintedTotal, Section};
use crate::domain::progress::{Count, Obstacle, ObstacleClass, Review, State, Update};
use crate::domain::task::{Deadline, Task, Tracking};
use crate::domain::unit::{Group, GroupRule, Unit, UnitKind};
use crate::domain::workspace::Workspace;

/// Returns the day of the tests.
pub fn today() -> NaiveDate {
    day("2026-04-10")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn unit(id: &str, name: &str, short: &str, rank: i64) -> Record {
    Unit {
        id: id.into(),
        name: name.to_owned(),
        short: short.to_owned(),
        aliases: Vec::new(),
        category: UnitKind::Department,
        rank,
        valid_from: None,
        valid_to: None,
        successors: Vec::new(),
    }
    .into()
}

fn group(id: &str, name: &str, open: bool) -> Record {
    let rule = GroupRule {
        kinds: if open { Vec::new() } else { vec![UnitKind::Department] },
        members: Vec::new(),
        open,
    };
    Group { id: id.into(), name: name.to_owned(), aliases: Vec::new(), rule }.into()
}

fn plan(id: &str, symbol: &str, title: &str, rank: i64) -> Plan {
    Plan {
        id: id.into(),
        symbol: symbol.to_owned(),
        title: title.to_owned(),
        issuer: Some("ubnd-tinh".into()),
        territory: None,
        date: Some(day("2025-02-28")),
        period: None,
        in_force_from: None,
        superseded: None,
        printed_totals: Vec::new(),
        rank,
    }
}

fn section(id: &str, label: &str, title: &str, rank: i64) -> Record {
    let plan = id.split('/').next().unwrap().into();
    let (label, title) = (label.to_owned(), title.to_owned());
    Section { id: id.into(), plan, parent: None, label, title, printed_total: None, rank }.into()
}

fn party(printed: &str) -> Party {
    let whom = match printed {
        "Các sở, ban, ngành" => Whom::Group { group: "so-ban-nganh".into(), narrowed: None },
        "các đơn vị có liên quan" => Whom::Group { group: "lien-quan".into(), narrowed: None },
        "Sở Y tế" => Whom::Unit("so-y-te".into()),
        "Sở Xây dựng" => Whom::Unit("so-xay-dung".into()),
        "Công an tỉnh" => Whom::Unit("cong-an-tinh".into()),
        _ => Whom::Unknown,
    };
    Party { printed: printed.to_owned(), whom }
}

fn parties(printed: &str) -> PartyList {
    let parties = printed.split(';').map(str::trim).filter(|name| !name.is_empty()).map(party).collect();
    PartyList { printed: printed.to_owned(), parties }
}

pub fn task(id: &str, label: &str, title: &str, leads: &str, phrase: &str, rank: i64) -> Task {
    let mut parts = id.splitn(3, '/');
    let plan = parts.next().unwrap();
    let section = parts.next().map(|section| format!("{plan}/{section}").as_str().into());
    let context = Context { issued: Some(day("2025-02-28")), plan_year: Some(2025) };
    Task {
        id: id.into(),
        plan: plan.into(),
        section,
        parent: None,
        label: label.to_owned(),
        title: title.to_owned(),
        leads: parties(leads),
        coordinators: PartyList::default(),
        deadline: Deadline { reading: deadline::read(phrase, &context), corrected: false },
        output: None,
        assigned_on: Some(day("2025-02-28")),
        tags: Vec::new(),
        tracking: Tracking::Whole,
        rank,
    }
}

fn report(id: &str, task: &str, on: &str, state: Option<State>, text: &str) -> Update {
    Update {
        id: id.into(),
        task: task.into(),
        unit: None,
        on: day(on),
        period: None,
        state,
        percent: None,
        count: None,
        text: (!text.is_empty()).then(|| text.to_owned()),
        evidence: Vec::new(),
        reported_by: None,
        review: Review::Accepted,
    }
}

const LONG: &str = "Rà soát, chuẩn hóa và kết nối cơ sở dữ liệu đất đai của tỉnh với cơ sở dữ liệu quốc gia về \
    dân cư, bảo đảm dữ liệu đúng, đủ, sạch, sống, thống nhất và dùng chung cho mọi cơ quan trên địa bàn";

fn register() -> Vec<Record> {
    vec![
        unit("ubnd-tinh", "UBND tỉnh", "UBND tỉnh", 0),
        unit("so-y-te", "Sở Y tế", "SYT", 1),
        unit("so-xay-dung", "Sở Xây dựng", "SXD", 2),
        unit("cong-an-tinh", "Công an tỉnh", "CAT", 3),
        group("so-ban-nganh", "Các sở, ban, ngành", false),
        group("lien-quan", "Các đơn vị có liên quan", true),
    ]
}

fn plans() -> Vec<Record> {
    let mut list = plan("343", "343-QĐ/TU", "Danh mục mô hình điểm", 2);
    let printed = PrintedTotal { label: "mô hình".to_owned(), count: 3, rule: CountRule::Unstated };
    list.printed_totals.push(printed);
    vec![
        plan("454", "454/KH-UBND", "Kế hoạch Đề án 06 năm 2025", 1).into(),
        list.into(),
        section("454/A", "A", "Nhiệm vụ chung", 1),
        section("454/B", "B", "Nhiệm vụ cụ thể", 2),
    ]
}

fn tasks() -> Vec<Record> {
    let mut training =
        task("454/B/44", "44", "Tập huấn kỹ năng số cho cán bộ", "Các sở, ban, ngành", "30/6/2026", 5);
    training.tracking = Tracking::PerUnit;
    let mut match_up =
        task("454/B/34.1", "34.1", "Đối khớp dữ liệu chủ sử dụng đất", "Sở Xây dựng", "30/6/2025", 1);
    match_up.parent = Some("454/B/34".into());
    let mut land = task("454/B/34", "34", LONG, "Sở Xây dựng; Công an tỉnh", "30/6/2025", 4);
    land.coordinators = parties("Sở Y tế; các đơn vị có liên quan; Hội Khuyến học");
    land.output = Some("Cơ sở dữ liệu đất đai được kết nối".to_owned());
    let mut all = vec![land, match_up, training];
    all.extend([
        task("454/A/1", "1", "Tuyên truyền về Đề án 06", "Sở Y tế", "Thường xuyên", 1),
        task(
            "454/B/24",
            "24",
            "Định danh địa điểm, đánh số nhà",
            "Sở Xây dựng; Công an tỉnh",
            "30/6/2025",
            1,
        ),
        task("454/B/26", "26", "Thu phí 0 đồng với thủ tục hành chính", "", "31/7/2025", 2),
        task("454/B/30", "30", "Kiểm tra, đôn đốc việc thực hiện", "Công an tỉnh", "19/4/2026", 3),
        task("343//1", "1", "Mô hình khám bệnh bằng thẻ căn cước", "Sở Y tế", "Quý II/2026", 1),
        task("343//2", "2", "Mô hình lưu trú qua VNeID", "Công an tỉnh", "Sau khi có hướng dẫn của Bộ", 2),
    ]);
    all.into_iter().map(Record::from).collect()
}

fn reports() -> Vec<Record> {
    let mut counted = report("u2", "454/B/34", "2026-03-28", None, "đạt phần lớn số thửa");
    counted.count = Some(Count { done: 2_053_343, total: 2_062_125 });
    counted.evidence = vec!["17/BC-SXD".to_owned()];
    let obstacle = Obstacle {
        id: "o1".into(),
        task: "454/B/34".into(),
        class: ObstacleClass::Data,
        text: "chủ đất khai sai thông tin".to_owned(),
        raised_on: day("2026-02-14"),
        resolved_on: None,
    };
    vec![
        report("u0", "454/B/24", "2025-06-20", Some(State::Done), "").into(),
        report("u1", "454/B/34", "2026-02-14", Some(State::InProgress), "còn đối khớp 8.782 thửa").into(),
        counted.into(),
        report("u3", "454/B/26", "2025-08-12", Some(State::Done), "").into(),
        report("u4", "454/A/1", "2026-03-20", Some(State::Ongoing), "").into(),
        obstacle.into(),
    ]
}

/// Returns the workspace of the tests.
pub fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    let records = [register(), plans(), tasks(), reports()].into_iter().flatten();
    for (seq, record) in (1..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(100) });
    workspace
}
