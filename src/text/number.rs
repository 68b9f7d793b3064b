//! Numbers as Vietnamese offices write them: a point between thousands, a comma before decimals.
//!
//! A single point is ambiguous. Groups of exactly three digits after every point make it a thousands point, "1.713" is
//! never 1,713; one or two digits after the only point make it a decimal point, which is read but flagged.

use std::fmt;

/// Is an exact decimal number; it remembers how many decimals were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    units: i64,
    decimals: u8,
}

/// Is a share of a whole: 26/33.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    /// The part.
    pub numerator: u64,
    /// The whole; zero when a document says so.
    pub denominator: u64,
}

/// Is a number that was read, and what was odd about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number.
    pub number: Number,
    /// Whether a percent sign follows.
    pub percent: bool,
    /// What was odd.
    pub warnings: Vec<Warning>,
}

/// Names what is odd about a number that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Warning {
    /// A point stands before decimals: 80.7.
    DecimalPoint,
    /// Three digits follow a comma: 1,713 is read as a decimal, but thousands may be meant.
    CommaBeforeThree,
}

/// Says why a number could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// It is not written as a number.
    #[error("{0:?} is no number")]
    Shape(String),
    /// It has more than 18 digits.
    #[error("{0:?} has more than 18 digits")]
    TooLong(String),
    /// It is not written as a share.
    #[error("{0:?} is no share")]
    NotARatio(String),
}

/// The digits that always fit into a number.
const MOST_DIGITS: usize = 18;

/// Whole numbers below this are exact as floating ones.
const EXACT_UNITS: u64 = 1 << 53;

/// Powers of ten up to this one are exact as floating numbers.
const EXACT_DECIMALS: u8 = 22;

impl Number {
    /// Returns the number of so many units of the last decimal: (8245, 2) is 82,45.
    pub fn new(units: i64, decimals: u8) -> Self {
        Self { units, decimals }
    }

    /// Returns the units of the last decimal.
    pub fn units(self) -> i64 {
        self.units
    }

    /// Returns how many decimals are written.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// Returns the number with so many decimals that is nearest to a floating one; none for what is no number or has no
    /// place here.
    pub fn nearest(value: f64, decimals: u8) -> Option<Self> {
        let digits = format!("{value:.width$}", width = usize::from(decimals)).replace('.', "");
        Some(Self { units: digits.parse().ok()?, decimals })
    }

    /// Returns the sum; none when it has no place here.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let decimals = self.decimals.max(other.decimals);
        let units = self.with_decimals(decimals)?.checked_add(other.with_decimals(decimals)?)?;
        Some(Self { units: i64::try_from(units).ok()?, decimals })
    }

    /// Returns whether both are the same number, however many decimals are written: 80 is 80,0.
    pub fn is_same(self, other: Self) -> bool {
        let decimals = self.decimals.max(other.decimals);
        self.with_decimals(decimals).zip(other.with_decimals(decimals)).is_some_and(|(a, b)| a == b)
    }

    fn with_decimals(self, decimals: u8) -> Option<i128> {
        let factor = 10i128.checked_pow(decimals.saturating_sub(self.decimals).into())?;
        i128::from(self.units).checked_mul(factor)
    }

    /// Returns the nearest floating number, for drawing and comparing; figures stay exact.
    pub fn to_f64(self) -> f64 {
        // Both sides are exact up to here, so the division rounds once, as reading the digits would.
        if self.units.unsigned_abs() < EXACT_UNITS && self.decimals <= EXACT_DECIMALS {
            return self.units as f64 / 10f64.powi(self.decimals.into());
        }
        let digits = format!("{}e-{}", self.units, self.decimals);
        digits.parse().unwrap_or(f64::NAN)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = usize::from(self.decimals);
        let digits = format!("{:0>width$}", self.units.unsigned_abs(), width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let sign = if self.units < 0 { "-" } else { "" };
        let comma = if decimals > 0 { "," } else { "" };
        write!(f, "{sign}{}{comma}{fraction}", grouped(whole))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", whole(self.numerator), whole(self.denominator))
    }
}

impl Ratio {
    /// Returns the share in percent, half a unit of the last decimal rounded up; none when the whole is zero or the
    /// share has no place in a [`Number`].
    pub fn percent(self, decimals: u8) -> Option<Number> {
        if self.denominator == 0 || decimals > 9 {
            return None;
        }
        let scaled = u128::from(self.numerator) * 100 * 10u128.pow(u32::from(decimals));
        let denominator = u128::from(self.denominator);
        let units = (scaled * 2 + denominator) / (denominator * 2);
        Some(Number::new(i64::try_from(units).ok()?, decimals))
    }
}

/// Writes a whole number: 2.752.097.
pub fn whole(number: u64) -> String {
    grouped(&number.to_string())
}

fn grouped(digits: &str) -> String {
    let mut written = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    written
}

/// Reads a number, with or without a percent sign.
///
/// # Errors
/// Returns [`NumberError`] when it is not written as a number or has more than 18 digits.
pub fn read(text: &str) -> Result<Reading, NumberError> {
    let trimmed = text.trim();
    let (digits, percent) = match trimmed.strip_suffix('%') {
        Some(before) => (before.trim_end(), true),
        None => (trimmed, false),
    };
    let (digits, negative) = match digits.strip_prefix(['-', '−']) {
        Some(after) => (after, true),
        None => (digits, false),
    };
    let (whole, fraction, warnings) = split(digits).ok_or_else(|| NumberError::Shape(trimmed.to_owned()))?;
    if whole.len() + fraction.len() > MOST_DIGITS {
        return Err(NumberError::TooLong(trimmed.to_owned()));
    }
    let too_long = || NumberError::TooLong(trimmed.to_owned());
    let units: i64 = format!("{whole}{fraction}").parse().map_err(|_| too_long())?;
    let decimals = u8::try_from(fraction.len()).map_err(|_| too_long())?;
    let number = Number::new(if negative { -units } else { units }, decimals);
    Ok(Reading { number, percent, warnings })
}

/// Reads a share: 2.137.471/2.752.097.
///
/// # Errors
/// Returns [`NumberError`] when it is not two whole numbers with a stroke between them.
pub fn read_ratio(text: &str) -> Result<Ratio, NumberError> {
    let not_a_ratio = || NumberError::NotARatio(text.trim().to_owned());
    let (numerator, denominator) = text.split_once('/').ok_or_else(not_a_ratio)?;
    let count = |part: &str| {
        let Reading { number, percent, .. } = read(part).map_err(|_| not_a_ratio())?;
        let whole = number.decimals == 0 && !percent;
        u64::try_from(number.units).ok().filter(|_| whole).ok_or_else(not_a_ratio)
    };
    Ok(Ratio { numerator: count(numerator)?, denominator: count(denominator)? })
}

type Digits = (String, String, Vec<Warning>);

/// Splits a number into the digits before and after the decimal sign.
fn split(text: &str) -> Option<Digits> {
    if let Some((whole, fraction)) = text.split_once(',') {
        let warnings = if fraction.len() == 3 { vec![Warning::CommaBeforeThree] } else { Vec::new() };
        return Some((ungrouped(whole)?, digits(fraction)?, warnings));
    }
    if let Some(whole) = ungrouped(text) {
        return Some((whole, String::new(), Vec::new()));
    }
    let (whole, fraction) = text.split_once('.')?;
    let decimal = fraction.len() < 3 || whole == "0";
    decimal.then_some((digits(whole)?, digits(fraction)?, vec![Warning::DecimalPoint]))
}

/// Returns the digits of a whole number, with or without thousands points.
fn ungrouped(text: &str) -> Option<String> {
    let (first, groups) = match text.split_once('.') {
        Some((first, rest)) => (first, rest.split('.').collect()),
        None => (text, Vec::new()),
    };
    let lead_fits = groups.is_empty() || (first.len() <= 3 && !first.starts_with('0'));
    let fits = lead_fits && groups.iter().all(|group| group.len() == 3);
    if !fits {
        return None;
    }
    digits(&format!("{first}{}", groups.concat()))
}

fn digits(text: &str) -> Option<String> {
    let fits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.to_owned())
}
