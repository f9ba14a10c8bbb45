//! Slips of one letter.

/// A word shorter than this is taken as it is written.
pub(super) const LETTERS_MIN: usize = 6;

/// Whether one letter left out, put in, changed, or swapped with its neighbour makes one word of the other. The first letter is never a
/// slip: too many words differ in it alone ("atarme", to tie, and "matarme", to kill myself).
pub(super) fn one_slip(a: &[char], b: &[char]) -> bool {
    if a.len() > b.len() {
        return one_slip(b, a);
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    if same == 0 {
        return false;
    }
    let (rest_a, rest_b) = (&a[same..], &b[same..]);
    match rest_b.len() - rest_a.len() {
        0 => match (rest_a, rest_b) {
            ([], []) => false,
            ([first, second, rest_a @ ..], [other, next, rest_b @ ..])
                if first == next && second == other && rest_a == rest_b =>
            {
                true
            }
            _ => rest_a[1..] == rest_b[1..],
        },
        1 => *rest_a == rest_b[1..],
        _ => false,
    }
}
