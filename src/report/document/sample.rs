//! A document with everything that a document can have, for tests of what it is written to.

use super::*;
use crate::plot::{Plot, Point, Scale, Target};

/// Returns a draft report of an office with two annexes, the second across.
pub(crate) fn report() -> Document {
    Document { frame: frame(), body: body(), annexes: vec![progress(), wide()] }
}

/// Returns a letter to several recipients, without annexes.
pub(crate) fn letter() -> Document {
    let frame = Frame {
        symbol: Symbol { number: Some("7".to_owned()), code: "VPUBND-PVHCC".to_owned() },
        dated: Dated::On(day("2026-02-05")),
        title: Title::Letter {
            subject: vec!["đôn đốc thực hiện nhiệm vụ Đề án 06 quý I năm 2026".into()]
        },
        recipients: vec!["Sở Y tế".to_owned(), "Sở Khoa học và Công nghệ".to_owned()],
        grounds: Vec::new(),
        signature: vec![
            Office::by(Authority::ByOrder, "Chủ tịch"),
            Office::by(Authority::Deputy, "Chánh Văn phòng"),
            Office::new("Phó Chánh Văn phòng"),
        ],
        ..frame()
    };
    let body = vec![
        Block::paragraph(vec![
            "Đến hết tháng 01 năm 2026, đơn vị còn ".into(),
            Run::figure("02 nhiệm vụ", "tasks.overdue"),
            " quá hạn.".into(),
        ]),
        Block::closing(vec!["Đề nghị các đơn vị khẩn trương thực hiện".into()]),
    ];
    Document { frame, body, annexes: Vec::new() }
}

/// Returns a report of a party body with one annex.
pub(crate) fn of_the_party() -> Document {
    let frame = Frame {
        banner: Banner::Party,
        superior: Some("Tỉnh ủy Gia Lai".to_owned()),
        issuer: "Ban Chỉ đạo".to_owned(),
        symbol: Symbol { number: Some("12".to_owned()), code: "BC/BCĐ".to_owned() },
        signature: vec![Office::by(Authority::OnBehalf, "Ban Chỉ đạo"), Office::new("Trưởng Ban")],
        recipients: vec!["Ban Thường vụ Tỉnh ủy".to_owned()],
        ..frame()
    };
    Document { frame, body: letter().body, annexes: vec![progress()] }
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn frame() -> Frame {
    Frame {
        banner: Banner::State,
        superior: Some("UBND tỉnh Gia Lai".to_owned()),
        issuer: "Văn phòng".to_owned(),
        symbol: Symbol { number: None, code: "BC-VPUBND".to_owned() },
        place: "Gia Lai".to_owned(),
        dated: Dated::In(2026),
        title: Title::Named {
            name: "Báo cáo".to_owned(),
            subject: vec![
                "Kết quả thực hiện Đề án 06 trong ".into(),
                Run::figure("quý I năm 2026", "period"),
                "\ncủa Văn phòng Ủy ban nhân dân tỉnh".into(),
            ],
        },
        recipients: vec!["Công an tỉnh".to_owned()],
        grounds: vec![
            vec!["Căn cứ Kế hoạch triển khai Đề án 06 năm 2026 của Ủy ban nhân dân tỉnh".into()],
            vec!["Theo đề nghị của Công an tỉnh về việc báo cáo kết quả quý I năm 2026".into()],
        ],
        signature: vec![Office::by(Authority::Deputy, "Chánh Văn phòng"), Office::new("Phó Chánh Văn phòng")],
        copies: Copies {
            to: strings(&[
                "Như trên",
                "Chủ tịch, các Phó Chủ tịch UBND tỉnh (b/c)",
                "Phòng PC06 - Công an tỉnh",
                "Chánh Văn phòng, Phó Chánh Văn phòng phụ trách",
            ]),
            filed: "VT, PVHCC".to_owned(),
        },
    }
}

fn body() -> Vec<Block> {
    let mut numbers = Numbering::default();
    let mut heading = |level, text: &str| Block::heading(level, numbers.next(level), vec![text.into()]);
    vec![
        Block::paragraph(vec![
            "Văn phòng báo cáo kết quả như sau (số liệu tính đến ".into(),
            Run::figure("ngày 10/4/2026", "as_of"),
            "):".into(),
        ])
        .of("mo-dau".into()),
        heading(Level::Part, "Kết quả các mặt công tác"),
        heading(Level::Clause, "Công tác tham mưu, chỉ đạo"),
        heading(Level::Subclause, "Ban hành văn bản và tổ chức triển khai"),
        Block::paragraph(vec![
            "Trong kỳ, Văn phòng đã tham mưu ban hành ".into(),
            Run::figure("06 văn bản", "documents.issued").noted("Công văn số 14/TGV và các văn bản liên quan."),
            ", hoàn thành ".into(),
            Run { origin: Origin::Figure { query: "tasks.done".to_owned(), stale: true }, ..Run::words("08 nhiệm vụ") }.bold(),
            " trên tổng số ".into(),
            Run::figure("11 nhiệm vụ", "tasks.all"),
            " được giao, đạt ".into(),
            Run::figure("72,73%", "tasks.done.share"),
            "; các nhiệm vụ còn lại được theo dõi hằng tuần và báo cáo tại cuộc họp giao ban của lãnh đạo Văn phòng.".into(),
        ])
        .of("i.1.1".into()),
        heading(Level::Point, "Công tác tuyên truyền"),
        Block::list(vec![
            vec!["Đăng tải ".into(), Run::figure("09 tin, bài", "articles"), " trên cổng thông tin của tỉnh".into()],
            vec!["Hướng dẫn người dân nộp hồ sơ trực tuyến tại bộ phận một cửa, kể cả ngoài giờ hành chính và tại các xã vùng xa".into()],
        ]),
        heading(Level::Clause, "Tiến độ theo nhóm nhiệm vụ"),
        Block::new(Content::Table(square())).of("i.2".into()),
        Block::new(Content::Chart(chart())),
        heading(Level::Part, "Tồn tại, hạn chế"),
        Block::paragraph(vec![Run::prompt("Nêu tồn tại, hạn chế và nguyên nhân")]).of("ii".into()),
        Block::new(Content::PageBreak),
        heading(Level::Part, "Nhiệm vụ trong thời gian tới"),
        Block::paragraph(vec!["Tiếp tục theo dõi ".into(), Run::words("đúng hạn").italic(), ", ghi rõ ký tự < & > khi có.".into()]),
        Block::closing(vec!["Trên đây là báo cáo của Văn phòng, đề nghị Công an tỉnh tổng hợp".into()]),
    ]
}

/// Returns a table with headings over headings, a group and sums.
fn square() -> Table {
    let number = |heading: &str| Column::new(heading, 2).leaning(Align::Right);
    let cells = |texts: [&str; 6]| texts.map(|text| vec![Run::from(text)]).to_vec();
    Table {
        caption: "Bảng 1. Tiến độ theo nhóm nhiệm vụ".to_owned(),
        columns: vec![
            Column::new("TT", 1).leaning(Align::Center),
            Column::new("Nhóm nhiệm vụ", 6),
            number("Đúng hạn").under("Đã hoàn thành"),
            number("Trễ hạn").under("Đã hoàn thành"),
            number("Trong hạn").under("Chưa hoàn thành"),
            number("Quá hạn").under("Chưa hoàn thành"),
        ],
        rows: vec![
            Row::Group(vec!["Nhiệm vụ có thời hạn".into()]),
            Row::Cells(cells(["1", "Hạ tầng, nền tảng", "3", "1", "0", "0"])),
            Row::Cells(cells(["2", "Phát triển kinh tế - xã hội", "1.713", "82,45%", "1", ""])),
            Row::Total(cells(["", "Cộng", "1.716", "", "1", "0"])),
        ],
    }
}

fn chart() -> Chart {
    let point = |on: &str, value: f64| Point { on: day(on), value };
    Chart {
        title: "Tỷ lệ hồ sơ trực tuyến".to_owned(),
        unit: "%".to_owned(),
        plot: Plot {
            scale: Scale::Percent,
            values: vec![point("2025-12-31", 62.0), point("2026-03-31", 69.1), point("2026-05-31", 70.45)],
            path: vec![point("2025-12-31", 62.0), point("2026-12-31", 80.0)],
            targets: vec![Target { at: point("2026-12-31", 80.0), label: "80%".to_owned() }],
            as_of: day("2026-06-10"),
        },
    }
}

/// Returns the first annex with three tasks instead of thirty.
pub(crate) fn short_progress() -> Annex {
    let mut annex = progress();
    for block in &mut annex.blocks {
        if let Content::Table(table) = &mut block.content {
            table.rows.truncate(4);
        }
    }
    annex
}

/// Returns an annex whose table takes several pages.
fn progress() -> Annex {
    let row = |number: usize| {
        let text =
            "Đã phối hợp với các đơn vị rà soát, hoàn thành kết nối và đưa vào sử dụng; tiếp tục duy trì.";
        Row::Cells(vec![
            vec![Run::words(number.to_string())],
            vec!["Xây dựng, hoàn thiện hạ tầng phục vụ giải quyết thủ tục hành chính".into()],
            vec!["Trước ngày 30/6/2026".into()],
            vec![Run::figure(text, "task.progress")],
        ])
    };
    let mut rows = vec![Row::Group(vec!["I. Hạ tầng, nền tảng".into()])];
    rows.extend((1..=12).map(row));
    rows.push(Row::Group(vec!["II. Phát triển kinh tế - xã hội".into()]));
    rows.extend((13..=30).map(row));
    Annex {
        section: Some("phu-luc-1".into()),
        title: "Tiến độ triển khai nhiệm vụ".to_owned(),
        reference: Some(frame().reference("Báo cáo", "Văn phòng Ủy ban nhân dân tỉnh")),
        pages: Pages::Portrait,
        blocks: vec![Block::new(Content::Table(Table {
            caption: String::new(),
            columns: vec![
                Column::new("TT", 1).leaning(Align::Center),
                Column::new("Tên nhiệm vụ", 5),
                Column::new("Thời gian hoàn thành", 3).leaning(Align::Center),
                Column::new("Tiến độ triển khai", 5),
            ],
            rows,
        }))],
    }
}

/// Returns an annex that lies across.
fn wide() -> Annex {
    let columns =
        ["TT", "Đơn vị", "Được giao", "Đã xong", "Đang làm", "Quá hạn", "Nguy cơ", "Gửi báo cáo", "Điểm"];
    let weights = [1, 6, 2, 2, 2, 2, 2, 2, 2];
    let column = |(heading, weight): (&str, u16)| {
        let align = if weight == 2 { Align::Right } else { Align::Left };
        Column::new(heading, weight).leaning(align)
    };
    let cells = ["1", "Sở Y tế", "12", "9", "3", "1", "0", "5", "87,5"];
    Annex {
        section: Some("phu-luc-2".into()),
        title: "Kết quả theo đơn vị".to_owned(),
        reference: None,
        pages: Pages::Landscape,
        blocks: vec![Block::new(Content::Table(Table {
            caption: String::new(),
            columns: columns.into_iter().zip(weights).map(column).collect(),
            rows: vec![Row::Cells(cells.map(|text| vec![Run::from(text)]).to_vec())],
        }))],
    }
}
