# The words of the self-check protocol: one message for every word id that the protocol file uses, and no other.
# A test reads the protocol file and proves both. DRAFT: no clinician has reviewed these words.
#
# Scheme (ID, FACT, RULE, ITEM and NAME are the names in the protocol file; a + in a name is written plus)
#   gate-ID, say-gate-ID      the button of the danger gate; the sentence for the call
#   ask-ID                    heading of a question that has several lines; hint-ask-ID is a line under it
#   q-FACT, hint-FACT         the question of one fact; a line under it
#   line-FACT                 the fact as a line of a tick or one-tap list
#   choice-FACT-N             the words of choice N
#   told-FACT                 the fact as the nurse is told it ("What we told your nurse", thread, worklist)
#   why-…                     the reason for the person
#   team-why-RULE, team-why-… the reason for the worklist, by rule and by shared reason; team-why-…-measured with the number
#   say-…                     the sentence for the call, before where and when the marrow was taken
#   meanwhile-…               what to do meanwhile
#   sign-ITEM, net-…          short words for lists: safety net, Help, citations
#   shortcut-ID               a separation, for the audit trail
#   level-NAME, level-NAME-color, level-NAME-team    the fixed words of a level
#   route-NAME, route-NAME-call, route-NAME-first    heading, button and first sentence of a route
#   contact-NAME, contact-content-NAME, contact-channel-NAME, contact-until-NAME, contact-only-if-NAME
#
# Arguments. Pass the whole set to any message of this file; those it does not name are ignored.
#   $emergency $crisis $poison    numbers to call (centre settings)
#   $pressure-minutes $no-answer-minutes    settings of the protocol
#   $fever-from    the temperature from which we call it a fever
#   $temperature $pain $score    what was measured

## Levels. The words are fixed; do not rephrase them anywhere.

level-red = Call { $emergency } now
level-orange = Get care now
level-yellow = Call your care team today
level-yellow-routine = Call your care team today
level-green = OK for now
level-red-color = Red
level-orange-color = Orange
level-yellow-color = Yellow
level-yellow-routine-color = Yellow
level-green-color = Green
level-red-team = Red
level-orange-team = Orange
level-yellow-team = Yellow
level-yellow-routine-team = Yellow, next working day
level-green-team = Green

## Routes

route-emergency = Call { $emergency } now
route-emergency-call = Call { $emergency }
route-emergency-first = Do not wait. Do not drive.
route-crisis = Talk to someone now
route-crisis-call = Call { $crisis }
route-crisis-first = In danger now? Call { $emergency }. Someone from your care team will call you today.
route-poison = Call the poison line now
route-poison-call = Call { $poison }
route-poison-first = Call even if you feel well. Have the package with you.

## The danger gate

gate-chest = Chest pain, pressure, squeezing or fullness
gate-upper-pain = Worrying pain in arm, upper back, neck, jaw or stomach
gate-breath = Trouble breathing
gate-weak-side = Face, arm or leg weak or numb
gate-mixed-up = Mixed up, or trouble speaking or understanding
gate-head-sight = Very bad headache, or lost sight in an eye
gate-sweat-dizzy = Sudden cold sweat, or too dizzy to stand

say-gate-chest = I have pain, pressure, squeezing or fullness in my chest.
say-gate-upper-pain = I have worrying pain in my arm, upper back, neck, jaw or stomach.
say-gate-breath = I have trouble breathing.
say-gate-weak-side = My face, arm or leg is weak or numb.
say-gate-mixed-up = I am mixed up, or I have trouble speaking or understanding.
say-gate-head-sight = I have a very bad headache, or I have lost sight.
say-gate-sweat-dizzy = I have a sudden cold sweat, or I am too dizzy to stand.

## Headings of questions with several lines

ask-danger-now = Did any of this happen, or is it happening now?
ask-danger-skin = Do you or people near you see any of these?
ask-areas = Do any of these fit?
ask-pain-place = Does any of this fit your pain?
ask-nerves = Is any of this new since the harvest?
ask-bleeding = Does any of this fit the bleeding?
ask-legs = Does any of this fit your legs?
ask-walking = Does any of this fit your walking?
ask-overdose-signs = You took extra medicine. Does any of this fit?
ask-faint = Did you have any of these?
ask-safety = Have you had any of these thoughts?
ask-body = How does your body feel?
ask-fever = Does any of this fit?
ask-stomach = Does any of this fit your stomach?
ask-headache = Do you have any of these?
ask-site = Is there any of this at the sore spots?
ask-pain-relief = Does any of this fit your pain?
ask-mood = How are your mood and sleep?
ask-mood-more = Does any of this fit how you feel?
ask-sleep = Does any of this fit your sleep?
ask-medicines = Your medicines, and questions

hint-ask-safety = We ask everyone this. Your care team sees your answer.
hint-ask-danger-skin = Someone near you may see it better.
hint-ask-pain-place = Sore spots where the needle went in are common.
hint-ask-mood = Helpers do not see these answers unless you say so.

## Facts: chest, upper body, breath

q-chest_discomfort = Do you have pressure, squeezing, fullness or pain in your chest?
told-chest_discomfort = Chest pain, pressure, squeezing or fullness
q-pain_elsewhere = Does your jaw, neck, arm, stomach or back hurt?
line-pain_elsewhere = My jaw, neck, arm, stomach or back hurts
told-pain_elsewhere = Pain in jaw, neck, arm, stomach or back
q-pain_with_cosign = With this pain: tight chest, short breath, cold sweat, faintness, or arm or jaw pain?
line-pain_with_cosign = Tight chest, short breath, cold sweat, faintness, or arm or jaw pain
told-pain_with_cosign = Pain with chest, breath, sweat, faint, arm or jaw signs
q-pain_above_waist = Is any pain above your waist: shoulder blades, neck, jaw, arms or upper stomach?
line-pain_above_waist = Pain above my waist: shoulder blades, neck, jaw, arms or upper stomach
told-pain_above_waist = Pain above the waist
q-pain_beyond_site = Is any pain somewhere other than the spots where the needle went in?
line-pain_beyond_site = Pain away from the spots where the needle went in
told-pain_beyond_site = Pain away from the harvest site
q-site_pain_new = Did this pain start or change after the soreness you woke up with?
line-site_pain_new = It started or changed after the soreness I woke up with
told-site_pain_new = Pain started or changed after waking up
q-site_pain_not_tender = Does it hurt in a new way when you keep still and nobody touches it?
line-site_pain_not_tender = It hurts in a new way when still and not touched
told-site_pain_not_tender = New pain at rest, without touch
q-breath_trouble = Do you have trouble breathing?
told-breath_trouble = Trouble breathing
q-cold_sweat = Did you suddenly break out in a cold sweat?
told-cold_sweat = Sudden cold sweat
q-cough_blood = Did you cough up blood?
line-cough_blood = I coughed up blood
told-cough_blood = Coughed up blood

## Facts: head, sight, strength, alarm

q-one_side_weak = Is an arm, a leg or your face weak or numb?
told-one_side_weak = Arm, leg or face weak or numb
q-confused = Are you mixed up, or do you have trouble speaking or understanding?
told-confused = Mixed up, or trouble speaking or understanding
q-worst_headache = Do you have a very bad headache, perhaps your worst ever?
told-worst_headache = Very bad headache, perhaps the worst ever
q-vision_loss = Have you lost sight in one eye or both?
told-vision_loss = Lost sight in one eye or both
q-cannot_stand_dizzy = Are you too dizzy to stand?
told-cannot_stand_dizzy = Too dizzy to stand
q-very_dizzy = Are you very dizzy, or did it come on suddenly?
line-very_dizzy = I am very dizzy, or it came on suddenly
told-very_dizzy = Very or suddenly dizzy
q-collapsed = Did you collapse or pass out?
line-collapsed = I collapsed or passed out
told-collapsed = Collapsed or passed out
q-feels_emergency = Does this feel like an emergency to you?
line-feels_emergency = This feels like an emergency to me
told-feels_emergency = Says it feels like an emergency
q-hard_to_wake = Are you hard to wake up?
line-hard_to_wake = Hard to wake up
told-hard_to_wake = Hard to wake
q-grey_blotchy = Is your skin or are your lips blue, gray or blotchy?
line-grey_blotchy = Blue, gray or blotchy skin or lips
told-grey_blotchy = Blue, gray or blotchy skin or lips
q-hives_face = Rash or hives, with swelling of your face, lips or tongue?
line-hives_face = Rash or hives, and a swollen face, lips or tongue
told-hives_face = Rash or hives with swollen face, lips or tongue
q-hives_breath = Rash or hives, with trouble breathing or feeling faint?
line-hives_breath = Rash or hives, and trouble breathing or feeling faint
told-hives_breath = Rash or hives with trouble breathing or faintness

## Facts: legs, walking, nerves

q-leg_swelling = Is one leg swollen or painful, or both?
line-leg_swelling = One leg or both are swollen or painful
told-leg_swelling = Leg swollen or painful
q-leg_cold_pale_numb = Is a leg cold, pale or numb?
line-leg_cold_pale_numb = A leg is cold, pale or numb
told-leg_cold_pale_numb = Cold, pale or numb leg
q-leg_weak_sudden = Did a leg suddenly become weak?
line-leg_weak_sudden = A leg suddenly became weak
told-leg_weak_sudden = Sudden weakness of a leg
q-leg_one_only = Is it only one leg?
line-leg_one_only = It is only one leg
told-leg_one_only = One leg only
q-leg_calf = Is it in your calf?
line-leg_calf = It is in my calf
told-leg_calf = In the calf
q-leg_swollen_warm = Is the leg warm, swollen or changed in color?
line-leg_swollen_warm = The leg is warm, swollen or changed in color
told-leg_swollen_warm = Leg warm, swollen or changed in color
q-walk_trouble = Do you have trouble walking?
line-walk_trouble = I have trouble walking
told-walk_trouble = Trouble walking
q-walk_sudden = Did the trouble walking come on suddenly?
line-walk_sudden = It came on suddenly
told-walk_sudden = Trouble walking came on suddenly
q-walk_worse = Is walking harder than yesterday?
line-walk_worse = It is harder than yesterday
told-walk_worse = Walking worse than yesterday
q-cannot_bear_weight = Is there a leg that you can not stand on?
line-cannot_bear_weight = I can not stand on one leg or both
told-cannot_bear_weight = Can not bear weight
q-saddle_numb = Are you numb between your legs?
line-saddle_numb = Numb between my legs
told-saddle_numb = Numb between the legs
q-bladder_bowel = Do you have new trouble passing or holding urine or stool?
line-bladder_bowel = New trouble passing or holding urine or stool
told-bladder_bowel = New trouble with bladder or bowel
q-legs_both_weak_numb = Are both legs weak or numb?
line-legs_both_weak_numb = Both legs weak or numb
told-legs_both_weak_numb = Both legs weak or numb

## Facts: bleeding and fainting

q-bandage_soaked = Has blood soaked through your bandage?
line-bandage_soaked = Blood has soaked through my bandage
told-bandage_soaked = Bandage soaked with blood
q-bleed_after_pressure = Is it still bleeding after { $pressure-minutes } minutes of firm pressure?
line-bleed_after_pressure = Still bleeding after { $pressure-minutes } minutes of firm pressure
hint-bleed_after_pressure = Have not pressed yet? Start pressing now and go on.
told-bleed_after_pressure = Still bleeding after firm pressure
q-spurting = Is the blood spurting?
line-spurting = The blood spurts
told-spurting = Blood spurts
q-pale_clammy = Are you pale, or is your skin cold and damp?
line-pale_clammy = I am pale, or my skin is cold and damp
told-pale_clammy = Pale or clammy
q-fainted = Did you faint?
line-fainted = I fainted
told-fainted = Fainted
q-near_faint = Did you nearly faint?
line-near_faint = I nearly fainted
told-near_faint = Nearly fainted
q-racing_heart = Is your heart racing?
line-racing_heart = My heart is racing
told-racing_heart = Heart racing
q-blurred_or_cannot_concentrate = Is your sight blurred, or can you not concentrate?
line-blurred_or_cannot_concentrate = My sight is blurred, or I can not concentrate
told-blurred_or_cannot_concentrate = Blurred sight or can not concentrate

## Facts: temperature and body

q-temp_c = What is your temperature now?
hint-temp_c = A fever is { $fever-from } or more.
told-temp_c = Temperature { $temperature }
q-feels_feverish = Do you feel feverish?
line-feels_feverish = I feel feverish
told-feels_feverish = Feels feverish
q-chills = Do you have chills or shaking?
line-chills = I have chills or shaking
told-chills = Chills
q-nausea = Do you feel sick to your stomach, or have you thrown up?
line-nausea = I feel sick to my stomach, or I have thrown up
told-nausea = Sick to the stomach or vomiting
q-dizzy = Do you feel dizzy?
line-dizzy = I feel dizzy
told-dizzy = Dizzy
q-weak_new = Are you weaker than yesterday, or do your legs give way?
line-weak_new = I am weaker than yesterday, or my legs give way
told-weak_new = Weaker than yesterday, or legs give way
q-tired = Are you tired, but washing, dressing and eating as usual?
line-tired = I am tired, but I wash, dress and eat as usual
told-tired = Tired, but washing, dressing and eating as usual
q-black_tarry = Are your stools black and sticky?
line-black_tarry = My stools are black and sticky
hint-black_tarry = Iron makes stools dark. Black and sticky is different.
told-black_tarry = Black, sticky stools
q-very_unwell = Do you feel very unwell?
line-very_unwell = I feel very unwell
told-very_unwell = Feels very unwell
q-fast_breathing = Are you breathing faster than usual?
line-fast_breathing = I breathe faster than usual
told-fast_breathing = Breathing faster than usual
q-temp_over_24h = Has the fever lasted more than 24 hours?
line-temp_over_24h = The fever has lasted more than 24 hours
told-temp_over_24h = Fever for more than 24 hours

## Facts: stomach, headache

q-no_fluids_24h = Have you kept no fluids down for 24 hours?
line-no_fluids_24h = I have kept no fluids down for 24 hours
told-no_fluids_24h = No fluids kept down for 24 hours
q-vomit_over_4h = Have you been throwing up for more than 4 hours?
line-vomit_over_4h = I have been throwing up for more than 4 hours
told-vomit_over_4h = Vomiting for more than 4 hours
q-vomit_blood = Is there blood in what you throw up?
line-vomit_blood = There is blood in what I throw up
told-vomit_blood = Blood in vomit
q-no_urine_8h = Have you passed no urine for 8 hours?
line-no_urine_8h = I have passed no urine for 8 hours
told-no_urine_8h = No urine for 8 hours
q-upright_headache = Is your headache worse when upright and better when you lie flat?
line-upright_headache = A headache that is worse upright and better lying flat
told-upright_headache = Headache worse upright, better lying flat
q-neck_stiff = Is your neck stiff?
line-neck_stiff = A stiff neck
told-neck_stiff = Stiff neck
q-hearing_change = Has your hearing changed?
line-hearing_change = My hearing has changed
told-hearing_change = Hearing changed
q-headache_new = Do you have a new headache?
line-headache_new = A new headache
told-headache_new = New headache

## Facts: the site

q-skin_site = Is skin near the spots itchy, swollen, hot, changed in color, or with a rash?
line-skin_site = Skin near the spots is itchy, swollen, hot, changed in color, or with a rash
hint-skin_site = Feel the skin first. Redness is harder to see on brown or black skin.
told-skin_site = Skin at the site itchy, swollen, hot, changed in color, or rash
q-wound_infected = Is it spreading, hot, leaking pus, or open?
told-wound_infected = Site spreading, hot, leaking pus, or open
q-lump_under_skin = Is there a lump under the skin?
line-lump_under_skin = There is a lump under the skin
told-lump_under_skin = Lump under the skin
q-bruise_spreading = Is a bruise getting bigger?
line-bruise_spreading = A bruise is getting bigger
told-bruise_spreading = Bruise getting bigger
q-new_tingling = Do you have new tingling?
line-new_tingling = I have new tingling
told-new_tingling = New tingling

## Facts: pain

q-pain_score = How bad is your pain now, from 0 to 10?
hint-pain_score = 0 is no pain. 10 is the worst pain you can think of.
told-pain_score = Pain { $score } of 10
q-pain_after_dose = Does the pain stay, even after you take your medicine?
line-pain_after_dose = The pain stays, even after I take my medicine
told-pain_after_dose = Pain stays after medicine
q-pain_worse_daily = Is the pain worse each day?
line-pain_worse_daily = The pain is worse each day
told-pain_worse_daily = Pain worse each day

## Facts: mood and sleep

q-self_harm = Have you thought about ending your life or hurting yourself?
line-self_harm = Thoughts of ending my life or hurting myself
told-self_harm = Thoughts of ending life or self-harm
q-self_harm_now = Do you have a plan, or are you in danger now?
line-self_harm_now = I have a plan, or I am in danger now
told-self_harm_now = Has a plan, or is in danger now
q-sad_stays = Have you felt low or sad, and it will not lift?
line-sad_stays = I feel low or sad, and it will not lift
told-sad_stays = Low or sad, and it does not lift
q-sleep_trouble = Do you have trouble sleeping?
line-sleep_trouble = I have trouble sleeping
told-sleep_trouble = Trouble sleeping
q-phq2_interest = These days, how often do you find little joy or interest in things?
told-phq2_interest = Little joy or interest: { $score } of 3
q-phq2_mood = These days, how often do you feel low or without hope?
told-phq2_mood = Low or without hope: { $score } of 3
choice-phq2_interest-0 = Not at all
choice-phq2_interest-1 = On some days
choice-phq2_interest-2 = On more than half of the days
choice-phq2_interest-3 = Almost every day
choice-phq2_mood-0 = Not at all
choice-phq2_mood-1 = On some days
choice-phq2_mood-2 = On more than half of the days
choice-phq2_mood-3 = Almost every day
q-sad_two_weeks = Has it lasted 2 weeks or more?
line-sad_two_weeks = It has lasted 2 weeks or more
told-sad_two_weeks = Low for 2 weeks or more
q-not_coping = Do you feel that you can not cope?
line-not_coping = I feel that I can not cope
told-not_coping = Can not cope
q-receiver_died = Has the person who got your marrow died?
line-receiver_died = The person who got my marrow has died
told-receiver_died = The receiver has died
q-sleep_pain = Does pain keep you awake, although you take medicine?
line-sleep_pain = Pain keeps me awake, although I take medicine
told-sleep_pain = Pain keeps awake despite medicine
q-sleep_three_nights = Is it more than 3 nights a week, for more than 2 weeks?
line-sleep_three_nights = It is more than 3 nights a week, for more than 2 weeks
told-sleep_three_nights = Poor sleep on more than 3 nights a week, for over 2 weeks

## Facts: medicines and questions

q-overdose = Did you take more medicine than your list or the label allows?
line-overdose = I took more medicine than my list or the label allows
told-overdose = Took more medicine than allowed
q-drowsy = Are you much sleepier than usual?
line-drowsy = I am much sleepier than usual
told-drowsy = Much sleepier than usual
q-opioid_breathing_pauses = Do you have new snoring, or pauses in breath, while asleep?
line-opioid_breathing_pauses = I have new snoring, or pauses in breath, while asleep
told-opioid_breathing_pauses = New snoring or pauses in breath
q-missed_or_reaction = Did you miss or double a dose, run out, or react to a medicine?
q-medicine_not_working = Is a medicine not working as you expected?
line-missed_or_reaction = I missed or doubled a dose, ran out, or reacted to a medicine
line-medicine_not_working = A medicine is not working as I expected
told-missed_or_reaction = Missed or double dose, ran out, or reaction
told-medicine_not_working = A medicine is not working
q-acetaminophen_today = Did you take acetaminophen today?
line-acetaminophen_today = I took acetaminophen today
hint-acetaminophen_today = It is also called paracetamol. It can hide a fever.
told-acetaminophen_today = Took acetaminophen today; may hide a fever
q-question = Do you have a question about the harvest or your medicine?
line-question = I have a question about the harvest or my medicine
told-question = Has a question
q-wants_call = Do you want your care team to call you today?
line-wants_call = I want my care team to call me today
told-wants_call = Wants a call today

## Reasons for the person

why-B4a-chest = This can be a heart attack.
why-B4b-cosign = Pain with these signs can come from the heart.
why-B4b-upper = Pain in these places can come from the heart.
why-B4b-new = Pain that is new or changed may not be from the harvest.
why-B4b-sternum = After a breastbone harvest, we can not tell this pain from heart pain.
why-B4c-sick = Feeling sick with these signs can come from the heart.
why-B2-breath = This can be the heart, a clot in the lung, or an allergy.
why-B4e-sweat = A sudden cold sweat can be a sign of a heart attack.
why-B4f-very-dizzy = Being very or suddenly dizzy can come from the heart.
why-B5a-one-side = This can be a stroke. Every minute counts.
why-B5b-confused = This can be a stroke. Every minute counts.
why-B5c-headache = This can be a stroke. Every minute counts.
why-B5d-sight = This can be a stroke. Every minute counts.
why-B5e-stand = This can be a stroke, or blood loss.
why-B1-leg = A swollen or painful leg can be a blood clot.
why-X7-clot = A clot from the leg may have reached the lung.
why-X7-cough-blood = Coughing up blood can be a clot in the lung.
why-X11-leg = Blood or nerve supply to the leg may be blocked.
why-B3-walk = Trouble walking can be a nerve, a clot or a bleed.
why-B3-nerve = With trouble walking, this can be a pressed nerve or a bleed.
why-B3-spinal = After a spinal, leg trouble can be a bleed near the nerves.
why-X5-nerve = Nerves in your back may be pressed. Hours count.
why-A5-soaked = Bleeding needs pressure and a look.
why-X4-bleeding = This bleeding needs help now.
why-X4-shock = You may have lost a lot of blood.
why-A5-special = You can bleed more than others. This needs help now.
why-X12-collapse = A collapse needs help now.
why-X14-emergency = You feel it is an emergency. We act on that.
why-X1-allergy = This can be a severe allergy.
why-X9-wake = Hard to wake can be too much medicine, or a severe infection.
why-X8-sepsis = This can be a severe infection.
why-X2-crisis = You do not have to carry these thoughts alone.
why-X2-danger = Your life matters. You need someone with you now.
why-X3-overdose = Too much medicine can do harm before you feel it.
why-X3-unwell = Too much medicine is making you unwell.
why-A1-fever = Fever can mean infection.
why-A1-company = Fever with this sign can mean a bad infection.
why-A1-high = Your fever is high. It can mean a bad infection.
why-A1-long = Your fever has lasted long. It can mean a bad infection.
why-A1-special = For you, any fever needs a look at once.
why-special-unwell = For you, feeling very unwell needs a look at once.
why-A1-no-thermometer = Nobody could check your temperature. For you, that needs a call.
why-A2-sick = Fluids and medicines may not stay down.
why-A2-dry = Your body may be running out of fluid.
why-A2-blood = Blood when you throw up needs a look at once.
why-X9-opioid = Pain medicine may be slowing your breathing.
why-pregnant = You are pregnant, so this needs a look at once.
why-A3-skin = This may be infection or allergy.
why-A3-infected = The site may be infected.
why-X13-blood = Blood may be collecting under the skin.
why-A4-general = This may be blood loss, infection or medicine.
why-A4-more = This can be blood loss, infection or medicine. It needs a look at once.
why-X10-black = Black, sticky stools can be bleeding inside.
why-X6-spinal = A headache with these signs can come from the spinal.
why-special-headache = You bleed more easily, so a new headache needs a look.
why-A6-stays = Pain should be settling. Yours is not.
why-A6-tingling = New tingling can be a pressed nerve.
why-A7-sad = Low mood after a harvest can be treated.
why-A7plus = Low mood like this can be treated. Please talk to us today.
why-A8-sleep = Sleep helps you heal.
why-A9-question = Your care team wants to hear from you.
why-A9plus-medicine = Your medicine plan may need a change today.
why-M2-not-working = A medicine may need a change.
why-count-two = You have more than one sign. Together they need a look.

## Reasons for the team: one for each rule, and one for each reason that several rules share.
## The form -measured names the number: use it when a number was given (for a fever: when it is one).


team-why-B4a-chest = Chest pain, pressure, squeezing or fullness
team-why-B4b-cosign = Pain with chest, breath, sweat, faint, arm or jaw signs
team-why-B4b-upper = Pain above the waist
team-why-B4b-beyond = Pain away from the harvest site
team-why-B4b-new = Site pain that started or changed after waking up
team-why-B4b-rest = Site pain that is new at rest, without touch
team-why-B4b-sternum = Pain, and the breastbone was or may have been a site
team-why-B4c-sick = Sick to the stomach with a heart sign
team-why-B2-breath = Trouble breathing
team-why-B4e-sweat = Sudden cold sweat
team-why-B4f-very-dizzy = Very or suddenly dizzy
team-why-B4f-company = Dizzy with a heart sign
team-why-B5a-one-side = Arm, leg or face weak or numb
team-why-B5b-confused = Mixed up, or trouble speaking or understanding
team-why-B5c-headache = Very bad headache, perhaps the worst ever
team-why-B5d-sight = Lost sight in one eye or both
team-why-B5e-stand = Too dizzy to stand
team-why-B1-leg = Leg swollen or painful
team-why-X7-faint = Leg swollen or painful, and fainted
team-why-X7-company = Leg swollen or painful, with breath, chest, blood or collapse
team-why-X7-cough-blood = Coughed up blood
team-why-X11-cold-leg = Cold, pale or numb leg
team-why-X11-weak-leg = Sudden weakness of a leg
team-why-B3-walk = Trouble walking
team-why-B3-sudden = Sudden trouble walking
team-why-B3-spinal = Trouble walking after a recent spinal, or anesthesia not known
team-why-B3-company = Trouble walking with weakness, numbness, bladder or bowel signs
team-why-X5-saddle = Numb between the legs
team-why-X5-bladder = New trouble with bladder or bowel
team-why-X5-legs = Both legs weak or numb
team-why-A5-soaked = Bandage soaked with blood
team-why-X4-pressure = Still bleeding after firm pressure
team-why-X4-spurting = Bleeding that spurts
team-why-X4-pale = Bandage soaked, and pale, clammy or faint
team-why-A5-special = Bandage soaked, in a special mode
team-why-X12-collapse = Collapsed or passed out
team-why-X14-emergency = Says it feels like an emergency
team-why-X1-face = Rash or hives with swollen face, lips or tongue
team-why-X1-breath = Rash or hives with trouble breathing or faintness
team-why-X9-wake = Hard to wake
team-why-X8-skin = Blue, gray or blotchy skin or lips
team-why-X8-fever = Fever with confusion, gray skin or hard to wake
team-why-X8-fever-measured = Fever { $temperature } with confusion, gray skin or hard to wake
team-why-X2-self-harm = Thoughts of ending life or self-harm
team-why-X2-now = Self-harm: a plan, or in danger now
team-why-X3-overdose = Took more medicine than allowed
team-why-X3-unwell = Took more medicine than allowed, and sleepy, sick or unwell
team-why-X3-company = Took more medicine than allowed, and confused or breathless
team-why-A1-fever = Fever
team-why-A1-fever-measured = Fever { $temperature }
team-why-A1-chills = Fever with chills
team-why-A1-chills-measured = Fever { $temperature } with chills
team-why-A1-fast-breathing = Fever with fast breathing
team-why-A1-fast-breathing-measured = Fever { $temperature } with fast breathing
team-why-A1-unwell = Fever, and feels very unwell
team-why-A1-unwell-measured = Fever { $temperature }, and feels very unwell
team-why-A1-wound = Fever with signs of infection at the site
team-why-A1-wound-measured = Fever { $temperature } with signs of infection at the site
team-why-A1-high = High fever
team-why-A1-high-measured = High fever { $temperature }
team-why-A1-long = Fever for more than 24 hours
team-why-A1-long-measured = Fever { $temperature }, for more than 24 hours
team-why-A1-special = Fever, in a special mode
team-why-A1-special-measured = Fever { $temperature }, in a special mode
team-why-special-unwell = Feels very unwell, in a special mode
team-why-A1-no-thermometer = Temperature can not be checked, in a special mode
team-why-A2-sick = Sick to the stomach or vomiting
team-why-A2-fluids = No fluids kept down for 24 hours
team-why-A2-vomiting = Vomiting for more than 4 hours
team-why-A2-blood = Blood in vomit
team-why-A2-urine = No urine for 8 hours
team-why-A2-drowsy = Sick to the stomach, and much sleepier than usual
team-why-A2-pregnant = Pregnant, and sick to the stomach
team-why-A3-skin = Skin at the site itchy, swollen, hot or changed
team-why-A3-infected = Site spreading, hot, leaking pus, or open
team-why-A3-fever = Skin change at the site, with fever
team-why-A3-fever-measured = Skin change at the site, with fever { $temperature }
team-why-X13-lump = Lump under the skin at the site
team-why-X13-bruise = Bruise getting bigger
team-why-A4-dizzy = Dizzy
team-why-A4-weak = Weaker than yesterday, or legs give way
team-why-A4-chills = Chills
team-why-A4-near-faint = Nearly fainted
team-why-A4-fainted = Fainted
team-why-A4-racing-heart = Heart racing
team-why-A4-blurred = Blurred sight or can not concentrate
team-why-A4-pregnant = Pregnant, and dizzy, weak or with chills
team-why-X10-black = Black, sticky stools
team-why-X10-weak = Black, sticky stools, and dizzy or weak
team-why-X6-upright = Possible post-spinal headache: worse upright, better flat
team-why-X6-neck = Stiff neck after a recent spinal, or anesthesia not known
team-why-X6-hearing = Hearing changed after a recent spinal, or anesthesia not known
team-why-X6-sight = Blurred sight after a recent spinal, or anesthesia not known
team-why-X6-worst = Very bad headache; possible post-spinal headache
team-why-special-headache = New headache, and bleeds easily
team-why-A6-stays = Pain stays after medicine
team-why-A6-stays-measured = Pain { $pain } of 10, stays after medicine
team-why-A6-severe = Bad pain, not better after medicine
team-why-A6-severe-measured = Pain { $pain } of 10, not better after medicine
team-why-A6-worse = Pain worse each day
team-why-A6-worse-measured = Pain { $pain } of 10, worse each day
team-why-A6-tingling = New tingling
team-why-A6-pregnant = Pregnant, and pain stays after medicine
team-why-A7-sad = Low or sad, and it does not lift
team-why-A7plus-weeks = Low or sad for 2 weeks or more
team-why-A7plus-two-questions = Mood questions at or above the cut-off
team-why-A7plus-receiver = The receiver has died
team-why-A7plus-not-coping = Can not cope
team-why-A8-sleep = Trouble sleeping
team-why-A8plus-pain = Pain keeps awake despite medicine
team-why-A8plus-mood = Trouble sleeping with low mood
team-why-A8plus-nights = Poor sleep on most nights, for over 2 weeks
team-why-X9-drowsy = Much sleepier than usual
team-why-X9-pauses = New snoring or pauses in breath
team-why-A9-question = Has a question
team-why-A9-call = Wants a call today
team-why-A9plus-medicine = Missed or double dose, ran out, or reaction
team-why-M2-not-working = A medicine is not working
team-why-count-two = More than one Yellow sign of the body

team-why-A1-company = Fever with another sign of infection
team-why-A1-company-measured = Fever { $temperature } with another sign of infection
team-why-A2-dry = Fluids may not stay down
team-why-A4-general = Dizzy, weak or with chills
team-why-A4-more = Faint, racing heart, blurred sight or can not concentrate
team-why-A7plus = Low mood that lasts, or can not cope
team-why-B3-nerve = Trouble walking with sudden onset, weakness, numbness, bladder or bowel signs
team-why-X1-allergy = Rash or hives with swelling, trouble breathing or faintness
team-why-X2-crisis = Thoughts of ending life or self-harm
team-why-X2-danger = Self-harm: a plan, or in danger now
team-why-X4-bleeding = Bleeding that does not stop
team-why-X4-shock = Bandage soaked, and pale, clammy or faint
team-why-X5-nerve = Numb between the legs, both legs weak, or bladder or bowel trouble
team-why-X6-spinal = Possible post-spinal headache
team-why-X7-clot = Possible clot in the lung, with a leg sign
team-why-X8-sepsis = Signs of severe infection
team-why-X9-opioid = Much sleepier, or new snoring or pauses in breath
team-why-X11-leg = Cold, pale, numb or suddenly weak leg
team-why-X13-blood = Lump under the skin, or bruise getting bigger
team-why-pregnant = Pregnant, with a sign that counts more

## Sentences for the call

say-chest = I have pain, pressure, squeezing or fullness in my chest.
say-pain-cosign = I have pain, with chest, breath, sweat or faint signs.
say-upper-pain = I have pain above my waist.
say-pain-beyond = I have pain away from where the needle went in.
say-pain-new = I have pain that is new or has changed.
say-pain-rest = I have new pain even when I keep still.
say-pain-sternum = I have pain. My breastbone may have been a needle site.
say-sick = I feel sick, and I have signs of a heart problem.
say-breath = I have trouble breathing.
say-cold-sweat = I suddenly broke out in a cold sweat.
say-very-dizzy = I am very dizzy, or it came on suddenly.
say-dizzy = I am dizzy, and I have signs of a heart problem.
say-one-side = My arm, leg or face is weak or numb.
say-confused = I am mixed up, or I have trouble speaking.
say-headache = I have a very bad headache, perhaps my worst ever.
say-sight = I have lost sight in one eye or both.
say-stand = I am too dizzy to stand.
say-leg-fainted = My leg is swollen or painful, and I fainted.
say-leg = My leg is swollen or painful. It may be a clot.
say-cough-blood = I coughed up blood.
say-cold-leg = My leg is cold, pale or numb.
say-weak-leg = My leg suddenly became weak.
say-walk-sudden = I suddenly have trouble walking.
say-walk-spinal = I have trouble walking. I may have had a spinal.
say-walk = I have trouble walking, and I am weak or numb.
say-saddle = I am numb between my legs.
say-bladder = I have new trouble passing or holding urine or stool.
say-both-legs = Both my legs are weak or numb.
say-bleeding = I am bleeding, and firm pressure does not stop it.
say-spurting = I am bleeding, and the blood spurts.
say-bleeding-pale = I am bleeding, and I am pale, clammy or faint.
say-bleeding-special = I am bleeding, and I may bleed more than others.
say-collapsed = I collapsed or passed out.
say-emergency = I feel that this is an emergency.
say-hives-face = I have a rash, and my face, lips or tongue is swollen.
say-hives-breath = I have a rash, and trouble breathing or feeling faint.
say-hard-to-wake = I am hard to wake up.
say-grey = My skin or lips are blue, gray or blotchy.
say-fever = I have a fever and signs of a severe infection.
say-self-harm = I have thoughts of ending my life or hurting myself.
say-self-harm-now = I am in danger of hurting myself now.
say-overdose = I took more medicine than I should, and I feel unwell.
say-spinal-headache = I have a very bad headache. I may have had a spinal.

## What to do meanwhile

meanwhile-onset = Note the time it began. Tell the people who come.
meanwhile-press = Press firmly with a clean cloth for { $pressure-minutes } minutes. Do not lift it to look. Put a second cloth on top.
meanwhile-no-thinner = Do not take aspirin or ibuprofen.
meanwhile-crisis = Call { $crisis }. In danger now? Call { $emergency }.
meanwhile-poison = Call the poison line, { $poison }, even if you feel well.
meanwhile-temperature = Check your temperature again later. Write it down.
meanwhile-no-driving = Do not drive.
meanwhile-door = Unlock your door.
meanwhile-company = Ask someone to stay with you.
meanwhile-list = Have your medicine list near you.
meanwhile-no-waiting = Do not wait for a call back. Go now.
meanwhile-no-answer = No answer in { $no-answer-minutes } minutes? Get care now.

## Signs, short

sign-A1 = Fever
sign-A2 = Sick to your stomach, or throwing up
sign-A3 = Itchy, hot or swollen skin or a rash near the site
sign-A4 = Dizzy, weak, or chills
sign-A5 = Bandage soaked with blood
sign-A6 = Pain that stays despite medicine
sign-A7 = Sadness that stays
sign-A7plus = Sadness that stays 2 weeks, or that you can not cope with
sign-A8 = Trouble sleeping
sign-A8plus = Trouble sleeping from pain, low mood, or for weeks
sign-A9 = A question about the harvest or a medicine
sign-A9plus = A missed or double dose, or a reaction
sign-M2 = A medicine that is not working
sign-B1 = Leg swelling or pain
sign-B2 = Trouble breathing
sign-B3 = Trouble walking
sign-B4a = Chest pressure, squeezing, fullness or pain
sign-B4b = Discomfort in an arm, jaw, neck, stomach or back
sign-B4c = Sick to your stomach with a heart sign
sign-B4d = Trouble breathing, as a heart sign
sign-B4e = Sudden cold sweat
sign-B4f = Very or suddenly dizzy
sign-B5a = Weak or numb arm, leg or face
sign-B5b = Mixed up, or trouble speaking or understanding
sign-B5c = Very bad headache, worst ever
sign-B5d = Loss of sight in one eye or both
sign-B5e = Too dizzy to stand
sign-X1 = Severe allergy
sign-X2 = Thoughts of self-harm
sign-X3 = Too much medicine
sign-X4 = Bleeding that does not stop
sign-X5 = Numb or weak legs, or bladder or bowel trouble
sign-X6 = Headache after a spinal
sign-X7 = Clot in the lung
sign-X8 = Severe infection
sign-X9 = Too sleepy on pain medicine
sign-X10 = Black, sticky stools
sign-X11 = Cold or suddenly weak leg
sign-X12 = Collapse
sign-X13 = Lump or spreading bruise
sign-X14 = Feels like an emergency
sign-modes = Stricter rules for some people

net-fever-chills = Fever with chills
net-nearly-fainted = Fainting, or nearly fainting
net-no-fluids = Fluids that do not stay down
net-overdose = More medicine taken than allowed
net-mood-sleep = Sadness that stays, or trouble sleeping

## Separations, for the audit trail

shortcut-B4b-site = Pain only at the harvest site, there since waking up and tender
shortcut-A2-alone = Sick to the stomach, without a heart sign
shortcut-A4-mild-dizzy = Dizzy, without a heart or stroke sign
shortcut-A4-tired = Tired, but not weak

## The follow-up schedule

contact-baseline = Before the harvest
contact-day-0 = Harvest day
contact-day-1 = Day 1 call
contact-day-2 = Day 2 check
contact-day-7 = Week 1 visit
contact-day-14 = Week 2 check
contact-weekly = Weekly check
contact-day-30 = Month 1 visit
contact-day-90 = Month 3 visit
contact-day-180 = Half-year check
contact-year-1 = Year 1 questions
contact-year-2 = Year 2 questions
contact-year-3 = Year 3 questions
contact-year-4 = Year 4 questions
contact-year-5 = Year 5 questions
contact-year-6 = Year 6 questions
contact-year-7 = Year 7 questions
contact-year-8 = Year 8 questions
contact-year-9 = Year 9 questions
contact-year-10 = Year 10 questions

contact-content-activity = How active you are
contact-content-baseline = How you are before the harvest
contact-content-bleeding = Bleeding
contact-content-blood-count = Blood count
contact-content-contact-details = Your phone and address
contact-content-drowsiness = How sleepy you are
contact-content-ferritin = Iron stores
contact-content-health-changes = Changes in your health
contact-content-mood = Your mood
contact-content-pain = Pain
contact-content-review = A look at your recovery
contact-content-second-donation = Your wishes about giving again
contact-content-self-check = Self-check
contact-content-site-check = A look at the needle spots
contact-content-teach-back = What to do at home, in your own words

contact-channel-visit = Visit
contact-channel-phone = Phone call
contact-channel-app = On your phone
contact-until-recovery-affirmed = Until a nurse confirms that you have recovered
contact-only-if-not-recovered-or-haemoglobin-not-back = Only if you have not recovered, or your blood count is not back
