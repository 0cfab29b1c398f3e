//! Node binding of quyche: each function converts, calls the core, converts back.

mod calendar;
mod errors;
mod legal;
mod lunar;
mod text;
mod unicode;
