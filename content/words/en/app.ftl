# Words that every screen of the person or the team may use: name, tabs, buttons, answers, small labels.
# Scheme: app-KIND-NAME. An id starts with the name of its file; so in every file but protocol.ftl and format.ftl.

app-name = Marrowline
app-title = { $page } – Marrowline
app-skip = Skip to the page

app-tab-today = Today
app-tab-check = Check
app-tab-medicines = Medicines
app-tab-recovery = Recovery
app-tab-visits = Visits
app-tab-help = Help
app-tabs-label = Main pages

app-button-back = Back
app-button-next = Next
app-button-save = Save
app-button-saving = Saving
app-button-cancel = Cancel
app-button-change = Change
app-button-remove = Remove
app-button-add = Add
app-button-close = Close
app-button-search = Search
app-button-print = Print
app-button-sign-out = Sign out
app-button-call = Call { $name }
app-button-call-number = Call { $number }
app-button-today = Back to Today
app-button-try-again = Try again

app-yes = Yes
app-no = No
app-not-sure = I am not sure
app-none = None
app-not-known = Not known
app-optional = optional
app-needed = needed
app-now = Now
app-done = Done
app-later = Later
app-by = by { $time }
app-from = from { $time }
app-at = at { $time }
app-until = until { $time }
app-more = More
app-read-aloud = Read aloud
app-language = Language
app-settings = Settings
app-print-date = Printed { $date }. Valid until changed.

app-day-before-harvest =
    { $days ->
        [one] { $days } day before your harvest
       *[other] { $days } days before your harvest
    }
app-signed-in-as = Signed in as { $name }
app-emergency-footer = In an emergency, call { $emergency }.
