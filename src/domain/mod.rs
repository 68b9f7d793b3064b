//! The work itself, pure: no file, no clock, no screen. Time is always an argument.
//!
//! * entities: [`plan`], [`task`], [`party`], [`mod@unit`], [`progress`], [`document`]; each is declared once with
//!   the [`entity`] macro, which also yields its field type, its differences and its inverse changes;
//! * [`operation`]: what can happen to an entity, always with the old and the new value;
//! * [`editing`]: records as a person types them, field by field, and back;
//! * [`outline`], [`references`]: what is wrong with a place in a plan, and what names what;
//! * [`workspace`]: all entities in memory, the fold of the operations;
//! * [`deadline`]: what a printed deadline phrase means;
//! * [`responsibility`]: who bears a task on a day;
//! * [`register`]: the units and groups that a printed cell names;
//! * [`directory`]: units and groups in their order, what each has to do, who was responsible for what and when;
//! * [`reorganisation`]: units that end on a day, and where their work goes;
//! * [`status`]: how a task stands on a day;
//! * [`indicator`]: target figures, what was measured, how they stand on a day and what does not add up;
//! * [`meeting`]: what a session takes up, what became of the one before, and what its minutes say;
//! * [`review`]: proposed updates beside what stands, and what speaks against them;
//! * [`reporting`]: who has to report when, and what came in;
//! * [`report`]: reports that are written here, and what was issued of them;
//! * [`inbox`]: what needs attention of a unit;
//! * [`duplicate`]: tasks of several plans that are likely the same, and why;
//! * [`supersede`]: a plan takes the place of another one, and what becomes of its open tasks;
//! * [`rollup`]: how many tasks stand how, gross and distinct;
//! * [`matrix`]: which unit has done what of the tasks that are followed unit by unit;
//! * [`score`]: how well every unit did in a period;
//! * [`check`]: what is not clear in plans and tasks;
//! * [`remembered`]: what was corrected once and occurs again;
//! * [`tree`]: the rows of a plan in printed order;
//! * [`arranging`]: the rows of plans moved, and room for new ones.

#[macro_use]
mod macros;
pub(crate) use macros::over_kinds;

pub mod arranging;
#[cfg(test)]
pub(crate) mod build;
pub mod check;
pub mod deadline;
pub mod directory;
pub mod document;
pub mod duplicate;
pub mod editing;
pub mod entity;
pub mod followup;
pub mod ids;
pub mod inbox;
pub mod indicator;
pub mod journal;
pub mod matrix;
pub mod meeting;
pub mod operation;
pub mod outline;
pub mod party;
pub mod plan;
pub mod progress;
pub mod references;
pub mod register;
pub mod remembered;
pub mod reorganisation;
pub mod report;
pub mod reporting;
pub mod responsibility;
pub mod review;
pub mod rollup;
pub mod score;
pub mod settings;
pub mod status;
pub mod supersede;
pub mod task;
pub mod tree;
pub mod unit;
pub mod workspace;
