//! A small set of indicators: shares, a count, a rank, words; one with values of wards and communes.

use super::office::{self, day};
use crate::domain::deadline::Every;
use crate::domain::indicator::{
    Definition, Direction, Heading, Indicator, Measurement, PathShape, Target, read_measured, read_target,
};
use crate::domain::journal::{BatchNumber, Head, Seq};
use crate::domain::operation::Record;
use crate::domain::party::PartyList;
use crate::domain::unit::{Unit, UnitKind};
use crate::domain::workspace::Workspace;

fn indicator(
    id: &str,
    heading: &str,
    label: &str,
    name: &str,
    unit: &str,
    direction: Direction,
) -> Indicator {
    Indicator {
        id: id.into(),
        plan: Some("454".into()),
        heading: Some(Heading { label: heading.to_owned(), title: "Nhóm chỉ tiêu".to_owned() }),
        label: label.to_owned(),
        name: name.to_owned(),
        unit_of_measure: unit.to_owned(),
        direction,
        monitors: PartyList::default(),
        reporting: Every::Month,
        path: PathShape::Straight,
        rank: 0,
    }
}

fn definition(id: &str, of: &Indicator, over: Option<&str>, targets: &[(i32, &str)], rank: i64) -> Record {
    let target = |(year, printed): &(i32, &str)| Target {
        year: *year,
        printed: (*printed).to_owned(),
        meaning: read_target(printed, of.direction),
        corrected: false,
    };
    Definition {
        id: id.into(),
        indicator: of.id.clone(),
        counted: of.name.clone(),
        over: over.map(str::to_owned),
        targets: targets.iter().map(target).collect(),
        rank,
    }
    .into()
}

fn value(
    id: &str,
    definition: &str,
    direction: Direction,
    on: &str,
    typed: &str,
    unit: Option<&str>,
) -> Record {
    Measurement {
        id: id.into(),
        definition: definition.into(),
        on: day(on),
        from: None,
        value: read_measured(typed, direction).unwrap().value,
        printed: Some(typed.to_owned()),
        parts: Vec::new(),
        unit: unit.map(Into::into),
        document: None,
        document_date: None,
        note: None,
    }
    .into()
}

fn commune(nth: i64, name: &str) -> Record {
    Unit {
        id: format!("xa-{nth:02}").as_str().into(),
        name: name.to_owned(),
        short: name.to_owned(),
        aliases: Vec::new(),
        category: UnitKind::Commune,
        rank: 100 + nth,
        valid_from: None,
        valid_to: None,
        successors: Vec::new(),
    }
    .into()
}

/// The wards and communes of the tests; some names are the beginning of others.
pub const COMMUNES: [&str; 5] = ["Phường 1", "Phường 10", "Phường An Bình", "Xã Bình Yên", "Xã Đông Hà"];

fn records() -> Vec<Record> {
    use Direction::{AtLeast, Count, Rank, Text};
    let mut all: Vec<Record> = Vec::new();
    let table = [
        ("I.1", "I", "1", "Thứ hạng chuyển đổi số của tỉnh", "Thứ hạng", Rank, "Nhóm 15 địa phương dẫn đầu"),
        ("I.6", "I", "6", "Hồ sơ dịch vụ công thực hiện trực tuyến", "%", AtLeast, "80"),
        ("II.1", "II", "1", "Thanh toán trực tuyến", "%", AtLeast, "60"),
        ("III.3", "III", "3", "Tài khoản định danh mức độ 2", "%", AtLeast, "80"),
        ("IV.2", "IV", "2", "Nhiệm vụ đã giao trên hệ thống", "Nhiệm vụ", Count, "2.000"),
        ("V.1", "V", "1", "Mô hình điểm", "-", Text, "Phường Trung tâm"),
    ];
    for (nth, (id, heading, label, name, unit, direction, target)) in (1..).zip(table) {
        let mut one = indicator(id, heading, label, name, unit, direction);
        one.rank = nth;
        all.push(one.clone().into());
        let over = (id == "III.3").then_some("công dân từ 14 tuổi");
        all.push(definition(&format!("{id}/d"), &one, over, &[(2026, target)], 1));
    }
    all.extend((1..).zip(COMMUNES).map(|(nth, name)| commune(nth, name)));
    all.extend([
        value("v1", "I.6/d", AtLeast, "2026-02-28", "91,2%", None),
        value("v2", "II.1/d", AtLeast, "2026-02-28", "55,1%", None),
        value("v3", "II.1/d", AtLeast, "2026-03-31", "58,4%", None),
        value("v4", "IV.2/d", Count, "2026-02-28", "1.713", None),
        value("v5", "III.3/d", AtLeast, "2026-02-28", "70/100", Some("xa-01")),
        value("v6", "III.3/d", AtLeast, "2026-02-28", "95/100", Some("xa-02")),
        value("v7", "III.3/d", AtLeast, "2026-02-28", "82/100", Some("xa-04")),
    ]);
    all
}

/// Returns the office with its indicators.
pub fn workspace() -> Workspace {
    let mut workspace = office::workspace();
    for (seq, record) in (200..).zip(records()) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(300) });
    workspace
}
