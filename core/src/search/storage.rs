//! The folder of an index: format file, generations, locks, and what can be wrong with them.

use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;
use tantivy::Directory;
use tantivy::Index;
use tantivy::IndexSettings;
use tantivy::TantivyError;
use tantivy::directory::DirectoryLock;
use tantivy::directory::INDEX_WRITER_LOCK;
use tantivy::directory::Lock;
use tantivy::directory::MmapDirectory;
use tantivy::directory::RamDirectory;
use tantivy::directory::error::LockError;
use tantivy::directory::error::OpenDirectoryError;
use tantivy::directory::error::OpenReadError;
use tantivy::directory::error::OpenWriteError;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::search::analyzer;
use crate::search::folder::Folder;
use crate::search::options::IndexOptions;
use crate::search::options::Parts;
use crate::search::schema::Fields;
use crate::search::schema::fingerprint;
use crate::search::schema::schema;
use crate::search::watch::Watch;

/// Changes when an index of the former version cannot be read any more.
const FORMAT: u32 = 1;
const FORMAT_FILE: &str = "quyche.json";
const META_FILE: &str = "meta.json";
const LOCK_FILE: &str = ".quyche.lock";

/// What the format file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Format {
    format: u32,
    fingerprint: String,
    #[serde(flatten)]
    parts: Parts,
    /// The folder inside the folder that holds the live generation.
    current: String,
}

impl Format {
    fn open(&self, path: &Path) -> Result<Store, Error> {
        let (_, wanted, _) = described(self.parts);
        if self.format != FORMAT || self.fingerprint != wanted {
            return Err(Error::plain(
                ErrorKind::IndexOutdated,
                format!(
                    "the index in `{}` was written by another version and must be rebuilt",
                    path.display()
                ),
            ));
        }
        open_generation(path, &self.current, self.parts)
    }
}

/// Where an index lives, and the tantivy index itself.
pub(super) struct Store {
    pub index: Index,
    pub fields: Fields,
    /// The file that every commit replaces; `None` in memory.
    meta: Option<PathBuf>,
    /// The folder as the host knows it; `None` in memory.
    path: Option<PathBuf>,
}

impl Store {
    pub(super) fn in_memory(options: &IndexOptions) -> Result<Self, Error> {
        let (schema, fields) = schema(options.parts);
        let mut index = Index::create(RamDirectory::create(), schema, IndexSettings::default())
            .map_err(|error| failure("could not create the index", error))?;
        index.set_tokenizers(analyzer::search_tokenizers());
        index.set_fast_field_tokenizers(analyzer::search_tokenizers());
        Ok(Self { index, fields, meta: None, path: None })
    }

    /// Opens the index in the folder, or creates it when the folder is empty or absent.
    pub(super) fn open(path: &Path, options: &IndexOptions) -> Result<Self, Error> {
        let format = match read_format(path)? {
            Some(format) => format,
            None => {
                refuse_foreign(path)?;
                let _lock = lock(path)?;
                match read_format(path)? {
                    Some(format) => format,
                    None => create(path, options)?,
                }
            }
        };
        format.open(path)
    }

    /// Opens the index that must already be in the folder.
    fn existing(path: &Path) -> Result<Self, Error> {
        let format = read_format(path)?.ok_or_else(|| {
            Error::plain(
                ErrorKind::IndexCorrupt,
                format!("the index in `{}` is gone", path.display()),
            )
        })?;
        format.open(path)
    }

    /// Opens the generation that is live now, after a rebuild by another hand.
    pub(super) fn reopened(&self) -> Result<Self, Error> {
        match &self.path {
            Some(path) => Self::existing(path),
            None => Err(Error::plain(ErrorKind::Internal, "an index in memory has one generation")),
        }
    }

    /// Says whether a rebuild has put another generation in the place of this one.
    pub(super) fn is_replaced(&self) -> Result<bool, Error> {
        let Some(path) = &self.path else { return Ok(false) };
        let current = read_format(path)?.map(|format| path.join(format.current).join(META_FILE));
        Ok(current != self.meta)
    }

    /// Watches for commits from now on; `None` in memory.
    pub(super) fn watch(&self) -> Option<Watch> {
        self.meta.clone().map(Watch::new)
    }
}

fn described(parts: Parts) -> (tantivy::schema::Schema, String, Fields) {
    let (schema, fields) = schema(parts);
    let print = fingerprint(&schema);
    (schema, print, fields)
}

fn read_format(path: &Path) -> Result<Option<Format>, Error> {
    let text = match fs::read(path.join(FORMAT_FILE)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io_error(path, error)),
    };
    serde_json::from_slice(&text).map(Some).map_err(|error| {
        Error::caused(
            ErrorKind::IndexCorrupt,
            format!("`{}` is damaged", path.join(FORMAT_FILE).display()),
            error,
        )
    })
}

/// Says whether an entry may stand in a folder in which we create an index.
fn is_ours(name: &str) -> bool {
    name.starts_with('.') || is_generation(name)
}

fn is_generation(name: &str) -> bool {
    name.strip_prefix('g').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

fn entries(path: &Path) -> Result<Vec<String>, Error> {
    let read = fs::read_dir(path).map_err(|error| io_error(path, error))?;
    let mut names = Vec::new();
    for entry in read {
        let entry = entry.map_err(|error| io_error(path, error))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

fn create(path: &Path, options: &IndexOptions) -> Result<Format, Error> {
    refuse_foreign(path)?;
    let current = fresh_generation(path, options)?;
    publish(path, options, current)
}

/// Makes an empty generation that nobody reads yet, and returns its name.
fn fresh_generation(path: &Path, options: &IndexOptions) -> Result<String, Error> {
    let last = entries(path)?
        .iter()
        .filter(|name| is_generation(name))
        .filter_map(|name| name.get(1..)?.parse::<u64>().ok())
        .max()
        .unwrap_or(0);
    let name = format!("g{}", last.saturating_add(1));
    let folder = path.join(&name);
    fs::create_dir_all(&folder).map_err(|error| io_error(&folder, error))?;
    let (schema, _) = schema(options.parts);
    Index::create(directory(&folder)?, schema, IndexSettings::default())
        .map_err(|error| failure("could not create the index", error))?;
    Ok(name)
}

/// Makes a generation the live one in one step, and drops the others.
fn publish(path: &Path, options: &IndexOptions, current: String) -> Result<Format, Error> {
    let (_, fingerprint, _) = described(options.parts);
    let format = Format { format: FORMAT, fingerprint, parts: options.parts, current };
    let text = serde_json::to_vec_pretty(&format)
        .map_err(|error| Error::caused(ErrorKind::Internal, "could not write the format", error))?;
    let folder = directory(path)?;
    folder
        .atomic_write(Path::new(FORMAT_FILE), &text)
        .and_then(|()| folder.sync_directory())
        .map_err(|error| io_error(path, error))?;
    Ok(format)
}

/// A generation in the making, which no reader sees before it is finished.
pub(super) struct Draft<'p> {
    path: &'p Path,
    name: String,
    options: &'p IndexOptions,
    /// The folder, and the right to write the generation that will be replaced.
    _locks: Vec<DirectoryLock>,
}

impl<'p> Draft<'p> {
    pub(super) fn new(path: &'p Path, options: &'p IndexOptions) -> Result<Self, Error> {
        refuse_foreign(path)?;
        let mut locks = vec![lock(path)?];
        let names = entries(path)?;
        for name in names.iter().filter(|name| is_generation(name)) {
            let old = path.join(name);
            let lock = directory(&old)?.acquire_lock(&INDEX_WRITER_LOCK);
            locks.push(lock.map_err(|error| lock_failure(&old, &error))?);
        }
        let name = fresh_generation(path, options)?;
        Ok(Self { path, name, options, _locks: locks })
    }

    pub(super) fn store(&self) -> Result<Store, Error> {
        let store = open_generation(self.path, &self.name, self.options.parts)?;
        Ok(Store { path: None, ..store })
    }

    /// Makes this generation the live one and removes the others.
    pub(super) fn finish(self) -> Result<(), Error> {
        publish(self.path, self.options, self.name.clone())?;
        for name in
            entries(self.path)?.iter().filter(|name| is_generation(name) && **name != self.name)
        {
            // An old generation that stays costs room, not truth.
            let _ = fs::remove_dir_all(self.path.join(name));
        }
        Ok(())
    }

    pub(super) fn discard(self) {
        let _ = fs::remove_dir_all(self.path.join(&self.name));
    }
}

/// Refuses a folder that holds something else, before anything is written to it.
fn refuse_foreign(path: &Path) -> Result<(), Error> {
    if !path.exists() {
        return Ok(());
    }
    let names = entries(path)?;
    let foreign = names.iter().find(|name| !is_ours(name));
    match foreign.filter(|_| !names.iter().any(|name| name == FORMAT_FILE)) {
        Some(name) => Err(Error::plain(
            ErrorKind::IndexCorrupt,
            format!("`{}` is no index and not empty: it holds `{name}`", path.display()),
        )),
        None => Ok(()),
    }
}

fn lock_failure(path: &Path, error: &LockError) -> Error {
    match error {
        LockError::LockBusy => locked(),
        LockError::IoError(error) => io_error(path, copy(error)),
    }
}

/// Opens one generation for reading and writing.
fn open_generation(path: &Path, name: &str, parts: Parts) -> Result<Store, Error> {
    let folder = &path.join(name);
    let (wanted, _, fields) = described(parts);
    let mut index = Index::open(directory(folder)?)
        .map_err(|error| failure(&format!("could not open `{}`", folder.display()), error))?;
    if index.schema() != wanted {
        return Err(Error::plain(
            ErrorKind::IndexCorrupt,
            format!("`{}` does not hold what its format file says", folder.display()),
        ));
    }
    index.set_tokenizers(analyzer::search_tokenizers());
    index.set_fast_field_tokenizers(analyzer::search_tokenizers());
    Ok(Store { index, fields, meta: Some(folder.join(META_FILE)), path: Some(path.to_owned()) })
}

fn directory(path: &Path) -> Result<Folder, Error> {
    match MmapDirectory::open(path) {
        Ok(directory) => Ok(Folder::new(directory)),
        Err(OpenDirectoryError::IoError { io_error: error, .. }) => {
            Err(io_error(path, copy(&error)))
        }
        Err(error) => Err(Error::caused(
            ErrorKind::IndexCorrupt,
            format!("`{}` is no folder of an index", path.display()),
            error,
        )),
    }
}

/// Takes the lock under which the folder as a whole is changed, waiting for it.
fn lock(path: &Path) -> Result<DirectoryLock, Error> {
    fs::create_dir_all(path).map_err(|error| io_error(path, error))?;
    let lock = Lock { filepath: PathBuf::from(LOCK_FILE), is_blocking: true };
    directory(path)?.acquire_lock(&lock).map_err(|error| match error {
        LockError::LockBusy => locked(),
        LockError::IoError(error) => io_error(path, copy(&error)),
    })
}

fn locked() -> Error {
    Error::plain(ErrorKind::IndexLocked, "another writer holds the index")
}

fn copy(error: &Arc<io::Error>) -> io::Error {
    match error.raw_os_error() {
        Some(code) => io::Error::from_raw_os_error(code),
        None => io::Error::new(error.kind(), error.to_string()),
    }
}

fn io_error(path: &Path, error: io::Error) -> Error {
    let kind = match error.kind() {
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => ErrorKind::IndexCorrupt,
        _ => ErrorKind::Io,
    };
    Error::caused(kind, format!("could not use `{}`: {error}", path.display()), error)
}

/// Sorts what tantivy says into the kinds that a host can act on.
pub(super) fn failure(doing: &str, error: TantivyError) -> Error {
    let kind = match &error {
        TantivyError::LockFailure(LockError::LockBusy, _) => return locked(),
        TantivyError::LockFailure(..)
        | TantivyError::IoError(_)
        | TantivyError::OpenDirectoryError(_)
        | TantivyError::OpenWriteError(OpenWriteError::IoError { .. })
        | TantivyError::ErrorInThread(_)
        | TantivyError::SystemError(_) => ErrorKind::Io,
        TantivyError::OpenReadError(OpenReadError::IoError { io_error, .. }) => match io_error
            .kind()
        {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => ErrorKind::IndexCorrupt,
            _ => ErrorKind::Io,
        },
        TantivyError::OpenReadError(_)
        | TantivyError::DataCorruption(_)
        | TantivyError::DeserializeError(_)
        | TantivyError::SchemaError(_)
        | TantivyError::FieldNotFound(_) => ErrorKind::IndexCorrupt,
        TantivyError::IncompatibleIndex(_) => ErrorKind::IndexOutdated,
        // What the system says while a segment is closed reaches us as text.
        TantivyError::InternalError(text) if text.contains("(os error ") => ErrorKind::Io,
        _ => ErrorKind::Internal,
    };
    let kind = match (&error, kind) {
        (TantivyError::IoError(inner), ErrorKind::Io)
            if matches!(
                inner.kind(),
                io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData
            ) =>
        {
            ErrorKind::IndexCorrupt
        }
        (_, kind) => kind,
    };
    Error::caused(kind, format!("{doing}: {error}"), error)
}
