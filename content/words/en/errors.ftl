# Refusals and errors: what happened, what to do, and that nothing typed is lost.
# Scheme: errors-page-STATUS-title and -text for whole pages; errors-field-… beside a field; errors-form-… above a form;
#         errors-kept is added wherever something was typed.

errors-kept = What you typed is kept.
errors-summary =
    { $count ->
        [one] There is { $count } thing to fix
       *[other] There are { $count } things to fix
    }
errors-summary-line = { $field }: { $fault }
errors-emergency = In an emergency, call { $emergency }.
errors-number = Give this number when you call: { $number }
errors-call = Call { $team } if it goes on.

## Whole pages

errors-page-400-title = We could not read that
errors-page-400-text = Something in the address or form is not complete. Go back and try again.
errors-page-401-title = Sign in first
errors-page-401-text = This page is for one person only. Sign in, and we bring you back here.
errors-page-403-title = This is not yours to open
errors-page-403-text = Your account may not do this. Ask an administrator if you need it.
errors-page-403-form-title = This form is from another session
errors-page-403-form-text = Open the page again and send it once more.
errors-page-404-title = Nothing is here
errors-page-404-text = The address is wrong, or it is not for you. Check it, or go back to the start.
errors-page-405-title = This page can not do that
errors-page-405-text = Go back and use the buttons on the page.
errors-page-409-title = Someone was here before you
errors-page-409-text = This changed while you were typing. Read the new version, then save again.
errors-page-410-title = This is no longer here
errors-page-410-text = It was withdrawn or replaced. Go back for the new one.
errors-page-413-title = That is too big
errors-page-413-text = The most we can take is { $most }. Send a smaller file or a shorter text.
errors-page-415-title = We can not read this kind of file
errors-page-415-text = Send one of these: { $kinds }.
errors-page-422-title = We could not do that
errors-page-422-text = Nothing was changed. Go back and load the page again. Then try once more.
errors-page-429-title = Too many tries
errors-page-429-text = Wait until { $time }, then try again.
errors-page-500-title = Something went wrong here
errors-page-500-text = It is our fault. Try again. If it goes on, call { $team }.
errors-page-503-title = We can not save right now
errors-page-503-text = Wait a moment and send it again. Sending it twice counts once.
errors-page-503-red = We can not save right now. Call { $emergency }. Do not wait for this page.
errors-page-offline-title = No signal
errors-page-offline-text = This page needs a network. Help works without one.

## Forms as a whole

errors-form-stale = This page was old. Here is the newest, with what you typed.
errors-form-twice = We got this twice and kept it once.
errors-form-conflict = This was sent before with other content. A nurse will look at both.
errors-form-not-saved = Not saved. Try again.
errors-form-no-harvest = No harvest is recorded. Record one first.
errors-form-clock = The clock of this system is in doubt. Times may be wrong.

## Fields

errors-field-needed = Fill this in.
errors-field-choose = Choose one.
errors-field-choose-any = Choose at least one.
errors-field-long = Use at most { $most } characters.
errors-field-date-impossible = { $typed } is not a date. Check day, month and year.
errors-field-date-future = { $date } is still to come. Check the year.
errors-field-date-past = { $date } is in the past. Check the year.
errors-field-date-before = { $date } is before { $other }. Check both.
errors-field-date-order = Use day, month and year, such as { $example }.
errors-field-birth-too-old = { $date } is more than { $years } years ago. Check the year.
errors-field-number = Type a number, such as { $example }.
errors-field-number-right = Is { $typed } right?
errors-field-number-range = Type a number from { $low } to { $high }.
errors-field-time = Type a time, such as { $example }.
errors-field-time-future = { $time } is still to come. When did it happen?
errors-field-phone = Type a phone number with digits, such as { $example }.
errors-field-email = Type an e-mail address, such as { $example }.
errors-field-unknown = { $typed } is not one of the choices.
errors-field-medicine-unknown = We do not know { $typed }. It is kept as written and shown as not checked.
errors-field-unit = We do not know the unit { $typed }. Choose one from the list.
errors-field-directions = Not understood: { $text }. Ask your nurse or write it again.
errors-field-record-number-taken = Record number { $number } belongs to someone else.
errors-field-language = There are no words in { $language } yet. Choose another one.

## Import, line by line

errors-import-line = Line { $line }, { $field }: { $reason }
errors-import-column = Column { $field } is missing.
errors-import-header = The first line must name the columns.
errors-import-encoding = Line { $line } is not valid UTF-8 text.
errors-import-duplicate = Line { $line } repeats line { $other }.
errors-import-result =
    { $kept ->
        [one] { $kept } row kept
       *[other] { $kept } rows kept
    }
errors-import-refused =
    { $refused ->
        [one] { $refused } row refused
       *[other] { $refused } rows refused
    }
errors-import-same =
    { $same ->
        [one] { $same } row was here already
       *[other] { $same } rows were here already
    }
