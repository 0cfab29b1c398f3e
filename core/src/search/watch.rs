//! Notices that the file of the last commit was replaced, by whatever process.

use std::fs;
use std::fs::File;
use std::fs::Metadata;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

/// A commit is noticed at once; that somebody put another folder in the place of this one, after so long at most.
const PATIENCE: Duration = Duration::from_millis(50);

/// The file that every commit replaces, held open: a look at an open file costs a fraction of one at a path.
pub(super) struct Watch {
    path: PathBuf,
    held: Option<(File, Links)>,
    stamp: Option<Stamp>,
    looked: Instant,
}

/// What has become of the last commit that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    Last,
    Newer,
    /// The file is gone, as after a rebuild.
    Gone,
}

/// What a commit changes: inode, time and length of the file it replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp(u64, Option<SystemTime>, u64);

/// What a commit changes of the file that it replaces: its number of names, and when that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Links(u64, i64, i64);

impl Stamp {
    fn of(data: &Metadata) -> Self {
        #[cfg(unix)]
        let inode = std::os::unix::fs::MetadataExt::ino(data);
        #[cfg(not(unix))]
        let inode = 0;
        Self(inode, data.modified().ok(), data.len())
    }
}

impl Links {
    /// Returns `None` where a file does not tell.
    fn of(file: &File) -> Option<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let data = file.metadata().ok()?;
            Some(Self(data.nlink(), data.ctime(), data.ctime_nsec()))
        }
        #[cfg(not(unix))]
        {
            let _ = file;
            None
        }
    }
}

impl Watch {
    /// Looks at the file as it is now.
    pub(super) fn new(path: PathBuf) -> Self {
        let file = File::open(&path).ok();
        let stamp = file.as_ref().and_then(|file| file.metadata().ok());
        let links = file.as_ref().and_then(Links::of);
        Self {
            path,
            held: file.zip(links),
            stamp: stamp.as_ref().map(Stamp::of),
            looked: Instant::now(),
        }
    }

    /// Says whether the commit that was there is still the last one.
    pub(super) fn look(&mut self) -> Seen {
        let links = self.held.as_ref().and_then(|(file, _)| Links::of(file));
        let is_held = links.is_some() && links == self.held.as_ref().map(|(_, links)| *links);
        let now = Instant::now();
        if is_held && now.duration_since(self.looked) < PATIENCE {
            return Seen::Last;
        }
        self.looked = now;
        match fs::metadata(&self.path).ok().as_ref().map(Stamp::of) {
            stamp if stamp == self.stamp => {
                // Somebody gave the file another name.
                self.held = self.held.take().zip(links).map(|((file, _), links)| (file, links));
                Seen::Last
            }
            Some(_) => Seen::Newer,
            None => Seen::Gone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_seen() {
        let folder = std::env::temp_dir().join(format!("quyche-watch-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (path, new) = (folder.join("meta.json"), folder.join("new"));
        fs::write(&path, "1").unwrap();
        let mut watch = Watch::new(path.clone());
        assert_eq!(watch.look(), Seen::Last);
        fs::write(&new, "2").unwrap();
        fs::rename(&new, &path).unwrap();
        assert_eq!(watch.look(), Seen::Newer);
        watch = Watch::new(path.clone());
        assert_eq!(watch.look(), Seen::Last);
        // A second name for the old file, as hosts make that save by links, hides nothing.
        fs::hard_link(&path, folder.join("saved")).unwrap();
        assert_eq!(watch.look(), Seen::Last);
        fs::write(&new, "3").unwrap();
        fs::rename(&new, &path).unwrap();
        assert_eq!(watch.look(), Seen::Newer);
        watch = Watch::new(path.clone());
        fs::remove_file(&path).unwrap();
        assert_eq!(watch.look(), Seen::Gone);
        fs::write(&path, "4").unwrap();
        watch = Watch::new(path);
        let moved = folder.with_extension("moved");
        fs::rename(&folder, &moved).unwrap();
        std::thread::sleep(PATIENCE);
        assert_eq!(watch.look(), Seen::Gone);
        fs::remove_dir_all(&moved).unwrap();
    }
}
