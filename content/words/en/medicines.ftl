# Medicines: the list, "Can I take one now?", doses, allergies, the card.
# Scheme: medicines-list-…, medicines-now-… (the answer), medicines-dose-…, medicines-note-…, medicines-why-GROUP,
#         medicines-check-… (the six checks), medicines-form-…, medicines-card-…, medicines-allergy-…
# Medicine names, strengths and directions come as arguments, already in words.

medicines-title = My medicines

## The list

medicines-list-number = List
medicines-list-name = List { $number }
medicines-list-changed = Changed { $date } by { $name }.
medicines-list-changed-on = Changed { $date }.
medicines-list-throw-away = Throw away older lists.
medicines-list-throw-away-one = Throw away List { $number }.
medicines-list-throw-away-many = Throw away Lists { $numbers }.
medicines-list-old = This is an old list. Throw it away.
medicines-list-old-newer = List { $number } is the one to use.
medicines-list-none = You have no medicine list yet. Ask your nurse for one.
medicines-list-if-needed = If you need it
medicines-list-if-needed-lead = Can I take one now? It is { $time }.
medicines-list-every-day = Every day
medicines-list-do-not-take = Do not take
medicines-list-stopped = Stopped
medicines-list-added-by-me = Added by you
medicines-list-not-checked-yet = Your nurse has not checked this yet.
medicines-list-checked = Checked by { $name }, { $date }
medicines-list-empty-group = None.
medicines-list-older = Older lists
medicines-list-keep = Carry this list. Bring it to each visit.

## Can I take one now? The answer first, the reason after.

medicines-now-question = Can I take one now?
medicines-now-yes = Yes. You can take { $amount }.
medicines-now-yes-once = Yes. You can take one dose.
medicines-now-wait = Wait until { $time }
medicines-now-wait-long = In { $length }
medicines-now-no-more = No more today
medicines-now-no-more-until = No more until { $time }.
medicines-now-ask = Ask your nurse how often
medicines-now-ask-why = Your list does not say how often, or how much in a day.
medicines-now-ask-team = Ask your nurse first: { $team }
medicines-now-ask-no-such-entry = It is not on your list.
medicines-now-ask-not-current = It is not in use now.
medicines-now-ask-not-team-checked = Your nurse has not checked it yet.
medicines-now-ask-not-checked = We do not know what is in it.
medicines-now-ask-not-understood = Your list has words here that we do not understand.
medicines-now-ask-no-amount = Your list does not say how much to take.
medicines-now-ask-no-gap = Your list does not say how long to wait.
medicines-now-ask-no-maximum = Your list does not say how much in 24 hours.
medicines-now-ask-cannot-tell = We can not add up what you took: a strength is missing.
medicines-now-ask-dose-over-maximum = One dose alone would pass the limit.
medicines-now-count = { $taken } of { $most } times in 24 hours
medicines-now-none-taken = None taken in the last 24 hours.
medicines-now-why-gap = You took one at { $time }.
medicines-now-why-limit = You took { $taken } times in 24 hours. That is the limit.
medicines-now-why-ingredient = With { $others }, you would pass the limit of { $limit }.
medicines-now-other-phone = Another phone may hold doses that we can not see yet.

medicines-meter-title = All your { $ingredient }, last 24 hours
medicines-meter-taken = { $amount } taken
medicines-meter-if-now = { $amount } if you take it now
medicines-meter-limit = Limit { $amount }
medicines-meter-limit-word = Limit
medicines-meter-source = Where this limit comes from
medicines-meter-not-reviewed = Not yet reviewed by your pharmacist.
medicines-meter-unknown = One product has no known amount. Ask your nurse.

## Doses

medicines-dose-took = I took { $amount }
medicines-dose-took-slot = I took my { $slot } one
medicines-dose-took-it = I took it
medicines-dose-taken-at = Taken at { $time }
medicines-dose-saved = Saved. { $name } at { $time }.
medicines-dose-undo = Undo
medicines-dose-undo-until = You can undo this until { $time }.
medicines-dose-undone = Taken back.
medicines-dose-undo-late = It is too late to undo. Tell your nurse: { $team }
medicines-dose-another = You tapped this a moment ago. Did you take another one?
medicines-dose-another-yes = Yes, I took another one
medicines-dose-another-no = No, it was one
medicines-left-title = Not on your list any more
medicines-left-ask = We keep this dose. Ask your nurse before you take another one.
medicines-dose-earlier = I took it earlier
medicines-dose-earlier-when = When did you take it?
medicines-dose-earlier-needed = Type the time when you took it.
medicines-dose-earlier-hint = Such as 8:10 am
medicines-dose-earlier-day = Which day
medicines-dose-earlier-today = Today
medicines-dose-earlier-yesterday = Yesterday
medicines-dose-history = What you took
medicines-dose-history-empty = Nothing yet.
medicines-dose-not-working = It is not working
medicines-dose-ask = Ask about this
medicines-dose-ask-sent = Your nurse will answer by { $by }.
medicines-dose-recheck = We will ask about your pain at { $time }.
medicines-dose-over-answer = You took more than your list says. Call the poison line now: { $poison }.

## Notes about a medicine

medicines-note-sleepy = Makes you sleepy or dizzy. Call someone before you get up. Do not drive.
medicines-note-sleepy-many = More than one of these makes you sleepy. Tell your nurse.
medicines-note-constipating = This can make stools hard.
medicines-note-bleeding = Ask your nurse before you take this near a harvest.
medicines-note-iron = Not with tea, coffee, milk or eggs.
medicines-note-iron-stools = Dark stools are expected. Black and sticky ones are not. Tell us.
medicines-note-iron-children = Keep iron away from children. Too much is a danger to them.
medicines-note-antibiotic = Take all of it, as your list says.
medicines-note-antibiotic-reaction = Rash, swelling or trouble breathing after a dose? Call { $emergency } now.
medicines-note-antidepressant = It can take weeks to work. Do not stop it suddenly.
medicines-note-antidepressant-young = Under 25? Watch your mood in the first weeks and after each change.
medicines-note-pain-early = Do not wait until the pain is very bad.
medicines-note-acetaminophen = Many cold and pain products hold acetaminophen. Read each label.
medicines-note-acetaminophen-ask-first = Ask first if you weigh under 50 kg. Ask first with liver or kidney disease, or heavy drinking. Ask first if you take warfarin, or medicine for TB or epilepsy.
medicines-note-acetaminophen-drinks = Do you have 3 or more drinks of alcohol a day? Ask your nurse first.
medicines-note-acetaminophen-too-much = Took too much? Get help now, even if you feel well.
medicines-note-pain-ten-days = Still in pain after 10 days? See your doctor.
medicines-note-ten-days = Bought without a prescription: take it for no more than 10 days.
medicines-note-ibuprofen-stomach = It can make your stomach bleed. More so from age 60, or with 3 drinks a day. More so with blood thinners, steroids or others of its kind.
medicines-note-ondansetron = Ask first if you have long QT, a weak heart or a slow pulse. Ask too if your potassium or magnesium is low.
medicines-note-alendronic = Keep it apart from calcium and other medicines. Ask how long.
medicines-note-alcohol = Do not drink alcohol while you take this.
medicines-note-opioid-store = Lock it away. Take back what is left over.
medicines-note-do-not-take = Do not take { $names } until your nurse says so.
medicines-note-space = Keep { $first } and { $second } { $length } apart.
medicines-note-not-checked = Not checked. We do not know this name.
medicines-note-not-understood = Not understood: { $text }

## What each group of medicines is for

medicines-why-pain = For pain
medicines-why-opioid = For strong pain
medicines-why-antibiotic = Treats or prevents infection by bacteria
medicines-why-antidepressant = Can lift low mood
medicines-why-antinausea = Settles your stomach
medicines-why-iron = Helps your body make red blood cells
medicines-why-folic-acid = Helps your body make red blood cells
medicines-why-vitamin = Vitamin or mineral
medicines-why-stool-softener = Keeps stools soft
medicines-why-sleep = Helps you sleep
medicines-why-herb = Herb or supplement

## Time grid

medicines-time-morning = Morning
medicines-time-noon = Noon
medicines-time-evening = Evening
medicines-time-bedtime = Bedtime
medicines-time-none = –
medicines-time-any = When needed
medicines-if-needed-only = Only if you need it.
medicines-if-needed-gap = Wait { $length } before more.
medicines-if-needed-most = No more than { $most } times in 24 hours.
medicines-if-needed-most-amount = No more than { $amount } in 24 hours.

## Adding one

medicines-form-add = Add a medicine, vitamin or herb
medicines-form-name = Name
medicines-form-amount = How much
medicines-form-when = When
medicines-form-how = How
medicines-form-why = Why
medicines-form-name-hint = As it stands on the bottle
medicines-form-amount-hint = Such as 1 tablet, or 500{"\u00A0"}mg
medicines-form-when-hint = Such as in the morning, or every 6 hours if needed
medicines-form-how-hint = Such as by mouth with food
medicines-form-why-hint = Such as for pain
medicines-form-kind = What it is
medicines-form-kind-medicine = Medicine
medicines-form-kind-vitamin = Vitamin
medicines-form-kind-mineral = Mineral
medicines-form-kind-herb = Herb
medicines-form-kind-other = Something else
medicines-form-did-you-mean = Did you mean one of these?
medicines-form-candidate = { $name }: { $ingredient }, { $purpose }
medicines-form-keep-as-written = Keep what I wrote
medicines-form-added = Added. Your nurse will check it.
medicines-form-all-needed = Fill in all five lines.
medicines-form-problem-missing = Fill this in.
medicines-form-problem-too-long = This is too long. Shorten it.
medicines-form-problem-not-read = We can not read this. Write it another way, or ask your nurse.
medicines-form-problem-out-of-range = Is this number right? Check it.

## Asking about one

medicines-ask-question = What do you want to ask?
medicines-ask-what-happens = What do you feel? You can leave this empty.
medicines-ask-not-for-danger = Nobody reads this at once. For a danger sign, use the red button.
medicines-ask-danger = I need help now
medicines-ask-send = Send to my nurse

## Checks

medicines-check-home-ask = About what you added
medicines-notes-more = More to know
medicines-check-home = Before you take what you added
medicines-check-stop = Do not take these together. Call your nurse first.
medicines-check-stop-one = Do not take this yet. Call your nurse first.
medicines-check-forbidden = { $name } is on your “do not take” list. Call your nurse first.
medicines-check-ask = Ask your nurse
medicines-check-space = Take these apart
medicines-check-know = Good to know
medicines-check-allergy = You are allergic to this: { $name }.
medicines-check-allergy-family = { $name } is related to { $allergy }, which you are allergic to.
medicines-check-allergy-not-checked = Allergy not checked: { $allergy }. We do not know this name.
medicines-check-allergy-like = Allergy not checked: { $allergy }. We do not know this name. Names like it: { $names }.
medicines-check-allergy-care = Allergy: { $allergy }. Say so at a harvest and when a site is cared for.
medicines-check-duplicate = { $first } and { $second } hold the same medicine.
medicines-check-duplicate-class = { $first } and { $second } are of the same kind.
medicines-check-together = { $first } and { $second } can harm when taken together.
medicines-check-weakens = { $first } can make { $second } work less well.
medicines-check-sleepy-together = { $first } and { $second } together can make you very sleepy.
medicines-check-apart = Take { $first } { $before } hours before or { $after } hours after { $second }.
medicines-check-apart-label = Take { $first } and { $second } apart. Ask how long.
medicines-check-bleeding = Ask about { $name } before and after a harvest.
medicines-check-over = Taken as written, { $ingredient } passes the limit of { $limit } in any 24 hours.
medicines-check-over-label = Taken as written, { $ingredient } passes { $limit } in any 24 hours. That is the limit without a prescription.
medicines-check-cannot-tell = We can not add up { $ingredient }. { $names }: { $why }.
medicines-check-unknown-directions = some words of the directions were not understood
medicines-check-unknown-amount = no amount is written that can be added up
medicines-check-unknown-times = nothing says how often at the most
medicines-check-unknown-strength = no strength is written
medicines-check-unknown-volume = one of amount and strength is a volume, the other is not
medicines-check-not-all = { $names }: not checked.
medicines-check-source = Source: { $source }
medicines-check-none-found = We found nothing to ask about. Unknown names were not checked.

medicines-check-name-allergy = Allergy
medicines-check-name-duplicate = The same medicine twice
medicines-check-name-daily-maximum = Most in 24 hours
medicines-check-name-interaction = Together
medicines-check-name-spacing = Apart
medicines-check-name-falls = Sleepy and falls
medicines-check-name-bleeding = Bleeding

## Allergies

medicines-allergy-title = Allergies
medicines-allergy-ask = Are you allergic to anything?
medicines-allergy-none = None known
medicines-allergy-known = Yes, these
medicines-allergy-substance = What to
medicines-allergy-reaction = What happens
medicines-allergy-not-asked = Nobody has asked you yet. Please tell us.
medicines-allergy-severity = How bad
medicines-allergy-severity-unknown = Not known
medicines-allergy-severity-mild = Mild
medicines-allergy-severity-moderate = Moderate
medicines-allergy-severity-severe = Severe
medicines-allergy-line = { $substance } ({ $reaction })

## Wallet card and print

medicines-card-title = My wallet card
medicines-card-title-of = Wallet card of { $name }
medicines-card-lead = Keep this with you. Show it to anyone who helps you.
medicines-card-marrow = Bone marrow was taken
medicines-card-born = Born
medicines-card-harvest = Harvest
medicines-card-team = Team, 24 h
medicines-card-contact = Call for me
medicines-card-allergy = Allergy: { $text }
medicines-card-allergy-not-asked = not asked
medicines-card-home = Added at home. Your nurse has not checked these yet.
medicines-card-not-checked = not checked
medicines-card-both-hips = both hips
medicines-card-left-hip = left hip
medicines-card-right-hip = right hip
medicines-card-sternum = breastbone
medicines-card-donor = Donor.
medicines-card-patient = Patient, own marrow.
medicines-card-printed = { $name }. Printed { $date }. Valid until changed.
medicines-card-do-not-give = Do not give: { $names }
medicines-card-list = My medicines, List { $number }
medicines-card-short-needed = { $amount } if needed, up to { $most }{"\u00A0"}times in 24{"\u00A0"}h
medicines-card-short-needed-amount = { $amount } if needed, up to { $most } in 24{"\u00A0"}h
medicines-card-short-needed-only = { $amount } if needed
medicines-card-more = More on my phone
medicines-card-throw-away = Throw away older lists
medicines-card-fold = fold here
medicines-card-step-1 = Cut on the dashed line. Fold in half.
medicines-card-step-2 = Put it in your wallet or phone case.
medicines-card-print = Print my card
medicines-card-column-medicine = Medicine and why
medicines-card-qr = This code holds the card as plain text. It needs no network.
medicines-card-draft = Draft. Not reviewed by a clinician.
