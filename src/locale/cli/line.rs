//! What is wrong with what was typed on the command line.

use crate::locale::{Said, said};

texts! {
    LANGUAGES: "ngôn ngữ là vi hoặc en" / "the language is vi or en";
    A_DAY: "ngày viết như 2026-04-10 hoặc 10/4/2026, từ năm 1900 đến 2999" / "a day is written like 2026-04-10 or 10/4/2026, from 1900 to 2999";
    A_STATE: "trạng thái là một trong: {names}" / "the state is one of: {names}";
    A_COLUMN: "cột là một trong: {names}" / "the column is one of: {names}";
    A_PERCENTAGE: "phần trăm viết như 40 hoặc 82,45" / "a percentage is written like 40 or 82,45";
    A_KIND: "loại là một trong: {names}" / "the kind is one of: {names}";
    A_UNIT_KIND: "loại đơn vị là một trong: {names}" / "the kind of units is one of: {names}";
    A_PERIOD: "kỳ viết như 2026-03, 2026-Q1, 2026-H1, 2026, 2026-W14 hoặc 2026-01-01..2026-02-15" / "a period is written like 2026-03, 2026-Q1, 2026-H1, 2026, 2026-W14 or 2026-01-01..2026-02-15";
}
