//! The names that the filter understands, without marks: Vietnamese and English side by side.

use crate::domain::progress::State;
use crate::domain::status::TimingKind;

/// Names what a term asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Unit,
    Lead,
    Coordinator,
    State,
    Due,
    Plan,
    Section,
    Risk,
}

/// The keys, each with what it asks about.
pub(super) const KEYS: &[(&str, Subject)] = &[
    ("don-vi", Subject::Unit),
    ("unit", Subject::Unit),
    ("chu-tri", Subject::Lead),
    ("lead", Subject::Lead),
    ("phoi-hop", Subject::Coordinator),
    ("coordinator", Subject::Coordinator),
    ("trang-thai", Subject::State),
    ("state", Subject::State),
    ("timing", Subject::State),
    ("han", Subject::Due),
    ("due", Subject::Due),
    ("van-ban", Subject::Plan),
    ("plan", Subject::Plan),
    ("muc", Subject::Section),
    ("section", Subject::Section),
    ("rui-ro", Subject::Risk),
    ("nguy-co", Subject::Risk),
    ("risk", Subject::Risk),
];

/// The asserted states.
pub(super) const STATES: &[(&str, State)] = &[
    ("chua-trien-khai", State::NotStarted),
    ("not-started", State::NotStarted),
    ("dang-trien-khai", State::InProgress),
    ("in-progress", State::InProgress),
    ("duy-tri-thuong-xuyen", State::Ongoing),
    ("thuong-xuyen", State::Ongoing),
    ("ongoing", State::Ongoing),
    ("da-hoan-thanh", State::Done),
    ("hoan-thanh", State::Done),
    ("done", State::Done),
    ("khong-con-phu-hop", State::Dropped),
    ("dropped", State::Dropped),
];

/// What the calendar says. "Waiting" is both; the calendar's word includes the asserted one.
pub(super) const TIMINGS: &[(&str, TimingKind)] = &[
    ("trong-han", TimingKind::InTime),
    ("in-time", TimingKind::InTime),
    ("sap-den-han", TimingKind::DueSoon),
    ("due-soon", TimingKind::DueSoon),
    ("qua-han", TimingKind::Overdue),
    ("overdue", TimingKind::Overdue),
    ("qua-moc-du-kien", TimingKind::PastIndicative),
    ("past-indicative", TimingKind::PastIndicative),
    ("dung-han", TimingKind::DoneOnTime),
    ("done-on-time", TimingKind::DoneOnTime),
    ("hoan-thanh-tre", TimingKind::DoneLate),
    ("tre", TimingKind::DoneLate),
    ("done-late", TimingKind::DoneLate),
    ("con-moi", TimingKind::OngoingFresh),
    ("ongoing-fresh", TimingKind::OngoingFresh),
    ("lau-chua-cap-nhat", TimingKind::OngoingStale),
    ("ongoing-stale", TimingKind::OngoingStale),
    ("cho-dieu-kien", TimingKind::Waiting),
    ("waiting", TimingKind::Waiting),
    ("khong-co-han", TimingKind::NoDeadline),
    ("no-deadline", TimingKind::NoDeadline),
];

/// Returns what the name stands for in a list of names.
pub(super) fn look_up<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
}
