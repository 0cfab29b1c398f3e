//! The index: opened, updated, searched.

use std::borrow::Cow;
use std::ops::ControlFlow;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use tantivy::IndexReader;
use tantivy::IndexWriter;
use tantivy::ReloadPolicy;
use tantivy::indexer::IndexWriterOptions;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::search::abbreviations::Abbreviations;
use crate::search::commit::Commit;
use crate::search::complete::complete;
use crate::search::document::Document;
use crate::search::hit::Hits;
use crate::search::options::IndexOptions;
use crate::search::options::SearchOptions;
use crate::search::plan::Known;
use crate::search::restored::Restoring;
use crate::search::run;
use crate::search::schema::Fields;
use crate::search::storage::Draft;
use crate::search::storage::Store;
use crate::search::storage::failure;
use crate::search::update::IndexChange;
use crate::search::update::Update;
use crate::search::values::Values;
use crate::search::watch::Seen;
use crate::search::watch::Watch;
use crate::search::write::write;

/// tantivy refuses less.
const LEAST_MEMORY: usize = 15_000_000;
const MOST_MEMORY: usize = 4_000_000_000;

/// A full-text index of Vietnamese records, in a folder of its own or in memory.
///
/// One writer at a time, any number of readers in other threads and processes; a reader sees the last
/// commit as soon as it is made.
///
/// # Examples
/// ```
/// use quyche::{Document, SearchIndex, SearchOptions, Update};
///
/// let mut decision = Document::default();
/// decision.number = Some("03/2019/QĐ-UBND".into());
/// decision.title = Some("Quyết định ban hành Quy chế hoạt động của Cổng thông tin điện tử".into());
///
/// let index = SearchIndex::in_memory()?;
/// index.update(&Update::new().add("qd-03", decision))?;
/// for query in ["03/2019/qd-ubnd", "3/2019 QD UBND", "quyet dinh 03 2019", "cong thong tin"] {
///     let hits = index.search(query, &SearchOptions::new().limit(10))?;
///     assert_eq!(hits.hits[0].id, "qd-03");
/// }
/// # Ok::<(), quyche::Error>(())
/// ```
pub struct SearchIndex {
    options: IndexOptions,
    known: Known,
    reading: Mutex<Reading>,
    writing: Mutex<()>,
}

struct Reading {
    store: Store,
    reader: IndexReader,
    commit: Arc<Commit>,
    watch: Option<Watch>,
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchIndex").field("options", &self.options).finish_non_exhaustive()
    }
}

/// A thread that panicked while it held a lock of ours left nothing half done: tantivy commits whole.
fn hold<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Turns a panic over damaged files into an error.
fn guarded<T>(doing: &str, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(Error::plain(ErrorKind::IndexCorrupt, format!("{doing}: the index is damaged")))
    })
}

impl SearchIndex {
    /// Opens the index in this folder, or creates one when the folder is empty or absent.
    ///
    /// # Errors
    /// [`ErrorKind::IndexCorrupt`] when the folder holds something else or is damaged,
    /// [`ErrorKind::IndexOutdated`] when another version wrote it, [`ErrorKind::Io`] when it cannot be used.
    ///
    /// # Examples
    /// ```
    /// # let folder = std::env::temp_dir().join(format!("quyche-doc-open-{}", std::process::id()));
    /// let index = quyche::SearchIndex::open(&folder)?;
    /// assert!(index.is_empty()?);
    /// # drop(index);
    /// # std::fs::remove_dir_all(&folder).ok();
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        Self::open_with(path, &IndexOptions::new())
    }

    /// Opens the index in this folder with options, or creates one when the folder is empty or absent.
    ///
    /// # Errors
    /// As for [`open`](Self::open).
    ///
    /// # Examples
    /// ```
    /// use quyche::{IndexOptions, SearchIndex};
    ///
    /// # let folder = std::env::temp_dir().join(format!("quyche-doc-with-{}", std::process::id()));
    /// let index = SearchIndex::open_with(&folder, &IndexOptions::new().pairs(false))?;
    /// # drop(index);
    /// # std::fs::remove_dir_all(&folder).ok();
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn open_with(path: impl AsRef<Path>, options: &IndexOptions) -> Result<Self, Error> {
        let path = path.as_ref();
        guarded("could not open", || Self::over(Store::open(path, options)?, options))
    }

    /// Makes an empty index that lives in memory only.
    ///
    /// # Errors
    /// None that a host could cause.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::SearchIndex::in_memory()?.len()?, 0);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn in_memory() -> Result<Self, Error> {
        Self::in_memory_with(&IndexOptions::new())
    }

    /// Makes an empty index that lives in memory only, with options.
    ///
    /// # Errors
    /// None that a host could cause.
    ///
    /// # Examples
    /// ```
    /// let index = quyche::SearchIndex::in_memory_with(&quyche::IndexOptions::new().pairs(false))?;
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn in_memory_with(options: &IndexOptions) -> Result<Self, Error> {
        Self::over(Store::in_memory(options)?, options)
    }

    fn over(store: Store, options: &IndexOptions) -> Result<Self, Error> {
        let reading = Mutex::new(Reading::new(store)?);
        let known =
            Known { abbreviations: Abbreviations::known(), restoring: Restoring::default() };
        Ok(Self { options: options.clone(), known, reading, writing: Mutex::new(()) })
    }

    /// Makes the index in this folder anew from the host's records, whatever state or version it is in.
    ///
    /// Until it is finished, searches see the old index; then they see the new one at once. When it fails
    /// or `progress` breaks off, the old index stays.
    ///
    /// # Errors
    /// As for [`open`](Self::open) and [`update_all`](Self::update_all).
    ///
    /// # Examples
    /// ```
    /// use std::ops::ControlFlow;
    /// use quyche::{Document, IndexOptions, SearchIndex};
    ///
    /// # let folder = std::env::temp_dir().join(format!("quyche-doc-rebuild-{}", std::process::id()));
    /// let records = [("bai-1".to_owned(), Document::default())];
    /// let index = SearchIndex::rebuild(&folder, &IndexOptions::new(), records, |_| {
    ///     ControlFlow::Continue(())
    /// })?;
    /// assert_eq!(index.len()?, 1);
    /// # drop(index);
    /// # std::fs::remove_dir_all(&folder).ok();
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn rebuild(
        path: impl AsRef<Path>,
        options: &IndexOptions,
        records: impl IntoIterator<Item = (String, Document)>,
        progress: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Self, Error> {
        let path = path.as_ref();
        let draft = Draft::new(path, options)?;
        let filled = draft.store().and_then(|store| Self::over(store, options)).and_then(|index| {
            let records =
                records.into_iter().map(|(id, document)| IndexChange::Add(id, Box::new(document)));
            index.update_all(records, progress)
        });
        match filled {
            Ok(()) => draft.finish()?,
            Err(error) => {
                draft.discard();
                return Err(error);
            }
        }
        Self::open_with(path, options)
    }

    /// Reads every file of the index and compares it with its checksum.
    ///
    /// # Errors
    /// [`ErrorKind::IndexCorrupt`] naming what is damaged; then [`rebuild`](Self::rebuild) it.
    ///
    /// # Examples
    /// ```
    /// quyche::SearchIndex::in_memory()?.verify()?;
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn verify(&self) -> Result<(), Error> {
        let commit = self.commit()?;
        guarded("could not verify", || {
            let damaged = commit.searcher.index().validate_checksum();
            let damaged = damaged.map_err(|error| failure("could not verify", error))?;
            let mut names: Vec<String> =
                damaged.iter().map(|path| path.display().to_string()).collect();
            names.sort_unstable();
            match names.is_empty() {
                true => Ok(()),
                false => Err(Error::plain(
                    ErrorKind::IndexCorrupt,
                    format!("these files of the index are damaged: {}", names.join(", ")),
                )),
            }
        })
    }

    /// Makes all changes of an update in one commit that is on disk when this returns.
    ///
    /// Killed at any instant, the index holds either all of them or none.
    ///
    /// # Errors
    /// [`ErrorKind::IndexLocked`] when another process or another `SearchIndex` is writing,
    /// [`ErrorKind::Io`] when the disk is full or the folder read-only; the index stays as it was.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Document, SearchIndex, Update};
    ///
    /// let index = SearchIndex::in_memory()?;
    /// index.update(&Update::new().add("bai-1", Document::default()).remove("bai-0"))?;
    /// assert_eq!(index.len()?, 1);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn update(&self, update: &Update) -> Result<(), Error> {
        self.change(update.changes().iter().map(Cow::Borrowed), |_| ControlFlow::Continue(()))
    }

    /// Makes very many changes in one commit without holding them in memory.
    ///
    /// `progress` is called after each change with the number made so far; when it breaks, nothing is changed.
    ///
    /// # Errors
    /// As for [`update`](Self::update), and [`ErrorKind::Cancelled`] when `progress` broke off.
    ///
    /// # Examples
    /// ```
    /// use std::ops::ControlFlow;
    /// use quyche::{IndexChange, Document, ErrorKind, SearchIndex};
    ///
    /// let index = SearchIndex::in_memory()?;
    /// let records = (0..1_000).map(|n| IndexChange::Add(format!("bai-{n}"), Box::new(Document::default())));
    /// let stopped = index.update_all(records, |done| {
    ///     if done == 500 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    /// });
    /// assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled);
    /// assert_eq!(index.len()?, 0);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn update_all(
        &self,
        changes: impl IntoIterator<Item = IndexChange>,
        progress: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<(), Error> {
        self.change(changes.into_iter().map(Cow::Owned), progress)
    }

    fn change<'c>(
        &self,
        changes: impl Iterator<Item = Cow<'c, IndexChange>>,
        progress: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<(), Error> {
        let _writing = hold(&self.writing);
        let mut changes = changes.peekable();
        if changes.peek().is_none() {
            return Ok(());
        }
        let (mut writer, fields) = self.writer()?;
        let known = self.commit()?;
        let done = write(&mut writer, &known, fields, changes, progress);
        let merged = writer.wait_merging_threads();
        done?;
        // What was to be merged stays as it was; the next update tries again.
        drop(merged);
        hold(&self.reading).reload()
    }

    fn writer(&self) -> Result<(IndexWriter<Values>, Fields), Error> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .memory_budget_per_thread(self.options.memory.clamp(LEAST_MEMORY, MOST_MEMORY))
            .num_merge_threads(1)
            .build();
        loop {
            let mut reading = hold(&self.reading);
            let writer = reading.store.index.writer_with_options(options.clone());
            let writer = writer.map_err(|error| failure("could not write", error));
            if !reading.store.is_replaced()? {
                return Ok((writer?, reading.store.fields));
            }
            *reading = Reading::new(reading.store.reopened()?)?;
        }
    }

    /// The last commit, also when another process made it.
    fn commit(&self) -> Result<Arc<Commit>, Error> {
        let mut reading = hold(&self.reading);
        let seen = reading.watch.as_mut().map_or(Seen::Last, Watch::look);
        if seen != Seen::Last {
            guarded("could not read the index", || match seen {
                Seen::Gone => {
                    *reading = Reading::new(reading.store.reopened()?)?;
                    Ok(())
                }
                _ => reading.reload(),
            })?;
        }
        Ok(Arc::clone(&reading.commit))
    }

    /// Returns how many records the index holds.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] or [`ErrorKind::IndexCorrupt`] when the last commit cannot be read.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::SearchIndex::in_memory()?.len()?, 0);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn len(&self) -> Result<usize, Error> {
        Ok(self.commit()?.len())
    }

    /// Says whether the index holds no record.
    ///
    /// # Errors
    /// As for [`len`](Self::len).
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::SearchIndex::in_memory()?.is_empty()?);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn is_empty(&self) -> Result<bool, Error> {
        Ok(self.len()? == 0)
    }

    /// Searches the last commit.
    ///
    /// Anything may be typed: words with marks, without or with half of them, document numbers, days,
    /// `"exact phrases"`, `-excluded` words, and named fields (`số:`, `tiêu đề:`, `cơ quan:`, `loại:`,
    /// `chuyên mục:`, `năm:`). An empty query finds nothing.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] or [`ErrorKind::IndexCorrupt`] when the index cannot be read.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Document, SearchIndex, SearchOptions, Update};
    ///
    /// let index = SearchIndex::in_memory()?;
    /// let mut document = Document::default();
    /// document.body = Some("Uỷ ban nhân dân tỉnh chăm lo sức khoẻ nhân dân.".into());
    /// index.update(&Update::new().add("bai-1", document))?;
    /// for query in ["Ủy ban nhân dân", "uy ban", "suc khoe", "\"sức khỏe\" -bệnh"] {
    ///     assert_eq!(index.search(query, &SearchOptions::new())?.total, 1, "{query}");
    /// }
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn search(&self, query: &str, options: &SearchOptions) -> Result<Hits, Error> {
        let commit = self.commit()?;
        guarded("could not search", || run::search(&commit, &self.known, query, options))
    }

    /// Completes what a reader is typing, from the titles that everybody may read, the most frequent first.
    ///
    /// # Errors
    /// As for [`search`](Self::search).
    ///
    /// # Examples
    /// ```
    /// use quyche::{Document, SearchIndex, Update};
    ///
    /// let index = SearchIndex::in_memory()?;
    /// let mut document = Document::default();
    /// document.title = Some("Cấp phép xây dựng nhà ở".into());
    /// index.update(&Update::new().add("tt-1", document))?;
    /// assert_eq!(index.complete("cap ph", 1)?, ["cấp phép"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn complete(&self, typed: &str, limit: usize) -> Result<Vec<String>, Error> {
        let commit = self.commit()?;
        guarded("could not complete", || complete(typed, limit, &commit))
    }

    /// Finds records about the same matter as the one with this id; none when the index does not hold it.
    ///
    /// # Errors
    /// As for [`search`](Self::search).
    ///
    /// # Examples
    /// ```
    /// use quyche::{Document, SearchIndex, SearchOptions, Update};
    ///
    /// let index = SearchIndex::in_memory()?;
    /// let mut update = Update::new();
    /// for (id, title) in [("a", "Cấp phép xây dựng"), ("b", "Giấy phép xây dựng"), ("c", "Thi đấu bóng đá")] {
    ///     let mut document = Document::default();
    ///     document.title = Some(title.into());
    ///     update = update.add(id, document);
    /// }
    /// index.update(&update)?;
    /// let hits = index.similar("a", &SearchOptions::new())?;
    /// assert_eq!(hits.hits[0].id, "b");
    /// assert_eq!(hits.total, 1);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn similar(&self, id: &str, options: &SearchOptions) -> Result<Hits, Error> {
        let commit = self.commit()?;
        guarded("could not search", || run::similar(&commit, id, options))
    }
}

impl Reading {
    fn new(store: Store) -> Result<Self, Error> {
        let watch = store.watch();
        let reader: IndexReader = store
            .index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()
            .map_err(|error| failure("could not read the index", error))?;
        let commit = Arc::new(Commit::new(reader.searcher(), store.fields)?);
        Ok(Self { store, reader, commit, watch })
    }

    /// Moves to the last commit. The watch begins first: a commit made meanwhile is read once more.
    fn reload(&mut self) -> Result<(), Error> {
        let watch = self.store.watch();
        self.reader.reload().map_err(|error| failure("could not read the index", error))?;
        self.commit = Arc::new(Commit::new(self.reader.searcher(), self.store.fields)?);
        self.watch = watch;
        Ok(())
    }
}
