//! Keys through the real update loop, and the screens that result.

mod about;
mod communes;
mod desk;
mod figures;
mod grid;
mod inbox;
mod indicators;
mod keys;
mod layers;
mod lists;
mod look;
mod matrix;
mod matters;
mod meeting;
mod office;
mod pieces;
mod random;
mod reorganise;
mod resting;
mod score;
mod screens;
mod shown;
mod spread;
mod unwritten;
mod views;
mod years;
