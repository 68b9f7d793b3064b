//! stub until the grammar lands
/// x
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// x
    pub phrase: String,
}
/// x
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// x
    pub before_allows_day: bool,
}
