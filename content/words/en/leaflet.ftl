# My leaflet: the aftercare text in our own words. DRAFT: no clinician has reviewed these words.
# Scheme: leaflet-section-NAME is a heading. leaflet-ITEM is the text of an item of the leaflet catalogue (S1 … D5), shown with its item
#         id; leaflet-ITEM-more is a second sentence of our own, with its source in the catalogue. The warning signs are sign-ITEM of
#         protocol.ftl, under the level words.
# Arguments: $team (number), $publisher.

leaflet-title = My leaflet
leaflet-lead = What your marrow harvest was, and how to look after yourself now.
leaflet-item = Item { $item }
leaflet-your-words = For you
leaflet-print = Print my leaflet

leaflet-section-harvest = What a marrow harvest is
leaflet-section-medicines = Your medicines
leaflet-section-visits = Your visits
leaflet-section-work = Work and daily life
leaflet-section-signs = When to get help
leaflet-section-about = About this leaflet

## Facts about the harvest

leaflet-S1 = In a marrow harvest, bone marrow is taken out of a bone.
leaflet-S2 = Bone marrow is soft tissue inside bones. It makes blood cells, and stem cells are part of it.
leaflet-S3 = White blood cells fight infection. Red blood cells carry oxygen.
leaflet-S4 = The marrow may go back to you later. Or it may go to a relative, or to someone you do not know.
leaflet-S4-related-donor = Your marrow is for a relative.
leaflet-S4-unrelated-donor = Your marrow is for someone you do not know.
leaflet-S4-autologous-patient = Your marrow is kept for you.
leaflet-S5 = Giving marrow to a person is called a bone marrow transplant.
leaflet-S6 = Your blood was checked to see that it matches the person who gets the marrow.
leaflet-S7 = Other blood tests showed whether you were fit to give.
leaflet-S8 = A needle took the marrow from your hip bones or your breastbone.
leaflet-S8-yours = Your marrow was taken from: { $sites }.
leaflet-S9 = The aim is healthier blood cells. It is used for cancer such as leukemia, for low red cells, and for repeated infection.
leaflet-S9-more = Nobody can promise how it turns out.

## Medicines

leaflet-M1 = Take your medicines the way your list says.
leaflet-M2 = Does a medicine not work as you expected? Call your care team.
leaflet-M3 = Tell your care team about every allergy you have.
leaflet-M4 = Keep one list of all medicines, vitamins and herbs that you take.
leaflet-M5 = For each one, write down how much, when, how, and why.
leaflet-M6 = Bring the list or the bottles to each visit.
leaflet-M7 = Carry the list with you in case of an emergency.
leaflet-M8 = Throw away old lists.
leaflet-M9 = Antibiotics treat or prevent infection by bacteria.
leaflet-M10 = Antidepressants may lift a low mood.
leaflet-M10-more = They can take weeks to work. Do not stop them suddenly.
leaflet-M11 = Antinausea medicine settles your stomach and helps you not throw up.
leaflet-M12 = You may need medicine for pain.
leaflet-M13 = Know which pain medicine you take, how much, how, when, and how often.
leaflet-M14 = Do not wait for pain to get very bad before you take your medicine.
leaflet-M15 = Does the pain not ease? Tell your care team.
leaflet-M16 = Pain medicine can make you dizzy or sleepy.
leaflet-M17 = Call someone when you get out of bed or need help.
leaflet-M18 = Iron, folic acid and other vitamins can help your body make red blood cells.
leaflet-M19 = Ask your care team which vitamins are right for you.

## Visits

leaflet-F1 = Know where and when your next visit is.
leaflet-F2 = Ask about more care, more treatment, and help at home.
leaflet-F3 = Someone will look at the spots where the marrow was taken.
leaflet-F4 = Tell your care team about any new sign.
leaflet-F5 = Blood tests show how your body is doing.
leaflet-F6 = You may need blood tests for many months.

## Work and daily life

leaflet-W1 = You will likely need some days off work.
leaflet-W2 = Ask when you can go back to work.
leaflet-W3 = Ask when you can do your usual activities again.

## About this leaflet

leaflet-D1 = This text helps you learn. It can not replace advice that is made for you.
leaflet-D2 = Ask your doctor, nurse or pharmacist before you act on it. Call { $team }.
leaflet-D3 = Check with your care team that it applies to you.
leaflet-D4 = Your care team may give you more to read.
leaflet-D4-none = Your care team has added nothing more to read.
leaflet-D5 = Published by { $publisher }.
leaflet-D5-own = These are our own words, made from the list of topics of an aftercare leaflet.
leaflet-unsigned = No care team has signed this text yet.
leaflet-signed = Signed by { $signers } on { $date }.
leaflet-rules-signed = The rules of the self-check were signed by { $signers } on { $date }.
