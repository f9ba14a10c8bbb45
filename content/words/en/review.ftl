# Reviewing a protocol: a changed text put up, what it changes, what it would have done to past checks, and the table for signing.

review-changes-title = What changes
review-changes-link = See changes
review-version = { $title }, version { $version }, fingerprint { $hash }
review-from = Before: { $version }
review-to = Now: { $version }
review-same = These are the same bytes. Nothing changes.
review-no-change = No rule and no setting changes. Only notes or the order in the file differ.
review-rules = Rules
review-rest = The rest of the file
review-added = new
review-removed = taken out
review-changed = changed
review-becomes = becomes
review-gives-less = Gives less than before
review-line-taken = Taken out:
review-line-put = Put in:
review-words-note = The words that people read are kept with the program, not in this file. They do not show here.

review-draft-title = Put up a changed protocol
review-draft-link = Put up a changed protocol
review-draft-lead = Change the text and send it. It is proved at once. It decides nothing for anybody until two people have signed it.
review-draft-text = The whole protocol file
review-draft-hint = Give it a new version number. Every fault is named with its line.
review-draft-button = Prove it and put it up

review-replay-title = Replay on past checks
review-replay-lead = See which past checks would have got another level.
review-replay-link = Open the replay
review-replay-spans = How far back
review-replay-span = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
review-replay-sum = { $changed } of { $checks } would change
review-replay-about = Checks of { $people ->
    [one] { $people } person
   *[other] { $people } people
  }, { $days } days back. Names are left out.
review-replay-unread = Not read: { $people ->
    [one] { $people } more person
   *[other] { $people } more people
  }. The replay stops at a fixed number.
review-replay-asked-more = { $checks ->
    [one] { $checks } finished check would be asked more.
   *[other] { $checks } finished checks would be asked more.
  }
review-replay-lowered = { $checks ->
    [one] { $checks } check would get a lower level.
   *[other] { $checks } checks would get a lower level.
  }
review-replay-step = { $was } to { $would }
review-replay-checks = The checks that change
review-replay-more = More checks that are not listed:
review-no-level = No level yet
review-day = Day { $day }
review-column-when = Day
review-column-step = Level
review-column-gone = Rules that fall away
review-column-new = Rules that come in

review-print-title = Protocol for signing
review-print-link = Print for signing
review-print-holds = Every promise holds.
review-print-note = Signing on paper records a reading. The version is in use when two people have signed in the program.
review-print-words = Words: { $hash }
review-print-first = First signature, name, role, date
review-print-second = Second signature, name, role, date
review-explains = Explains
review-column-item = Item
review-column-words = Sign
review-column-levels = Levels and rules

## On the phone

review-phone-title = On the phone
review-phone-link = On the phone
review-phone-lead = A made-up person answers so that this rule is true. These are their own screens; nothing in them can be pressed.
review-phone-rule = Rule
review-phone-show = Show
review-phone-languages = Language
review-phone-steps = Rules before and after
review-phone-before = Rule before
review-phone-after = Rule after
review-phone-question = The question
review-phone-result = The result
review-phone-no-question = No screen asks for this rule by itself.
review-phone-no-result = This rule is off, or the made-up person does not come to it. Its words stand in the table.
