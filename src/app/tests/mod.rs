//! Keys through the real update loop, and the screens that result.

mod about;
mod desk;
mod figures;
mod grid;
mod keys;
mod layers;
mod office;
mod random;
mod screens;
mod shown;
mod spread;
mod unwritten;
mod views;
