use crate::record::define::record;

record! {
    /// An expense of a portal, with where the money comes from (khoản chi).
    Expense = "expense" {
        /// The agency that spends.
        agency: String = Agency,
        /// The source of the money.
        source: String = Source,
        /// What the money is used for.
        r#use: String = Use,
    }
}
