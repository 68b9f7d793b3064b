//! Composed documents.

use std::collections::BTreeMap;

use dondoc::domain::deadline::Every;
use dondoc::domain::ids::PassageId;
use dondoc::domain::inbox::{Letter, inbox};
use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::meeting::minutes;
use dondoc::domain::party::PartyList;
use dondoc::domain::report::{Passage, Report, ReportPeriod, ReportRole};
use dondoc::domain::settings::Settings;
use dondoc::report::compose::{
    Brief, Composed, Matter, SectionKind, SectionState, Written, compose, compose_with,
};
use dondoc::report::document::{Block, Content, Document, Row, Run, plain};
use dondoc::report::figures::{Days, Figures};
use dondoc::report::template::{self, SHIPPED, Template, shipped};
use dondoc::report::{Scope, Sentence};

use super::{SAMPLE, quarter, scope, year};

fn composed(template: &str, brief: &Brief) -> Composed {
    let template = shipped(template).unwrap().unwrap();
    compose(&template, brief, &SAMPLE, &Settings::default())
}

/// Writes a document with one line a block, so that its structure can be read.
fn laid_out(document: &Document) -> String {
    let frame = &document.frame;
    let superior = frame.superior.as_deref().unwrap_or_default();
    let mut lines = vec![format!("# {superior} / {} – {}", frame.issuer, plain(frame.title.subject()))];
    lines.extend(frame.recipients.iter().map(|to| format!("@ {to}")));
    lines.extend(frame.grounds.iter().map(|runs| format!("~ {}", plain(runs))));
    lines.extend(document.body.iter().flat_map(block));
    lines.extend(frame.signature.iter().map(|office| format!("^ {}", office.printed(frame.banner))));
    lines.extend(frame.copies.lines());
    for annex in &document.annexes {
        lines.push(format!("## {} ({})", annex.title, annex.reference.as_deref().unwrap_or_default()));
        lines.extend(annex.blocks.iter().flat_map(block));
    }
    lines.join("\n")
}

fn block(block: &Block) -> Vec<String> {
    match &block.content {
        Content::Heading { label, runs, .. } => vec![format!("{label} {}", plain(runs))],
        Content::Paragraph { runs } => vec![format!("  {}", plain(runs))],
        Content::Closing { runs } => vec![format!("  {}./.", plain(runs))],
        Content::List { items } => items.iter().map(|item| format!("  - {}", plain(item))).collect(),
        Content::Table(table) => {
            let heads: Vec<String> = table.columns.iter().map(|column| column.heading.join("/")).collect();
            let mut lines = vec![format!("  [{}] {}", table.caption, heads.join(" | "))];
            lines.extend(table.rows.iter().map(|row| match row {
                Row::Cells(cells) | Row::Total(cells) => {
                    cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" | ")
                }
                Row::Group(runs) => format!("= {}", plain(runs)),
            }));
            lines
        }
        Content::Chart(chart) => vec![format!("  <{}>", chart.title)],
        Content::PageBreak => vec!["---".to_owned()],
    }
}

#[test]
fn the_offices_quarterly_report() {
    insta::assert_snapshot!(laid_out(&composed("quarterly-office", &Brief::new(quarter())).document));
}

#[test]
fn days_that_were_judged_some_tasks_at_a_time_give_the_same_reports() {
    let settings = Settings::default();
    let own = Scope { role: ReportRole::Reporter, unit: "so-y-te".into(), ..quarter() };
    for (template, scope) in [("quarterly-office", quarter()), ("annual", year()), ("quarterly", own)] {
        let mut days = Days::of(&scope);
        let mut pieces = 1;
        while !days.go_on(&SAMPLE, &settings, &mut 50) {
            pieces += 1;
        }
        assert!(pieces > 10, "{pieces} pieces");
        let brief = Brief::new(scope.clone());
        let figures = Figures::judged(&SAMPLE, &settings, scope, &days);
        let in_pieces = compose_with(&shipped(template).unwrap().unwrap(), &brief, &figures);
        assert_eq!(in_pieces, composed(template, &brief), "{template}");
    }
}

/// How many rows of a long table a snapshot shows.
const SHOWN_ROWS: usize = 3;

#[test]
fn the_annual_report() {
    let mut document = composed("annual", &Brief::new(year())).document;
    for block in document.annexes.iter_mut().flat_map(|annex| &mut annex.blocks) {
        if let Content::Table(table) = &mut block.content {
            table.rows.truncate(SHOWN_ROWS);
        }
    }
    insta::assert_snapshot!(laid_out(&document));
}

#[test]
fn a_follow_up_letter() {
    let unit = "so-xay-dung".into();
    let letter = Letter::of(&inbox(&SAMPLE, &Settings::default(), quarter().as_of, Some(&unit))).unwrap();
    let mut brief = Brief::new(Scope { unit, ..quarter() });
    brief.matter = Matter::Letter(Box::new(letter));
    insta::assert_snapshot!(laid_out(&composed("letter", &brief).document));
}

#[test]
fn the_minutes_of_a_session() {
    let meeting = SAMPLE.meetings.iter().find(|meeting| meeting.id.local() == "gb-13").unwrap();
    let unit = "to-giup-viec-de-an-06".into();
    let mut brief = Brief::new(Scope { unit, as_of: meeting.on, ..quarter() });
    brief.matter = Matter::Minutes(Box::new(minutes(&SAMPLE, &Settings::default(), meeting)));
    insta::assert_snapshot!(laid_out(&composed("minutes", &brief).document));
}

/// Returns the scope that a template is for: the Office's own, or the secretariat's on all plans.
fn fitting(template: &Template) -> Scope {
    let period = match template.period {
        Every::Week => ("2026-04-06", "2026-04-12"),
        Every::Month => ("2026-03-01", "2026-03-31"),
        Every::HalfYear => ("2025-07-01", "2025-12-31"),
        Every::Year => ("2025-01-01", "2025-12-31"),
        Every::Quarter | Every::AdHoc => ("2026-01-01", "2026-03-31"),
    };
    let (unit, plans): (&str, &[&str]) = match template.role {
        ReportRole::Reporter => ("van-phong-ubnd-tinh", &["454", "678"]),
        ReportRole::Consolidator => ("to-giup-viec-de-an-06", &["454", "1035", "343", "678", "2026-2030"]),
    };
    scope(unit, template.role, plans, period, "2026-04-10")
}

#[test]
fn every_shipped_template_composes_and_asks_only_for_what_it_prompts() {
    for (key, _) in SHIPPED {
        let template = shipped(key).unwrap().unwrap();
        let prompts: Vec<&str> = template.blocks.iter().filter_map(prompt).collect();
        for scope in [fitting(&template), quarter(), year()] {
            let composed = composed(key, &Brief::new(scope));
            for run in composed.document.runs().filter(|run| run.is_prompt()) {
                assert!(prompts.contains(&run.text.as_str()), "{key}: {}", run.text);
            }
            assert_eq!(composed.homeless, []);
            assert!(
                matches!(composed.document.body.last().unwrap().content, Content::Closing { .. }),
                "{key}"
            );
        }
    }
}

fn prompt(block: &template::Block) -> Option<&str> {
    match block {
        template::Block::Text { prompt, .. } => Some(prompt),
        _ => None,
    }
}

/// Writes a text for a section of the Office's quarterly report; its figures printed what is said.
fn with_text(key: &str, text: &str, printed: &[(&str, &str)]) -> Composed {
    let figures: BTreeMap<String, String> =
        printed.iter().map(|(query, value)| ((*query).to_owned(), (*value).to_owned())).collect();
    let mut brief = Brief::new(quarter());
    brief.texts.insert(key.into(), Written { text: text.to_owned(), figures });
    composed("quarterly", &brief)
}

fn state(composed: &Composed, key: &str) -> SectionState {
    composed.outline.sections.iter().find(|section| section.key.as_str() == key).unwrap().state
}

#[test]
fn a_section_says_how_far_it_has_come() {
    let key = "ii.text";
    for (text, printed, expected) in [
        ("", &[][..], SectionState::Empty),
        ("  \n", &[], SectionState::Empty),
        ("Không có.", &[], SectionState::Written),
        ("Còn {tasks.open} việc.", &[], SectionState::Written),
        ("Còn {tasks.open} việc.", &[("tasks.open", "09")], SectionState::Written),
        ("Còn {tasks.open} việc.", &[("tasks.open", "08")], SectionState::Changed),
        ("Còn {tasks.open} việc {? vì sao}.", &[], SectionState::Drafted),
        ("Còn {tasks.opne} việc.", &[], SectionState::Drafted),
        ("Còn {tasks.open plan=454} việc.", &[], SectionState::Drafted),
    ] {
        assert_eq!(state(&with_text(key, text, printed), key), expected, "{text}");
    }
}

#[test]
fn lists_and_tables_in_a_text_are_computed_and_say_when_they_changed() {
    let key = "ii.text";
    let text = "Còn mở:\n{= tasks.open | label title deadline}\n{- tasks.open}\nHết.";
    let composed = with_text(key, text, &[]);
    assert_eq!(state(&composed, key), SectionState::Written);
    let mine: Vec<&Block> = composed
        .document
        .body
        .iter()
        .filter(|it| it.section.as_ref().is_some_and(|it| it.as_str() == key))
        .collect();
    let [_, table, list, _] = mine[..] else { panic!("{mine:?}") };
    let (Content::Table(table), Content::List { items }) = (&table.content, &list.content) else {
        panic!("{mine:?}")
    };
    let heads: Vec<String> = table.columns.iter().map(|column| column.heading.join("/")).collect();
    assert_eq!(heads, ["Số", "Tên nhiệm vụ", "Thời gian hoàn thành"]);
    assert!(table.rows.len() == 9 && items.len() == 9, "as many as the figure counts");
    assert!(table.runs().all(|run| matches!(&run.origin, dondoc::report::document::Origin::Figure { query, .. } if query == "tasks.open")));
    let figures_of = |text: &str| {
        let scope = quarter();
        let settings = Settings::default();
        Written::now(text, &Figures::new(&SAMPLE, &settings, scope)).figures
    };
    let now = figures_of(text);
    assert_eq!(now.len(), 2, "{now:?}");
    let printed: Vec<(&str, &str)> =
        now.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(state(&with_text(key, text, &printed), key), SectionState::Written);
    let other: Vec<(&str, &str)> = printed.iter().map(|(name, _)| (*name, "9 dòng (00000000)")).collect();
    assert_eq!(state(&with_text(key, text, &other), key), SectionState::Changed);
    let wrong = with_text(key, "{= tasks.open | labl}", &[]);
    assert_eq!(state(&wrong, key), SectionState::Drafted, "what cannot be read asks to be mended");
    let settings = Settings::default();
    let figures = Figures::new(&SAMPLE, &settings, quarter());
    let faults = Written::now("một\n{= tasks.open | labl}", &figures).faults(&figures);
    let told: Vec<String> = faults.iter().map(|fault| fault.words(dondoc::locale::Lang::Vi)).collect();
    assert!(told.len() == 1 && told[0].contains("dòng 2") && told[0].contains("label"), "{told:?}");
}

#[test]
fn a_heading_is_as_far_as_the_section_below_it_that_needs_most() {
    let empty = composed("quarterly", &Brief::new(quarter()));
    assert_eq!(state(&empty, "i.1"), SectionState::Empty);
    assert_eq!(state(&empty, "annex.progress"), SectionState::Computed);
    assert_eq!(state(&empty, "lead"), SectionState::Computed);
    assert!(!empty.outline.is_complete());
    let written = with_text("ii.text", "Còn {tasks.open} việc.", &[("tasks.open", "08")]);
    assert_eq!(state(&written, "ii"), SectionState::Changed);
    assert_eq!(written.outline.texts_in(SectionState::Changed), 1);
    let labels = |kind| {
        let found = empty.outline.sections.iter().filter(move |section| section.kind == kind);
        found.map(|section| section.label.as_str()).collect::<Vec<_>>()
    };
    use dondoc::report::document::Level;
    assert_eq!(labels(SectionKind::Heading(Level::Part)), ["I.", "II.", "III.", "IV."]);
}

#[test]
fn what_was_written_keeps_its_words_and_its_figures_stay_live() {
    let text =
        "Đến nay đã xong {tasks.done} việc{^ Phụ lục}.\n- việc một\n- còn {tasks.open} việc\n\nHết {{quý}}.";
    let composed = with_text("ii.text", text, &[("tasks.done", "01")]);
    let mine: Vec<&Block> = composed
        .document
        .body
        .iter()
        .filter(|block| block.section.as_ref().is_some_and(|key| key.as_str() == "ii.text"))
        .collect();
    let lines: Vec<String> = mine.iter().flat_map(|it| block(it)).collect();
    assert_eq!(lines, ["  Đến nay đã xong 02 việc.", "  - việc một", "  - còn 09 việc", "  Hết {quý}."]);
    let stale: Vec<&str> = mine
        .iter()
        .flat_map(|block| block.runs())
        .filter(|run| run.is_stale())
        .map(|run| run.text.as_str())
        .collect();
    assert_eq!(stale, ["02"]);
    let notes: Vec<&Run> =
        mine.iter().flat_map(|block| block.runs()).filter(|run| run.footnote.is_some()).collect();
    assert_eq!(notes.len(), 1);
}

#[test]
fn what_figures_print_now_is_kept_by_their_calls() {
    let settings = Settings::default();
    let figures = Figures::new(&SAMPLE, &settings, quarter());
    let printed =
        Sentence::read("{tasks.done} {tasks.done rows=leaves} {tasks.done plan=454}").printed(&figures);
    let expected = [("tasks.done", "02"), ("tasks.done rows=leaves", "02")];
    assert_eq!(printed, expected.into_iter().map(|(a, b)| (a.to_owned(), b.to_owned())).collect());
}

#[test]
fn a_text_whose_section_is_gone_is_named() {
    let composed = with_text("v.old", "Nội dung cũ.", &[]);
    assert_eq!(composed.homeless, ["v.old".into()]);
}

#[test]
fn number_date_and_recipients_of_the_brief_go_before_the_template() {
    let mut brief = Brief::new(quarter());
    brief.number = Some("684".to_owned());
    brief.dated = Some(quarter().as_of);
    brief.recipients = vec!["Tổ Giúp việc Đề án 06".to_owned()];
    let document = composed("quarterly", &brief).document;
    assert_eq!(document.frame.recipients, ["Tổ Giúp việc Đề án 06"]);
    assert_eq!(
        document.annexes[0].reference.as_deref(),
        Some("Kèm theo Báo cáo số 684/BC-VPUB ngày 10 tháng 4 năm 2026 của Văn phòng UBND tỉnh")
    );
}

#[test]
fn a_sentence_with_nothing_to_count_says_so_in_other_words() {
    let empty = Brief::new(Scope { plans: vec!["2026-2030".into()], ..quarter() });
    let text = laid_out(&composed("quarterly", &empty).document);
    assert!(text.contains("đơn vị chưa được giao nhiệm vụ nào"), "{text}");
    assert!(text.contains("Không có nhiệm vụ nào trong phạm vi báo cáo."), "{text}");
}

#[test]
fn a_report_of_the_workspace_brings_its_passages() {
    let mut workspace = SAMPLE.clone();
    let scope = quarter();
    let report = Report {
        id: "bc-quy-1".into(),
        template: "quarterly".to_owned(),
        unit: scope.unit.clone(),
        role: scope.role,
        plans: scope.plans.clone(),
        period: ReportPeriod { every: Every::Quarter, span: scope.period },
        as_of: scope.as_of,
        recipients: PartyList::default(),
        number: Some("684".to_owned()),
        date: Some(scope.as_of),
        duty: None,
        version: 1,
        corrects: None,
    };
    let figures = BTreeMap::from([("tasks.done".to_owned(), "01".to_owned())]);
    let passage = Passage {
        id: PassageId::of(&report.id, "ii.text"),
        text: "Mới xong {tasks.done} việc.".to_owned(),
        figures: figures.clone(),
    };
    workspace.load(passage.into(), Seq(900_001), BatchNumber(9));
    let brief = Brief::of(&workspace, &report);
    assert_eq!(brief.scope, scope);
    assert_eq!((brief.number.as_deref(), brief.dated), (Some("684"), Some(scope.as_of)));
    let written = Written { text: "Mới xong {tasks.done} việc.".to_owned(), figures };
    assert_eq!(brief.texts, BTreeMap::from([("ii.text".into(), written)]));
    let template = shipped(&report.template).unwrap().unwrap();
    let composed = compose(&template, &brief, &workspace, &Settings::default());
    assert_eq!(state(&composed, "ii.text"), SectionState::Changed);
}
