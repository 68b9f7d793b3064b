//! Reports: what is computed for them, and the document as it will look, whatever it is written to.
//!
//! * [`Scope`]: whose report it is, which plans it covers, which period, as of which day;
//! * [`figures`]: every computed figure as a named query, with the entries behind it;
//! * [`document`]: the document itself.

pub mod document;
pub mod figures;
mod scope;

pub use scope::{Role, Scope};
