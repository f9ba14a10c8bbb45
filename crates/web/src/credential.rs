//! What a member of staff signs in with: a name and a password, kept sealed in the store.

use care::actor::StaffId;
use store::Credential;

use crate::answer::Answer;
use crate::app::App;

/// Sets the password of a member of staff. Whether it is strong enough, [`crate::password::judge`] says before.
///
/// # Errors
/// The queue of the password desk is full, or the store gave no answer.
pub async fn set_password(app: &App, name: &str, staff: StaffId, password: String) -> Answer<()> {
    let mut salt = [0; 16];
    app.chance().fill(&mut salt);
    let credential = Credential {
        staff: staff.to_string(),
        password: app.passwords().seal(password, salt).await?,
    };
    Ok(app
        .store()
        .put_credential(app.centre_id(), name, &credential)
        .await?)
}

/// Whether somebody signs in with this name already.
///
/// # Errors
/// The store gave no answer.
pub fn is_taken(app: &App, name: &str) -> Answer<bool> {
    Ok(app.store().credential(app.centre_id(), name)?.is_some())
}

/// Who a name and a password belong to. A name that does not exist takes the same time as a wrong password.
pub(crate) async fn check(app: &App, name: &str, password: String) -> Answer<Option<StaffId>> {
    let kept = app.store().credential(app.centre_id(), name)?;
    let hash = kept.as_ref().map(|kept| kept.password.as_str());
    let matches = app.passwords().matches(password, hash).await?;
    Ok(kept
        .filter(|_| matches)
        .and_then(|kept| StaffId::parse(&kept.staff)))
}
