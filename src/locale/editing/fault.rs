//! What is wrong with what was typed, in words.

use super::super::{Lang, Said, names, said};
use super::{caption, choice};
use crate::domain::editing::{Cause, Fault};
use crate::domain::entity::Kind;
use crate::text::date::long;

/// Returns what is wrong with a field, in a sentence that names the field: "Thời hạn: …".
pub fn fault(lang: Lang, kind: Kind, fault: &Fault) -> String {
    let why = cause(lang, kind, &fault.cause);
    if matches!(fault.cause, Cause::NoSuchField { .. }) {
        return why;
    }
    format!("{}: {why}", caption(kind, fault.field, lang))
}

/// Returns why a field is wrong, and what to do about it.
pub fn cause(lang: Lang, kind: Kind, cause: &Cause) -> String {
    if let Some((pattern, text)) = misread(cause) {
        return pattern.with(lang, &[("text", &text)]);
    }
    match cause {
        Cause::NoSuchField { name, nearest } => no_such_field(lang, kind, name, nearest),
        Cause::NotAChoice { text, choices } => {
            let word = |value: &&'static str| choice("", value).map_or(*value, |said| said.to(lang));
            let words: Vec<&str> = choices.iter().map(word).collect();
            said("“{text}” không có trong các giá trị: {all}", "“{text}” is none of: {all}")
                .with(lang, &[("text", text), ("all", &words.join("; "))])
        }
        Cause::NotFound { kind, text, nearest } => not_found(lang, *kind, text, nearest),
        Cause::Ambiguous { kind, text, among } => {
            let kind = names::kind(*kind).to(lang);
            said(
                "có nhiều {kind} ứng với “{text}”: {among}; hãy ghi mã",
                "several answer to “{text}” as a {kind}: {among}; write the id",
            )
            .with(lang, &[("kind", &kind), ("text", text), ("among", &among.join("; "))])
        }
        other => of_record(lang, kind, other),
    }
}

/// Returns what is said of a text that is not what the field asks for, and the text.
fn misread(cause: &Cause) -> Option<(Said, &str)> {
    Some(match cause {
        Cause::NotADay(text) => (
            said(
                "“{text}” không phải là ngày; hãy ghi như 5/1 hoặc 05/01/2026",
                "“{text}” is no day; write 5/1 or 05/01/2026",
            ),
            text,
        ),
        Cause::NotAnHour(text) => {
            (said("“{text}” không phải là giờ; hãy ghi như 10:30", "“{text}” is no hour; write 10:30"), text)
        }
        Cause::NotASpan(text) => (
            said(
                "“{text}” không phải là khoảng thời gian; hãy ghi như quý II/2026 hoặc 01/01/2026 - 15/3/2026",
                "“{text}” is no period; write quý II/2026 or 01/01/2026 - 15/3/2026",
            ),
            text,
        ),
        Cause::NotUnderstood(text) => (
            said(
                "chưa hiểu thời hạn “{text}”; hãy ghi như Quý II/2026 hoặc trước ngày 30/6/2026",
                "the deadline “{text}” is not understood; write Quý II/2026 or trước ngày 30/6/2026",
            ),
            text,
        ),
        Cause::NotARhythm(text) => (
            said(
                "“{text}” không phải là định kỳ; hãy ghi như hằng tháng hoặc trước ngày 10 hằng tháng",
                "“{text}” is no rhythm; write hằng tháng or trước ngày 10 hằng tháng",
            ),
            text,
        ),
        other => return misread_figure(other),
    })
}

fn misread_figure(cause: &Cause) -> Option<(Said, &str)> {
    Some(match cause {
        Cause::NotANumber(text) => {
            (said("“{text}” không phải là số nguyên", "“{text}” is no whole number"), text)
        }
        Cause::NotAPercentage(text) => (
            said(
                "“{text}” không phải là tỷ lệ; hãy ghi như 82,45%",
                "“{text}” is no percentage; write 82,45%",
            ),
            text,
        ),
        Cause::NotAShare(text) => (
            said(
                "“{text}” không phải là số đã làm trên tổng số; hãy ghi như 9/12",
                "“{text}” is no part of a number; write 9/12",
            ),
            text,
        ),
        Cause::NotAValue(text) => (
            said(
                "“{text}” không phải là giá trị của chỉ tiêu này; hãy ghi như 82,45, 26/33 hoặc thứ hạng 28/34",
                "“{text}” is no value of this indicator; write 82,45, 26/33 or a rank 28/34",
            ),
            text,
        ),
        Cause::NeitherYesNorNo(text) => {
            (said("“{text}” chưa rõ là có hay không", "“{text}” says neither yes nor no"), text)
        }
        Cause::NotAnEntry(text) => (
            said("chưa hiểu “{text}”; xem cách ghi của ô này", "“{text}” is not written as this field asks"),
            text,
        ),
        _ => return None,
    })
}

/// Returns what is wrong with the record as a whole.
fn of_record(lang: Lang, kind: Kind, cause: &Cause) -> String {
    match cause {
        Cause::Empty => said("còn để trống, cần ghi", "is empty and has to be filled in").to(lang).to_owned(),
        Cause::TooLong => said("dài quá 64 KiB, hãy rút gọn", "is longer than 64 KiB; please shorten it")
            .to(lang)
            .to_owned(),
        Cause::Needs(field) => said("cần ghi ô “{field}” trước", "fill in “{field}” first")
            .with(lang, &[("field", &caption(kind, field, lang))]),
        Cause::OtherPlan { above, plan } => {
            said("“{above}” thuộc kế hoạch khác ({plan})", "“{above}” belongs to another plan ({plan})")
                .with(lang, &[("above", above), ("plan", plan)])
        }
        Cause::LeavesParts { part } => said(
            "“{part}” đứng dưới mục này vẫn thuộc kế hoạch cũ; hãy chuyển cả nhóm",
            "“{part}” below it would stay in the old plan; move them together",
        )
        .with(lang, &[("part", part)]),
        Cause::Circle => {
            said("không thể nằm dưới hoặc thay thế chính nó", "cannot stand under itself or follow itself")
                .to(lang)
                .to_owned()
        }
        Cause::Same => said("hai bên giống nhau", "both ends are the same").to(lang).to_owned(),
        Cause::EndsBeforeBegin { begin } => {
            said("sớm hơn ngày bắt đầu {begin}", "lies before the day {begin} on which it begins")
                .with(lang, &[("begin", &long(*begin))])
        }
        Cause::IdTaken(id) => {
            said("mã “{id}” đã có", "the id “{id}” exists already").with(lang, &[("id", id)])
        }
        Cause::YearTwice(year) => {
            said("năm {year} ghi hai lần", "the year {year} stands there twice").with(lang, &[("year", year)])
        }
        Cause::Issued => said(
            "báo cáo đã ban hành, không sửa được; hãy lập bản đính chính",
            "the report was issued and does not change; write a correction",
        )
        .to(lang)
        .to_owned(),
        _ => String::new(),
    }
}

fn no_such_field(lang: Lang, kind: Kind, name: &str, nearest: &[&str]) -> String {
    let kind = names::kind(kind).to(lang);
    match nearest {
        [] => said("{kind} không có ô “{name}”", "a {kind} has no field “{name}”")
            .with(lang, &[("kind", &kind), ("name", &name)]),
        near => said(
            "{kind} không có ô “{name}”; gần nhất: {near}",
            "a {kind} has no field “{name}”; near: {near}",
        )
        .with(lang, &[("kind", &kind), ("name", &name), ("near", &near.join(", "))]),
    }
}

fn not_found(lang: Lang, kind: Kind, text: &str, nearest: &[String]) -> String {
    let kind = names::kind(kind).to(lang);
    match nearest {
        [] => said("không có {kind} “{text}”", "there is no {kind} “{text}”")
            .with(lang, &[("kind", &kind), ("text", &text)]),
        near => {
            said("không có {kind} “{text}”; gần nhất: {near}", "there is no {kind} “{text}”; near: {near}")
                .with(lang, &[("kind", &kind), ("text", &text), ("near", &near.join("; "))])
        }
    }
}
