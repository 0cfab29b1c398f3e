//! Node binding of quyche: each function converts, calls the core, converts back.

mod act;
mod agenda;
mod analysis;
mod attribution;
mod audit;
mod calendar;
mod charset;
mod errors;
mod legal;
mod lunar;
mod markup;
mod names;
mod profile;
mod record;
mod report;
mod reporting;
mod schedule;
mod search;
mod sensitive;
mod structure;
mod task;
mod text;
mod unicode;
mod value;
mod workflow;
