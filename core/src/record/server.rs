use crate::date::Date;

use crate::record::define::record;

record! {
    /// A server with what runs on it (máy chủ).
    Server = "server" {
        /// Whether licensed antivirus is installed.
        antivirus: bool = Antivirus,
        /// Whether it updates and scans by itself.
        antivirus_automatic: bool = AntivirusAutomatic,
        /// The staff assigned to the server room.
        assigned_staff: Vec<String> = AssignedStaff,
        /// How many days its logs are kept by its settings.
        log_days: u64 = LogDays,
        /// Its name.
        name: String = Name,
        /// The ports that are needed.
        needed_ports: Vec<String> = NeededPorts,
        /// The software that may be installed.
        needed_software: Vec<String> = NeededSoftware,
        /// The day of the oldest log kept.
        oldest: Date = Oldest,
        /// Whether security patches are installed by themselves.
        patches_automatic: bool = PatchesAutomatic,
        /// The portal: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
        /// The ports that are open.
        ports: Vec<String> = Ports,
        /// The people who entered the server room.
        room_entries: Vec<String> = RoomEntries,
        /// The services that run.
        services: Vec<String> = Services,
        /// The day it went into service.
        since: Date = Since,
        /// The software installed.
        software: Vec<String> = Software,
    }
}
