//! `dondoc report issue`: stores the document and its Word file for ever.

use crate::text::zone;
use chrono::NaiveDate;
use serde::Serialize;

use super::args::Issue;
use super::build::hand_out;
use super::find::{IssuedReport, find_draft};
use super::new::numbered;
use super::shelf::{shelf, template};
use crate::cli::desk::{Desk, SOURCE};
use crate::cli::document_file::{self, FileKind};
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::domain::ids::ReportId;
use crate::domain::journal::{Batch, BatchNumber};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::report::{Attachment, IssuedCopy, Issuing, Report, issue, report_of};
use crate::domain::workspace::Workspace;
use crate::locale::issued as words;
use crate::report::compose::{Brief, Composed, SectionKind, SectionState, compose};
use crate::report::document::Document;
use crate::report::template::Template;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a ReportId,
    number: Option<&'a str>,
    on: NaiveDate,
    journal: u64,
    batch: Option<u64>,
    /// Whether what the unit sent for its duty was recorded with it.
    submitted: bool,
}

pub(super) fn run(desk: &Desk, arguments: &Issue) -> Result<(), Failure> {
    arguments.output.as_deref().map(FileKind::of).transpose()?;
    let workspace = desk.store.load()?;
    let shelf = shelf(desk)?;
    let draft = find_draft(desk, &workspace, &arguments.id)?;
    let template = template(desk, &shelf, &draft.template)?;
    let report = marked(desk, &workspace, draft, template, arguments);
    let composed = compose(template, &Brief::of(&workspace, &report), &workspace, &desk.settings);
    if !arguments.even_so {
        complete(desk, &composed)?;
    }
    let issuing = issuing(desk, &workspace, &report, &composed.document)?;
    let (on, journal) = (issuing.on, issuing.journal);
    let operations = issue(&report, issuing, &workspace);
    let submitted = operations.len() > 1;
    let operations = operations_between(draft, &report).into_iter().chain(operations).collect();
    let batch = desk.commit(&desk.work(SOURCE, operations))?;
    if let Some(batch) = &batch {
        remark_if_written_meanwhile(desk, &report, journal, batch)?;
    }
    let answer = Answer {
        id: &report.id,
        number: report.number.as_deref(),
        on,
        journal: journal.0,
        batch: batch.map(|batch| batch.header.number.0),
        submitted,
    };
    tell(desk, arguments, &report, &answer)
}

/// Returns the report with the number and date that it is issued with.
fn marked(
    desk: &Desk,
    workspace: &Workspace,
    draft: &Report,
    template: &Template,
    arguments: &Issue,
) -> Report {
    let number = numbered(desk, workspace, draft, template, arguments.marks.number.as_deref());
    Report {
        number: number.or_else(|| draft.number.clone()),
        date: arguments.marks.date.or(draft.date),
        ..draft.clone()
    }
}

/// Refuses a report in which something is still to be written or has changed, and names it.
fn complete(desk: &Desk, composed: &Composed) -> Result<(), Failure> {
    let texts = composed.outline.sections.iter().filter(|section| section.kind == SectionKind::Text);
    let open: Vec<_> = texts.filter(|section| section.state < SectionState::Written).collect();
    if open.is_empty() {
        return Ok(());
    }
    for section in &open {
        let state = section.state.says().to(desk.lang);
        output::remark(&format!("{}: {state}: {}", section.key, section.title));
    }
    let message = format!("còn {} mục chưa xong; chưa ban hành", open.len());
    Err(Failure::new(Class::Invalid, message)
        .hint("viết bằng dondoc report write; vẫn ban hành thì thêm --even-so"))
}

/// Makes what is stored. The day is that of the document where it has come, else today.
fn issuing(
    desk: &Desk,
    workspace: &Workspace,
    report: &Report,
    document: &Document,
) -> Result<Issuing, Failure> {
    let on = report.date.filter(|date| *date <= desk.today).unwrap_or(desk.today);
    let content = document_file::bytes(document, FileKind::Json)?;
    let word = document_file::bytes(document, FileKind::Word)?;
    Ok(Issuing {
        on,
        time: zone::time(desk.writer.at).filter(|_| on == desk.today),
        journal: workspace.head().batch,
        copy: IssuedCopy { content: Attachment::of(content), word: Some(Attachment::of(word)) },
        source: SOURCE,
    })
}

/// Says when somebody wrote into the report between its being read and its being issued.
fn remark_if_written_meanwhile(
    desk: &Desk,
    report: &Report,
    journal: BatchNumber,
    mine: &Batch,
) -> Result<(), Failure> {
    let of_report = |operation: &Operation| report_of(&operation.key()).as_ref() == Some(&report.id);
    let others = desk.store.batches_after(journal)?;
    let mut others = others.iter().filter(|batch| batch.header.number < mine.header.number);
    if others.any(|batch| batch.operations.iter().any(of_report)) {
        output::remark("Lưu ý: người khác vừa ghi vào báo cáo này; nội dung đó không có trong bản ban hành.");
    }
    Ok(())
}

fn tell(desk: &Desk, arguments: &Issue, report: &Report, answer: &Answer<'_>) -> Result<(), Failure> {
    if let Some((path, issued)) = arguments.output.as_deref().zip(IssuedReport::of(desk, report)?) {
        hand_out(&issued, Some(path))?;
    }
    if arguments.format.json {
        return output::json(answer);
    }
    output::remark(&words::issued(desk.lang, report.id.as_str(), answer.number, answer.on));
    if answer.submitted {
        output::remark("Đã ghi nhận báo cáo này vào sổ theo dõi báo cáo.");
    }
    Ok(())
}
