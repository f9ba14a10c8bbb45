# Signing in: the person's link, birth date and PIN; the team's password.
# Scheme: sign-in-link-…, sign-in-birth-…, sign-in-pin-…, sign-in-keep-…, sign-in-staff-…, sign-in-setup-…

sign-in-title = Sign in
sign-in-person = I am a patient or donor
sign-in-staff = I work here
sign-in-signed-out = You are signed out.
sign-in-signed-out-unsent = You are signed out. Unsent reports stay on this phone until they are sent.
sign-in-again = Sign in to go on. What you typed is kept.

sign-in-link-title = Open your pages on this phone
sign-in-link-lead = Your nurse gave you this link. It works once, on this phone.
sign-in-link-go = Open my pages
sign-in-link-used = This link was used before. Ask your nurse for a new one: { $team }
sign-in-link-expired = This link is too old. Ask your nurse for a new one: { $team }
sign-in-link-withdrawn = This link was withdrawn. Ask your nurse for a new one: { $team }
sign-in-link-wrong = This link does not fit any person. Scan the code again, or call { $team }.
sign-in-link-no-link = No link? Ask your nurse for one: { $team }
sign-in-link-help = You can use Help without signing in.

sign-in-birth-title = Is it you?
sign-in-birth-lead = Type your birth date.
sign-in-birth-needed = Type the month, day and year of your birth.
sign-in-birth-day = Day
sign-in-birth-month = Month
sign-in-birth-year = Year
sign-in-birth-wrong =
    { $left ->
        [0] That date does not fit. This link is now closed. Ask your nurse for a new one.
        [one] That date does not fit. You have { $left } try left.
       *[other] That date does not fit. You have { $left } tries left.
    }

sign-in-pin-title = Type your PIN
sign-in-pin-set = Lock these pages with a PIN
sign-in-pin-lead = { $least } to { $most } digits. You can do without one.
sign-in-pin-again = The same PIN again
sign-in-pin-different = The two PINs are not the same. Type both again.
sign-in-pin-shape = Use { $least } to { $most } digits.
sign-in-pin-skip = No PIN
sign-in-pin-forgot = Forgot it? Ask your nurse for a new link: { $team }
sign-in-pin-wrong =
    { $left ->
        [0] That PIN does not fit. Ask your nurse for a new link.
        [one] That PIN does not fit. You have { $left } try left.
       *[other] That PIN does not fit. You have { $left } tries left.
    }

sign-in-keep-title = Keep a copy on this phone?
sign-in-keep-lead = Your list, card and plan then open without a network. Say no on a shared phone.
sign-in-keep-yes = Yes, keep a copy
sign-in-keep-no = No, do not keep a copy

sign-in-staff-title = Care team sign-in
sign-in-staff-name = E-mail
sign-in-staff-password = Password
sign-in-staff-go = Sign in
sign-in-staff-wrong = E-mail or password does not fit. Check both and try again.
sign-in-staff-disabled = This account is closed. Ask an administrator.
sign-in-staff-wait = Too many tries. Try again at { $time }.
sign-in-staff-expired = You were signed out after { $length } without use.

sign-in-setup-title = Set up this center
sign-in-setup-lead = This link works once. It makes the first administrator.
sign-in-setup-center = Name of the center
sign-in-setup-name = Your name
sign-in-setup-password = Password
sign-in-setup-password-again = The same password again
sign-in-setup-password-short =
    { $least ->
        [one] Use at least { $least } character.
       *[other] Use at least { $least } characters.
    }
sign-in-setup-password-different = The two passwords are not the same. Type both again.
sign-in-setup-go = Make the first administrator
sign-in-setup-used = Set-up is done. Sign in with your e-mail.
