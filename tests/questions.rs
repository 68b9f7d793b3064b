//! The questions that the secretariat asks every week, month and quarter, and on an event: each is answered by one
//! command and, where the table of keys names it, by at most three keys, on the shipped sample as of 10 April 2026.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use chrono::NaiveDate;
use common::Desk;
use common::sample::sample;
use dondoc::app::{Event, Model, Msg, Setup, update, view};
use dondoc::domain::journal::SessionId;
use dondoc::domain::settings::Settings;
use dondoc::domain::workspace::Workspace;
use dondoc::keymap::{DEFAULT, Key, Keymap};
use dondoc::locale::{Glyphs, Lang};
use dondoc::widgets::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

/// Is one question with the command that answers it.
struct Question {
    /// Its number among the questions of the secretariat.
    number: u8,
    /// What is asked.
    asks: &'static str,
    /// The command that answers it.
    command: &'static [&'static str],
    /// What the answer has to say.
    says: &'static [&'static str],
    /// What it must not say.
    silent: &'static [&'static str],
}

const QUESTIONS: [Question; 18] = [
    Question {
        number: 1,
        asks: "Nhiệm vụ nào quá hạn, bao nhiêu ngày, ai chủ trì?",
        command: &["tasks", "trạng-thái:quá-hạn", "--as-of", "2026-04-10"],
        says: &["343/C/10", "Sở Xây dựng", "quá hạn 100 ngày", "343/A/18", "quá hạn 192 ngày"],
        silent: &["343/A/30", "454/B/34"],
    },
    Question {
        number: 2,
        asks: "Nhiệm vụ nào đến hạn trong 14 ngày tới, cập nhật lần cuối ngày nào?",
        command: &["tasks", "trạng-thái:sắp-đến-hạn", "--as-of", "2026-11-20", "--json"],
        says: &["\"2026-2030/V/9\"", "\"last_update\"", "\"days\""],
        silent: &["\"2026-2030/VI/4\"", "\"overdue\""],
    },
    Question {
        number: 3,
        asks: "Nhiệm vụ nào có nguy cơ chậm, vướng gì, ai phải phát biểu?",
        command: &["inbox", "--all", "--as-of", "2026-11-20"],
        says: &["Nguy cơ chậm (", "Chậm 45 ngày ở khâu chọn nhà thầu", "Gói thầu", "SKHCN"],
        silent: &["Thiết bị về chậm, khó xong trong tháng 11"],
    },
    Question {
        number: 4,
        asks: "Nhiệm vụ nào chờ điều kiện?",
        command: &["tasks", "trạng-thái:chờ-điều-kiện", "--as-of", "2026-02-20"],
        says: &["343/C/16.3", "343/B/11"],
        silent: &["343/C/10"],
    },
    Question {
        number: 4,
        asks: "Điều kiện đã xảy ra chưa, theo văn bản nào?",
        command: &["task", "343/C/16.3", "--as-of", "2026-03-20"],
        says: &["Điều kiện", "1093/BNNMT-QLĐĐ", "“Tháng 12/2026”"],
        silent: &["10/9/2026"],
    },
    Question {
        number: 5,
        asks: "Giao ban lần trước kết luận gì, đã làm chưa?",
        command: &["meeting", "minutes", "gb-14"],
        says: &["Báo cáo nguồn vốn của từng bến xe", "quá hạn", "Đơn vị báo hoàn thành phải kèm văn bản"],
        silent: &["thủ trưởng"],
    },
    Question {
        number: 6,
        asks: "Đơn vị nào chưa gửi báo cáo tuần?",
        command: &["duties", "--as-of", "2026-04-10"],
        says: &["chưa gửi: Sở Xây dựng; Sở Văn hóa, Thể thao và Du lịch; Ban quản lý KCN"],
        silent: &["chưa gửi: Sở Y tế"],
    },
    Question {
        number: 7,
        asks: "Từng sở, từng xã: giao, xong, đúng hạn, trễ, quá hạn, báo cáo; so với tháng trước?",
        command: &["score", "--period", "2026-10", "--as-of", "2026-11-20"],
        says: &["± so với tháng 9/2026", "Sở Xây dựng", "UBND xã 001", "Cách chấm"],
        silent: &["UBND huyện 01"],
    },
    Question {
        number: 11,
        asks: "Văn bản mới nào giao hoặc điều chỉnh nhiệm vụ?",
        command: &["documents", "--since", "2025-12-20", "--as-of", "2026-01-31"],
        says: &["3326/UBND-NC, 29/12/2025", "điều chỉnh 1 nhiệm vụ: 343/A/30"],
        silent: &["2544/UBND-NC", "1812/UBND-XDCB"],
    },
    Question {
        number: 12,
        asks: "Báo cáo quý của Văn phòng, kèm phụ lục tiến độ?",
        command: &["report", "build", "van-phong-2026-q1"],
        says: &[
            "trong quý I năm 2026",
            "đơn vị chủ trì 11 nhiệm vụ: 02 đã hoàn thành",
            "Phụ lục",
            "17/26 phương án",
        ],
        silent: &["454/KH-UBND"],
    },
    Question {
        number: 13,
        asks: "Mỗi phần của phụ lục: bao nhiêu nhiệm vụ, xong, trễ?",
        command: &[
            "report",
            "figures",
            "tasks.total section=454/B",
            "tasks.done section=454/B",
            "tasks.done_late section=454/B",
            "--unit",
            "to-giup-viec-de-an-06",
            "--role",
            "consolidator",
            "--period",
            "2025",
            "--as-of",
            "2025-12-29",
            "--plans",
            "454",
        ],
        says: &["section=454/B", "46", "32", "10"],
        silent: &["57"],
    },
    Question {
        number: 14,
        asks: "Kiến nghị nào chưa được trả lời: gửi ai, từ bao giờ?",
        command: &["requests", "--open", "--as-of", "2026-04-10"],
        says: &["Sở Tài chính", "nguồn vốn lắp đặt thu phí"],
        silent: &["khắc phục lỗi đồng bộ"],
    },
    Question {
        number: 15,
        asks: "Báo cáo năm, mục I.2: tồn chuyển sang, giao mới, trùng, xong, đang làm?",
        command: &[
            "report",
            "build",
            "annual",
            "--unit",
            "to-giup-viec-de-an-06",
            "--period",
            "2025",
            "--as-of",
            "2025-12-29",
            "--plans",
            "454,1035,343",
        ],
        says: &["Có 95 nhiệm vụ mới được giao", "48 nhiệm vụ trùng nhau", "71 nhiệm vụ", "Đã hoàn thành: 64"],
        silent: &["189"],
    },
    Question {
        number: 20,
        asks: "Sáp nhập một đơn vị thì việc chưa xong đi đâu?",
        command: &[
            "unit",
            "merge",
            "so-ngoai-vu",
            "--into",
            "van-phong-ubnd-tinh",
            "--on",
            "2026-05-01",
            "--dry-run",
        ],
        says: &["Sở Ngoại vụ", "Văn phòng UBND tỉnh"],
        silent: &["Sở Xây dựng"],
    },
    Question {
        number: 20,
        asks: "Việc của đơn vị đã sáp nhập nay ai giữ?",
        command: &["inbox", "so-nong-nghiep-va-moi-truong", "--as-of", "2025-03-10"],
        says: &["454/B/34", "nhận từ Sở Tài nguyên và Môi trường, 01/3/2025"],
        silent: &["454/B/33"],
    },
    Question {
        number: 21,
        asks: "Ai được giao việc này, hạn nào, đến đâu?",
        command: &["tasks", "thu phi tu dong", "--as-of", "2026-04-10"],
        says: &["343/C/10", "Sở Xây dựng", "Tháng 12/2025", "đang triển khai", "quá hạn 100 ngày"],
        silent: &["343/C/15"],
    },
    Question {
        number: 22,
        asks: "Vì sao chậm?",
        command: &["task", "343/A/30", "--as-of", "2026-10-20"],
        says: &[
            "29/12/2025  “Tháng 12/2025” → “Tháng 6/2026” (3326/UBND-NC)",
            "“Tháng 6/2026” → “Tháng 12/2026” (2544/UBND-NC): Di chuyển kho tạm",
            "Kho tạm tại ba xã bị dột, phải chuyển tài liệu (đã gỡ 28/8/2026)",
            "năng lực quét 500 mét giá",
        ],
        silent: &["quá hạn"],
    },
    Question {
        number: 23,
        asks: "Nếu không gia hạn thì nhiệm vụ nào quá hạn?",
        command: &["tasks", "trạng-thái:quá-hạn", "--as-of", "2026-04-10", "--original-deadlines"],
        says: &["343/C/10", "343/A/30", "343/A/11"],
        silent: &["454/B/34"],
    },
];

#[test]
fn every_question_has_a_command_that_answers_it() {
    let desk = Desk::sample();
    for Question { number, asks, command, says, silent } in QUESTIONS {
        let run = desk.run(command);
        assert_eq!(run.code, 0, "{number}. {asks}\n{}", run.stderr);
        for words in says {
            assert!(run.stdout.contains(words), "{number}. {asks}\n{words} is missing from\n{}", run.stdout);
        }
        for words in silent {
            assert!(!run.stdout.contains(words), "{number}. {asks}\n{words} stands in\n{}", run.stdout);
        }
    }
}

#[test]
fn the_questions_leave_the_workspace_as_it_was() {
    let desk = Desk::sample();
    let head = || desk.json(&["journal", "--limit", "1", "--json"]);
    let before = head();
    for question in QUESTIONS {
        desk.run(question.command);
    }
    assert_eq!(head(), before);
}

/// Is one question with the keys that answer it on the screen: the words typed between them are no keys.
struct Keys {
    number: u8,
    /// The keys before the words.
    first: &'static str,
    /// The words.
    typed: &'static str,
    /// The keys after the words.
    then: &'static str,
    /// What the screen has to say.
    says: &'static [&'static str],
}

const KEYS: [Keys; 15] = [
    Keys {
        number: 1,
        first: "2",
        typed: "",
        then: "",
        says: &["quá hạn 192 ngày", "Thi trực tuyến tập trung", "SGDĐT"],
    },
    Keys {
        number: 2, first: "2", typed: "", then: "", says: &["Sắp đến hạn (14 ngày)", "còn 4 ngày"]
    },
    Keys {
        number: 3,
        first: "2 t",
        typed: "nguy co",
        then: "enter",
        says: &["Nguy cơ chậm", "A.14 Lập đề án"],
    },
    Keys {
        number: 4,
        first: "2 t",
        typed: "dieu kien",
        then: "enter",
        says: &["Chờ điều kiện", "Chuyển đổi số trong ngành kiểm tra"],
    },
    Keys {
        number: 5,
        first: "8 down enter",
        typed: "",
        then: "",
        says: &["Giao ban tuần 14/2026", "Gửi danh sách"],
    },
    Keys {
        number: 6,
        first: "2 t",
        typed: "bao cao",
        then: "enter",
        says: &["Báo cáo chưa gửi", "Báo cáo tuần"],
    },
    Keys {
        number: 7, first: "5", typed: "", then: "", says: &["Chấm điểm", "1/13", "so với tháng 2/2026"]
    },
    Keys {
        number: 2, first: "2 c", typed: "", then: "", says: &["chưa cập nhật", "Lập đề án ứng dụng IoT"]
    },
    Keys {
        number: 11,
        first: "9 l",
        typed: "",
        then: "",
        says: &["10/04/26", "giao mới 11", "1093/BNNMT-QLĐĐ", "điều chỉnh 1"],
    },
    Keys {
        number: 14,
        first: "7",
        typed: "",
        then: "",
        says: &["quá hạn trả lời 41 ngày", "SXD → Sở Tài chính", "12/01/26"],
    },
    Keys {
        number: 20, first: "2 t", typed: "nhan tu", then: "enter", says: &["Nhận từ đơn vị đã sáp nhập"]
    },
    Keys {
        number: 21,
        first: "/",
        typed: "thu phi tu dong",
        then: "enter",
        says: &["C.II.10", "Thu phí tự động", "SXD"],
    },
    Keys {
        number: 21,
        first: "/",
        typed: "tu dong phi thu",
        then: "enter",
        says: &["C.II.10", "Thu phí tự động"],
    },
    Keys {
        number: 22,
        first: "/",
        typed: "thu phi tu dong",
        then: "enter",
        says: &["Ba bến xe không", "bố trí được"],
    },
    Keys {
        number: 23,
        first: "2 y",
        typed: "",
        then: "",
        says: &["hạn gốc", "(đúng hạn 97, trễ 45)", "A.14 Lập đề án"],
    },
];

/// How many keys an answer may take.
const MOST: usize = 3;

/// Is a person at a screen of 120 by 40.
struct Person {
    model: Model,
    setup: Setup,
}

impl Person {
    fn at(workspace: Workspace) -> Self {
        let setup = Setup {
            keymap: Keymap::read(DEFAULT).unwrap(),
            lang: Lang::Vi,
            glyphs: Glyphs::Unicode,
            theme: Theme::plain(),
            settings: Settings::default(),
            templates: dondoc::report::template::Shelf::with(&[]),
            unit: None,
            read_only: false,
            lasting: Default::default(),
            file: "mau.dondoc".to_owned(),
            actor: "vpub".to_owned(),
        };
        let day = NaiveDate::from_ymd_opt(2026, 4, 10).unwrap();
        let model = Model::new(day, Size { width: 120, height: 40 }, SessionId(0)).introduced(&setup);
        let mut person = Self { model, setup };
        person.send(Msg::Engine(Event::Loaded(Box::new(workspace))));
        person
    }

    fn send(&mut self, msg: Msg) {
        update(&mut self.model, msg, &self.setup);
    }

    fn press(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.send(Msg::Key(key.parse().unwrap()));
            self.wait();
        }
    }

    /// Waits until everything is worked out.
    fn wait(&mut self) {
        while self.model.has_work() {
            self.send(Msg::Idle);
        }
    }

    fn write(&mut self, words: &str) {
        for c in words.chars() {
            self.send(Msg::Key(Key::char(c)));
        }
    }

    fn screen(&mut self) -> String {
        self.send(Msg::Rested);
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        terminal.draw(|frame| view(&self.model, &self.setup, frame)).unwrap();
        let cells = terminal.backend().buffer().content.chunks(120);
        let lines = cells.map(|line| line.iter().map(|cell| cell.symbol()).collect::<String>());
        lines.collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn a_few_keys_answer_on_the_screen() {
    let workspace = sample();
    for Keys { number, first, typed, then, says } in KEYS {
        let pressed = first.split_whitespace().chain(then.split_whitespace()).count();
        assert!(pressed <= MOST, "{number}: {pressed} keys");
        let mut person = Person::at(workspace.clone());
        let before = person.screen();
        person.press(first);
        person.write(typed);
        person.press(then);
        let screen = person.screen();
        for words in says {
            assert!(!before.contains(words), "{number}: {words} was there before");
            assert!(screen.contains(words), "{number}: {words} is missing from\n{screen}");
        }
    }
}
