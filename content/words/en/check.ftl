# The self-check: gate, questions, results, receipts, and the emergency, crisis and poison pages.
# What is asked and why stands in protocol.ftl; level words (level-…) and route words (route-…) stand there too.
# Scheme: check-gate-…, check-question-…, check-number-…, check-result-…, check-receipt-…, check-net-…, check-told-…,
#         check-again-…, check-stopped-…, check-call-… (the call page), check-about-… (what this is and is not).
# Arguments: $emergency $crisis $poison $team $night (numbers), $time $by (times of day).

## Start

check-title = Check
check-start = Start my check
check-start-about = About 1 minute. Your care team sees your answers.
check-continue = Go on with my check
check-start-new = Start a new check
check-continue-about = You stopped before the end. Your answers are kept.
check-go-wrong-page = This check is not here. Start a new one.
check-private-note = Helpers do not see these answers.
check-for-helper = You are answering for { $name }.

## The danger gate

check-gate-title = Is any of this happening now?
check-gate-lead = Tap the one that fits.
check-gate-or = if none of them
check-gate-none = No, none of these
check-gate-signed-out = You can use this page without signing in.
check-gate-signed-out-next = Call your care team: { $team }. At night, call { $night }.
check-gate-signed-out-title = Sign in to go on with the check

## Questions

check-question-progress = Question { $asked } of about { $about }
check-question-tick = Tick all that fit.
check-question-tap = Tap the one that fits.
check-question-yes = Yes
check-question-no = No
check-question-unsure = I am not sure
check-question-cannot-check = I can not check
check-question-none = None of these
check-question-each = Ask me one at a time
check-question-help = I need help now
check-question-unsure-note = Not sure counts as yes. That is the safer side.
check-question-needed = Choose an answer to go on.
check-question-needed-tick = Tick a line, or tap None of these.
check-question-both = You ticked a line and None of these. Choose which is right.
check-question-scale = Pain from { $low } to { $high }

check-number-fahrenheit = °F
check-number-celsius = °C
check-number-unit = Unit
check-number-typed = { $number }{ $unit }
check-number-same = { $typed } is the same as { $other }.
check-number-outside = Is { $typed } right? Check the number and the unit.
check-number-both = You typed { $typed } and chose that you can not check. Which is right?
check-number-outside-range = Between { $low } and { $high } can be used here.
check-number-not-a-number = Type a number, such as { $example }.
check-number-hides = Acetaminophen can hide a fever. You took it at { $time }. We will tell your nurse.
check-number-hides-general = Acetaminophen can hide a fever. Tell us if you took some.
check-number-whole = Type a whole number from { $low } to { $high }.
check-number-cannot-yes = I feel hot, but I can not check
check-number-cannot-no = I can not check. I do not feel hot

## In their own words. $text is what they wrote. It is kept, it opens questions, it answers none.

check-say-title = What is wrong?
check-say-go = Say it in your own words
check-say-words = Your own words
check-say-hint = Write it the way you would say it.
check-say-hint-not-searched = Write it the way you would say it. We do not search for signs in this language.
check-say-about = Your nurse reads this. Then we ask you some questions.
check-say-send = Send and go on
check-say-danger = In danger now? Do not write. Call.
check-say-signs = See the danger signs
check-say-signed-out = Sign in to write to your care team. If it can not wait, call.
check-say-before = What you wrote
check-say-wrote = You wrote: “{ $text }”
check-say-asked-yes = We ask you about this first. Do you have it now?
check-say-asked-negated = We ask about this to be sure.
check-say-asked-past = Do you have this now?
check-say-asked-other-person = Do you have this too? If someone else is in danger, call for them.
check-say-kept = Your words are kept for your nurse. We ask about them in this check.
check-say-nothing-heard = We found no sign we know in these words. Your nurse will read them. Please go on with the check.
check-say-not-searched = We did not search these words. Your nurse will read them. Please go on with the check.

## Results. The heading is level-…; the line above it is level-…-color.

check-result-title = Your result
check-result-call-team = Call { $team }
check-result-open = Open now until { $time }. At night, call { $night }.
check-result-closed = The day line is closed. Call { $night } now.
check-result-closed-urgent = The day line is closed. Call { $night }, or get care now.
check-result-night = Night number: { $night }
check-result-no-answer =
    { $minutes ->
        [one] No answer in { $minutes } minute? Get care now.
       *[other] No answer in { $minutes } minutes? Get care now.
    }
check-result-orange-where = Go to an emergency room or urgent care unit now.
check-result-orange-drive = Do not drive. Ask someone to take you.
check-result-orange-not-wait = Do not wait for us to call back.
check-result-yellow-routine = We will call you back by { $by }. You can also call us.
check-result-green-lead = Your answers show no warning sign now.
check-result-green-next = Your next check is { $date }.
check-result-green-anytime = Feel different? Check again at any time.
check-result-temperature = Your temperature is { $temperature }.
check-result-fever = Your temperature is { $temperature }. That is a fever.
check-result-why = Why
check-result-what = What to do now
check-result-by-when = By when
check-result-soreness = About { $in-ten } in 10 donors have sore hips or back on day 2.
check-result-soreness-source = Source
check-result-special = Your care team set stricter rules for you.
check-result-lowered = Your nurse looked at this. The level is now lower.

check-why-color = Why this color?
check-why-cites = Leaflet item { $items }: { $sign }
check-why-added = Added rule { $items }: { $sign }
check-why-rule = Rule { $rule }, version { $version }

## Where the answers are

check-receipt-title = Where your answers are
check-receipt-saved = Saved on this phone
check-receipt-answered = You answered
check-receipt-hospital = The hospital has it
check-receipt-read = A nurse has read it
check-receipt-read-by = { $name } has read it
check-receipt-not-yet = not yet
check-receipt-calls = A nurse calls you
check-receipt-calls-by = A nurse calls you by { $by }
check-receipt-no-call = No call by { $by }? Call us.
check-receipt-called = A nurse called you
check-receipt-called-helper = A nurse called your helper
check-receipt-go = Go now. Do not wait for a call.
check-receipt-offline = Not sent yet. This phone has no signal.
check-receipt-failed = Not sent. Call { $team }.
check-receipt-all = The hospital has all you sent. { $time }.
check-receipt-waiting =
    { $count ->
        [one] { $count } answer is waiting to be sent.
       *[other] { $count } answers are waiting to be sent.
    }
check-receipt-red = The hospital has this, { $time }. It can not call { $emergency } for you.
check-receipt-red-offline = Your nurse has not been told yet. Call { $emergency }. Do not wait for this phone.

## Safety net: shown on every result, Green too

check-net-title = When to do more
check-net-red = Call { $emergency } now for
check-net-orange = Get care now for
check-net-yellow = Call your care team today for

## What we told your nurse

check-told-title = What we told your nurse
check-told-at = { $fact }, at { $time }
check-told-no = { $fact }: no
check-told-unsure = { $fact }: not sure, counts as yes
check-told-cannot-check = { $fact }: can not check
check-told-name-temp_c = Temperature
check-told-name-pain_score = Pain
check-told-name-phq2_interest = Little joy or interest
check-told-name-phq2_mood = Low or without hope
check-told-denied = What you said no to
check-told-no-danger = No danger signs.
check-told-medicine = { $name } taken at { $time }
check-told-changed = You changed an answer. Your nurse sees both.

## Check again, not finished

check-again = Check again
check-again-at = Check again at { $time }
check-again-after-dose = Check your pain again at { $time }.
check-stopped-title = Your check is not finished
check-stopped-so-far = So far: { $level }
check-stopped-none = Nothing can be said yet. Please finish, or call { $team }.
check-stopped-team = We have what you answered. A nurse will look at it.
check-stopped-idle =
    { $minutes ->
        [one] After { $minutes } minute without an answer, we tell a nurse.
       *[other] After { $minutes } minutes without an answer, we tell a nurse.
    }
check-stopped-finish = Finish my check
check-history-title = My checks
check-history-empty = No check yet.

## The call page: emergency, crisis, poison

check-call-any-phone = Can not call here? Use any phone.
check-call-say = Say this
check-call-quote = “{ $words }”
check-call-harvest = Bone marrow was taken from my { $sites } on { $date }.
check-call-harvest-date = Bone marrow was taken from me on { $date }.
check-call-site-hips = hips
check-call-site-left-hip = left hip
check-call-site-right-hip = right hip
check-call-site-sternum = breastbone
check-call-harvest-alone = Bone marrow was taken from me.
check-call-medicines = I take { $medicines }.
check-call-no-medicines = I take no medicines.
check-call-allergy = I am allergic to { $allergies }.
check-call-name = My name is { $name }.
check-call-onset = It began at …
check-call-onset-ask = When did it begin?
check-call-onset-say = It began at { $time }.
check-call-where = You are at
check-call-where-unknown = Look for the street and number where you are.
check-call-wait = While you wait
check-call-rest = Sit down and rest
check-call-done = I have called { $emergency }
check-call-done-crisis = I have called { $crisis }
check-call-done-poison = I have called { $poison }
check-call-done-thanks = Good. Stay on the line until they say so. We told your care team.
check-call-other-person = I am with someone who needs help
check-call-other-person-title = Help for someone with you
check-call-other-person-say = I am with someone whose bone marrow was taken.
check-call-other-person-do = Call { $emergency } now. Stay with them.
check-call-not-emergency = This was a mistake
check-call-not-emergency-note = Your nurse still sees it and will call you.
check-call-back = Go on with my check
check-call-second = In danger now? Call { $emergency }.
check-call-human = Someone from your care team will call you today.
check-call-poison-place = Or go to an emergency room.
check-call-label-emergency = Emergency
check-call-label-crisis = Crisis line
check-call-label-poison = Poison line
check-call-label-team = Care team
check-call-label-night = Care team at night

## What this check is, and is not (D1, D2, D3)

check-about-title = About this check
check-about-D1 = This check is not a diagnosis. It helps you decide what to do next.
check-about-D2 = Ask your care team or pharmacist before you act on it: { $team }.
check-about-D3 = Your care team decides which rules apply to you.
check-about-D3-unsigned = No care team has signed these rules yet.
check-about-version = Rules { $title }, version { $version }
check-about-signed = Signed by { $signers } on { $date }
