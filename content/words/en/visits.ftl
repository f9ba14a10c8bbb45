# Visits: where, when, what for, what to bring, and the calendar file.
# Scheme: visits-…; visits-bring-NAME, visits-ics-…, visits-request-…

visits-title = My visits
visits-next = Next visit
visits-later = Later
visits-past = Past visits
visits-none = No visit is booked. Your care team will tell you.
visits-when = { $date }, { $time }
visits-with = With { $name }
visits-moved = Moved. It was { $date }, { $time }.
visits-cancelled = Cancelled
visits-no-note = Nothing was noted.
visits-change = Can not come?
visits-call-to-change = Can not come? Call { $team }.
visits-directions = How to get there

visits-kind-site-check = A look at the needle spots
visits-kind-blood-test = Blood test
visits-kind-review = A look at your recovery
visits-kind-other = Visit

visits-bring-title = Bring with you
visits-bring-list = Your medicine list, or the bottles
visits-bring-list-number = Your medicine list (list { $number }), or the bottles
visits-bring-card = Your wallet card
visits-bring-questions = Your questions
visits-bring-questions-count =
    { $count ->
        [one] Your { $count } open question
       *[other] Your { $count } open questions
    }

visits-what-happens-title = What will happen
visits-site-check-happens = A nurse looks at the needle spots and writes down what they see.
visits-blood-happens = A blood test shows how your body is doing.
visits-blood-later = More blood tests may come months later.

visits-ics-all = All visits for my calendar
visits-ics-download = Add to my calendar
visits-ics-summary = Visit: { $what }
visits-ics-note = Bring your medicine list. Questions: { $team }

visits-request-title = Ask for something
visits-request-lead = Care at home, more treatment, or what comes next.
visits-request-sent = Sent. We will answer by { $by }.
visits-home-services = Care at home
visits-planned = Planned contacts
visits-planned-between = Between { $first } and { $last }
visits-planned-every =
    { $days ->
        [one] Then every day
       *[other] Then every { $days } days
    }
