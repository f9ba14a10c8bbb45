//! A text as plain words: lower case, without accents and apostrophes, with the pauses between them.

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pause {
    /// Nothing but space.
    None,
    /// A comma, a bracket, dots.
    Comma,
    /// A colon or a dash: what follows may answer what came before.
    Colon,
    /// A question mark: what follows may answer the question.
    Ask,
    /// The end of a sentence or line.
    Stop,
}

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    pub(super) before: Pause,
}

/// Reads up to `max` characters, and says whether there were more.
pub(super) fn read(text: &str, max: usize) -> (Vec<Token>, bool) {
    let mut reader = Reader {
        tokens: Vec::new(),
        word: String::new(),
        before: Pause::None,
        pause: Pause::None,
        before_dots: Pause::None,
    };
    let mut characters = text.chars();
    let mut last = ' ';
    for character in characters.by_ref().take(max) {
        reader.read(last, character);
        last = character;
    }
    reader.end_word();
    let cut = characters.any(|character| !character.is_whitespace());
    (reader.tokens, cut)
}

struct Reader {
    tokens: Vec<Token>,
    word: String,
    before: Pause,
    pause: Pause,
    before_dots: Pause,
}

impl Reader {
    fn read(&mut self, last: char, character: char) {
        if is_silent(character) {
            return;
        }
        if character.is_alphanumeric() {
            if self.word.is_empty() {
                self.before = if self.goes_on_after(last, character) {
                    Pause::None
                } else {
                    self.pause
                };
                self.pause = Pause::None;
            }
            fold(character, &mut self.word);
            return;
        }
        self.end_word();
        let pause = match character {
            // Trailing dots are a breath, not an end.
            '.' if last == '.' => {
                self.pause = self.before_dots;
                Pause::Comma
            }
            '.' | '\u{3002}' => {
                self.before_dots = self.pause;
                Pause::Stop
            }
            '!' | '¡' | ';' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Pause::Stop,
            '?' => Pause::Ask,
            ':' | '\u{2013}' | '\u{2014}' => Pause::Colon,
            // A dash with a space before it stands between words; without, it stands inside one ("light-headed").
            '-' if last.is_whitespace() => Pause::Colon,
            ',' | '(' | ')' | '…' | '[' | ']' | '/' => Pause::Comma,
            _ => Pause::None,
        };
        self.pause = self.pause.max(pause);
    }

    /// "38.5" and "38,5" are one number, without a pause.
    fn goes_on_after(&self, last: char, character: char) -> bool {
        let digits_before = self
            .tokens
            .last()
            .is_some_and(|token| token.text.ends_with(|last: char| last.is_ascii_digit()));
        character.is_ascii_digit() && matches!(last, '.' | ',') && digits_before
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            self.tokens.push(Token {
                text: std::mem::take(&mut self.word),
                before: self.before,
            });
        }
    }
}

/// Apostrophes, marks that combine with the letter before, and characters without width: "can’t" and "cant" are one word.
fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02BC}' | '`' | '\u{B4}' | '\u{2032}' | '\u{FF07}'
        | '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}' | '\u{AD}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Lower case, without its accent.
fn fold(character: char, into: &mut String) {
    for lower in character.to_lowercase() {
        match lower {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => into.push('a'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' => into.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ī' => into.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => into.push('o'),
            'ù' | 'ú' | 'û' | 'ü' | 'ū' => into.push('u'),
            'ý' | 'ÿ' => into.push('y'),
            'ç' => into.push('c'),
            'ñ' => into.push('n'),
            'ß' => into.push_str("ss"),
            // Letters of double width, which some keyboards make.
            '\u{FF41}'..='\u{FF5A}' => into.push(ascii(lower, '\u{FF41}', 'a')),
            '\u{0300}'..='\u{036F}' => {}
            other => into.push(other),
        }
    }
}

fn ascii(letter: char, from: char, to: char) -> char {
    let shifted = u32::from(letter)
        .checked_sub(u32::from(from))
        .and_then(|step| char::from_u32(u32::from(to) + step));
    shifted.unwrap_or(letter)
}
