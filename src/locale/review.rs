//! Words for what speaks against a proposed update.

use super::amount::percent;
use super::{Lang, said};
use crate::domain::review::Flag;
use crate::text::date::long;

/// Returns what speaks against a proposed update, in a clause.
pub fn flag(lang: Lang, flag: Flag) -> String {
    match flag {
        Flag::MoreThanAll => said("số đã làm lớn hơn tổng số", "more is done than there is"),
        Flag::DoneBelowAll => {
            said("báo hoàn thành nhưng số liệu chưa đạt 100 %", "reported done at less than all")
        }
        Flag::DoneWithoutEvidence => {
            said("báo hoàn thành nhưng không có văn bản minh chứng", "reported done without a document")
        }
        Flag::InFuture => said("ngày báo cáo ở tương lai", "its day has not come yet"),
        Flag::AfterAsOf => said("sau ngày số liệu đang xem", "after the as-of date"),
        Flag::BackFromDone => {
            said("đã hoàn thành nay báo lại chưa xong", "it was done and is reported open again")
        }
        Flag::NotConcerned => said(
            "đơn vị này không thực hiện nhiệm vụ vào ngày đó",
            "the unit did not bear the task on that day",
        ),
        Flag::BeforeAssigned { assigned } => {
            return said("trước ngày giao nhiệm vụ ({date})", "before the task was assigned ({date})")
                .with(lang, &[("date", &long(assigned))]);
        }
        Flag::PercentFalls { from, to } => return falls(lang, &percent(from), &percent(to)),
        Flag::CountFalls { from, to } => return falls(lang, &from.to_string(), &to.to_string()),
    }
    .to(lang)
    .to_owned()
}

fn falls(lang: Lang, from: &str, to: &str) -> String {
    said("tiến độ giảm từ {from} xuống {to}", "it falls from {from} to {to}")
        .with(lang, &[("from", &from), ("to", &to)])
}
