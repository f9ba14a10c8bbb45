//! medicine
