//! The composer: the list of reports, the document beside its outline, writing, figures, conflicts, issuing.

use std::collections::BTreeMap;

use chrono::DateTime;

use super::desk::{Desk, batch, setup};
use super::office::{day, task, workspace};
use crate::app::{Effect, Event, Msg, Setup};
use crate::domain::deadline::Every;
use crate::domain::ids::PassageId;
use crate::domain::journal::{BatchId, BatchNumber, Proposal, Purpose, Seq, SessionId};
use crate::domain::operation::{Operation, Record};
use crate::domain::party::PartyList;
use crate::domain::plan::Period;
use crate::domain::report::{Issuance, Passage, Report, ReportPeriod, ReportRole};
use crate::domain::workspace::Workspace;
use crate::keymap::{Code, Key};
use crate::locale::{Glyphs, Lang};
use crate::views::overlay::Overlay;
use crate::widgets::theme::Theme;

fn report(id: &str, from: &str, to: &str) -> Report {
    Report {
        id: id.into(),
        template: "quarterly".to_owned(),
        unit: "so-y-te".into(),
        role: ReportRole::Consolidator,
        plans: vec!["454".into()],
        period: ReportPeriod { every: Every::Quarter, span: Period { from: day(from), to: day(to) } },
        as_of: day("2026-04-10"),
        recipients: PartyList::default(),
        number: None,
        date: None,
        duty: None,
        version: 1,
        corrects: None,
    }
}

fn passage(report: &str, section: &str, text: &str, figures: &[(&str, &str)]) -> Record {
    let figures = figures.iter().map(|(call, printed)| ((*call).to_owned(), (*printed).to_owned()));
    let id = PassageId::of(&report.into(), section);
    Passage { id, text: text.to_owned(), figures: figures.collect() }.into()
}

/// Two quarters of one unit: the earlier one has a text, the later one a text with a figure that has changed since.
fn reports() -> Workspace {
    let mut workspace = workspace();
    let records: [Record; 4] = [
        report("q4", "2025-10-01", "2025-12-31").into(),
        report("q1", "2026-01-01", "2026-03-31").into(),
        passage("q4", "ii.text", "Hai đơn vị chưa có cán bộ chuyên trách.", &[]),
        passage(
            "q1",
            "i.1.2.text",
            "Đã đôn đốc {tasks.overdue} nhiệm vụ quá hạn.",
            &[("tasks.overdue", "41")],
        ),
    ];
    for (seq, record) in (600..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace
}

fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(reports(), setup, size);
    desk.press("4");
    desk
}

/// Opens the first report of the list, which is the later quarter.
fn opened() -> Desk {
    let mut desk = looking(setup(), (80, 24));
    desk.press("enter");
    desk
}

/// Goes down the outline to the section whose line holds the text.
fn to_section(desk: &mut Desk, title: &str) {
    desk.press("home");
    for _ in 0..60 {
        let screen = desk.screen();
        if screen.lines().any(|line| line.starts_with('❯') && line.contains(title)) {
            return;
        }
        desk.press("down");
    }
    panic!("no section {title}:\n{}", desk.screen());
}

/// Opens the text about shortcomings, which nobody has written yet.
fn writing() -> Desk {
    let mut desk = opened();
    to_section(&mut desk, "Nêu tồn tại");
    desk.press("enter");
    desk
}

/// Returns the text that is being written.
fn typed(desk: &Desk) -> String {
    let unwritten = desk.model.unwritten();
    let draft = unwritten.open.expect("something is being written");
    draft.fields.iter().map(|(_, text)| text.clone()).next_back().unwrap_or_default()
}

/// Returns the passages that the last batch created or whose text it changed.
fn passages(desk: &Desk) -> Vec<Passage> {
    let keys = desk.written().iter().map(Operation::key);
    let mut ids: Vec<String> = keys.map(|key| key.id.to_string()).collect();
    ids.dedup();
    ids.iter().filter_map(|id| desk.model.workspace().passages.get(id).cloned()).collect()
}

/// Somebody else writes.
fn elsewhere(desk: &mut Desk, operations: Vec<Operation>) {
    let proposal = Proposal {
        id: BatchId(7000),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations,
        purpose: Purpose::Work,
    };
    let number = desk.model.workspace().head().batch.0 + 1;
    desk.tell(Event::Followed(vec![batch(number, 5000 + number * 10, &proposal)]));
    desk.rest();
}

#[test]
fn the_list_and_an_open_report_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let mut desk = looking(setup(), size);
        insta::assert_snapshot!(format!("reports_{}x{}", size.0, size.1), desk.rest().screen());
        desk.press("enter down down down down down down");
        insta::assert_snapshot!(format!("composer_{}x{}", size.0, size.1), desk.screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    let mut english = looking(plain, (80, 24));
    insta::assert_snapshot!("reports_ascii_english_80x24", english.rest().screen());
    english.press("enter end");
    insta::assert_snapshot!("composer_ascii_english_80x24", english.screen());
    let mut empty = Desk::with(workspace(), setup(), (80, 24));
    insta::assert_snapshot!("reports_empty_80x24", empty.press("4").screen());
}

#[test]
fn the_layer_in_which_a_section_is_written() {
    let mut desk = writing();
    desk.write("Còn {tasks.overdue} nhiệm vụ quá hạn, chủ yếu về dữ liệu đất đai và định danh địa điểm.");
    insta::assert_snapshot!("composer_writing_80x24", desk.screen());
    desk.press("ctrl-g");
    insta::assert_snapshot!("composer_writing_keys_80x24", desk.screen());
}

#[test]
fn a_report_is_begun_with_the_period_that_just_ended_and_the_plans_in_force() {
    let mut desk = looking(setup(), (80, 24));
    desk.press("ctrl-n down down enter");
    insta::assert_snapshot!("composer_begin_80x24", desk.screen());
    desk.press("tab tab tab tab tab tab tab enter");
    let [Operation::Create(Record::Report(begun))] = desk.written() else {
        panic!("{:?}\n{}", desk.written(), desk.screen())
    };
    assert_eq!((begun.id.as_str(), begun.unit.as_str()), ("quarterly.so-y-te.2026-03-31", "so-y-te"));
    assert_eq!(begun.period.span, Period { from: day("2026-01-01"), to: day("2026-03-31") });
    assert_eq!((begun.as_of, begun.version), (day("2026-04-10"), 1));
    assert!(!begun.plans.is_empty());
    desk.press("enter");
    assert!(desk.screen().contains("KẾT QUẢ CÁC MẶT CÔNG TÁC"), "{}", desk.screen());
}

#[test]
fn a_wrong_field_says_what_would_be_right() {
    let mut desk = looking(setup(), (80, 24));
    desk.press("ctrl-n down down enter tab tab").write("quý V").press("down down down down down enter");
    assert!(desk.effects.is_empty() && desk.screen().contains("“quý I năm 2026”"), "{}", desk.screen());
}

#[test]
fn a_section_is_written_with_bursts_of_an_input_method_and_saved_when_it_is_left() {
    let mut desk = writing();
    for key in ["v", "i", "e", "t"] {
        desk.press(key);
    }
    desk.press("backspace backspace").write("ệt").press("enter").write("- nam\u{202f}").press("esc");
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!((written.text.as_str(), written.id.as_str()), ("việt\n- nam", "q1#ii.text"));
    assert!(desk.model.layers().is_empty() && desk.model.unwritten().is_empty());
    assert!(desk.screen().contains("Đã lưu nội dung"), "{}", desk.screen());
    desk.rest();
    assert!(desk.screen().contains("- nam"), "the document shows it:\n{}", desk.screen());
}

#[test]
fn a_report_is_jumped_to_by_its_kind_and_period_in_any_order_without_marks() {
    let mut desk = Desk::with(reports(), setup(), (80, 24));
    desk.press("ctrl-f").write("quy IV bao cao");
    assert!(desk.screen().contains("quý IV/2025"), "{}", desk.screen());
    desk.press("enter").rest();
    let top = desk.screen().lines().next().unwrap().to_owned();
    assert!(top.contains("[4 ") && top.contains("quý IV/2025"), "{}", desk.screen());
}

#[test]
fn nothing_is_written_when_nothing_was_changed() {
    let mut desk = writing();
    desk.press("esc");
    assert!(desk.effects.is_empty() && desk.model.layers().is_empty());
    desk.press("enter").write("x").press("backspace ctrl-l");
    assert!(desk.effects.is_empty(), "{:?}", desk.effects);
}

#[test]
fn a_saved_text_can_be_written_on_and_what_its_figures_print_is_kept_with_it() {
    let mut desk = writing();
    desk.write("Còn {tasks.overdue} nhiệm vụ").press("ctrl-l");
    let [first] = passages(&desk).try_into().unwrap();
    let printed: BTreeMap<String, String> = first.figures.clone();
    assert_eq!(printed.keys().collect::<Vec<_>>(), ["tasks.overdue"]);
    desk.write(" quá hạn.").press("esc");
    let [second] = passages(&desk).try_into().unwrap();
    assert_eq!(second.text, "Còn {tasks.overdue} nhiệm vụ quá hạn.");
    assert_eq!((second.figures, desk.journal.len()), (printed, 2));
}

#[test]
fn what_is_typed_is_a_draft_until_it_is_saved_and_the_next_start_offers_it() {
    let mut desk = writing();
    desk.write("đang viết");
    let unwritten = desk.model.unwritten();
    assert_eq!(typed(&desk), "đang viết");
    let mut next = Desk::with(reports(), setup(), (80, 24));
    next.tell(Event::Unfinished(Box::new(unwritten)));
    next.rest();
    assert_eq!(typed(&next), "đang viết");
    assert!(next.screen().contains("Nêu tồn tại"), "{}", next.screen());
    next.press("esc");
    let [written] = passages(&next).try_into().unwrap();
    assert_eq!(written.text, "đang viết");
}

#[test]
fn a_text_that_nobody_types_at_for_a_minute_is_saved() {
    let mut desk = writing();
    let minute = |n: i64| Event::Minute(DateTime::from_timestamp(1_775_790_000 + n * 60, 0).unwrap());
    desk.write("một");
    desk.tell(minute(0));
    assert!(desk.journal.is_empty(), "it was typed within the minute");
    desk.tell(minute(1));
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!((written.text.as_str(), desk.model.layers().len()), ("một", 1));
    desk.tell(minute(2));
    assert_eq!(desk.journal.len(), 1, "nothing was typed since");
}

#[test]
fn a_figure_is_put_in_from_the_list_with_its_present_value() {
    let mut desk = writing();
    desk.press("ctrl-k").write("qua han");
    insta::assert_snapshot!("composer_figures_80x24", desk.screen());
    desk.press("esc ctrl-k").write("tasks.overdue").press("enter");
    desk.press("enter");
    assert_eq!(typed(&desk), "{tasks.overdue}");
    desk.press("enter ctrl-k").write("tasks.overdue").press("enter down down down enter");
    assert!(typed(&desk).contains("\n- "), "its rows come as lines: {}", typed(&desk));
}

#[test]
fn a_table_and_a_list_are_put_in_on_lines_of_their_own_and_stay_live() {
    let mut desk = writing();
    desk.write("Các việc quá hạn:").press("ctrl-k").write("tasks.overdue").press("enter down enter");
    assert_eq!(typed(&desk), "Các việc quá hạn:\n{= tasks.overdue}\n");
    desk.press("ctrl-k").write("tasks.overdue").press("enter down down enter").write("Hết.");
    assert_eq!(typed(&desk), "Các việc quá hạn:\n{= tasks.overdue}\n{- tasks.overdue}\nHết.");
    desk.press("up");
    assert!(desk.screen().contains("quá hạn"), "the line says what it is:\n{}", desk.screen());
    desk.press("esc").rest();
    let [passage] = passages(&desk).try_into().unwrap();
    let kept: Vec<&String> = passage.figures.keys().collect();
    assert_eq!(kept, ["{- tasks.overdue}", "{= tasks.overdue | number title lead deadline standing}"]);
    to_section(&mut desk, "Nêu tồn tại");
    insta::assert_snapshot!("composer_table_80x24", desk.screen());
    let overdue = task("454/B/90", "90", "Việc quá hạn mới", "Sở Y tế", "Tháng 6/2025", 90);
    elsewhere(&mut desk, vec![Operation::Create(overdue.into())]);
    let line = desk.screen().lines().find(|line| line.starts_with('❯')).unwrap().to_owned();
    assert!(line.contains('⚠'), "a row more is told as a figure that changed:\n{}", desk.screen());
}

#[test]
fn texts_of_the_period_before_and_reported_progress_are_pulled_in() {
    let mut desk = writing();
    desk.press("ctrl-p");
    insta::assert_snapshot!("composer_pull_80x24", desk.screen());
    desk.press("down enter tab");
    assert_eq!(typed(&desk), "Hai đơn vị chưa có cán bộ chuyên trách.");
}

#[test]
fn a_paste_of_several_lines_becomes_as_many_paragraphs_and_undo_takes_it_back() {
    let mut desk = writing();
    desk.write("đầu ");
    desk.send(Msg::Paste("một\r\nhai\r\n".to_owned()));
    assert_eq!(typed(&desk), "đầu một\nhai\n");
    desk.press("ctrl-u");
    assert_eq!(typed(&desk), "đầu ");
    desk.press("ctrl-y");
    assert_eq!(typed(&desk), "đầu một\nhai\n");
}

#[test]
fn the_users_own_editor_gives_its_text_back() {
    let mut desk = writing();
    desk.write("trong").press("ctrl-e");
    assert_eq!(desk.effects, [Effect::Edit("trong".to_owned())]);
    assert_eq!(typed(&desk), "trong (sửa ngoài)");
    desk.press("ctrl-u");
    assert_eq!(typed(&desk), "trong");
}

#[test]
fn a_figure_that_changed_since_the_words_were_written_is_marked_until_it_was_seen() {
    let mut desk = opened();
    to_section(&mut desk, "Nêu việc theo dõi");
    let line = |desk: &Desk| desk.screen().lines().find(|line| line.starts_with('❯')).unwrap().to_owned();
    assert!(line(&desk).contains('⚠'), "{}", desk.screen());
    desk.press("ctrl-l").rest();
    let [seen] = passages(&desk).try_into().unwrap();
    assert_ne!(seen.figures["tasks.overdue"], "41");
    assert!(line(&desk).contains('✓'), "{}", desk.screen());
    let overdue = task("454/B/90", "90", "Việc quá hạn mới", "Sở Y tế", "Tháng 6/2025", 90);
    elsewhere(&mut desk, vec![Operation::Create(overdue.into())]);
    assert!(line(&desk).contains('⚠'), "the workspace changed:\n{}", desk.screen());
}

#[test]
fn a_figure_says_where_it_comes_from_and_leads_to_its_entries() {
    let mut desk = opened();
    to_section(&mut desk, "Nêu việc theo dõi");
    desk.press("right");
    for _ in 0..40 {
        if desk.screen().contains("khi viết là 41") {
            break;
        }
        desk.press("right");
    }
    insta::assert_snapshot!("composer_source_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("nhật ký số"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.model.tree().task().is_some(), "{}", desk.screen());
}

#[test]
fn two_people_write_different_sections_at_once() {
    let mut desk = writing();
    desk.write("của tôi");
    elsewhere(&mut desk, vec![Operation::Create(passage("q1", "iii.text", "của người khác", &[]))]);
    assert_eq!(typed(&desk), "của tôi");
    desk.press("esc");
    let [mine] = passages(&desk).try_into().unwrap();
    assert_eq!(mine.text, "của tôi");
    let theirs = desk.model.workspace().passages.get("q1#iii.text").unwrap();
    assert_eq!(theirs.text, "của người khác");
}

/// Two people write the same section; the store refuses the second batch.
fn in_conflict() -> Desk {
    let mut desk = writing();
    desk.write("của tôi");
    let theirs = passage("q1", "ii.text", "của người khác", &[]);
    elsewhere(&mut desk, vec![Operation::Create(theirs.clone())]);
    desk.refuse(vec![theirs]);
    desk.press("ctrl-l");
    assert!(
        desk.screen().contains("của tôi") && desk.screen().contains("của người khác"),
        "{}",
        desk.screen()
    );
    desk
}

#[test]
fn the_same_section_is_never_overwritten_unseen() {
    let mut desk = in_conflict();
    desk.press("down down enter");
    assert_eq!(desk.model.workspace().passages.get("q1#ii.text").unwrap().text, "của tôi");
    let mut desk = in_conflict();
    desk.press("down enter");
    assert_eq!(desk.model.workspace().passages.get("q1#ii.text").unwrap().text, "của người khác");
    let Some(Overlay::Writing(_)) = desk.model.layers().last() else { panic!("{}", desk.screen()) };
    assert!(desk.screen().contains("của người khác"), "{}", desk.screen());
    desk.press("ctrl-u");
    assert_eq!(typed(&desk), "của tôi", "one's own words can be brought back");
}

#[test]
fn a_draft_that_was_written_over_by_somebody_else_meets_their_words() {
    let mut desk = writing();
    desk.write("của tôi");
    let unwritten = desk.model.unwritten();
    let mut workspace = reports();
    let theirs = passage("q1", "ii.text", "của người khác", &[]);
    workspace.load(theirs, Seq(700), BatchNumber(1));
    let mut next = Desk::with(workspace, setup(), (80, 24));
    next.tell(Event::Unfinished(Box::new(unwritten)));
    next.rest().press("ctrl-l");
    let Some(Effect::Commit(write)) = next.effects.first() else { panic!("{:?}", next.effects) };
    assert!(
        matches!(write.proposal.operations[..], [Operation::Create(_)]),
        "the store refuses to create it"
    );
}

/// Returns what was issued.
fn issuance(desk: &Desk) -> Option<Issuance> {
    desk.model.workspace().issuances.get("q1").cloned()
}

#[test]
fn a_report_is_issued_after_what_is_open_was_shown_and_stays_as_it_is() {
    let mut desk = opened();
    desk.press("ctrl-p").write("12/BC-SYT").press("enter enter enter");
    insta::assert_snapshot!("composer_issue_80x24", desk.screen());
    desk.press("enter");
    assert!(issuance(&desk).is_none() && desk.effects.is_empty(), "the safe choice comes first");
    desk.press("enter down enter").rest();
    let issued = issuance(&desk).unwrap_or_else(|| panic!("{}", desk.screen()));
    assert_eq!((issued.number.as_deref(), issued.date), (Some("12/BC-SYT"), Some(day("2026-04-10"))));
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::Issue(..))));
    let report = desk.model.workspace().reports.get("q1").unwrap();
    assert_eq!(report.number.as_deref(), Some("12/BC-SYT"));
    desk.press("enter");
    assert!(desk.screen().contains("12/BC-SYT") && desk.screen().contains("chỉ xem"), "{}", desk.screen());
    desk.press("ctrl-e");
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
}

#[test]
fn a_new_version_corrects_what_was_issued() {
    let mut desk = opened();
    desk.press("ctrl-p enter enter enter down enter").rest();
    assert!(issuance(&desk).is_some());
    desk.press("ctrl-k down enter").rest();
    let next = desk.model.workspace().reports.get("q1.v2").expect("a second version");
    assert_eq!((next.version, next.corrects.as_ref().map(|id| id.as_str())), (2, Some("q1")));
    assert!(desk.model.workspace().passages.get("q1.v2#i.1.2.text").is_some());
}

#[test]
fn a_document_is_written_to_a_file_of_the_users_choice() {
    let mut desk = opened();
    desk.press("ctrl-o down enter");
    assert!(matches!(desk.effects.last(), Some(Effect::Save { name, .. }) if name == "q1"));
    assert!(desk.screen().contains("q1.md"), "{}", desk.screen());
}

#[test]
fn whoever_may_only_read_writes_nothing() {
    let mut desk = Desk::with(reports(), Setup { read_only: true, ..setup() }, (80, 24));
    desk.press("4 ctrl-n enter ctrl-e ctrl-l ctrl-p ctrl-t ctrl-k");
    assert!(desk.effects.is_empty() && desk.model.layers().is_empty(), "{:?}", desk.effects);
    to_section(&mut desk, "Nêu tồn tại");
    desk.press("enter");
    assert!(desk.model.layers().is_empty());
}

#[test]
fn keys_of_the_list_do_not_reach_a_text_that_is_being_written() {
    let mut desk = writing();
    desk.write("1234567890 q ? : /");
    assert_eq!(typed(&desk), "1234567890 q ? : /");
    desk.send(Msg::Key(Key { alt: true, ..Key::char('đ') }));
    desk.send(Msg::Key(Key::plain(Code::Backspace)));
    assert_eq!(typed(&desk), "1234567890 q ? : /");
}

#[test]
fn personal_data_in_a_text_is_asked_about_before_it_is_saved_and_no_minute_saves_it() {
    let mut desk = writing();
    desk.write("Đầu mối: đồng chí Lê Văn Mẫu.");
    let minute = |n: i64| Event::Minute(DateTime::from_timestamp(1_775_790_000 + n * 60, 0).unwrap());
    desk.tell(minute(0));
    desk.tell(minute(1));
    assert!(desk.journal.is_empty(), "it waits for an answer");
    desk.press("esc");
    assert!(desk.screen().contains("Lược bỏ rồi ghi") && desk.journal.is_empty(), "{}", desk.screen());
    desk.press("enter");
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!(written.text, "Đầu mối: đồng chí [đã lược bỏ].");
    assert!(desk.model.layers().is_empty(), "it was left, as was wished:\n{}", desk.screen());
}

#[test]
fn personal_data_that_is_kept_on_purpose_is_saved_and_not_asked_about_again() {
    let mut desk = writing();
    desk.write("Đầu mối: đồng chí Lê Văn Mẫu").press("ctrl-l down enter").write(".").press("esc");
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!(written.text, "Đầu mối: đồng chí Lê Văn Mẫu.");
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
}
