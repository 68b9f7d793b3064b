//! A small workspace, a keyboard, an engine that answers at once, and the screen that results.

use chrono::{DateTime, NaiveDate};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

use crate::app::{Effect, Entry, Event, Model, Msg, Planned, Setup, update, view};
use crate::domain::deadline::{self, Context};
use crate::domain::entity::Key as Address;
use crate::domain::journal::{
    Actor, Batch, BatchHeader, BatchId, BatchNumber, Head, Proposal, Purpose, Seq, SessionId,
};
use crate::domain::operation::{Operation, Record};
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::plan::{CountRule, Plan, PrintedTotal, Section};
use crate::domain::progress::{Count, Obstacle, ObstacleClass, Review, State, Update};
use crate::domain::task::{Deadline, Task, Tracking};
use crate::domain::unit::{Group, GroupRule, Unit, UnitKind};
use crate::domain::workspace::Workspace;
use crate::keymap::{DEFAULT, Key, Keymap};
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

/// Returns the day of the tests.
pub fn today() -> NaiveDate {
    day("2026-04-10")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn setup() -> Setup {
    Setup {
        keymap: Keymap::read(DEFAULT).unwrap(),
        lang: Lang::Vi,
        glyphs: Glyphs::Unicode,
        theme: Theme::coloured(),
        settings: crate::domain::settings::Settings::default(),
        read_only: false,
        file: "/srv/dondoc/tinh.redb".to_owned(),
        actor: "vpub".to_owned(),
    }
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

pub fn report(id: &str, task: &str, on: &str, state: Option<State>, text: &str) -> Update {
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

fn records() -> Vec<Record> {
    let mut list = plan("343", "343-QĐ/TU", "Danh mục mô hình điểm", 2);
    list.printed_totals.push(PrintedTotal {
        label: "mô hình".to_owned(),
        count: 3,
        rule: CountRule::Unstated,
    });
    let mut whole_province =
        task("454/B/44", "44", "Tập huấn kỹ năng số cho cán bộ", "Các sở, ban, ngành", "30/6/2026", 5);
    whole_province.tracking = Tracking::PerUnit;
    let mut sub =
        task("454/B/34.1", "34.1", "Đối khớp dữ liệu chủ sử dụng đất", "Sở Xây dựng", "30/6/2025", 1);
    sub.parent = Some("454/B/34".into());
    let mut land = task("454/B/34", "34", LONG, "Sở Xây dựng; Công an tỉnh", "30/6/2025", 4);
    land.coordinators = parties("Sở Y tế; các đơn vị có liên quan; Hội Khuyến học");
    land.output = Some("Cơ sở dữ liệu đất đai được kết nối".to_owned());
    let mut counted = report("u2", "454/B/34", "2026-03-28", None, "đạt phần lớn số thửa");
    counted.count = Some(Count { done: 2_053_343, total: 2_062_125 });
    counted.evidence = vec!["17/BC-SXD".to_owned()];
    vec![
        unit("ubnd-tinh", "UBND tỉnh", "UBND tỉnh", 0),
        unit("so-y-te", "Sở Y tế", "SYT", 1),
        unit("so-xay-dung", "Sở Xây dựng", "SXD", 2),
        unit("cong-an-tinh", "Công an tỉnh", "CAT", 3),
        group("so-ban-nganh", "Các sở, ban, ngành", false),
        group("lien-quan", "Các đơn vị có liên quan", true),
        plan("454", "454/KH-UBND", "Kế hoạch Đề án 06 năm 2025", 1).into(),
        list.into(),
        section("454/A", "A", "Nhiệm vụ chung", 1),
        section("454/B", "B", "Nhiệm vụ cụ thể", 2),
        task("454/A/1", "1", "Tuyên truyền về Đề án 06", "Sở Y tế", "Thường xuyên", 1).into(),
        task(
            "454/B/24",
            "24",
            "Định danh địa điểm, đánh số nhà",
            "Sở Xây dựng; Công an tỉnh",
            "30/6/2025",
            1,
        )
        .into(),
        task("454/B/26", "26", "Thu phí 0 đồng với thủ tục hành chính", "", "31/7/2025", 2).into(),
        task("454/B/30", "30", "Kiểm tra, đôn đốc việc thực hiện", "Công an tỉnh", "19/4/2026", 3).into(),
        land.into(),
        sub.into(),
        whole_province.into(),
        task("343//1", "1", "Mô hình khám bệnh bằng thẻ căn cước", "Sở Y tế", "Quý II/2026", 1).into(),
        task("343//2", "2", "Mô hình lưu trú qua VNeID", "Công an tỉnh", "Sau khi có hướng dẫn của Bộ", 2)
            .into(),
        report("u0", "454/B/24", "2025-06-20", Some(State::Done), "").into(),
        report("u1", "454/B/34", "2026-02-14", Some(State::InProgress), "còn đối khớp 8.782 thửa").into(),
        counted.into(),
        report("u3", "454/B/26", "2025-08-12", Some(State::Done), "").into(),
        report("u4", "454/A/1", "2026-03-20", Some(State::Ongoing), "").into(),
        Obstacle {
            id: "o1".into(),
            task: "454/B/34".into(),
            class: ObstacleClass::Data,
            text: "chủ đất khai sai thông tin".to_owned(),
            raised_on: day("2026-02-14"),
            resolved_on: None,
        }
        .into(),
    ]
}

/// Returns the workspace of the tests.
pub fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    for (seq, record) in (1..).zip(records()) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(100) });
    workspace
}

/// Returns a batch as the journal would hold it.
pub fn batch(number: u64, first: u64, proposal: &Proposal) -> Batch {
    let header = BatchHeader {
        number: BatchNumber(number),
        id: proposal.id,
        at: DateTime::from_timestamp(1_775_790_000, 0).unwrap(),
        actor: Actor { uid: 1000, name: "vpub".to_owned() },
        session: proposal.session,
        program: "dondoc".to_owned(),
        source: proposal.source.clone(),
        purpose: proposal.purpose,
        first: Seq(first),
        count: proposal.operations.len() as u64,
        hash: [0; 32],
    };
    Batch { header, operations: proposal.operations.clone() }
}

/// Is a person at the program.
pub struct Desk {
    pub model: Model,
    pub setup: Setup,
    pub size: (u16, u16),
    /// What was asked of the engine.
    pub effects: Vec<Effect>,
    /// What the engine wrote.
    pub journal: Vec<Batch>,
}

impl Desk {
    /// Sits down before the workspace.
    pub fn with(workspace: Workspace, setup: Setup, size: (u16, u16)) -> Self {
        let model = Model::new(today(), Size { width: size.0, height: size.1 }, SessionId(0));
        let mut desk = Self { model, setup, size, effects: Vec::new(), journal: Vec::new() };
        desk.tell(Event::Loaded(Box::new(workspace)));
        desk
    }

    pub fn new() -> Self {
        Self::with(workspace(), setup(), (80, 24))
    }

    /// Lets a message reach the program and the engine answer at once.
    pub fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg, &self.setup) {
            self.effects.push(effect.clone());
            self.answer(effect);
        }
    }

    pub fn tell(&mut self, event: Event) {
        self.send(Msg::Engine(event));
    }

    fn answer(&mut self, effect: Effect) {
        match effect {
            Effect::Commit(write) => {
                let number = self.model.workspace().head().batch.0 + 1;
                let written = batch(number, 100 + number * 10, &write.proposal);
                self.journal.push(written.clone());
                self.tell(Event::Followed(vec![written]));
                self.tell(Event::Committed { sentence: write.sentence, written: true });
            }
            Effect::Plan(direction) => {
                let planned = self.journal.last().map(|last| {
                    let operations = last.operations.iter().rev().map(Operation::inverse).collect();
                    let purpose = Purpose::Undo(last.header.number);
                    let source = "tui".to_owned();
                    let proposal =
                        Proposal { id: BatchId(99), session: SessionId(0), source, operations, purpose };
                    Box::new(Planned { proposal, of: last.header.clone(), left: Vec::new() })
                });
                self.tell(Event::Planned(direction, planned));
            }
            Effect::LoadHistory { task, keys } => {
                let entries = self.history(&keys);
                self.tell(Event::History(task, entries));
            }
            Effect::Reload | Effect::Quit => {}
        }
    }

    fn history(&self, keys: &[Address]) -> Vec<Entry> {
        let entries = self.journal.iter().rev().flat_map(|batch| {
            batch
                .operations
                .iter()
                .map(|operation| Entry { header: batch.header.clone(), operation: operation.clone() })
        });
        entries.filter(|entry| keys.contains(&entry.operation.key())).collect()
    }

    /// Presses keys by their names.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.send(Msg::Key(key.parse::<Key>().unwrap()));
        }
        self
    }

    /// Types characters.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Msg::Key(Key::char(c)));
        }
        self
    }

    /// Goes to a row of the tree by what it shows.
    pub fn go(&mut self, task: &str) -> &mut Self {
        self.press("+ + + home");
        for _ in 0..200 {
            if self.model.tree().task().is_some_and(|found| found.as_str() == task) {
                return self;
            }
            self.press("down");
        }
        panic!("no row shows {task}");
    }

    /// Returns the screen as lines of text.
    pub fn screen(&self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| view(&self.model, &self.setup, frame)).unwrap();
        let buffer = terminal.backend().buffer().clone();
        let lines = buffer
            .content
            .chunks(self.size.0.into())
            .map(|line| line.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Returns the operations of the last batch.
    pub fn written(&self) -> &[Operation] {
        self.journal.last().map(|batch| batch.operations.as_slice()).unwrap_or_default()
    }
}
