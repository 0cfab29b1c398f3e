use crate::date::Date;
use crate::date::Moment;

use crate::record::define::record;

record! {
    /// A report sent on a fixed date (báo cáo định kỳ).
    PeriodicReport = "periodic-report" {
        /// Whom it is addressed to.
        addressee: String = Addressee,
        /// The agency that reports.
        agency: String = Agency,
        /// The text of the report.
        body: String = Body,
        /// The full name of who signs.
        full_name: String = FullName,
        /// The last good day that the host sets where the text names none.
        host_due: Date = HostDue,
        /// The day it is dated.
        issued: Date = Issued,
        /// Number and sign.
        number: String = Number,
        /// The place it is dated from.
        place: String = Place,
        /// When it was sent.
        sent_at: Moment = SentAt,
        /// Whether it is signed, with full name and seal.
        signed: bool = Signed,
        /// The body above the one that reports.
        superior: String = Superior,
        /// First day of the figures.
        window_from: Date = WindowFrom,
        /// Last day of the figures.
        window_to: Date = WindowTo,
        /// The year reported on.
        year: u64 = Year,
    }
}
