//! Reports: what is computed for them, and the document as it will look, whatever it is written to.
//!
//! * [`Scope`]: whose report it is, which plans it covers, which period, as of which day;
//! * [`figures`]: every computed figure as a named query, with the entries behind it;
//! * [`Sentence`]: sentences that name figures; they stay live until the report is issued;
//! * [`Insert`]: lists and tables that an analyst puts into a text; live as well;
//! * [`template`]: which parts a report has, as data;
//! * [`mod@compose`]: the document that a template gives, and how far each section has come;
//! * [`document`]: the document itself.

mod braces;
pub mod compose;
pub mod document;
pub mod figures;
mod insert;
mod pattern;
mod scope;
mod sentence;
pub mod template;

pub use insert::{Form, Insert};
pub use pattern::Pattern;
pub use scope::{Scope, plans_in_force};
pub use sentence::{Printed, Sentence};
