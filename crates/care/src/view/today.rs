//! What the person sees first.
