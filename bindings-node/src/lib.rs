//! Node binding of quyche: each function converts, calls the core, converts back.

mod calendar;
mod errors;
mod legal;
mod lunar;
mod names;
mod profile;
mod record;
mod report;
mod search;
mod task;
mod text;
mod unicode;
mod value;
