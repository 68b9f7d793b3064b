//! Why a typed value could not be read.

use crate::domain::indicator::MeasuredError;
use crate::locale::Lang;
use crate::text::number::NumberError;

texts! {
    EMPTY: "chưa có giá trị; hãy ghi như 82,45% hoặc 26/33" / "there is no value; write it like 82,45% or 26/33";
    NOT_A_NUMBER: "“{text}” không phải là số; hãy ghi như 1.713 hoặc 82,45" / "“{text}” is no number; write it like 1.713 or 82,45";
    TOO_MANY_DIGITS: "“{text}” quá dài; số có tối đa 18 chữ số" / "“{text}” is too long; a number has at most 18 digits";
    NOT_A_SHARE: "“{text}” không phải là tỷ lệ; hãy ghi như 26/33" / "“{text}” is no share; write it like 26/33";
    NOT_A_RANK: "“{text}” không phải là thứ hạng; hãy ghi như 28 hoặc 28/34" / "“{text}” is no rank; write it like 28 or 28/34";
    NEITHER: "“{text}” chưa rõ là đạt hay không; hãy ghi “có” hoặc “không”" / "“{text}” says neither yes nor no; write “yes” or “no”";
}

/// Says why a number could not be read.
pub fn number(lang: Lang, error: &NumberError) -> String {
    let (said, text) = match error {
        NumberError::Shape(text) => (NOT_A_NUMBER, text),
        NumberError::TooLong(text) => (TOO_MANY_DIGITS, text),
        NumberError::NotARatio(text) => (NOT_A_SHARE, text),
    };
    said.with(lang, &[("text", text)])
}

/// Says why a value of an indicator could not be read.
pub fn measured(lang: Lang, error: &MeasuredError) -> String {
    match error {
        MeasuredError::Empty => EMPTY.to(lang).to_owned(),
        MeasuredError::Number(error) => number(lang, error),
        MeasuredError::NotARank(text) => NOT_A_RANK.with(lang, &[("text", text)]),
        MeasuredError::NeitherYesNorNo(text) => NEITHER.with(lang, &[("text", text)]),
    }
}
