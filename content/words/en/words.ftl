# What a page says about its own words, in a bar at the top.
# Scheme: words-…

words-unreviewed = A machine made these words. No clinician has reviewed them.
words-changed-since = Some of these words changed after { $date }. Nobody has reviewed the new ones.
words-some-english = Some words are in English.
words-out-of-date = Some words about danger signs are older than the English ones.
