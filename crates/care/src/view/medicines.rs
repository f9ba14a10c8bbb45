//! The list, the answers and the card.
