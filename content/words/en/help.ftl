# Help: works signed out, without a network, without script.
# The headings are level-… and the lines gate-…, sign-… and net-… of protocol.ftl.
# Scheme: help-…; help-line-NAME is one row under "More help".
# Arguments: $emergency $crisis $poison $team $night (numbers).

help-title = Help
help-red-for = Call { $emergency } now for
help-orange-for = Get care now for
help-yellow-for = Call your care team today for
help-call-emergency = Call { $emergency }
help-call-team = Call { $team }
help-orange-how = Do not drive. Do not wait for a call back.
help-orange-press = Blood soaks your bandage? Press firmly on it first.
help-open = Open now until { $time }. At night, call { $night }.
help-hours = Day line: { $hours }. At night, call { $night }.
help-closed = The day line is closed. Call { $night }.
help-numbers-missing = Your center has not entered its numbers yet. In danger? Call { $emergency }.

help-more = More help
help-line-crisis = Crisis line
help-line-crisis-lead = Thoughts of hurting yourself
help-line-poison = Poison line
help-line-poison-lead = Took too much medicine
help-line-check = Start a check
help-line-say = What to say on the phone
help-line-interpreter = I need an interpreter
help-line-interpreter-say = Say: “{ $language }, please.”
help-line-card = My wallet card
help-line-leaflet = My leaflet
help-line-other-person = I am with someone who needs help
help-line-sign-in = Sign in

help-say-name = Say your name and birth date.
help-say-harvest = Say that your bone marrow was taken, and when.
help-say-sign = Say what is wrong and when it began.
help-say-medicines = Read out your medicine list.
help-say-where = Say where you are.

help-works-signed-out = This page works without signing in.
help-works = This page works with no signal and no sign-in.
help-no-card = No card is kept on this phone. Sign in to see it.
