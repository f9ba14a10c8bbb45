//! SQL text is written once, with `$n`, for every engine.

/// Rewrites `$1` to `?1`.
///
/// SQLite reads `$1` as a *name* and numbers names by first appearance, so `… $2 … $1` would swap two parameters
/// silently. `?1` is a number there.
pub(crate) fn numbered(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut quote = None;
    let mut chars = sql.chars().peekable();
    while let Some(c) = chars.next() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '\'' || c == '"' => quote = Some(c),
            None if c == '$' && chars.peek().is_some_and(char::is_ascii_digit) => {
                out.push('?');
                continue;
            }
            None => {}
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_its_parameter() {
        assert_eq!(numbered("SELECT $2, $1, $10"), "SELECT ?2, ?1, ?10");
    }

    #[test]
    fn quoted_text_is_left_alone() {
        assert_eq!(
            numbered("SELECT '$1''$2', \"$3\", $4, $x"),
            "SELECT '$1''$2', \"$3\", ?4, $x"
        );
    }
}
