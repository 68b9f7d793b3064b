//! What is printed and handed on: tables as Excel workbooks.

pub mod xlsx;
