# Today: the ring, one true sentence, the main card, the plan, the receipt line and the links.
# Scheme: today-greeting-…, today-day-…, today-sentence-…, today-card-…, today-plan-…, today-receipt-…, today-link-…

today-title = Today

today-greeting-morning = Good morning, { $name }
today-greeting-afternoon = Good afternoon, { $name }
today-greeting-evening = Good evening, { $name }
today-greeting-night = Hello, { $name }

today-day-word = Day
today-day-label = Day { $day } since your harvest
today-day-since =
    { $day ->
        [0] Your marrow was taken today
        [one] { $day } day since your marrow was taken
       *[other] { $day } days since your marrow was taken
    }
today-day-before =
    { $day ->
        [one] { $day } day before your harvest
       *[other] { $day } days before your harvest
    }
today-day-before-word =
    { $day ->
        [one] day before
       *[other] days before
    }
today-day-done = Recovered

## One true sentence for the day. Donor sentences are never shown to patients with their own marrow.

today-sentence-before = Your harvest is on { $date }. Have your medicine list ready.
today-sentence-harvest-day = Rest today. Have an adult with you.
today-sentence-donor-first-days = Sore hips and feeling tired are common now.
today-sentence-donor-day-2 = About { $in-ten } in 10 donors have sore hips or back on day 2.
today-sentence-donor-weeks = About half of marrow donors feel back to normal by 3 weeks.
today-sentence-donor-later = Many marrow donors are back to normal by now. Tell us if you are not.
today-sentence-patient = Check how you feel each day. Tell us what is new.
today-sentence-source = Where this sentence comes from
today-sentence-donor-day-2-source = Figures of a US donor program, quoted by a donor group and close to a 2008 study. No clinician has checked them yet.
today-sentence-donor-first-days-source = A study of US marrow donors from 2008. No clinician has checked it yet.
today-sentence-donor-weeks-source = In two US donor groups, half were back to normal after 20 days to 3 weeks.
today-sentence-donor-later-source = In US donor groups, half were back to normal by 3 weeks. About 3 in 100 needed over 24 weeks.
today-sentence-open-level = Your last check says: { $level }.

## The main card

today-card-check-title = How are you today?
today-card-check-lead = About 1 minute. Your care team sees your answers.
today-card-check-go = Start my check
today-card-check-continue-title = Your check is not finished
today-card-check-continue-go = Go on with my check
today-card-call-title = A nurse calls you by { $by }
today-card-call-lead = No call by { $by }? Call us.
today-card-call-go = Call { $team }
today-card-level-go = See what to do
today-card-check-any = Check how I feel
today-card-done-title = All done for now
today-card-done-lead = Your next check is { $date }.
today-card-before-title = Before your harvest
today-card-before-lead = Read your leaflet and fill in your medicine list.

## The plan

today-plan-title = Your plan for today
today-plan-empty = Nothing is planned for today.
today-plan-now = Now
today-plan-yesterday = yesterday, { $time }
today-plan-next = Your next step
today-plan-taken = Taken
today-plan-taken-at = Taken at { $time }
today-plan-due = { $name }, { $amount }
today-plan-if-needed = { $name }, if{"\u00A0"}you{"\u00A0"}need{"\u00A0"}it
today-plan-last = Last one: { $time }. { $taken }{"\u00A0"}of{"\u00A0"}{ $most } in 24{"\u00A0"}hours.
today-plan-call = { $name } calls you
today-plan-call-lead = Have your medicine list near you.
today-plan-visit = Visit: { $what }
today-plan-check = Self-check
today-plan-check-done = Check done: { $level }
today-plan-sleepy = This can make you sleepy or dizzy. Call someone before you get up.
today-plan-call-helper = Call { $name }
today-plan-morning = morning
today-plan-noon = noon
today-plan-evening = evening
today-plan-bedtime = bedtime
today-plan-for = For { $slot }
today-plan-allowed = allowed now
today-plan-ask = ask first
today-plan-ask-nurse = Ask your nurse before you take one.
today-plan-not-today = wait
today-plan-from = From { $time }.
today-plan-last-alone = Last one: { $time }.
today-plan-call-nurse = A nurse calls you
today-plan-called = Your care team called you
today-plan-check-see = See my result
today-plan-with-food = With food

## Receipt line

today-receipt-all = The hospital has all you sent. { $time }.
today-receipt-none = You have sent nothing yet.
today-receipt-read = A nurse read your answers at { $time }.
today-receipt-not-read = No nurse has read your answers yet.

## Links

today-link-leaflet = My leaflet
today-link-visits = My visits
today-link-card = My wallet card
today-link-questions = Questions to ask ({ $count })
today-link-helper = My helper: { $name }
today-link-settings = Settings
today-link-checks = My checks
