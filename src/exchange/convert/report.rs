//! Reports that are written here, their passages, and what was issued of them.

use std::collections::BTreeMap;

use super::desk::{optional, or_default};
use super::shower::{self, Shower};
use super::unit::needed_unit;
use super::{Desk, Exchanged, common};
use crate::domain::ids::{PassageId, PlanId, ReportId};
use crate::domain::journal::BatchNumber;
use crate::domain::operation::{Operation, operations_between};
use crate::domain::plan::{Period, Plan};
use crate::domain::report::{Issuance, IssuedCopy, Passage, Report, ReportPeriod, ReportRole};
use crate::domain::reporting::Duty;
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::problem::Problem;
use crate::exchange::records::{
    Content, FigureRecord, Id, IssuanceRecord, Line, PassageRecord, Patch, ReportPeriodRecord, ReportRecord,
    Text, WordFile,
};

impl Exchanged for Report {
    common!(ReportRecord, reports);

    fn merge(record: ReportRecord, id: ReportId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let template =
            desk.needed("template", record.template.map(|key| key.0), old.map(|old| &old.template));
        let unit = needed_unit("unit", record.unit, old.map(|old| &old.unit), desk);
        let plans = plans(record.plans, old.map(|old| &old.plans), desk);
        let old_period = old.map(|old| ReportPeriodRecord::from(old.period));
        let period = desk.needed("period", record.period, old_period.as_ref());
        let period = period.and_then(|period| self::period(period, desk));
        let as_of = desk.needed("as_of", record.as_of.map(|day| day.0), old.map(|old| &old.as_of));
        let recipients = desk.parties("/recipients", record.recipients, old.map(|old| &old.recipients));
        let duty = desk.maybe::<Duty>("/duty", record.duty, old.map(|old| &old.duty));
        let corrects = desk.maybe::<Report>("/corrects", record.corrects, old.map(|old| &old.corrects))?;
        let version = record.version.or(old.map(|old| old.version).into());
        let version = if let Patch::Value(version) = version { version } else { 1 };
        check_version(&id, version, corrects.as_ref(), desk)?;
        Some(Self {
            id,
            template: template?,
            unit: unit?,
            role: role(record.role, old),
            plans: plans?,
            period: period?,
            as_of: as_of?,
            recipients: recipients?,
            number: optional(record.number.map(|text| text.0), old.map(|old| &old.number)),
            date: optional(record.date.map(|day| day.0), old.map(|old| &old.date)),
            duty: duty?,
            version,
            corrects,
        })
    }

    fn show(&self, shower: &Shower) -> ReportRecord {
        ReportRecord {
            id: shower::id(self.id.as_str()),
            template: Patch::Value(Line(self.template.clone())),
            unit: shower::line(self.unit.as_str()),
            role: Patch::Value(self.role),
            plans: shower::list(&self.plans, |plan| shower::id(plan.as_str())),
            period: Patch::Value(self.period.into()),
            as_of: shower::day(self.as_of),
            recipients: shower.parties(&self.recipients),
            number: shower::some_line(self.number.as_ref()),
            date: shower::some_day(self.date),
            duty: self.duty.as_ref().map(|duty| shower::id(duty.as_str())).into(),
            version: Patch::Value(self.version),
            corrects: self.corrects.as_ref().map(|report| shower::id(report.as_str())).into(),
        }
    }
}

fn role(patch: Patch<ReportRole>, old: Option<&Report>) -> ReportRole {
    match (patch, old) {
        (Patch::Value(role), _) => role,
        (Patch::Absent, Some(old)) => old.role,
        _ => ReportRole::Reporter,
    }
}

fn plans(patch: Patch<Vec<Id>>, old: Option<&Vec<PlanId>>, desk: &mut Desk<'_>) -> Option<Vec<PlanId>> {
    let Patch::Value(ids) = patch else {
        return Some(or_default(patch.map(|_| Vec::new()), old));
    };
    let named = (0..).zip(&ids);
    let named = named.map(|(at, id): (usize, _)| desk.reference::<Plan>(&format!("/plans/{at}"), id));
    named.collect::<Vec<_>>().into_iter().collect()
}

fn period(record: ReportPeriodRecord, desk: &mut Desk<'_>) -> Option<ReportPeriod> {
    let span = Period { from: record.from.0, to: record.to.0 };
    if span.to < span.from {
        desk.refuse("/period", Problem::PeriodBackwards);
        return None;
    }
    Some(ReportPeriod { every: record.every, span })
}

/// Refuses a version that does not fit: the first corrects nothing, every later one corrects another report.
fn check_version(
    id: &ReportId,
    version: u32,
    corrects: Option<&ReportId>,
    desk: &mut Desk<'_>,
) -> Option<()> {
    let fits = match corrects {
        None => version == 1,
        Some(corrected) => version > 1 && corrected != id,
    };
    if fits {
        return Some(());
    }
    let expected = "version 1 without \"corrects\", or a higher one that corrects another report".to_owned();
    let found = format!("version {version}, corrects {}", corrects.map_or("none", ReportId::as_str));
    desk.refuse("", Problem::Mismatch { expected, found });
    None
}

impl Exchanged for Passage {
    common!(PassageRecord, passages);

    fn merge(record: PassageRecord, id: PassageId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        check_names(&record, &id, desk)?;
        let text = desk.needed("text", record.text.map(|text| text.0), old.map(|old| &old.text));
        let figures = match record.figures {
            Patch::Value(list) => figures(list, desk),
            other => Some(or_default(other.map(|_| BTreeMap::new()), old.map(|old| &old.figures))),
        };
        desk.reference::<Report>("/id", &Id(id.report().as_str().into()))?;
        Some(Self { id, text: text?, figures: figures? })
    }

    fn show(&self, _: &Shower) -> PassageRecord {
        let figures: Vec<(&String, &String)> = self.figures.iter().collect();
        PassageRecord {
            id: shower::id(self.id.as_str()),
            report: shower::to(self.id.report().as_str()),
            section: shower::to(self.id.section()),
            text: Patch::Value(Text(self.text.clone())),
            figures: shower::list(&figures, |(name, printed)| FigureRecord {
                name: Line((*name).clone()),
                printed: Line((*printed).clone()),
            }),
        }
    }
}

/// Refuses an id that does not name the report and the section that the record names.
fn check_names(record: &PassageRecord, id: &PassageId, desk: &mut Desk<'_>) -> Option<()> {
    let report = match &record.report {
        Patch::Value(report) => ReportId::new(report.0.clone()),
        _ => id.report(),
    };
    let section = match &record.section {
        Patch::Value(section) => section.0.as_str(),
        _ => id.section(),
    };
    if !id.section().is_empty() && PassageId::of(&report, section) == *id {
        return Some(());
    }
    let expected =
        format!("{:?}: the report, \"#\" and the section", PassageId::of(&report, section).as_str());
    desk.refuse("/id", Problem::Mismatch { expected, found: format!("{:?}", id.as_str()) });
    None
}

fn figures(list: Vec<FigureRecord>, desk: &mut Desk<'_>) -> Option<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for (at, FigureRecord { name, printed }) in list.into_iter().enumerate() {
        if found.insert(name.0.clone(), printed.0).is_some() {
            desk.refuse(&format!("/figures/{at}/name"), Problem::DuplicateField(name.0));
            return None;
        }
    }
    Some(found)
}

impl Exchanged for Issuance {
    common!(IssuanceRecord, issuances);

    fn merge(record: IssuanceRecord, id: ReportId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let as_of = desk.needed("as_of", record.as_of.map(|day| day.0), old.map(|old| &old.as_of));
        let journal = record.journal.map(BatchNumber);
        let journal = desk.needed("journal", journal, old.map(|old| &old.journal));
        let content = record.content.map(|Content(content)| content);
        let content = desk.needed("content", content, old.map(|old| &old.copy.content));
        let word = optional(record.word.map(|WordFile(word)| word), old.map(|old| &old.copy.word));
        desk.reference::<Report>("/id", &Id(id.as_str().into()))?;
        Some(Self {
            id,
            on: on?,
            number: optional(record.number.map(|text| text.0), old.map(|old| &old.number)),
            date: optional(record.date.map(|day| day.0), old.map(|old| &old.date)),
            as_of: as_of?,
            journal: journal?,
            copy: IssuedCopy { content: content?, word },
        })
    }

    /// Shows the files where their bytes are at hand.
    fn show(&self, _: &Shower) -> IssuanceRecord {
        let content = Some(&self.copy.content).filter(|content| content.bytes().is_some());
        let word = self.copy.word.as_ref().filter(|word| word.bytes().is_some());
        IssuanceRecord {
            id: shower::id(self.id.as_str()),
            on: shower::day(self.on),
            number: shower::some_line(self.number.as_ref()),
            date: shower::some_day(self.date),
            as_of: shower::day(self.as_of),
            journal: Patch::Value(self.journal.0),
            content: content.cloned().map(Content).into(),
            word: word.cloned().map(WordFile).into(),
        }
    }
}
