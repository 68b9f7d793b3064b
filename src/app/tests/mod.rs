//! Keys through the real update loop, and the screens that result.

mod desk;
mod keys;
mod office;
mod random;
mod resting;
mod screens;
mod shown;
