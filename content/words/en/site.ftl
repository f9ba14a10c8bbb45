# The site itself: the front page, the ways in, and what an error page offers.
# Scheme: site-…

site-front-title = After your marrow harvest
site-front-text = Marrowline tells you what to do each day, and when to call your care team.
site-home = Go to the start
site-care-team = your care team
site-team-pages = Team pages
site-sign-in-person = Open the link on your sheet, or scan its code with your phone.
site-link-dead = This link does not open
site-link-closed = This link is closed after too many wrong dates. Ask your nurse for a new one: { $team }
site-demo-go-on = Go on as { $name }
site-sign-out-everywhere = Sign out on every device
site-password-common = This password is easy to guess. Use four or more words that do not belong together.
site-field-strange = There is a character in here that can not be saved. Type it again.

site-trouble-stale-title = This page was old
site-trouble-stale-text = It was opened before you signed in. Nothing was saved yet.
site-trouble-full-title = We can not save right now
site-trouble-full-text = The disk is full. What was saved before is safe. Call { $team }.
site-send-again = Send again
site-copy-it = This was typed under another sign-in. Copy what you need.

site-pin = PIN
site-pin-off = Take the PIN off
site-pin-wrong =
    { $left ->
        [0] That PIN does not fit. Try again in an hour, or ask your nurse for a new link.
        [one] That PIN does not fit. You have { $left } try left.
       *[other] That PIN does not fit. You have { $left } tries left.
    }
site-trouble-locked-title = Type your PIN first
site-trouble-locked-text = These pages were locked while you were away.
site-trouble-slow-title = This took too long
site-trouble-slow-text = Wait a moment and try again. Sending something twice counts once.
