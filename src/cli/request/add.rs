//! `dondoc request add`: writes a request down.

use super::super::args::AddRequest;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::Failure;
use super::super::{numbered, typed};
use super::tell;
use crate::domain::followup::Request;
use crate::domain::ids::RequestId;
use crate::domain::operation::Operation;
use crate::domain::register::Register;
use crate::domain::workspace::Workspace;
use crate::locale::cli::week as says;

pub(super) fn run(desk: &Desk, arguments: &AddRequest) -> Result<(), Failure> {
    let (request, batch) = numbered::write(desk, |workspace| {
        let request = request(desk, arguments, workspace)?;
        Ok((vec![Operation::Create(request.clone().into())], request))
    })?;
    let batch = batch.map(|batch| batch.header.number.0);
    tell(desk, &request.id, batch, arguments.format.json, says::REQUEST_WRITTEN)
}

fn request(desk: &Desk, arguments: &AddRequest, workspace: &Workspace) -> Result<Request, Failure> {
    let on = arguments.on.unwrap_or(desk.today);
    if arguments.due.is_some_and(|due| due < on) {
        return Err(usage(says::DUE_BEFORE));
    }
    let to = typed::some_line(Some(&arguments.to)).ok_or_else(|| usage(says::NO_ADDRESSEE))?;
    let id = |local: &str| RequestId::from_source(SOURCE, local);
    let local =
        numbered::free(&format!("{on}/"), |local| workspace.requests.get(id(local).as_str()).is_some());
    Ok(Request {
        id: id(&local),
        task: typed::some_task(desk, workspace, arguments.task.as_deref())?,
        from: typed::some_unit(workspace, arguments.from.as_deref())?,
        to: Register::of(workspace).read(&to),
        text: typed::text(desk, &arguments.text)?,
        on,
        due: arguments.due,
        document: typed::some_line(arguments.document.as_deref()),
        answered_on: None,
        answer: None,
        answer_document: None,
    })
}
