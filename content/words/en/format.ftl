# How dates, times, numbers and lists are written. Used by the words crate itself, never by a page.
# Scheme: format-THING, month-1 … month-12, weekday-1 (Monday) … weekday-7, unit-NAME with $count.
# A no-break space is written {"\u00A0"}.

language-name = English
language-direction = ltr

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

format-date-day-first = { $day }{"\u00A0"}{ $month }
format-date-month-first = { $month }{"\u00A0"}{ $day }
format-date-year-day-first = { $day }{"\u00A0"}{ $month } { $year }
format-date-year-month-first = { $month }{"\u00A0"}{ $day }, { $year }
format-date-long-day-first = { $weekday }, { $day }{"\u00A0"}{ $month } { $year }
format-date-long-month-first = { $weekday }, { $month }{"\u00A0"}{ $day }, { $year }

format-time-24 = { $hour }:{ $minute }
format-time-am = { $hour }:{ $minute }{"\u00A0"}am
format-time-pm = { $hour }:{ $minute }{"\u00A0"}pm
format-time-noon = 12:00{"\u00A0"}noon
format-time-midnight = 12:00{"\u00A0"}midnight
format-moment = { $date }, { $time }

format-wait = In { $length }
format-wait-over = Now
format-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
format-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
format-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

format-day =
    { $day ->
        [0] Harvest day
       *[other] Day { $day }
    }
format-days-before =
    { $day ->
        [one] { $day } day before
       *[other] { $day } days before
    }

format-decimal = {"."}
format-thousands = {","}
format-list-middle = { $first }, { $second }
format-list-last = { $first } and { $second }

unit-mcg = micrograms
unit-IU = international units
unit-milligram = mg
unit-gram = g
unit-milliliter = mL
unit-milliequivalent = mEq
unit-tablet =
    { $count ->
        [one] tablet
       *[other] tablets
    }
unit-capsule =
    { $count ->
        [one] capsule
       *[other] capsules
    }
unit-drop =
    { $count ->
        [one] drop
       *[other] drops
    }
unit-puff =
    { $count ->
        [one] puff
       *[other] puffs
    }
unit-patch =
    { $count ->
        [one] patch
       *[other] patches
    }
unit-spray =
    { $count ->
        [one] spray
       *[other] sprays
    }
unit-application =
    { $count ->
        [one] application
       *[other] applications
    }
unit-unit =
    { $count ->
        [one] unit
       *[other] units
    }
unit-teaspoon =
    { $count ->
        [one] teaspoon
       *[other] teaspoons
    }
unit-suppository =
    { $count ->
        [one] suppository
       *[other] suppositories
    }
unit-sachet =
    { $count ->
        [one] sachet
       *[other] sachets
    }
unit-microgram =
    { $count ->
        [one] microgram
       *[other] micrograms
    }
unit-international-unit =
    { $count ->
        [one] international unit
       *[other] international units
    }
unit-tablespoon =
    { $count ->
        [one] tablespoon
       *[other] tablespoons
    }
unit-lozenge =
    { $count ->
        [one] lozenge
       *[other] lozenges
    }
unit-packet =
    { $count ->
        [one] packet
       *[other] packets
    }
unit-scoop =
    { $count ->
        [one] scoop
       *[other] scoops
    }
unit-gummy =
    { $count ->
        [one] gummy
       *[other] gummies
    }
unit-film =
    { $count ->
        [one] film
       *[other] films
    }
unit-vial =
    { $count ->
        [one] vial
       *[other] vials
    }
unit-injection =
    { $count ->
        [one] injection
       *[other] injections
    }
unit-cup =
    { $count ->
        [one] cup
       *[other] cups
    }
unit-capful =
    { $count ->
        [one] capful
       *[other] capfuls
    }
