//! Sessions and what they conclude and give out, for tests.

use super::day;
use crate::domain::followup::{Action, Conclusion, Meeting, MeetingSort};

pub(in crate::domain) fn meeting(id: &str, sort: MeetingSort, on: &str, agenda: &[&str]) -> Meeting {
    Meeting {
        id: id.into(),
        sort,
        title: "Giao ban".to_owned(),
        on: day(on),
        agenda: agenda.iter().map(|task| (*task).into()).collect(),
        ended: false,
        document: None,
    }
}

pub(in crate::domain) fn conclusion(id: &str, meeting: &str, task: Option<&str>) -> Conclusion {
    Conclusion {
        id: id.into(),
        meeting: meeting.into(),
        task: task.map(Into::into),
        text: format!("kết luận {id}"),
        rank: 0,
    }
}

/// Makes an action for `so-y-te`, given on the day of the meeting.
pub(in crate::domain) fn action(
    id: &str,
    meeting: &Meeting,
    task: Option<&str>,
    due: Option<&str>,
    done_on: Option<&str>,
) -> Action {
    Action {
        id: id.into(),
        meeting: Some(meeting.id.clone()),
        task: task.map(Into::into),
        unit: "so-y-te".into(),
        text: format!("việc {id}"),
        on: meeting.on,
        due: due.map(day),
        done_on: done_on.map(day),
        result: None,
    }
}
