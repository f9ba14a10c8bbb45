//! Structure → word ids for other languages.
