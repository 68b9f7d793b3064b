//! The views and the layers over them: each has its state, what it answers to a command, and its drawing. A view
//! never does anything outside its state; it says what it wants ([`ask`]) and what the engine shall do ([`effect`]).

pub mod ask;
pub mod changes;
pub mod checks;
pub mod choices;
pub mod composer;
pub mod ctx;
pub mod cursor;
pub mod documents;
pub mod editing;
pub mod effect;
pub mod inbox;
pub mod indicators;
pub mod jump;
pub mod layout;
pub mod links;
pub mod listing;
pub mod lists;
pub mod matrix;
pub mod meeting;
pub mod overlay;
pub mod page;
pub mod receipts;
pub mod reorganise;
pub mod saved;
pub mod score;
pub mod screen;
pub mod step;
pub mod tree;
pub mod typed;
pub mod units;
pub mod work;
