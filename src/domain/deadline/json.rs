//! What other tools see of a deadline.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Assumption, Cadence, Kind, Meaning, Policy, Quota, Reading, Then, Year};

/// Is a deadline as other tools see it. The keys and their order are part of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeadlineJson {
    /// The phrase as printed.
    pub phrase: String,
    /// The kind of meaning.
    pub kind: Kind,
    /// The first day, where the phrase names one.
    pub from: Option<NaiveDate>,
    /// The last day that is still in time.
    pub last_day: Option<NaiveDate>,
    /// The day from which it is overdue.
    pub overdue_from: Option<NaiveDate>,
    /// The hour, "10:00".
    #[serde(with = "time")]
    #[schemars(with = "Option<String>")]
    pub time: Option<NaiveTime>,
    /// The day from which a trigger is past its indicative date.
    pub soft_overdue_from: Option<NaiveDate>,
    /// The event that it waits for, as printed.
    pub trigger: Option<String>,
    /// The days that are allowed after the event.
    pub offset_days: Option<u32>,
    /// What follows after the day that is named.
    pub then: Option<Then>,
    /// What has to be reached in each period.
    pub quota: Option<Quota>,
    /// The years at whose ends it is judged.
    pub milestones: Vec<Year>,
    /// The rhythms in which it comes back; null when there are none.
    pub recurrence: Option<Vec<Cadence>>,
    /// What was assumed to understand it.
    pub assumed: Vec<Assumption>,
}

impl DeadlineJson {
    /// Shows a reading under an office's policy.
    pub fn new(reading: &Reading, policy: &Policy) -> Self {
        let Reading { phrase, meaning, assumed } = reading;
        Self {
            phrase: phrase.clone(),
            kind: meaning.kind(),
            from: meaning.from(),
            last_day: meaning.last_day(policy),
            overdue_from: meaning.overdue_from(policy),
            time: meaning.time(),
            soft_overdue_from: meaning.soft_overdue_from(policy),
            trigger: meaning.trigger().map(|trigger| trigger.text.clone()),
            offset_days: meaning.offset_days(),
            then: meaning.then(),
            quota: meaning.quota().cloned(),
            milestones: meaning.milestones().to_vec(),
            recurrence: recurrence(meaning),
            assumed: assumed.clone(),
        }
    }
}

fn recurrence(meaning: &Meaning) -> Option<Vec<Cadence>> {
    let cadences = meaning.recurrence();
    (!cadences.is_empty()).then(|| cadences.to_vec())
}

/// Writes an hour as "10:00" and reads it back.
pub(super) mod time {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    const PATTERN: &str = "%H:%M";

    /// Writes the hour, or null.
    pub fn serialize<S: Serializer>(time: &Option<NaiveTime>, to: S) -> Result<S::Ok, S::Error> {
        time.map(|time| time.format(PATTERN).to_string()).serialize(to)
    }

    /// Reads the hour, or null.
    pub fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Option<NaiveTime>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| NaiveTime::parse_from_str(&text, PATTERN).map_err(de::Error::custom)).transpose()
    }
}
