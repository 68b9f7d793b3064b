//! The names that the filter understands: for each the Vietnamese and the English one that it offers, and others that
//! it takes as well. Marks do not matter.

use crate::domain::progress::State;
use crate::domain::status::TimingKind;
use crate::locale::{Lang, Said, said};
use crate::text::fold::mark_free;

/// Names what a term asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The units that lead or coordinate.
    Unit,
    /// The units that lead.
    Lead,
    /// The units that coordinate.
    Coordinator,
    /// How it stands: what the calendar says, or what was asserted.
    Standing,
    /// What was asserted alone.
    Asserted,
    /// What the calendar says alone.
    Timing,
    /// The last permitted day.
    Due,
    /// The day of the last update.
    Updated,
    /// The plan.
    Plan,
    /// The section, with all below it.
    Section,
    /// Whether somebody sees a risk.
    Risk,
    /// Whether something blocks it.
    Obstacle,
    /// Its tags.
    Tag,
}

/// Is a name with what it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name<T: 'static> {
    pub(super) meaning: T,
    pub(super) said: Said,
    others: &'static [&'static str],
}

pub(super) const fn name<T>(
    meaning: T,
    vi: &'static str,
    en: &'static str,
    others: &'static [&'static str],
) -> Name<T> {
    Name { meaning, said: said(vi, en), others }
}

/// The keys.
pub(super) const KEYS: &[Name<Asked>] = &[
    name(Asked::Unit, "đơn-vị", "unit", &[]),
    name(Asked::Lead, "chủ-trì", "lead", &[]),
    name(Asked::Coordinator, "phối-hợp", "coordinator", &[]),
    name(Asked::Standing, "trạng-thái", "state", &[]),
    name(Asked::Due, "hạn", "due", &["thoi-han"]),
    name(Asked::Plan, "văn-bản", "plan", &[]),
    name(Asked::Section, "mục", "section", &[]),
    name(Asked::Risk, "nguy-cơ", "risk", &["rui-ro"]),
    name(Asked::Obstacle, "vướng-mắc", "obstacle", &[]),
    name(Asked::Updated, "cập-nhật", "updated", &[]),
    name(Asked::Asserted, "ghi-nhận", "asserted", &[]),
    name(Asked::Timing, "tình-trạng-hạn", "timing", &[]),
    name(Asked::Tag, "nhãn", "tag", &[]),
];

/// The asserted states.
pub(super) const STATES: &[Name<State>] = &[
    name(State::NotStarted, "chưa-triển-khai", "not-started", &[]),
    name(State::InProgress, "đang-triển-khai", "in-progress", &[]),
    name(State::Ongoing, "thường-xuyên", "ongoing", &["duy-tri-thuong-xuyen"]),
    name(State::Done, "hoàn-thành", "done", &["da-hoan-thanh"]),
    name(State::Waiting, "chờ-điều-kiện", "waiting", &[]),
    name(State::Dropped, "không-còn-phù-hợp", "dropped", &[]),
];

/// What the calendar says. "Waiting" is both; the calendar's word includes the asserted one.
pub(super) const TIMINGS: &[Name<TimingKind>] = &[
    name(TimingKind::Overdue, "quá-hạn", "overdue", &[]),
    name(TimingKind::DueSoon, "sắp-đến-hạn", "due-soon", &[]),
    name(TimingKind::InTime, "trong-hạn", "in-time", &[]),
    name(TimingKind::PastIndicative, "quá-mốc-dự-kiến", "past-indicative", &[]),
    name(TimingKind::OngoingStale, "lâu-chưa-cập-nhật", "ongoing-stale", &[]),
    name(TimingKind::OngoingFresh, "còn-mới", "ongoing-fresh", &[]),
    name(TimingKind::DoneOnTime, "đúng-hạn", "done-on-time", &[]),
    name(TimingKind::DoneLate, "hoàn-thành-trễ", "done-late", &["tre"]),
    name(TimingKind::Waiting, "chờ-điều-kiện", "waiting", &[]),
    name(TimingKind::NoDeadline, "không-có-hạn", "no-deadline", &[]),
];

/// Yes and no.
pub(super) const ANSWERS: &[Name<bool>] = &[name(true, "có", "yes", &[]), name(false, "không", "no", &[])];

/// Is the value for what has none of it.
pub(super) const NONE: Name<()> = name((), "không-có", "none", &["khong"]);

/// Brings a key or a named value to one form: no marks, hyphens between words.
pub(super) fn plain(text: &str) -> String {
    mark_free(text.trim()).replace([' ', '_'], "-")
}

impl<T: Copy> Name<T> {
    /// Returns whether the text, in [`plain`] form, is one of the names.
    pub(super) fn is(&self, text: &str) -> bool {
        plain(self.said.vi) == text || self.said.en == text || self.others.contains(&text)
    }

    /// Returns whether one of the names begins with the text, which is in [`plain`] form.
    pub(super) fn begins(&self, text: &str) -> bool {
        plain(self.said.vi).starts_with(text)
            || [self.said.en].iter().chain(self.others).any(|name| name.starts_with(text))
    }
}

/// Returns what the name stands for in a list of names.
pub(super) fn look_up<T: Copy>(names: &[Name<T>], name: &str) -> Option<T> {
    let name = plain(name);
    names.iter().find(|known| known.is(&name)).map(|known| known.meaning)
}

/// Returns the name of a meaning.
pub(super) fn name_of<T: Copy + PartialEq>(names: &[Name<T>], meaning: T, lang: Lang) -> &'static str {
    names.iter().find(|known| known.meaning == meaning).map_or("", |known| known.said.to(lang))
}
