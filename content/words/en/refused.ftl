# Why a command was refused, and what to do. Nothing was recorded; errors-kept says that what was typed is kept.
# Scheme: refused-REASON, the word id that the care crate returns with a fault.

refused-missing = Fill this in.
refused-phone = Type a phone number with digits.
refused-text-too-long = This text is too long. Shorten it, or ask for a call.
refused-not-found = It is not here any more. Go back and look again.
refused-not-enrolled = Nobody is enrolled in this record yet. Enroll the person first.
refused-enrolled-already = This person is enrolled already. Open their page.
refused-staff-only = Only the care team can do this. Sign in as staff.
refused-can-not-be-written = This could not be saved. Try again, and tell an administrator if it goes on.

## Enrolling

refused-birth-in-future = This birth date is still to come. Check the year.
refused-birth-too-early = This birth date is too long ago. Check the year.
refused-harvest-before-birth = The harvest is before the birth date. Check both.
refused-harvest-too-far = This harvest is too far ahead. Check the year.
refused-harvest-too-old = This harvest is too long ago. Check the year.
refused-choose-site = Choose where the marrow is taken, or Site not known.
refused-zone-unknown = This time zone is not known. Choose one from the list.

## Links

refused-link-unknown = This link does not fit any person. Scan the code again, or ask your nurse.
refused-link-used = This link was used before. Ask your nurse for a new one.
refused-link-tries = There were too many wrong birth dates. Ask your nurse for a new link.
refused-link-expired = This link is too old. Ask your nurse for a new one.

## Self-check

refused-answer = This answer does not fit the question. Choose one of the answers shown.
refused-sign-gone = This button is not part of the check any more. Open the check again.
refused-no-words = Write what is wrong, or go back to the questions.
refused-out-of-range = Is { $number } right? Check the number and the unit.
refused-check-finished = This check is finished. Start a new one to tell us more.

## Medicines

refused-list-changed = Someone issued another list meanwhile. Read it, then issue yours again.
refused-list-too-long = This list has too many lines to carry. Take some off.
refused-do-not-take = Write what must not be taken.
refused-allergy-missing = Write what the allergy is to, or choose None known.
refused-entry-gone = This medicine is not on your list any more. Look at the new list.
refused-dose-in-future = This time is still to come. When did you take it?
refused-dose-too-long-ago = This is too long ago to note here. Tell your nurse.
refused-dose-again = You noted one a moment ago. Did you take another one?
refused-dose-gone = This dose is not noted any more.
refused-undo-late = It is too late to undo. Tell your nurse.

## Questions

refused-write-question = Write your question.
refused-question-has-no-rule = This kind of question can not be sent now. Call your care team.

## Calls and items

refused-choose-outcome = Choose how the call ended.
refused-next-missing = Choose the next contact.
refused-next-in-past = The next contact is in the past. Choose a later time.
refused-next-too-far = The next contact is too far ahead. Check the year.
refused-item-rose = This item changed while you wrote. Look at it again, then save.
refused-item-closed = Someone closed this already. Look at the thread.

## Visits

refused-visit-in-past = This visit is in the past. Choose a later time.
refused-visit-too-far = This visit is too far ahead. Check the year.
refused-visit-over = This visit is over and can not be changed.
refused-visit-cancelled = This visit was called off. Book a new one.

## Center

refused-numbers-changed = A number changed meanwhile. Call each number again, then confirm.
refused-last-administrator = This is the last administrator. Name another one first.
refused-may-not-sign = Your role may not sign. A physician or the clinical owner can.
refused-signed-already = You have signed this version. Another person has to sign too.
refused-published-already = This version is in use already.
refused-protocol-unreadable = This protocol can not be read. Run the protocol check and fix what it names.
refused-protocol-unproved = This text breaks a promise. Look at the proof, then mend it.
refused-protocol-long = This text is too long for a protocol. Send the protocol file and nothing else.
refused-protocol-faults = This is not a protocol yet: { $faults }
refused-language-role = An administrator can not say that the words are right. Ask somebody who works with people and reads the language.
refused-language-read = Somebody has read these words. Another person has to confirm it.
refused-language-unread = Nobody has read these words.
refused-language-same = You have read these words. Another person has to confirm it.
refused-language-offered = These words are offered already.
