# Questions to the team: what was asked, where each stands, the form to ask.
# Scheme: questions-…

questions-title = My questions
questions-danger = I need help now
questions-danger-lead = Nobody reads a question at once. For a danger sign, use the button above.
questions-kind = What do you want?
questions-kind-question = Ask a question
questions-kind-wants-call = Please call me today
questions-text = Your question
questions-text-hint = For a call, you can leave this empty.
questions-send = Send to my nurse
questions-asked = What you asked
questions-none = You have asked nothing yet.
questions-question = A question
questions-about = A question about { $name }
questions-not-working = { $name } does not work well
questions-added = You added { $name }
questions-wants-call = You asked for a call
questions-answer-by = Your care team answers by { $by }.
questions-read = A nurse has read it.
questions-not-read = No nurse has read it yet.
questions-late = The time for an answer is over. Call { $team }.
questions-answered = Answered by a call, { $time }.
questions-answered-by = { $name } answered by a call, { $time }.
questions-kept = It is kept with your record.
