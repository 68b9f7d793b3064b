//! Everything that is wrong with one record, field by field. The fast way through a record stops at its first error.

use std::collections::HashSet;

use super::spots::{Spot, depth, pointer_at, spots};
use super::{At, Findings, Form, envelope};
use crate::exchange::limits::Limits;
use crate::exchange::problem::Problem;
use crate::exchange::records::Contract;
use crate::exchange::schema::fields;
use crate::text::near::nearest;

/// Reports everything that is wrong with the record, and returns what can be read of it all the same.
pub(super) fn diagnose<R: Contract>(at: &At<'_>, findings: &mut Findings) -> Option<R> {
    if findings.is_full() {
        findings.more += 1;
        return None;
    }
    if depth(at.raw) > Limits::DEPTH {
        findings.add(|| at.file.finding(at.file.offset(at.raw), at.pointer(""), Problem::TooDeep));
        return None;
    }
    let spots = spots(at.raw);
    if !at.raw.trim_start().starts_with('{') {
        let found = at.raw.chars().take(60).collect();
        let expected = format!("a record ({})", crate::exchange::singular(at.kind));
        findings.add(|| at.finding("", Problem::Mismatch { expected, found }));
        return None;
    }
    let members = spots.iter().filter(|spot| spot.pointer.matches('/').count() == 1);
    let good = sound_members::<R>(at, members, findings);
    let has_id = good.iter().any(|member| member.pointer == "/id");
    if !has_id && !spots.iter().any(|spot| spot.pointer == "/id") {
        findings.add(|| at.finding("", Problem::NoId));
    }
    let texts: Vec<&str> = good.iter().filter_map(|member| at.raw.get(member.span.clone())).collect();
    serde_json::from_str(&format!("{{{}}}", texts.join(","))).ok()
}

fn sound_members<'s, R: Contract>(
    at: &At<'_>,
    members: impl Iterator<Item = &'s Spot>,
    findings: &mut Findings,
) -> Vec<&'s Spot> {
    let known = fields::<R>();
    let mut seen = HashSet::new();
    let mut good = Vec::new();
    for member in members {
        let name = member.pointer.get(1..).unwrap_or_default();
        if name == "kind" && at.file.form == Form::Lines {
            continue;
        }
        let wrong = if !seen.insert(name) {
            Some((member.pointer.clone(), Problem::DuplicateField(name.to_owned())))
        } else if !known.iter().any(|field| field == name) {
            let nearest = nearest(name, known.iter().map(String::as_str));
            Some((member.pointer.clone(), Problem::UnknownField { name: name.to_owned(), nearest }))
        } else {
            mismatch::<R>(at.raw, member)
        };
        match wrong {
            None => good.push(member),
            Some((pointer, problem)) => findings.add(|| {
                let offset = at.file.offset(at.raw) + member.span.start + inner(at.raw, member, &pointer);
                at.file.finding(offset, at.pointer(&pointer), problem)
            }),
        }
    }
    good
}

/// Returns how far the value of the pointer stands from the start of the member.
fn inner(raw: &str, member: &Spot, pointer: &str) -> usize {
    super::spots::offset_of(raw, pointer).saturating_sub(member.span.start)
}

/// Reads one member alone and says what is wrong with it, and where.
fn mismatch<R: Contract>(raw: &str, member: &Spot) -> Option<(String, Problem)> {
    let text = raw.get(member.span.clone())?;
    let before = if member.pointer == "/id" { "{" } else { "{\"id\":\"x\"," };
    let alone = format!("{before}{text}}}");
    let error = serde_json::from_str::<R>(&alone).err()?;
    let byte = envelope::offset(&alone, error.line(), error.column());
    let next = alone.as_bytes().iter().enumerate().skip(byte);
    let mut next =
        next.filter(|(_, byte)| !matches!(byte, b':' | b',' | b'[' | b' ' | b'\t' | b'\n' | b'\r'));
    let byte = next.next().map_or(byte, |(at, _)| at);
    let mut pointer = pointer_at(raw, byte.saturating_sub(before.len()) + member.span.start);
    if error.to_string().starts_with("missing field") && pointer.matches('/').count() > 1 {
        pointer.truncate(pointer.rfind('/').unwrap_or_default());
    }
    if !pointer.starts_with(&member.pointer) {
        pointer.clone_from(&member.pointer);
    }
    Some((pointer, problem(&error)))
}

/// Returns what a parser's error says, in the terms of the contract.
pub(super) fn problem(error: &serde_json::Error) -> Problem {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    if !error.is_data() {
        return Problem::Syntax(text.to_owned());
    }
    if let Some(field) = text.strip_prefix("duplicate field `") {
        return Problem::DuplicateField(field.trim_end_matches('`').to_owned());
    }
    if let Some(field) = text.strip_prefix("missing field ") {
        return Problem::Mismatch { expected: format!("a field {field}"), found: "none".to_owned() };
    }
    let (found, expected) = text.split_once(", expected ").unwrap_or((text, "something else"));
    let found = found.trim_start_matches("invalid type: ").trim_start_matches("invalid value: ");
    let found = found.trim_start_matches("unknown variant ").to_owned();
    let expected = match expected {
        "u64" | "u32" => "a whole number, zero or more",
        "i64" => "a whole number",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        other => other,
    };
    Problem::Mismatch { expected: expected.to_owned(), found }
}
