//! Binding of quyche.
