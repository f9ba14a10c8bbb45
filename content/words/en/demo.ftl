# The demo: banners on every screen, and the words of the made-up site.
# Scheme: demo-banner-…, demo-…

demo-banner-people = Demo. Made-up people.
demo-banner-rules = Draft rules. Not reviewed by a clinician.
demo-banner-numbers = Do not call the numbers on these pages, except in a real emergency.
demo-banner-short = Demo
demo-unpublished = No rules are published yet. Nobody can be enrolled.
demo-unreviewed-words = Draft words. Not reviewed by a clinician.
demo-choose-role = Who do you want to be?
demo-role-person = Someone at home after a harvest
demo-role-nurse = A nurse
demo-role-lead = The lead of the care team
demo-role-administrator = An administrator
demo-reset = Everything here goes back when the demo starts again.
