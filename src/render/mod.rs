//! What is handed on: charts as pictures, tables as Excel workbooks. Nothing is computed here.

pub mod svg;
pub mod xlsx;
