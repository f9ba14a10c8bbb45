# The care team's screens. The team may read short forms; full words stand beside them.
# Scheme: team-nav-…, team-list-… (worklist), team-lane-…, team-clock-…, team-owner-…, team-person-…, team-event-KIND (thread),
#         team-call-… (call sheet), team-outcome-NAME, team-next-NAME, team-enrol-…, team-editor-… (medicine list), team-device-…,
#         team-visit-…, team-people-…, team-staff-…, team-settings-…, team-protocol-…, team-import-…
# Reasons on the worklist are team-why-… of protocol.ftl; those that are no rule (silence, a question) stand here.

## Frame

team-nav-worklist = Worklist
team-nav-people = People
team-nav-enrol = Enroll
team-nav-protocols = Protocols
team-nav-staff = Staff
team-nav-settings = Settings
team-nav-search = Name, birth date or number
team-nav-search-label = Search people
team-nav-signed-in = { $name }, { $role }

## Worklist

team-list-title = Worklist
team-list-live = Live.
team-list-as-of = { $date }, { $time }.
team-list-showing =
    { $people ->
        [one] Showing { $shown } of { $people } person.
       *[other] Showing { $shown } of { $people } people.
    }
team-list-no-filter = No filter is on.
team-list-filter-mine = Only yours. { $hidden } hidden.
team-list-everyone = Everyone’s
team-list-mine = Mine
team-list-old = This list may be old. Last update { $time }.
team-list-empty = Nothing to do. Checked { $time }.
team-list-column-lane = Lane
team-list-column-level = Level
team-list-column-person = Person
team-list-column-why = Why
team-list-column-clock = Clock
team-list-column-last = Last contact
team-list-column-owner = Owner
team-list-column-call = Call
team-list-rule = Rule { $rule }
team-list-worse = Worse than yesterday
team-list-new = New today
team-list-not-tapped = Has not tapped “I have called { $emergency }”.
team-list-tapped = Tapped “I have called { $emergency }” at { $time }.
team-list-mistake = Says it was a mistake.
team-list-unfinished = Check not finished. Stopped at question { $asked }.
team-list-unfinished-open = An open question holds this level.
team-list-signed-out-gate = Danger button, without sign-in
team-list-not-working = { $medicine } is not working
team-list-asked = Asked: { $question }
team-list-list-not-checked = Added at home, not checked: { $medicine }
team-list-handover = Print handover
team-list-unreadable = This row can not be read. Open the person.
team-list-tries =
    { $count ->
        [one] No answer once.
       *[other] No answer { $count } times.
    }
team-list-next-try = Next try { $time }.
team-list-column-pain = Pain, 7 days
team-list-pain = Pain, 7 days, oldest first: { $values }
team-list-pain-none = none yet
team-list-pain-gap = no value
team-list-caption = People who need a contact, by urgency
team-list-stale = This list may be old. Reload the page.
team-list-more =
    { $count ->
        [one] { $count } more open
       *[other] { $count } more open
    }
team-list-also = +{ $count }

team-lane-now = Now
team-lane-now-lead = Minutes count
team-lane-today = Today
team-lane-today-lead = Hours count
team-lane-silent = Silent
team-lane-silent-lead = No news is a sign
team-lane-planned = Planned
team-lane-planned-lead = On the calendar
team-lane-empty = None. Checked { $time }.
team-lane-silent-level = Silent
team-lane-planned-level = Planned
team-silent-why = No check for { $length }.
team-silent-why-never = No check yet since the harvest.
team-silent-last = Last check { $when }: { $level }.

team-clock-left = { $length } left
team-clock-of = of { $length }
team-clock-over = { $length } over
team-clock-limit = limit { $length }
team-clock-promised = promised { $time }
team-clock-call-by = Call by { $time }
team-clock-next-working-day = by the end of { $date }
team-clock-none = No clock
team-clock-doubt = Clock in doubt
team-clock-planned-phone = call
team-clock-planned-visit = visit
team-clock-planned-app = check
team-length-minutes = { $minutes } min
team-length-hours = { $hours } h
team-length-hours-minutes = { $hours } h { $minutes } min
team-length-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }

team-owner-take = Take
team-owner-take-over = Take over
team-owner-take-from = { $name } has it. Take it over.
team-owner-taken = Yours now
team-owner-none = Nobody yet
team-owner-has = { $name } has it
team-owner-hand-over = Hand over
team-owner-hand-over-to = Hand over to
team-owner-release = Give back
team-owner-changed = { $name } took it at { $time }.

## Reasons that are no rule of the protocol, and how we last heard from them

team-why-not-said-called = Has not said they called.
team-why-changed = An answer was changed afterwards. Ask about both.
team-why-not-finished = The check is not finished.
team-why-may-be-higher = An open question may raise this level.
team-why-left = Check left at { $at }.
team-why-left-no-sign = Check left at { $at }. No danger sign so far.
team-why-opener-open = An open question holds this level.
team-why-wrote = Wrote: “{ $text }”
team-why-written-open = Wrote of a danger sign at { $at } and has not answered the question.
team-why-silent = Not heard from. Due { $since }.
team-why-agreed = Contact agreed for { $at }
team-why-planned = { $content }
team-why-asked-question = Asks: { $text }
team-why-asked-wants-call = Wants a call today
team-why-asked-not-working = { $about } is not working
team-why-asked-added-medicine = Added at home, not checked: { $about }
team-why-asked-added-against-check = Added at home: { $about }. A check says stop: { $text }
team-last-check = Check
team-last-call = Call
team-last-no-answer = Call
team-last-no-answer-note = no answer
team-last-question = Question
team-last-at = { $how } { $time }
team-last-yesterday = yesterday

## Person

team-person-day = Day { $day }
team-person-day-word = Day
team-person-before-word = Days before
team-person-days-before =
    { $days ->
        [one] { $days } day before
       *[other] { $days } days before
    }
team-person-no-harvest = No harvest recorded
team-person-born = { $date } ({ $age })
team-person-record = Record { $number }
team-person-thread = Thread
team-person-thread-empty = Nothing has happened yet.
team-person-since-last-look = Since your last look, { $when }
team-person-filter-all = All
team-person-filter-checks = Checks
team-person-filter-calls = Calls
team-person-filter-doses = Doses
team-person-filter-lists = Lists
team-person-open-items = Open
team-person-open-none = Nothing is open.
team-person-sees = What { $name } sees
team-person-not-seen = Not seen on the phone yet
team-person-seen = Seen on the phone { $time }
team-person-no-device = No phone is linked.
team-person-medicines = Medicines
team-person-list-number = List { $number }, { $date }
team-person-list-none = No list issued yet
team-person-allergies-not-asked = Allergies not asked yet. Ask now.
team-person-contacts = Planned contacts
team-person-reads = Who has read this record
team-person-print = Print
team-person-tab-call = Call sheet
team-person-tab-allergies = Allergies
team-person-tab-visits = Visits
team-person-tab-details = Details
team-person-tab-link = Phones
team-person-tabs = About { $name }
team-person-allergies-none = No allergies known
team-person-allergies-asked-not = Allergies: not asked
team-person-allergy = Allergy: { $substances }
team-person-temperature = Temperature
team-person-pain = Pain, 7 days
team-person-pain-value = { $pain } of 10
team-person-value-at = { $date }, { $time }
team-person-older =
    { $count ->
        [one] { $count } older line. Show it too.
       *[other] { $count } older lines. Show them too.
    }
team-person-open-count =
    { $count ->
        [one] { $count } thing is open
       *[other] { $count } things are open
    }
team-person-read-note = Reading closes nothing.
team-person-second-phone = { $name }, second phone
team-person-clock-owner = { $of }, { $owner }
team-person-owner = owner { $name }
team-person-owner-none = nobody has it yet
team-person-harvest = { $role }, { $sites }, { $date }
team-role-related-donor = Donor, related
team-role-unrelated-donor = Donor, unrelated
team-role-autologous-patient = Patient, own marrow
team-person-thread-day = { $date }, { $day }
team-person-learned = Received { $time }
team-person-other-donation = Harvest { $number }, { $date }

## Thread: one line for each kind of event

team-event-enrolled = Enrolled by { $name }
team-event-details-changed = Details changed: { $fields }
team-event-harvest-recorded = Harvest recorded: { $sites }, { $date }
team-event-harvest-corrected = Harvest corrected: { $fields }
team-event-modes-changed = Special modes: { $modes }
team-event-helper-named = Helper named: { $name }
team-event-helper-removed = Helper removed: { $name }
team-event-link-made = Link made, good until { $time }
team-event-link-used = Phone linked
team-event-link-failed = Wrong birth date for a link
team-event-device-withdrawn = Phone withdrawn
team-event-pin-set = PIN set
team-event-list-issued = List { $number } issued
team-event-list-voided = List { $number } void
team-event-list-opened = List { $number } opened
team-event-medicine-added = Added at home: { $medicine }
team-event-medicine-checked = Checked: { $medicine }
team-event-allergies-recorded = Allergies: { $allergies }
team-event-dose-taken = Dose: { $medicine }, { $amount }
team-event-dose-undone = Dose taken back: { $medicine }
team-event-dose-count = { $taken } of { $most } in 24 hours
team-event-gate-tapped = Danger button: { $sign }
team-event-check-started = Check started
team-event-check-answered = Answer: { $fact }
team-event-check-changed = Answer changed: { $fact }
team-event-check-finished = Check: { $level }
team-event-check-stopped = Check not finished: { $level }
team-event-check-rule = Rule { $rule }, version { $version }
team-event-check-cites = Leaflet item { $items }
team-event-check-shortcut = Separated as { $shortcut }
team-event-wrote = Wrote: “{ $text }”
team-event-heard = Heard: { $facts }.
team-event-heard-yes = { $fact } (said to be so now)
team-event-heard-negated = { $fact } (said no to it)
team-event-heard-past = { $fact } (said of the past)
team-event-heard-other-person = { $fact } (said of someone else)
team-event-heard-nothing = No known sign was found in these words.
team-event-heard-cut = Long text: only its beginning was searched.
team-event-not-searched = These words were not searched: there are no phrases for this language.
team-event-phrases = Phrases, version { $version }

team-event-by-helper = Entered by { $name } (helper)
team-event-screen-shown = Screen shown: { $level }
team-event-called-emergency = Tapped “I have called”
team-event-other-person = Said: with someone who needs help
team-event-mistake = Said: this was a mistake
team-event-alert-raised = Opened on the worklist: { $level }
team-event-alert-taken = Taken by { $name }
team-event-alert-handed-over = Handed over to { $name }
team-event-alert-lowered = Level lowered to { $level }: { $reason }
team-event-alert-closed = Closed by { $name }: { $outcome }
team-event-call-started = Call sheet opened by { $name }
team-event-call-logged = Call by { $name }: { $outcome }
team-event-call-next = Next contact: { $next }
team-event-question-asked = Question: { $question }
team-event-question-answered = Answered by { $name }
team-event-message-sent = Message sent
team-event-message-failed = Message not delivered: { $reason }
team-event-visit-booked = Visit: { $what }, { $when }
team-event-visit-moved = Visit moved to { $when }
team-event-visit-cancelled = Visit cancelled: { $what }
team-event-visit-done = Visit done: { $what }
team-event-recovered = Recovery confirmed by { $name }
team-event-imported = Imported from { $file }, line { $line }
team-event-person-merged = Merged with record { $number }
team-event-read = Read by { $name }
team-event-clock-suspect = The clock was in doubt.
team-event-note = “{ $text }”
team-event-reason = Reason: { $reason }
team-event-place = At { $place }
team-event-phone = Phone: { $label }
team-event-kind = Kind of event: { $kind }
team-event-by = By { $name }
team-event-by-companion = Entered by someone with them
team-event-check-version = No rule applies, version { $version }
team-event-check-open = Check begun, no danger sign so far
team-event-unreviewed = Draft rules, not reviewed by a clinician
team-event-answered-no =
    { $count ->
        [one] Said no to { $count } question.
       *[other] Said no to { $count } questions.
    }
team-event-unsure = Not sure: { $fact }
team-event-unsure-temp-c = Not sure about the temperature
team-event-unsure-pain-score = Not sure how much it hurts
team-event-temperature-not-checked = Could not check the temperature
team-event-dose = Dose: { $medicine }
team-event-said-back = Said it back in own words.
team-event-not-said-back = Did not say it back.
team-event-pin-off = PIN taken off
team-event-visit-called-off = Visit called off
team-event-visit-kept = Visit took place
team-who-person = the person
team-who-companion = someone with them
team-who-import = the file { $source }
team-who-program = Marrowline
team-event-unknown = An event this version does not know

## Call sheet

team-call-title = Call sheet
team-call-order = Call in this order
team-call-number-own = { $name }, own phone
team-call-number-helper = { $name }, { $relation }
team-call-number-interpreter = Interpreter line
team-call-no-number = No phone number is recorded.
team-call-ask = Read back and ask
team-call-wrote = In their own words
team-call-answers-so-far = What they answered
team-call-script = { $emergency } script
team-call-notes = Notes
team-call-notes-hint = What they said, in their words
team-call-outcome = Outcome
team-call-outcome-needed = Choose an outcome to close.
team-call-next = Next contact
team-call-next-needed = Choose the next contact to close.
team-call-next-when = When
team-call-next-who = Who
team-call-teach-back = Said it back in own words?
team-call-teach-back-yes = Yes
team-call-teach-back-no = No, explained again
team-call-teach-back-interpreter = Yes, through the interpreter
team-call-lower = Lower the level for this person
team-call-lower-reason = Why it is lower
team-call-lower-needed = Write why. The reason stays visible.
team-call-save = Save and close
team-call-save-open = Save, keep open
team-call-saved = Saved { $time }
team-call-stays-open = Not reached. It stays on the worklist.
team-call-closed = Closed. Next contact { $next }.
team-call-not-closed-by-looking = Opening this closes nothing.
team-call-about = This call is about
team-call-needed = needed
team-call-next-date = Date
team-call-next-time = Time
team-call-next-how = How
team-call-next-hint = Times are those of the center.
team-call-nothing-open = Nothing is open. A call can be logged all the same.
team-call-sees-lead = In { $language }, unless their phone asks for another language
team-call-sees-whole = The whole screen
team-call-sees-none = No result is on their screen.
team-call-script-say = Say: “{ $words }”
team-call-script-tell = Then tell them: name, address, bone marrow harvest on { $date }, and these signs.
team-call-script-address = Address: { $address }
team-call-script-address-none = No address is recorded. Ask for it first.
team-call-script-stay = Stay on the line until help is there.
team-call-done = Logged.
team-next-phone = Call
team-next-visit-here = Visit
team-next-app = Their next check

team-outcome-reached-sent-to-emergency = Reached, sent to emergency care
team-outcome-reached-advised = Reached, advice given
team-outcome-reached-helper = Reached the helper
team-outcome-no-answer = No answer, try again

team-next-call-today = Call again today
team-next-call-tomorrow = Call tomorrow
team-next-retry = Try again in { $length }
team-next-visit = Visit
team-next-check = Their next check
team-next-emergency-room = Call the emergency room
team-next-none = No next contact: { $reason }

## Enroll

team-enrol-title = Enroll a person
team-enrol-identity = Who
team-enrol-harvest = Harvest
team-enrol-contact = Contact
team-enrol-helper = Helper
team-enrol-name-given = Given names
team-enrol-name-family = Family name
team-enrol-name-called = Wants to be called
team-enrol-birth-date = Birth date
team-enrol-birth-date-hint = Month, day, year, such as 5/2/1992
team-enrol-record-number = Record number
team-enrol-record-number-hint = As in the hospital system
team-enrol-role = Donor or patient
team-enrol-harvest-date = Date of the harvest
team-enrol-harvest-date-hint = May be in the future. It is day 0.
team-enrol-sites = Where marrow is taken
team-enrol-sites-hint = Unknown follows the stricter breastbone rules.
team-enrol-anaesthesia = Anesthesia
team-enrol-anaesthesia-hint = Unknown follows the stricter spinal rules.
team-enrol-modes = Stricter rules
team-enrol-modes-hint = Each one only raises a level. With any of them, fever, a temperature nobody can check, feeling very unwell and a soaked bandage count sooner.
team-enrol-phone = Phone
team-enrol-phone-hint = The number a nurse calls
team-enrol-address = Address
team-enrol-address-hint = Shown to the person on the emergency page
team-enrol-language = Language
team-enrol-language-hint = Their screens. Only languages whose words this center stands for.
team-enrol-language-other = Another language, with an interpreter
team-enrol-language-kept = { $language }, not offered here: their screens are in English
team-enrol-interpreter-which = Language of the interpreter
team-enrol-interpreter-which-hint = Only if somebody has to interpret
team-person-interpreter = Interpreter: { $language }
team-enrol-helper-name = Name of the helper
team-enrol-helper-phone = Phone of the helper
team-enrol-helper-relation = Relation, such as husband or friend
team-enrol-allergies = Allergies
team-enrol-allergies-hint = One on each line, such as penicillin: rash
team-enrol-allergies-none = None known
team-enrol-allergies-later = Ask later
team-enrol-go = Enroll
team-enrol-done = { $name } is enrolled.
team-form-fault = { $field }: { $reason }
team-form-changed = Someone changed this meanwhile. Compare, then save again.
team-form-now-title = In the record now
team-form-now-lead = Nothing of yours is saved yet.
team-form-now = { $field }: { $value }
team-enrol-second-phone = Second phone
team-enrol-zone = Time zone
team-enrol-zone-hint = Only if they live in another one, such as America/Denver
team-enrol-birth = Birth date
team-enrol-date-month = Month
team-enrol-date-day = Day
team-enrol-date-year = Year
team-enrol-helper-hint = Someone at home who may be called
team-enrol-mode-anticoagulant-hint = A new headache counts sooner too.
team-enrol-mode-low-platelets-hint = A new headache counts sooner too.
team-enrol-mode-pregnant-hint = Nausea, dizziness, new weakness, chills and pain that stays count sooner too.
team-enrol-blocked-title = Nobody can be enrolled yet
team-details-title = Details of { $name }
team-details-go = Save the details
team-details-harvest = Correct the harvest
team-details-harvest-go = Save the harvest
team-details-harvest-lead = A new date moves every planned contact that is not done.
team-details-saved = Saved.
team-enrol-next = Show the link
team-enrol-same-title = Is this person here already?
team-enrol-same-lead = Check name and birth date with them. If it is someone else, enroll them below.
team-enrol-same-person = { $name }, { $date }, record { $number }
team-enrol-same-go = Enroll as another person
team-enrol-blocked-unpublished = Nobody can be enrolled before two people publish the protocol.
team-enrol-blocked-numbers = Nobody can be enrolled before all numbers are confirmed.

team-device-title = Link a phone
team-device-lead = Let them scan this with their own phone. Then they type their birth date.
team-device-until = Works once, until { $time }.
team-device-print = Print the link
team-device-text = Or type this address
team-device-new = Make a new link
team-device-linked = Linked { $date }
team-device-none = No phone linked
team-device-withdraw = Withdraw this phone
team-device-withdrawn = Withdrawn { $date }
team-device-for = For { $name }
team-device-step-scan = Scan the code with the camera of the phone.
team-device-step-birth = Type the birth date.
team-device-step-keep = Add the page to the home screen.
team-device-once = This link is shown once. Reloading makes no new one.
team-device-made-by = Made by { $name }, { $when }
team-device-open-link = A link is waiting. It ends { $when }.
team-device-code = Code for { $name }
team-device-lost = A lost phone: withdraw it here. Unsent reports are not lost.
team-device-back = Back to { $name }

## Medicine list editor

team-editor-title = Medicine list of { $name }
team-editor-current = In use: List { $number }.
team-editor-print = Print the wallet card
team-allergy-add = Add an allergy
team-editor-next = You are writing List { $number }.
team-editor-void = Issuing it makes List { $number } void.
team-editor-medicine = Medicine
team-editor-strength = Strength
team-editor-strength-hint = Such as 500{"\u00A0"}mg
team-editor-form-hint = Such as tablet
team-editor-most-hint = Such as 3 times, or 3000{"\u00A0"}mg
team-editor-gap-hint = Such as 6
team-editor-form = Form
team-editor-amount = Amount
team-editor-when = When
team-editor-how = How
team-editor-why = Why
team-editor-if-needed = Only if needed
team-editor-most = Most in 24 hours
team-editor-gap = Least hours between two
team-editor-gap-missing = Without both, the phone says: Ask your nurse how often.
team-editor-prescriber = Prescribed by
team-editor-start = From
team-editor-stop = Until
team-editor-add = Add a medicine
team-editor-add-no = Add another
team-editor-change = Change
team-editor-stop-line = Stop this
team-editor-reason = Reason for the change
team-editor-do-not-take = Do not take
team-editor-do-not-take-who = Who said so
team-editor-added-at-home = Added at home, not checked
team-editor-check-line = Checked
team-editor-reads = The person reads: “{ $text }”
team-editor-not-understood = Not understood: “{ $text }”. It is printed as typed and is not counted.
team-editor-not-checked = Not in the formulary. Shown as not checked.
team-editor-findings = Checks
team-editor-findings-none = Nothing found. { $unchecked } not checked.
team-editor-issue = Issue List { $number }
team-editor-issued = List { $number } issued. Tell them to throw away List { $old }.
team-editor-no-change = Nothing changed. No new list was issued.
team-editor-check = Check this list
team-editor-new-line = Another medicine
team-editor-candidate = Close to it: { $name }. { $ingredient }, { $purpose }.
team-editor-do-not-take-why = Why not
team-editor-severity-stop = Stop
team-editor-see-stop = Read the stop lines under Checks, then tick the box.
team-editor-see-unread = Read the lines that say Not understood, then tick the box.
team-editor-seen-unread = I have read the lines that were not understood and issue this list all the same.
team-editor-seen-stop = I have read the stop lines and issue this list all the same.
team-editor-dose-changes = Doses that change
team-editor-change-line = { $name }: { $before } → { $after }
team-editor-seen-change = I checked each new dose against the old one
team-editor-see-change = A dose changes. Look at the old and the new one and tick that you checked them.

## Visits

team-visit-title = Visits
team-visit-book = Book a visit
team-visit-what = What for
team-visit-date = Date
team-visit-time = Time
team-visit-place = Place
team-visit-with = With
team-visit-booked = Booked. It is on their phone.
team-visit-cancel = Cancel this visit
team-visit-done = Done
team-visit-move = Move
team-visit-keep = It took place
team-visit-keep-note = What was found
team-visit-none = No visit is planned.
team-visit-past = Past and called off
team-visit-place-hint = As the person finds it
team-visit-what-hint = In words for the person
team-visit-moved-times =
    { $count ->
        [one] Moved once.
       *[other] Moved { $count } times.
    }
team-visit-change = Move or change
team-visit-called-off = Called off { $when }
team-visit-kept-at = Took place. Noted { $when }.
team-visit-content = What is done
team-visit-site-check = Site check
team-visit-site-closed-dry = Closed and dry
team-visit-site-look-again = Look again
team-visit-recovered = Confirm recovery
team-visit-recovered-note = Back to their own state before the harvest. Silence never ends the weekly check.

## People

team-people-title = People
team-people-found =
    { $count ->
        [0] Nobody fits. Try fewer letters, or the birth date.
        [one] { $count } person
       *[other] { $count } people
    }
team-people-many = Showing the first { $shown }. Type more to narrow.
team-people-search = Search
team-people-all =
    { $count ->
        [one] { $count } person is enrolled
       *[other] { $count } people are enrolled
    }
team-people-next = Next page
team-people-previous = Page before
team-people-column-role = Donor or patient
team-people-not-given = –
team-people-column-name = Name
team-people-column-born = Birth date
team-people-column-record = Record
team-people-column-day = Day
team-people-column-level = Open level

## Staff

team-staff-title = Staff
team-staff-add = Add someone
team-staff-name = Name
team-staff-email = E-mail
team-staff-role = Role
team-staff-role-nurse = Nurse
team-staff-role-coordinator = Coordinator
team-staff-role-physician = Physician
team-staff-role-clinical-owner = Clinical owner
team-staff-role-administrator = Administrator
team-staff-close = Close this account
team-staff-closed = Closed { $date }
team-staff-last-administrator = This is the last administrator. Name another one first.
team-staff-role-nurse-hint = Enrolls, calls, issues medicine lists
team-staff-role-coordinator-hint = Enrolls and plans visits
team-staff-role-physician-hint = As a nurse, and signs the protocol
team-staff-role-clinical-owner-hint = Reads records, signs the protocol
team-staff-role-administrator-hint = Settings and staff; opens no record
team-staff-sign-in-taken = Someone signs in with this already. Type another one.
team-staff-password = First password
team-staff-password-lead = At least { $least } characters. It is shown nowhere: tell them yourself.
team-staff-close-lead = They are signed out at once. What they did stays on record.
team-staff-close-of = Close the account of { $name }

## Settings

team-settings-title = Settings
team-settings-numbers = Numbers
team-settings-numbers-lead = Call each one before you confirm it.
team-settings-emergency = Emergency number
team-settings-crisis = Crisis line
team-settings-poison = Poison line
team-settings-day-line = Care team, day
team-settings-night-line = Care team, night
team-settings-confirm = I called it, and it is right
team-settings-confirmed = Confirmed by { $name }, { $date }
team-settings-not-confirmed = Not confirmed
team-settings-hours = Hours of the day line
team-settings-working-days = Working days
team-settings-holidays = Closed on
team-settings-zone = Time zone
team-settings-temperature = Temperature unit first
team-settings-clock = Time of day
team-settings-date-order = Dates
team-settings-idle = Minutes before an unfinished check is shown
team-settings-retention = Records are kept until
team-settings-saved = Saved.
team-settings-raise-only = This can only be made stricter.
team-settings-name = Name of the center
team-settings-zone-hint = Such as America/New_York
team-settings-open = Opens
team-settings-close = Closes
team-settings-closed = Closed
team-settings-close-early = The closing time must be later than the opening time.
team-settings-hours-lead = Leave both empty for a day that is closed.
team-settings-holidays-hint = One date on each line, such as 12/25/2026
team-settings-unit-fahrenheit = Fahrenheit
team-settings-unit-celsius = Celsius
team-settings-silent = Hours without a due check before someone counts as silent
team-settings-retry = Minutes until the next try when nobody answers
team-settings-link-days = Days a phone link may be used
team-settings-save = Save the settings
team-settings-none = Nothing is set yet.
team-settings-who-changes = An administrator changes these.
team-settings-rooms = Parts of the settings
team-settings-withdrawn = Changing a number withdraws the confirmation of all of them.
team-settings-numbers-title = Confirm the numbers
team-settings-read-back = Read each number aloud. Call the poison line and both team numbers before you tick them.
team-settings-confirm-uncalled = It is right for this place. I did not call it to try it.
team-settings-confirm-needed = Check this number, then tick it.
team-settings-confirm-go = Confirm all numbers
team-settings-steps = Before anyone can be enrolled
team-settings-step-settings = Set name, numbers and hours
team-settings-step-numbers = Confirm the numbers
team-settings-step-protocol = Two people sign the protocol
team-settings-step-done = Done
team-settings-step-open = Open

## Protocol

team-protocol-title = Protocols
team-protocol-version = { $title }, version { $version }
team-protocol-draft = Draft
team-protocol-in-use = In use since { $date }
team-protocol-none-in-use = No version is in use.
team-protocol-unreviewed = Draft rules. Not reviewed by a clinician.
team-protocol-column-lines = Line
team-protocol-column-says = Leaflet item, our words
team-protocol-column-asks = We ask
team-protocol-column-level = Level
team-protocol-column-rule = Rule
team-protocol-column-source = Source
team-protocol-column-status = Status
team-protocol-status-leaflet = Stated in the leaflet
team-protocol-status-source-read = Stated in a source that was read
team-protocol-status-proposed = Our judgment
team-protocol-status-unconfirmed = A clinician has to confirm it
team-protocol-was = was { $level }
team-protocol-explaining = Explains only; it never changes the level
team-protocol-off = Off
team-protocol-proof = Proof
team-protocol-proof-signs = Every leaflet sign is covered
team-protocol-proof-count = { $covered } of { $total }
team-protocol-proof-floors = No sign ends below its floor
team-protocol-proof-dead = No dead rule
team-protocol-proof-monotone = Raising any answer never lowers the level
team-protocol-proof-unsure = “Not sure” counts as yes
team-protocol-proof-unfinished = An open question is never Green
team-protocol-proof-gate = The gate answers only what it shows
team-protocol-proof-states =
    { $states ->
        [one] { $states } state checked
       *[other] { $states } states checked
    }
team-protocol-proof-fails = This fails. Nobody can sign.
team-protocol-readings = Where the leaflet can be read in two ways
team-protocol-hash = Fingerprint { $hash }
team-protocol-sign = Sign
team-protocol-sign-lead = Two people sign. You sign exactly these rules, and the English words that a person reads with them.
team-protocol-sign-confirm = I have read all rules and words of this version
team-protocol-signed-by = { $name }, { $date }
team-protocol-sign-not-yet = { $name }, not yet
team-protocol-second-signer = Waiting for a second person
team-protocol-same-signer = You have signed. Another person has to sign too.
team-protocol-publish = Put into use
team-protocol-published = Version { $version } is in use.
team-protocol-never-deleted = Old versions stay. Each decision names its version.
team-protocol-file = Save as text
team-protocol-rules = Every rule of this version
team-protocol-rest = The rest of this version
team-protocol-counts =
    { $rules ->
        [one] { $rules } rule, { $waiting } waiting for a clinician
       *[other] { $rules } rules, { $waiting } waiting for a clinician
    }
team-protocol-changed = This draft changed since you opened the page. Read it again, then sign.
team-protocol-sign-needed = Tick this to say that you have read it all.
team-protocol-two-sign = Two people sign
team-protocol-first-signer = Waiting for a first person
team-protocol-who-signs = A physician or the clinical owner signs.
team-protocol-signer = { $name }, { $role }
team-protocol-reviewed-by = In use on the word of the two people who signed it.
team-protocol-not-signed = Not signed in this center yet.
team-protocol-fingerprint = Fingerprint of the rules
team-protocol-fingerprint-words = Fingerprint of the English words
team-protocol-words-moved = The words changed since you opened the page. Read them again, then sign.
team-protocol-words-changed = The words that people read have changed since this version was signed on { $date }. Two people sign it anew with the words as they are.
team-protocol-words-unsigned = This version was signed before the words were part of a signature. Two people sign it anew with the words as they are.
team-protocol-versions = Versions in use so far
team-protocol-was-in-use = In use from { $date }
team-protocol-holds-word = Holds.
team-protocol-fails-word = Fails.
team-protocol-looked-at = { $count } looked at
team-protocol-proof-signs-covered = { $covered } of { $total } leaflet signs covered
team-protocol-origin = { $status }: { $source }
team-protocol-text = “{ $text }”
team-protocol-named = A yes in “{ $name }”
team-protocol-all-of = All of these:
team-protocol-any-of = Any of these:
team-protocol-some-of = At least { $count } of these:
team-protocol-at-least = { $what } { $number } or more
team-protocol-cannot-check = { $what } Can not check
team-protocol-day-up-to = Up to day { $day }
team-protocol-holds = While these are open, it holds { $level }:
team-protocol-instead = Not { $items } when this is yes and all below are no: { $what }
team-protocol-not-when = Not used when:
team-protocol-contact-days = Day { $due }, at the latest day { $latest }
team-protocol-clock-minutes =
    { $minutes ->
        [one] { $minutes } minute, day and night
       *[other] { $minutes } minutes, day and night
    }
team-protocol-clock-hours =
    { $hours ->
        [one] { $hours } working hour, the same day
       *[other] { $hours } working hours, the same day
    }
team-protocol-clock-next-working-day = By the end of the next working day
team-protocol-clock-next-contact = The next planned contact
team-protocol-setting-idle-minutes = Minutes until a check left alone is shown to the team
team-protocol-setting-no-answer-minutes = Minutes without an answer before going as for Orange
team-protocol-setting-pressure-minutes = Minutes of firm pressure on a bleeding site
team-protocol-setting-recheck-after-dose-minutes = Minutes until the next check after a dose
team-protocol-setting-marrow-soreness-in-ten = People in ten who are sore on day 2
team-protocol-part-named = Groups of answers
team-protocol-part-gate = Danger buttons
team-protocol-part-openers = Questions that hold a level while others are open
team-protocol-part-shortcuts = Separations
team-protocol-part-readings = Where the leaflet can be read in two ways
team-protocol-part-clocks = How long the team has to answer
team-protocol-part-settings = Numbers
team-protocol-part-meanwhile = What to do meanwhile
team-protocol-part-safety-net = Signs listed under each level
team-protocol-part-contacts = Planned contacts
team-protocol-promise-every-sign-of-the-leaflet-keeps-its-floor = Every leaflet sign keeps its lowest level
team-protocol-promise-every-line-of-the-two-lists-is-cited = Every line of the two lists is cited
team-protocol-promise-every-row-of-the-catalogue-keeps-its-level = Every row of the catalog keeps its level
team-protocol-promise-every-added-rule-exists = Every added rule is there
team-protocol-promise-no-rule-is-dead = Every rule decides in some case
team-protocol-promise-explaining-rules-only-explain = Rules that explain never change a level
team-protocol-promise-every-red-result-says-whom-to-ring-and-what-to-say = Every Red says whom to call and what to say
team-protocol-promise-separations-are-named-used-and-switched-off = Separations are named, and off where they may not be used
team-protocol-promise-the-gate-keeps-its-promises = The danger buttons answer only what they show
team-protocol-promise-whatever-can-be-red-is-asked-first = Whatever can be Red is asked first
team-protocol-promise-an-opener-holds-its-floor-until-it-is-separated = An open question holds its level
team-protocol-promise-every-question-can-be-reached = Every question can be reached
team-protocol-promise-whoever-has-what-a-rule-names-is-asked-about-it = Whoever has a sign is asked about it
team-protocol-promise-an-unfinished-check-is-never-green-and-stopping-at-red-equals-finishing = An unfinished check is never Green
team-protocol-promise-a-rule-needs-an-answer-and-a-no-is-none = Each rule needs an answer, and a no fires none
team-protocol-promise-a-centre-s-choice-decides-nothing-alone = A choice of the center decides nothing alone
team-protocol-promise-a-centre-s-changes-only-raise = What a center changes only raises
team-protocol-promise-what-is-not-recorded-follows-the-stricter-rules = What is not recorded follows the stricter rules
team-protocol-promise-whoever-cannot-check-a-number-is-asked-what-it-would-have-told = Who can not measure is asked what the number would tell
team-protocol-promise-every-result-has-what-it-must-show = Every result has all it must show
team-protocol-promise-mood-is-asked-in-private = Mood is asked in private
team-protocol-promise-a-worse-answer-never-lowers-the-level = A worse answer never lowers the level
team-protocol-promise-both-readings-of-every-condition-agree = Two ways to read each condition agree
team-protocol-promise-modes-sites-role-and-days-only-raise = Special modes, sites, role and days only raise
team-protocol-promise-not-sure-counts-as-yes = “Not sure” counts as yes
team-protocol-promise-thresholds-hold-at-the-number-itself-in-both-units = Limits hold at the number itself, in both units

## Import

team-import-title = Import
team-import-file = CSV or JSON file
team-import-go = Import
team-import-done = Done. Good rows are kept.
team-import-try = Try without saving
