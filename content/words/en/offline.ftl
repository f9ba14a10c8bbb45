# What a phone says when there is no network, and what it keeps. Receipts stand in check.ftl.
# Scheme: offline-THING. Arguments: $time (a time of day or a date with it), $said $received (the same).

offline-app-about = After a bone marrow harvest: check, medicines, help.

offline-bar = This phone has no signal.
offline-bar-kept = This phone has no signal. This page is from { $time }.
offline-strict = This phone does not know your harvest. It stays on the safe side.
offline-waiting = Not sent yet. We send it when there is a signal.
offline-not-sent = Not sent. This phone has no signal. What you typed is still here.
offline-held = A nurse has to look at this first. Call your care team.
offline-conflict = A nurse looks at this, because it came twice.
offline-refused = This could not be taken. Call your care team.
offline-see-result = See your result
offline-dose-uncounted = This phone holds a dose that is not in the count yet. Call your nurse before you take more.
offline-answer-old = This answer is from { $time }. Count each dose since then, on any phone.

## What this phone sent, and what it holds

offline-sent-title = Sent from this phone
offline-kind-check = A check
offline-kind-took = A dose
offline-kind-undo = A dose taken back
offline-kind-asked = A question
offline-kind-question = A question
offline-kind-wants-call = You asked for a call
offline-kind-not-working = A medicine does not work well

## What is kept on the phone

offline-phone-title = This phone
offline-phone-lead = Help and the check work with no signal.
offline-keep-about = You can also keep your medicine list, card and plan here.
offline-keep-lock = Anyone who can open this phone can read them.
offline-keep-on = Keep on this phone
offline-keep-off = Do not keep on this phone
offline-keep-is-on = Your list, card and plan are kept on this phone.
offline-keep-is-off = Your list, card and plan are not kept on this phone.
offline-kept-pages = Kept on this phone
offline-none-waiting = The hospital has all you sent.
offline-needs-script = To keep things on this phone, turn on JavaScript.

## For the team

offline-why-late = Said { $said }, arrived { $received }
offline-held-title = Sent from a phone that was taken off, or sent twice
offline-held-lead = Nothing here is on the record. Call the person, then mark it as looked at.
offline-held-none = Nothing is waiting.
offline-held-revoked = From a phone that was taken off
offline-held-conflict = The same id was sent with other answers
offline-held-came = Came { $time }
offline-held-took = Took { $name } at { $time }, by the clock of the phone
offline-held-undo = Took a dose back at { $time }, by the clock of the phone
offline-held-asked = Asked at { $time }, by the clock of the phone: { $text }
offline-held-waiting = { $count ->
    [one] { $count } report from a phone waits for a nurse and is on no record yet
   *[other] { $count } reports from phones wait for a nurse and are on no record yet
  }
offline-held-settle = I have looked at this
