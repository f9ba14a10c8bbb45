//! The call sheet: whom to call, what they see, how it ended and what comes next. And taking an item.

use care::alert::{self, ItemId, Mark};
use care::call::{self, CallSheet, NextContact, Outcome};
use care::message::{Arg as Said, Message};
use care::note::Note;
use care::person::PersonRecord;
use care::view::team_list::{self, Item};
use jiff::ToSpan as _;
use jiff::civil::time;
use protocol::{Channel, Level as CareLevel};
use words::{Arg, dial};

use super::field::{Fields, clock_value, fault_lines, filled, read_instant, shown_at};
use super::one_person::OnePerson;
use super::person::{Shown, person_page};
use super::{person_path, said, spoken};
use crate::answer::{Answer, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::look::form::{Choice, Choices, Chosen, Fault, Field};
use crate::look::part::{Tag, Take};
use crate::look::{Level, Markup};
use crate::pages::sign_in::faults_title;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::{Voice, english_name, own_language, person_languages};

const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Visit, Channel::App];

pub(super) async fn log(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "call").await?;
    let sheet = read_sheet(&sent.who.visitor, &sent.posted);
    let log = |record: &PersonRecord, sheet: &CallSheet| {
        call::log(record, sheet.clone(), sent.who.visitor.centre(), &sent.act)
            .map_err(|refusal| shown_at(refusal, &[("next", "next-date"), ("item", "items")]))
    };
    match sent.decide(sheet, log).await? {
        Ok(_) => Ok(see_other(&sent.who.path())),
        Err(again) => person_page(&sent.who, &again.record, &Shown::default(), &again.filled),
    }
}

fn read_sheet(visitor: &Visitor, posted: &Posted) -> Result<CallSheet, care::Refusal> {
    let mut read = posted.reader();
    let outcome = Outcome::parse(posted.text("outcome"));
    if outcome.is_none() {
        read.fault::<Outcome>("outcome", Message::new("refused-choose-outcome"));
    }
    let at = read_instant(&mut read, "next-date", "next-time", visitor.centre().zone());
    let channel = read.choice("next-how", |text| {
        CHANNELS.into_iter().find(|one| said::channel_name(*one) == text)
    });
    let note = read.optional("note").unwrap_or_default();
    if !read.faults().is_empty() {
        return Err(read.refusal());
    }
    Ok(CallSheet {
        items: posted
            .all("items")
            .map(|item| (ItemId::from_form(item), seen(posted, item)))
            .collect(),
        outcome,
        note,
        said_back: match posted.text("said-back") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        next: at.zip(channel).map(|(at, channel)| NextContact { at, channel }),
    })
}

/// What the sheet showed of an item: `seen` holds the item, a space, and its mark.
fn seen(posted: &Posted, item: &str) -> Mark {
    let mut all = posted.all("seen").filter_map(|text| text.split_once(' '));
    let mark = all.find(|(name, _)| *name == item).map(|(_, mark)| mark);
    Mark::from_form(mark.unwrap_or_default())
}

/// Takes an item, or takes it over from somebody else.
pub(super) async fn take(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "take").await?;
    let item = ItemId::from_form(sent.posted.text("item"));
    sent.press(|record| alert::take(record, &item, &sent.act)).await?;
    Ok(see_other(&if sent.posted.has("back", "list") {
        "/team".to_owned()
    } else {
        sent.who.path()
    }))
}

/// Everything the sheet shows.
pub(super) struct CallSheetView {
    pub(super) interpreter: Option<String>,
    pub(super) numbers: Vec<Number>,
    pub(super) open: Vec<OpenItem>,
    pub(super) items: Choices,
    pub(super) sees: Option<Sees>,
    pub(super) sees_title: String,
    pub(super) wrote: Vec<Quote>,
    pub(super) script: Option<Script>,
    pub(super) outcome: Choices,
    pub(super) date: Field,
    pub(super) time: Field,
    pub(super) how: Field,
    pub(super) hows: Vec<Choice>,
    pub(super) said_back: Choices,
    pub(super) note: Field,
    pub(super) fields: HiddenFields,
    pub(super) faults_title: String,
    pub(super) faults: Vec<Fault>,
}

/// A number to call.
pub(super) struct Number {
    pub(super) order: usize,
    pub(super) name: String,
    pub(super) number: String,
    pub(super) href: String,
}

/// One open item, and taking it.
pub(super) struct OpenItem {
    pub(super) tick: Choice,
    pub(super) seen: String,
    pub(super) tag: Tag,
    pub(super) why: String,
    pub(super) rules: String,
    pub(super) owner: String,
    pub(super) take: Option<Take>,
}

/// What is on the person's screen, in their words.
pub(super) struct Sees {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    /// In which language, as far as the record says.
    pub(super) lead: String,
    /// The bar about its words.
    pub(super) about_words: Option<String>,
    pub(super) level: Level,
    pub(super) action: String,
    pub(super) why: Vec<String>,
}

/// What they wrote in their last check, whole.
pub(super) struct Quote {
    pub(super) at: String,
    pub(super) text: String,
}

/// What to say to the emergency number.
pub(super) struct Script {
    pub(super) title: String,
    pub(super) say: Vec<String>,
    pub(super) tell: String,
    pub(super) address: String,
}

impl CallSheetView {
    pub(super) fn of(app: &App, visitor: &Visitor, record: &PersonRecord, sent: &Filled) -> CallSheetView {
        let t = visitor.voice();
        let items = team_list::open_items(record, visitor.now());
        let fresh = fresh_form(visitor, &items);
        let form = if sent.is_refused() { sent } else { &fresh };
        let fields = Fields { t, filled: form };
        let outcomes =
            Outcome::ALL.map(|one| (one.as_str(), t.word(&format!("team-outcome-{}", one.as_str()))));
        let back = [
            ("yes", t.word("team-call-teach-back-yes")),
            ("no", t.word("team-call-teach-back-no")),
        ];
        CallSheetView {
            interpreter: record
                .details
                .as_ref()
                .and_then(|details| spoken::interpreter(t, details)),
            numbers: numbers(t, record),
            items: Choices {
                id: "items".to_owned(),
                legend: t.word("team-call-about"),
                hint: items.is_empty().then(|| t.word("team-call-nothing-open")),
                error: fields.error("items"),
                choices: Vec::new(),
            },
            open: items
                .iter()
                .enumerate()
                .map(|(number, item)| open_item(visitor, record, number, item, form))
                .collect(),
            sees: sees(app, visitor, record),
            sees_title: t.name("team-person-sees", "name", &record.name()),
            wrote: wrote(t, record),
            script: script(visitor, record),
            outcome: fields.one_of("outcome", "team-call-outcome", &outcomes),
            date: fields.text("next-date", "team-call-next-date", "date"),
            time: fields.text("next-time", "team-call-next-time", "time"),
            how: fields.text("next-how", "team-call-next-how", "text"),
            hows: CHANNELS
                .into_iter()
                .map(|channel| how(t, channel, form))
                .collect(),
            said_back: fields.one_of("said-back", "team-call-teach-back", &back),
            note: fields.text("note", "team-call-notes", "text"),
            fields: visitor.fields(),
            faults_title: faults_title(t, form.faults()),
            faults: fault_lines(t, form.faults(), str::to_owned),
        }
    }
}

/// All open items ticked, the next contact tomorrow at 10 at the centre, by phone.
fn fresh_form(visitor: &Visitor, items: &[Item]) -> Filled {
    let today = visitor.centre().zone().to_datetime(visitor.now()).date();
    let tomorrow = today.checked_add(1.day()).unwrap_or(today);
    let mut pairs = vec![
        ("next-date", tomorrow.to_string()),
        ("next-time", clock_value(time(10, 0, 0, 0))),
        ("next-how", said::channel_name(Channel::Phone).to_owned()),
    ];
    pairs.extend(
        items
            .iter()
            .filter_map(|item| Some(("items", item.body.as_ref()?.item.to_string()))),
    );
    filled(&pairs)
}

fn how(t: &Voice, channel: Channel, form: &Filled) -> Choice {
    let (value, word) = match channel {
        Channel::Phone => ("phone", "team-next-phone"),
        Channel::Visit => ("visit", "team-next-visit-here"),
        Channel::App => ("app", "team-next-app"),
    };
    Choice {
        value: value.to_owned(),
        label: t.word(word),
        chosen: if form.has("next-how", value) {
            Chosen::Yes
        } else {
            Chosen::No
        },
        ..Choice::default()
    }
}

fn open_item(
    visitor: &Visitor,
    record: &PersonRecord,
    number: usize,
    item: &Item,
    form: &Filled,
) -> OpenItem {
    let t = visitor.voice();
    let board = team_list::board(vec![item.clone()], visitor.centre().zone(), visitor.now());
    let row = board.lanes.into_iter().flat_map(|lane| lane.rows).next();
    let body = item.body.as_ref();
    let value = said::item_value(body.map(|body| &body.item));
    let owner = body.and_then(|body| body.owner.as_ref());
    let mine = owner
        .zip(visitor.staff())
        .is_some_and(|(owner, me)| owner.id == me.id);
    let word = if owner.is_some() {
        "team-owner-take-over"
    } else {
        "team-owner-take"
    };
    OpenItem {
        tag: row
            .as_ref()
            .map_or_else(|| said::level_tag(t, CareLevel::Red), |row| said::tag(t, row)),
        why: row
            .as_ref()
            .map(|row| said::reasons(t, &row.why))
            .unwrap_or_default(),
        rules: row.map(|row| row.rules.join(", ")).unwrap_or_default(),
        owner: owner.map_or_else(
            || t.word("team-owner-none"),
            |owner| t.name("team-owner-has", "name", &owner.name),
        ),
        take: (!mine && body.is_some()).then(|| Take {
            words: t.word(word),
            action: format!("{}/take", person_path(record.id)),
            fields: Markup::of(&visitor.fields()),
            item: value.clone(),
        }),
        seen: body.map_or_else(String::new, |body| {
            format!("{} {}", body.item, Mark::of(record, &body.item).as_str())
        }),
        tick: Choice {
            id: format!("item-{number}"),
            name: "items".to_owned(),
            chosen: if form.has("items", &value) {
                Chosen::Yes
            } else {
                Chosen::No
            },
            value,
            ..Choice::default()
        },
    }
}

fn numbers(t: &Voice, record: &PersonRecord) -> Vec<Number> {
    let Some(details) = &record.details else {
        return Vec::new();
    };
    let name = record.name();
    let own = (
        t.name("team-call-number-own", "name", &name),
        Some(&details.phone),
    );
    let second = (
        t.name("team-person-second-phone", "name", &name),
        details.second_phone.as_ref(),
    );
    let helper = details.helper.as_ref().map(|helper| {
        let named = [
            ("name", helper.name.as_str().into()),
            ("relation", helper.relation.as_str().into()),
        ];
        (t.with("team-call-number-helper", &named), Some(&helper.phone))
    });
    let known = [Some(own), Some(second), helper].into_iter().flatten();
    let known = known.filter_map(|(name, number)| Some((name, number?)));
    known
        .zip(1..)
        .map(|((name, number), order)| Number {
            order,
            name,
            number: t.speaker().phone(number),
            href: format!("tel:{}", dial(number)),
        })
        .collect()
}

/// The result the person was shown last, while its item is open.
fn sees(app: &App, visitor: &Visitor, record: &PersonRecord) -> Option<Sees> {
    let check = record.last_check()?;
    let level = care::worklist::shown_level(&check.decision)?;
    let details = record.details.as_ref()?;
    let (centre, mode) = (visitor.centre(), app.site().mode);
    let language = own_language(Some(details), None, &person_languages(mode, centre));
    let theirs = Voice::person(language, record.zone(centre))
        .at(centre)
        .read_at(centre, mode);
    let action = theirs.say(&emergency(
        visitor,
        Message::new(format!("level-{}", level.name())),
    ));
    let mut why: Vec<String> = Vec::new();
    for fired in check.decision.fired.iter().filter(|fired| fired.level == level) {
        let said = theirs.say(&emergency(visitor, Message::new(fired.why.clone())));
        if !why.contains(&said) {
            why.push(said);
        }
    }
    Some(Sees {
        lang: language.code(),
        dir: language.direction().as_str(),
        lead: visitor.voice().name(
            "team-call-sees-lead",
            "language",
            &english_name(visitor.voice(), language),
        ),
        about_words: theirs.about_words(),
        level: said::shape(level),
        action,
        why,
    })
}

fn wrote(t: &Voice, record: &PersonRecord) -> Vec<Quote> {
    let notes = record.last_check().map(|check| check.notes.as_slice());
    let quote = |note: &Note| Quote {
        at: t.speaker().text(&Arg::Moment(note.at)),
        text: note.text.clone(),
    };
    notes.unwrap_or_default().iter().map(quote).collect()
}

fn emergency(visitor: &Visitor, message: Message) -> Message {
    match &visitor.centre().settings {
        None => message,
        Some(settings) => message
            .with("emergency", Said::Text(settings.numbers.emergency.clone()))
            .with("crisis", Said::Text(settings.numbers.crisis.clone()))
            .with("poison", Said::Text(settings.numbers.poison.clone())),
    }
}

/// For Red and Orange: the signs in the words that the protocol has for the call.
fn script(visitor: &Visitor, record: &PersonRecord) -> Option<Script> {
    let t = visitor.voice();
    let top = record.open_alerts().into_iter().map(|alert| alert.level).max();
    let check = record.last_check().filter(|_| top >= Some(CareLevel::Orange))?;
    let number = visitor.centre().settings.as_ref()?.numbers.emergency.clone();
    let mut say: Vec<String> = Vec::new();
    for id in check.decision.fired.iter().filter_map(|fired| fired.say.clone()) {
        let said = t.name("team-call-script-say", "words", &t.say(&Message::new(id)));
        if !say.contains(&said) {
            say.push(said);
        }
    }
    let harvested_on = record.harvest()?.harvested_on;
    let address = record
        .details
        .as_ref()
        .and_then(|details| details.address.clone());
    Some(Script {
        title: t.name("team-call-script", "emergency", &number),
        say,
        tell: t.with("team-call-script-tell", &[("date", Arg::DateYear(harvested_on))]),
        address: address.map_or_else(
            || t.word("team-call-script-address-none"),
            |address| t.name("team-call-script-address", "address", &address),
        ),
    })
}
