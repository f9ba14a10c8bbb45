//! Numbers as they are typed on an Arabic or a Persian keyboard.

/// The same text with digits that every reader of numbers knows.
///
/// Arabic-Indic (٠–٩) and Persian (۰–۹) digits become 0–9. Between two digits, ٫ becomes a point and ، a comma; ٬ is left out where it
/// parts thousands and stays where it does not, so that no reader takes it for a point. The marks of direction that a keyboard or a
/// copied number brings along are left out beside a digit. All other text stays as it is.
#[must_use]
pub fn western_digits(text: &str) -> String {
    let signs: Vec<char> = text.chars().map(digit).collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
    let mut western = String::with_capacity(text.len());
    for (at, sign) in signs.iter().enumerate() {
        let (before, after) = (is_digit(at.checked_sub(1)), is_digit(Some(at + 1)));
        let between = before && after;
        match sign {
            '٫' if between => western.push('.'),
            '،' if between => western.push(','),
            '٬' if between && parts_thousands(&signs, at) => {}
            '\u{200e}' | '\u{200f}' | '\u{61c}' if before || after => {}
            other => western.push(*other),
        }
    }
    western
}

fn digit(sign: char) -> char {
    let zero = match sign {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return sign,
    };
    let value = u32::from(sign) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(sign)
}

/// Exactly three digits follow, and at most three stand before it, none of them a lone zero.
fn parts_thousands(signs: &[char], at: usize) -> bool {
    let run = |signs: &mut dyn Iterator<Item = &char>| signs.take_while(|sign| sign.is_ascii_digit()).count();
    let (head, tail) = signs.split_at(at);
    let before = run(&mut head.iter().rev());
    let first = head.get(head.len().saturating_sub(before)).copied();
    let leads = head.len() > before && head.get(head.len() - before - 1) == Some(&'٬');
    run(&mut tail.iter().skip(1)) == 3 && before <= 3 && (first != Some('0') || leads)
}

#[cfg(test)]
mod tests {
    use super::western_digits;
    use proptest::prelude::*;

    #[test]
    fn digits_and_signs_of_an_arabic_or_persian_keyboard_are_read() {
        for (typed, western) in [
            ("٣٨٫٢", "38.2"),
            ("۳۸٫۲", "38.2"),
            ("٣٨،٢", "38,2"),
            ("٣٨.٢", "38.2"),
            ("١٬٠٠٠", "1000"),
            ("١٬٠٠٠٬٠٠٠", "1000000"),
            ("٢/٥/١٩٩٢", "2/5/1992"),
            ("\u{200f}٠٥٥٥\u{200f} ٠١٠", "0555 010"),
            ("3٨", "38"),
        ] {
            assert_eq!(western_digits(typed), western, "{typed}");
        }
    }

    #[test]
    fn a_mark_of_thousands_that_could_be_a_point_is_left_for_the_reader_to_refuse() {
        for typed in ["٣٨٬٢", "٠٬٥٠٠", "١٢٣٤٬٠٠٠", "١٬٠٠٠٠", "٬٥", "٥٬"] {
            assert!(western_digits(typed).contains('٬'), "{typed}");
        }
    }

    #[test]
    fn words_around_a_number_stay_as_they_are() {
        assert_eq!(western_digits("حبة واحدة، ثم ٢"), "حبة واحدة، ثم 2");
        assert_eq!(western_digits("500 mg, twice"), "500 mg, twice");
    }

    proptest! {
        #[test]
        fn a_number_means_the_same_in_all_three_kinds_of_digits(number in any::<u64>()) {
            let plain = number.to_string();
            for zero in ['٠', '۰'] {
                let typed: String = plain
                    .chars()
                    .filter_map(|c| char::from_u32(u32::from(zero) + c.to_digit(10)?))
                    .collect();
                prop_assert_eq!(western_digits(&typed), plain.clone());
            }
        }

        #[test]
        fn text_without_such_signs_is_never_changed(text in "[ -~]*") {
            prop_assert_eq!(western_digits(&text), text);
        }
    }
}
