//! Work on the threads of libuv, with the codes of errors kept.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use napi::Env;
use napi::JsError;
use napi::Task;
use napi::bindgen_prelude::AsyncTask;
use napi::bindgen_prelude::ToNapiValue;
use napi::bindgen_prelude::TypeName;
use napi_derive::napi;
use quyche::ErrorKind;

use crate::errors;
use crate::errors::Error;
use crate::errors::from_core;

type Job<T> = Box<dyn FnOnce(&Cancel) -> Result<T, quyche::Error> + Send>;

/// What an `AbortSignal` sets and work asks; and how much is done, which work sets and progress asks.
#[napi]
#[derive(Clone, Default)]
pub struct Cancel(Arc<Going>);

#[derive(Default)]
struct Going {
    cancelled: AtomicBool,
    done: AtomicU32,
}

#[napi]
impl Cancel {
    #[napi(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    #[napi]
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    #[napi(getter)]
    pub fn done(&self) -> u32 {
        self.0.done.load(Ordering::Relaxed)
    }

    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// Keeps how much is done, and says whether to go on.
    pub fn go_on(&self, done: u64) -> ControlFlow<()> {
        self.0.done.store(u32::try_from(done).unwrap_or(u32::MAX), Ordering::Relaxed);
        if self.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// A job, what JavaScript gets of its result, and the error it ended with.
pub struct Work<T, J> {
    cancel: Cancel,
    job: Option<Job<T>>,
    convert: fn(T) -> J,
    failure: Option<Error>,
}

impl<T: Send + 'static, J: ToNapiValue + TypeName> Work<T, J> {
    pub fn start(
        cancel: Option<&Cancel>,
        job: impl FnOnce(&Cancel) -> Result<T, quyche::Error> + Send + 'static,
        convert: fn(T) -> J,
    ) -> AsyncTask<Self> {
        let cancel = cancel.cloned().unwrap_or_default();
        AsyncTask::new(Self { cancel, job: Some(Box::new(job)), convert, failure: None })
    }
}

impl<T: Send + 'static, J: ToNapiValue + TypeName> Task for Work<T, J> {
    type Output = T;
    type JsValue = J;

    fn compute(&mut self) -> napi::Result<T> {
        let done = match self.job.take() {
            Some(job) if !self.cancel.is_cancelled() => job(&self.cancel).map_err(from_core),
            _ => Err(errors::new(ErrorKind::Cancelled, "cancelled before it began".into())),
        };
        done.map_err(|error| {
            let message = error.reason.clone();
            self.failure = Some(error);
            napi::Error::from_reason(message)
        })
    }

    fn resolve(&mut self, _env: Env, output: T) -> napi::Result<J> {
        Ok((self.convert)(output))
    }

    fn reject(&mut self, env: Env, error: napi::Error) -> napi::Result<J> {
        match self.failure.take() {
            Some(failure) => Err(JsError::from(failure).into_unknown(env).into()),
            None => Err(error),
        }
    }
}
