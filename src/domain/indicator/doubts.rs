//! Doubts (điểm nghi vấn): what does not add up. They are computed and shown; they correct nothing and judge nothing.

use chrono::NaiveDate;

use super::super::ids::MeasurementId;
use super::super::settings::Settings;
use super::super::workspace::Workspace;
use super::path::{milestones, plan_start};
use super::series::{Point, by_unit, everyone, figure, points};
use super::wording::{Change, changes_in_percent, decimal_point, means_points};
use super::{Definition, Direction, Indicator, Measured, Measurement};
use crate::text::number::{Number, Ratio};

/// Names what does not add up about a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// The printed percentage misses 100·n/d by more than half a unit of its last digit.
    RatioOff {
        /// The part and the whole.
        share: Ratio,
        /// The percentage as printed.
        printed: Number,
        /// The percentage that the share makes, with at least two decimals.
        computed: Number,
        /// Whether digits were cut off instead of rounded.
        truncated: bool,
    },
    /// The parts make another total.
    PartsOff {
        /// What the parts make.
        sum: Number,
        /// What stands there.
        total: Number,
    },
    /// The part is larger than the whole.
    PartAboveWhole(Ratio),
    /// It holds as of a day after its document's date.
    AfterDocument {
        /// The day of the value.
        on: NaiveDate,
        /// The date of the document.
        document_date: NaiveDate,
    },
    /// It was better than the first target before the plan was in force: another definition, or an obsolete target.
    BeyondTargetAtStart {
        /// The figure at the start.
        value: f64,
        /// The target.
        target: Point,
    },
    /// It changed by more than the settings think likely.
    Jump {
        /// The figure of the day before that has one.
        from: f64,
        /// The figure.
        to: f64,
    },
    /// A difference in percentage points is called one in percent: "tăng 5%" from 75 to 80, "vượt 25,15%" over 30.
    PointsCalledPercent {
        /// The number as printed, negative for a fall.
        said: Number,
        /// The figure before, or the target that is passed.
        from: f64,
        /// The figure.
        to: f64,
    },
    /// A point stands before the decimals: "80.7%".
    DecimalPoint(String),
}

/// Is a doubt with the value that it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubtful {
    /// The value.
    pub measurement: MeasurementId,
    /// What does not add up.
    pub doubt: Doubt,
}

/// Returns the doubts about all values by a definition until the day: the province's first, then each unit's, by day.
pub fn doubts(
    workspace: &Workspace,
    indicator: &Indicator,
    definition: &Definition,
    as_of: NaiveDate,
    settings: &Settings,
) -> Vec<Doubtful> {
    let parted = by_unit(everyone(workspace, &definition.id, as_of));
    let province = parted.get(&None).map_or(&[][..], Vec::as_slice);
    let at_start = beyond_at_start(workspace, indicator, definition, province);
    let each = parted.values().flat_map(|values| {
        let days = points(indicator, values);
        values.iter().flat_map(move |value| {
            let earlier = days.partition_point(|point| point.on < value.on);
            let before = earlier.checked_sub(1).and_then(|at| days.get(at)).copied();
            let found = doubts_about(indicator, definition, value, before, settings);
            found.into_iter().map(|doubt| Doubtful { measurement: value.id.clone(), doubt })
        })
    });
    at_start.into_iter().chain(each).collect()
}

/// Returns the doubts about one value, entered or about to be; `before` is the figure of the last earlier day.
pub fn doubts_about(
    indicator: &Indicator,
    definition: &Definition,
    value: &Measurement,
    before: Option<Point>,
    settings: &Settings,
) -> Vec<Doubt> {
    let before = before.map(|point| point.value);
    let change = before.zip(figure(indicator, &value.value));
    [
        ratio_off(&value.value),
        parts_off(indicator, value),
        part_above_whole(&value.value),
        after_document(value),
        change.and_then(|(from, to)| jump(indicator, from, to, settings)),
        called_percent(indicator, definition, value, before),
        value.printed.as_deref().and_then(decimal_point).map(Doubt::DecimalPoint),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the figure of the last day before the given one.
fn last_before(indicator: &Indicator, earlier: &[&Measurement], day: NaiveDate) -> Option<Point> {
    points(indicator, earlier).into_iter().rfind(|point| point.on < day)
}

/// Compares exactly; shares and percentages too long for that are not doubted.
fn ratio_off(value: &Measured) -> Option<Doubt> {
    let Measured::Share { share, printed: Some(printed) } = *value else { return None };
    let whole = i128::from(share.denominator);
    let unit = 10i128.checked_pow(printed.decimals().into())?;
    let exact = i128::from(share.numerator).checked_mul(100)?.checked_mul(unit)?;
    let missed = exact.checked_sub(i128::from(printed.units()).checked_mul(whole)?)?;
    let off = whole > 0 && missed.checked_abs()?.checked_mul(2)? > whole;
    let computed = share.percent(printed.decimals().max(2))?;
    off.then_some(Doubt::RatioOff { share, printed, computed, truncated: 0 < missed && missed < whole })
}

/// Holds the parts against the number, or the part or the whole of a share. The parts of a percentage make no sum.
fn parts_off(indicator: &Indicator, value: &Measurement) -> Option<Doubt> {
    let count = |count: u64| Some(Number::new(i64::try_from(count).ok()?, 0));
    let totals = match &value.value {
        Measured::Number(_) if indicator.in_percent() => return None,
        Measured::Number(number) => vec![*number],
        Measured::Share { share, .. } => vec![count(share.numerator)?, count(share.denominator)?],
        Measured::Rank { .. } | Measured::Words(_) | Measured::Met(_) => return None,
    };
    let (first, rest) = value.parts.split_first()?;
    let sum = rest.iter().try_fold(first.number, |sum, part| sum.checked_add(part.number))?;
    let closes = totals.iter().any(|total| total.is_same(sum));
    (!closes).then_some(Doubt::PartsOff { sum, total: *totals.first()? })
}

fn part_above_whole(value: &Measured) -> Option<Doubt> {
    let Measured::Share { share, .. } = *value else { return None };
    (share.numerator > share.denominator).then_some(Doubt::PartAboveWhole(share))
}

fn after_document(value: &Measurement) -> Option<Doubt> {
    let document_date = value.document_date.filter(|date| *date < value.on)?;
    Some(Doubt::AfterDocument { on: value.on, document_date })
}

/// Percentages by points, numbers of things by a factor; places move as others do.
fn jump(indicator: &Indicator, from: f64, to: f64, settings: &Settings) -> Option<Doubt> {
    let (low, high) = (from.min(to), from.max(to));
    let unlikely = match indicator.direction {
        Direction::Rank | Direction::YesNo | Direction::Text => false,
        _ if indicator.in_percent() => high - low > f64::from(settings.jump_points),
        _ => low > 0.0 && high > low * f64::from(settings.jump_factor),
    };
    unlikely.then_some(Doubt::Jump { from, to })
}

fn called_percent(
    indicator: &Indicator,
    definition: &Definition,
    value: &Measurement,
    before: Option<f64>,
) -> Option<Doubt> {
    let to = figure(indicator, &value.value).filter(|_| indicator.in_percent())?;
    let targets = || milestones(indicator, definition).into_iter().map(|target| target.value);
    let texts = [&value.printed, &value.note].into_iter().flatten();
    texts.flat_map(|text| changes_in_percent(text)).find_map(|change| {
        let (said, bars): (Number, Vec<f64>) = match change {
            Change::Since(said) => (said, before.into_iter().collect()),
            Change::Above(said) => (said, targets().collect()),
        };
        let from = bars.into_iter().find(|from| means_points(said, *from, to))?;
        Some(Doubt::PointsCalledPercent { said, from, to })
    })
}

/// Looks at the last figure from before the plan's start or, where the plan came into force later, before that day.
fn beyond_at_start(
    workspace: &Workspace,
    indicator: &Indicator,
    definition: &Definition,
    values: &[&Measurement],
) -> Option<Doubtful> {
    let plan = workspace.plans.get(indicator.plan.as_ref()?.as_str())?;
    let set_on = plan_start(workspace, indicator).max(plan.in_force_from).max(plan.date)?;
    let start = last_before(indicator, values, set_on)?;
    let target = milestones(indicator, definition).into_iter().find(|target| start.on < target.on)?;
    let measurement = values.iter().rfind(|value| value.on == start.on)?.id.clone();
    let beyond = indicator.direction.beats(start.value, target.value);
    beyond
        .then_some(Doubtful { measurement, doubt: Doubt::BeyondTargetAtStart { value: start.value, target } })
}
