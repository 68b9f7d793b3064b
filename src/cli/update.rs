//! `dondoc update`: reports one step of a task.

use serde::Serialize;

use super::args::Update as Arguments;
use super::desk::{Desk, SOURCE, usage};
use super::failure::Failure;
use super::{output, problem_words, task, unit};
use crate::domain::ids::{TaskId, UpdateId};
use crate::domain::operation::Operation;
use crate::domain::progress::{Count, Review, Update};
use crate::domain::workspace::Workspace;
use crate::exchange::Limits;
use crate::text::{clean_line, clean_text};

#[derive(Serialize)]
struct Answer<'a> {
    task: &'a str,
    id: &'a str,
    source: &'a str,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let id = TaskId::from(arguments.task.as_str());
    let workspace = desk.store.task_workspace(std::slice::from_ref(&id))?;
    if workspace.tasks.get(id.as_str()).is_none() {
        return Err(task::unknown(desk, &arguments.task));
    }
    let local = format!("{:016x}", crate::storage::batch_id().0 >> 64);
    let update = update(desk, arguments, &workspace, id, &local)?;
    problem_words::point_at_personal_data(desk.lang, update.text.as_deref());
    let batch = desk.commit(&desk.work(SOURCE, vec![Operation::Create(update.into())]))?;
    let answer = Answer {
        task: &arguments.task,
        id: &local,
        source: SOURCE,
        batch: batch.map(|batch| batch.header.number.0),
    };
    if arguments.format.json {
        return output::json(&answer);
    }
    output::remark(&format!("Đã ghi tiến độ {}; hoàn tác bằng: dondoc undo", arguments.task));
    Ok(())
}

fn update(
    desk: &Desk,
    arguments: &Arguments,
    names: &Workspace,
    task: TaskId,
    local: &str,
) -> Result<Update, Failure> {
    let text = arguments.text.as_deref().map(clean_text).filter(|text| !text.is_empty());
    let nothing = arguments.state.is_none() && text.is_none();
    if nothing && arguments.percent.is_none() && arguments.count.is_none() {
        return Err(usage("chưa có nội dung để ghi")
            .hint("cần ít nhất một trong --state, --text, --percent, --count"));
    }
    if let Some(text) = text.as_deref().filter(|text| text.len() > Limits::TEXT_BYTES) {
        let (found, limit) = (text.len(), Limits::TEXT_BYTES);
        return Err(usage(format!("nội dung dài {found} byte, quá giới hạn {limit} byte"))
            .hint("rút gọn, hoặc chia thành nhiều lần cập nhật"));
    }
    let unit = |text: &Option<String>| text.as_deref().map(|text| unit::named(names, text)).transpose();
    Ok(Update {
        id: UpdateId::from_source(SOURCE, local),
        task,
        unit: unit(&arguments.unit)?,
        on: arguments.on.unwrap_or(desk.today),
        period: None,
        state: arguments.state,
        percent: arguments.percent,
        count: arguments.count.as_deref().map(count).transpose()?,
        text,
        evidence: arguments
            .evidence
            .iter()
            .map(|symbol| clean_line(symbol))
            .filter(|symbol| !symbol.is_empty())
            .collect(),
        reported_by: unit(&arguments.reported_by)?,
        review: Review::Accepted,
    })
}

fn count(text: &str) -> Result<Count, Failure> {
    let wrong = || usage(format!("không hiểu số lượng “{text}”; viết như 9/12"));
    let (done, total) = text.split_once('/').ok_or_else(wrong)?;
    let number = |part: &str| part.trim().replace('.', "").parse().map_err(|_| wrong());
    Ok(Count { done: number(done)?, total: number(total)? })
}
