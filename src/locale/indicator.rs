//! Words for what indicators are and measure.

use super::{Lang, Said, said};
use crate::domain::indicator::{Direction, Measured, PathShape};

/// Returns a value as an office writes it.
pub fn measured(lang: Lang, value: &Measured) -> String {
    match value {
        Measured::Number(number) => number.to_string(),
        Measured::Share { share, printed: None } => share.to_string(),
        Measured::Share { share, printed: Some(printed) } => format!("{printed}% ({share})"),
        Measured::Rank { place, of: None } => place.to_string(),
        Measured::Rank { place, of: Some(of) } => format!("{place:02}/{of}"),
        Measured::Words(words) => words.clone(),
        Measured::Met(true) => said("có", "yes").to(lang).to_owned(),
        Measured::Met(false) => said("không", "no").to(lang).to_owned(),
    }
}

/// Returns the name of a direction.
pub fn direction(direction: Direction) -> Said {
    match direction {
        Direction::AtLeast => said("từ mức chỉ tiêu trở lên", "at least"),
        Direction::AtMost => said("không vượt chỉ tiêu", "at most"),
        Direction::Rank => said("thứ hạng, càng nhỏ càng tốt", "rank, lower is better"),
        Direction::Count => said("số lượng", "count"),
        Direction::YesNo => said("đạt hay không", "yes or no"),
        Direction::Text => said("mô tả bằng lời", "words"),
    }
}

/// Returns the name of a path's shape.
pub fn path(path: PathShape) -> Said {
    match path {
        PathShape::Straight => said("lộ trình đều", "straight path"),
        PathShape::Stepped => said("lộ trình theo mốc", "stepped path"),
    }
}
