//! A device with a PIN locks when it is left alone.

use jiff::SignedDuration;
use testkit::{Browser, TestSite};

async fn set_pin(phone: &mut Browser, pin: &str, again: &str) -> u16 {
    phone.get("/pin").await;
    phone
        .post("/pin", &[("pin", pin), ("pin-again", again)])
        .await
        .status()
}

#[tokio::test]
async fn a_device_left_alone_asks_for_the_pin_and_goes_on_where_it_was() {
    let site = TestSite::serve().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    assert_eq!(set_pin(&mut phone, "4711", "4711").await, 303);
    assert!(!site.record(ana.id).devices.pin.clone().unwrap().contains("4711"));
    site.clock.advance(SignedDuration::from_mins(14));
    assert_eq!(phone.get("/pin").await.status(), 200);
    site.clock.advance(SignedDuration::from_mins(15));
    let page = phone.get("/pin").await;
    assert_eq!((page.status(), page.location()), (303, "/unlock?to=%2Fpin"));
    let page = phone.get("/unlock?to=%2Fpin").await;
    assert!(!page.has_text("Ana"), "a locked device names nobody");
    assert_eq!(
        phone
            .post("/unlock", &[("pin", "1234"), ("to", "/pin")])
            .await
            .status(),
        422
    );
    assert_eq!(phone.get("/pin").await.status(), 303, "still locked");
    phone.get("/unlock?to=%2Fpin").await;
    assert_eq!(
        phone
            .post("/unlock", &[("pin", "4711"), ("to", "/pin")])
            .await
            .location(),
        "/pin"
    );
    assert_eq!(phone.get("/pin").await.status(), 200);
}

#[tokio::test]
async fn a_pin_is_the_same_on_every_keyboard() {
    let site = TestSite::serve().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    assert_eq!(set_pin(&mut phone, "٤٧١١", "4711").await, 303);
    site.clock.advance(SignedDuration::from_mins(16));
    phone.get("/unlock?to=%2Fpin").await;
    let unlocked = phone.post("/unlock", &[("pin", "۴۷۱۱"), ("to", "/pin")]).await;
    assert_eq!(unlocked.location(), "/pin");
}

#[tokio::test]
async fn a_form_sent_from_a_locked_device_is_given_back_and_sent_after_the_pin() {
    let site = TestSite::serve().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    assert_eq!(set_pin(&mut phone, "4711", "4711").await, 303);
    phone.get("/pin").await;
    site.clock.advance(SignedDuration::from_mins(16));
    let page = phone.post("/pin", &[("note", "half written")]).await;
    assert_eq!(page.status(), 401);
    assert!(
        page.has_text("Type your PIN first") && page.has_text("half written"),
        "{}",
        page.text()
    );
    assert_eq!(page.input("note").as_deref(), Some("half written"));
}

#[tokio::test]
async fn five_wrong_pins_in_an_hour_are_the_most() {
    let site = TestSite::serve().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    set_pin(&mut phone, "4711", "4711").await;
    site.clock.advance(SignedDuration::from_mins(16));
    phone.get("/unlock").await;
    for _ in 0..5 {
        assert_eq!(phone.post("/unlock", &[("pin", "1234")]).await.status(), 422);
    }
    assert_eq!(phone.post("/unlock", &[("pin", "4711")]).await.status(), 429);
}

#[tokio::test]
async fn a_pin_is_digits_typed_twice_and_can_be_taken_off() {
    let site = TestSite::serve().await;
    let ana = site.ana().await;
    let mut phone = site.person(&ana).await;
    for (pin, again) in [
        ("123", "123"),
        ("abcd", "abcd"),
        ("123456789", "123456789"),
        ("4711", "4712"),
        ("", ""),
    ] {
        assert_eq!(set_pin(&mut phone, pin, again).await, 422, "{pin:?}");
    }
    assert_eq!(set_pin(&mut phone, "4711", "4711").await, 303);
    phone.get("/pin").await;
    assert_eq!(phone.post("/pin", &[("lock", "off")]).await.status(), 303);
    site.clock.advance(SignedDuration::from_hours(2));
    assert_eq!(phone.get("/pin").await.status(), 200);
}
