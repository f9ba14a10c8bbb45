//! Proof, on the style sheets themselves, that words and shapes can be read in light and dark.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../assets/tokens.css");

type Colour = [f64; 3];

struct Pair {
    plain: String,
    light: Colour,
    dark: Colour,
}

fn colour(hex: &str) -> Colour {
    let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
    [part(1), part(3), part(5)]
}

fn tokens() -> BTreeMap<String, Pair> {
    let mut pairs = BTreeMap::new();
    for line in TOKENS.lines() {
        let Some((name, value)) = line
            .trim()
            .strip_prefix("--")
            .and_then(|line| line.split_once(": "))
        else {
            continue;
        };
        if let Some(both) = value.strip_prefix("light-dark(") {
            let (light, dark) = both.trim_end_matches(");").split_once(", ").unwrap();
            let pair = Pair {
                plain: light.to_owned(),
                light: colour(light),
                dark: colour(dark),
            };
            pairs.insert(name.to_owned(), pair);
        }
    }
    pairs
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn ratio(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn least(pairs: &[(&str, &str)], least: f64) {
    let tokens = tokens();
    for (front, ground) in pairs {
        let (front_pair, ground_pair) = (&tokens[*front], &tokens[*ground]);
        for (scheme, found) in [
            ("light", ratio(front_pair.light, ground_pair.light)),
            ("dark", ratio(front_pair.dark, ground_pair.dark)),
        ] {
            assert!(
                found >= least,
                "{front} on {ground} in {scheme} is {found:.2}:1, below {least}:1"
            );
        }
    }
}

#[test]
fn every_word_reads_on_its_ground() {
    least(
        &[
            ("ink", "paper"),
            ("ink", "surface"),
            ("ink", "sunk"),
            ("ink2", "paper"),
            ("ink2", "surface"),
            ("ink2", "sunk"),
            ("ink", "brandsoft"),
            ("brand", "paper"),
            ("brand", "surface"),
            ("onbrand", "brand"),
            ("brandink", "brandsoft"),
            ("brandink", "paper"),
            ("link", "paper"),
            ("link", "surface"),
            ("red-ink", "red-soft"),
            ("red-ink", "paper"),
            ("red-ink", "surface"),
            ("ink", "red-tint"),
            ("ink2", "red-tint"),
            ("orange-ink", "orange-soft"),
            ("orange-ink", "surface"),
            ("yellow-ink", "yellow-soft"),
            ("yellow-head", "yellow-soft"),
            ("yellow-body", "yellow-soft"),
            ("green-ink", "green-soft"),
            ("green-ink", "surface"),
        ],
        4.5,
    );
}

#[test]
fn every_shape_and_control_edge_stands_out_from_its_ground() {
    least(
        &[
            ("line", "paper"),
            ("line", "surface"),
            ("red", "surface"),
            ("orange", "surface"),
            ("yellow-edge", "surface"),
            ("green", "surface"),
            ("red-on", "red"),
            ("orange-on", "orange"),
            ("yellow-on", "yellow"),
            ("green-on", "green"),
            ("red-edge", "red-soft"),
            ("orange-edge", "orange-soft"),
            ("yellow-edge", "yellow-soft"),
            ("green-edge", "green-soft"),
        ],
        3.0,
    );
}

#[test]
fn a_browser_without_the_dark_function_gets_the_same_light_colours() {
    for (name, pair) in tokens() {
        let line = format!("--{name}: {};", pair.plain);
        assert!(
            TOKENS.lines().any(|found| found.trim() == line),
            "{line} is missing"
        );
    }
}

#[test]
fn no_style_sheet_names_a_side_or_another_site() {
    const SHEETS: &[(&str, &str)] = &[
        ("base", include_str!("../../assets/base.css")),
        ("form", include_str!("../../assets/form.css")),
        ("draw", include_str!("../../assets/draw.css")),
        ("thread", include_str!("../../assets/thread.css")),
        ("person", include_str!("../../assets/person.css")),
        ("check", include_str!("../../assets/check.css")),
        ("result", include_str!("../../assets/result.css")),
        ("medicine", include_str!("../../assets/medicine.css")),
        ("team", include_str!("../../assets/team.css")),
        ("worklist", include_str!("../../assets/worklist.css")),
        ("record", include_str!("../../assets/record.css")),
        ("paper", include_str!("../../assets/paper.css")),
        ("tokens", TOKENS),
    ];
    for (name, sheet) in SHEETS {
        for side in ["-left", "-right", " left:", " right:", "text-align: left", "//"] {
            assert!(!sheet.contains(side), "{name}.css has {side:?}");
        }
    }
}
