//! The words on charts of indicators.

use super::{Said, said};

/// Names the measured values.
pub const VALUES: Said = said("số liệu", "measured");
/// Names the expected path.
pub const PATH: Said = said("lộ trình", "path");
/// Names the targets.
pub const TARGETS: Said = said("chỉ tiêu", "target");
/// Names the day that the figures are for.
pub const AS_OF: Said = said("đến {date}", "as of {date}");
/// Says that there is nothing to draw.
pub const EMPTY: Said =
    said("Chưa có số liệu và chỉ tiêu để vẽ.", "There is neither a value nor a target to draw.");
/// Says from which day the figures are, below a picture.
pub const FIGURES_AS_OF: Said = said("Số liệu tính đến ngày {date}", "Figures as of {date}");
