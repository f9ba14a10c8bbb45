# The languages of a center: how whole each one is, who has read its words, and who confirmed that.
# Scheme: languages-…

languages-title = Languages
languages-lead = English is always there. Any other language is offered when one person has read all its words and another has confirmed it.
languages-demo = The demo shows every language, with a bar that says nobody has reviewed it. Names given here change nothing on its screens.
languages-none = This program holds no words in another language.
languages-strings = { $count ->
    [one] 1 text
   *[other] { $count } texts
}
languages-missing = { $count ->
    [one] 1 missing, shown in English
   *[other] { $count } missing, shown in English
}
languages-stale = { $count ->
    [one] 1 made from an older English
   *[other] { $count } made from an older English
}
languages-machine = Made by a machine.
languages-nobody = Reviewed by nobody. Not offered.
languages-waiting = Read by { $name } on { $date }. Another person has to confirm it. Not offered.
languages-offered = Offered since { $date }. Read by { $reader }, confirmed by { $confirmer }.
languages-changed = The words changed after { $date }, and nobody has read the new ones. The language is still offered, and every page in it says so.
languages-blocked = A text is older than the English it was made from. It is put right first, then the words can be read and confirmed.
languages-open = Read the words
languages-words-title = The words of { $language }
languages-words-lead = All that a person can read, beside the English. Names in braces, such as { $example }, are filled in by the program.
languages-fingerprint = Fingerprint of these words:
languages-column-id = Name
languages-column-english = English
languages-column-own = In { $language }
languages-in-english = No words. English is shown.
languages-group-emergency = For an emergency
languages-group-danger = About danger signs
languages-group-other = All other words
languages-read-title = I read these words
languages-read-lead = Your name stands under exactly these words, with today's date.
languages-read-confirm = I read { $language }. I have read every word on this page, and they say what the English says.
languages-read-go = Put my name under them
languages-read-needed = Tick this to say that you have read them all.
languages-offer-title = Confirm the reading
languages-offer-lead = { $name } read these words on { $date }. When you confirm it, people can be spoken to in { $language }.
languages-offer-confirm = I know that { $name } reads { $language }, and I stand for offering it.
languages-offer-go = Confirm and offer it
languages-withdraw-title = Take it away
languages-withdraw-lead = At once, people are spoken to in English. Two people can bring it back.
languages-withdraw-go = Stop offering { $language }
languages-same-person = You have read these words. Another person confirms it: a physician or the clinical owner.
languages-may-not = A nurse, coordinator, physician or clinical owner who reads the language puts a name under it. A physician or the clinical owner confirms it.
languages-words-changed = These words changed since you opened the page. Read them again.
languages-name-en = English
languages-name-es = Spanish
languages-name-ar = Arabic
