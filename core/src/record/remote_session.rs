use crate::record::define::record;

record! {
    /// Remote administration of a system (quản trị từ xa).
    RemoteSession = "remote-session" {
        /// Who agreed.
        consent: String = Consent,
        /// How it connects: `ssh`, `vpn`, `ftps` or another.
        method: String = Method,
        /// The portal: `provincial`, `component` or `reporting-system`.
        portal: String = Portal,
    }
}
