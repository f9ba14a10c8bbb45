# Las palabras de la autoevaluación. El esquema está en ../en/protocol.ftl.
# Palabras fijas: equipo médico (care team), enfermera (nurse), ayudante (helper), extracción de médula (marrow harvest),
# revisión (check), tener mareo (dizzy), náuseas (sick to the stomach), falta de aire o problemas para respirar (breath).

## Niveles. Las palabras son fijas.

level-red = Llame al { $emergency } ahora
level-orange = Busque atención médica ahora
level-yellow = Llame hoy a su equipo médico
level-yellow-routine = Llame hoy a su equipo médico
level-green = Bien por ahora
level-red-color = Rojo
level-orange-color = Naranja
level-yellow-color = Amarillo
level-yellow-routine-color = Amarillo
level-green-color = Verde

## Vías

route-emergency = Llame al { $emergency } ahora
route-emergency-call = Llamar al { $emergency }
route-emergency-first = No espere. No maneje.
route-crisis = Hable con alguien ahora
route-crisis-call = Llamar al { $crisis }
route-crisis-first = ¿Está en peligro ahora? Llame al { $emergency }. Alguien de su equipo médico le llamará hoy.
route-poison = Llame ahora a la línea de intoxicaciones
route-poison-call = Llamar al { $poison }
route-poison-first = Llame aunque se sienta bien. Tenga el envase a la mano.

## La pregunta de peligro

gate-chest = Dolor, presión, opresión o llenura en el pecho
gate-upper-pain = Dolor preocupante en brazo, espalda alta, cuello, mandíbula o estómago
gate-breath = Problemas para respirar
gate-weak-side = Cara, brazo o pierna débil o con adormecimiento
gate-mixed-up = Confusión, o problemas para hablar o entender
gate-head-sight = Dolor de cabeza muy fuerte, o pérdida de vista en un ojo
gate-sweat-dizzy = Sudor frío de repente, o tanto mareo que no puede estar de pie

say-gate-chest = Tengo dolor, presión, opresión o llenura en el pecho.
say-gate-upper-pain = Tengo un dolor preocupante en el brazo, la espalda alta, el cuello, la mandíbula o el estómago.
say-gate-breath = Tengo problemas para respirar.
say-gate-weak-side = Tengo la cara, el brazo o la pierna débil o con adormecimiento.
say-gate-mixed-up = Tengo confusión, o problemas para hablar o entender.
say-gate-head-sight = Tengo un dolor de cabeza muy fuerte, o perdí la vista.
say-gate-sweat-dizzy = Tengo un sudor frío repentino, o tanto mareo que no puedo estar de pie.

## Títulos de preguntas con varias líneas

ask-danger-now = ¿Le pasó algo de esto, o le está pasando ahora?
ask-danger-skin = ¿Nota algo de esto usted, o alguien que está cerca?
ask-areas = ¿Tiene algo de esto?
ask-pain-place = ¿Es así su dolor?
ask-nerves = ¿Hay algo de esto que sea nuevo desde la extracción?
ask-bleeding = ¿Es así el sangrado?
ask-legs = ¿Le pasa algo de esto en las piernas?
ask-walking = ¿Le pasa algo de esto al caminar?
ask-overdose-signs = Tomó medicina de más. ¿Le pasa algo de esto?
ask-faint = ¿Le pasó algo de esto?
ask-safety = ¿Ha tenido alguno de estos pensamientos?
ask-body = ¿Cómo siente el cuerpo?
ask-fever = ¿Tiene algo de esto?
ask-stomach = ¿Le pasa algo de esto con el estómago?
ask-headache = ¿Tiene algo de esto?
ask-site = ¿Hay algo de esto donde le duele?
ask-pain-relief = ¿Es así su dolor?
ask-mood = ¿Cómo están su ánimo y su sueño?
ask-mood-more = ¿Se siente de alguna de estas formas?
ask-sleep = ¿Es así su sueño?
ask-medicines = Sus medicinas, y preguntas

hint-ask-safety = Le preguntamos esto a todos. Su equipo médico ve su respuesta.
hint-ask-danger-skin = Alguien que está cerca quizás lo vea mejor.
hint-ask-pain-place = Es común tener dolor donde entró la aguja.
hint-ask-mood = Sus ayudantes no ven estas respuestas, a menos que usted lo permita.

## Pecho, parte alta del cuerpo, respiración

q-chest_discomfort = ¿Tiene presión, opresión, llenura o dolor en el pecho?
told-chest_discomfort = Dolor, presión, opresión o llenura en el pecho
q-pain_elsewhere = ¿Le duele la mandíbula, el cuello, un brazo, el estómago o la espalda?
line-pain_elsewhere = Me duele la mandíbula, el cuello, un brazo, el estómago o la espalda
told-pain_elsewhere = Dolor en mandíbula, cuello, brazo, estómago o espalda
q-pain_with_cosign = Con este dolor: ¿pecho apretado, falta de aire, sudor frío, sensación de desmayo, o dolor de brazo o mandíbula?
line-pain_with_cosign = Pecho apretado, falta de aire, sudor frío, sensación de desmayo, o dolor de brazo o mandíbula
told-pain_with_cosign = Dolor con señales de pecho, respiración, sudor, desmayo, brazo o mandíbula
q-pain_above_waist = ¿Tiene dolor arriba de la cintura: omóplatos, cuello, mandíbula, brazos o estómago alto?
line-pain_above_waist = Dolor arriba de la cintura: omóplatos, cuello, mandíbula, brazos o estómago alto
told-pain_above_waist = Dolor arriba de la cintura
q-pain_beyond_site = ¿Le duele en algún lugar que no sea donde entró la aguja?
line-pain_beyond_site = Dolor fuera de los lugares donde entró la aguja
told-pain_beyond_site = Dolor fuera del lugar de la extracción
q-site_pain_new = ¿Este dolor empezó o cambió después del dolor con que despertó?
line-site_pain_new = Empezó o cambió después del dolor con que desperté
told-site_pain_new = El dolor empezó o cambió después de despertar
q-site_pain_not_tender = ¿Le duele de una forma nueva cuando no se mueve y nadie lo toca?
line-site_pain_not_tender = Me duele de una forma nueva sin moverme y sin tocarlo
told-site_pain_not_tender = Dolor nuevo en reposo, sin tocar
q-breath_trouble = ¿Tiene problemas para respirar?
told-breath_trouble = Problemas para respirar
q-cold_sweat = ¿Le vino de repente un sudor frío?
told-cold_sweat = Sudor frío repentino
q-cough_blood = ¿Tosió sangre?
line-cough_blood = Tosí sangre
told-cough_blood = Tosió sangre

## Cabeza, vista, fuerza, alarma

q-one_side_weak = ¿Tiene un brazo, una pierna o la cara débil o con adormecimiento?
told-one_side_weak = Brazo, pierna o cara débil o con adormecimiento
q-confused = ¿Tiene confusión, o problemas para hablar o entender?
told-confused = Confusión, o problemas para hablar o entender
q-worst_headache = ¿Tiene un dolor de cabeza muy fuerte, quizás el peor de su vida?
told-worst_headache = Dolor de cabeza muy fuerte, quizás el peor de su vida
q-vision_loss = ¿Perdió la vista en un ojo o en los dos?
told-vision_loss = Perdió la vista en un ojo o en los dos
q-cannot_stand_dizzy = ¿Tiene tanto mareo que no puede estar de pie?
told-cannot_stand_dizzy = Tanto mareo que no puede estar de pie
q-very_dizzy = ¿Tiene mucho mareo, o le vino de repente?
line-very_dizzy = Tengo mucho mareo, o me vino de repente
told-very_dizzy = Mareo muy fuerte o repentino
q-collapsed = ¿Se desplomó o perdió el conocimiento?
line-collapsed = Me desplomé o perdí el conocimiento
told-collapsed = Se desplomó o perdió el conocimiento
q-feels_emergency = ¿Siente usted que esto es una emergencia?
line-feels_emergency = Siento que esto es una emergencia
told-feels_emergency = Dice que siente que es una emergencia
q-hard_to_wake = ¿Es difícil despertarle?
line-hard_to_wake = Es difícil despertarme
told-hard_to_wake = Difícil de despertar
q-grey_blotchy = ¿Tiene la piel o los labios azules, grises o con manchas?
line-grey_blotchy = Piel o labios azules, grises o con manchas
told-grey_blotchy = Piel o labios azules, grises o con manchas
q-hives_face = ¿Tiene sarpullido o ronchas, con hinchazón de la cara, los labios o la lengua?
line-hives_face = Sarpullido o ronchas, y la cara, los labios o la lengua hinchados
told-hives_face = Sarpullido o ronchas con cara, labios o lengua hinchados
q-hives_breath = ¿Tiene sarpullido o ronchas, con problemas para respirar o sensación de desmayo?
line-hives_breath = Sarpullido o ronchas, y problemas para respirar o sensación de desmayo
told-hives_breath = Sarpullido o ronchas con problemas para respirar o sensación de desmayo

## Piernas, caminar, nervios

q-leg_swelling = ¿Tiene una pierna hinchada o con dolor, o las dos?
line-leg_swelling = Una pierna, o las dos, está hinchada o me duele
told-leg_swelling = Pierna hinchada o con dolor
q-leg_cold_pale_numb = ¿Tiene una pierna fría, pálida o con adormecimiento?
line-leg_cold_pale_numb = Una pierna está fría, pálida o con adormecimiento
told-leg_cold_pale_numb = Pierna fría, pálida o con adormecimiento
q-leg_weak_sudden = ¿Se le puso débil una pierna de repente?
line-leg_weak_sudden = Una pierna se me puso débil de repente
told-leg_weak_sudden = Debilidad repentina de una pierna
q-leg_one_only = ¿Es en una sola pierna?
line-leg_one_only = Es en una sola pierna
told-leg_one_only = Una sola pierna
q-leg_calf = ¿Es en la pantorrilla?
line-leg_calf = Es en la pantorrilla
told-leg_calf = En la pantorrilla
q-leg_swollen_warm = ¿La pierna está caliente, hinchada o cambió de color?
line-leg_swollen_warm = La pierna está caliente, hinchada o cambió de color
told-leg_swollen_warm = Pierna caliente, hinchada o con cambio de color
q-walk_trouble = ¿Tiene problemas para caminar?
line-walk_trouble = Tengo problemas para caminar
told-walk_trouble = Problemas para caminar
q-walk_sudden = ¿El problema para caminar empezó de repente?
line-walk_sudden = Empezó de repente
told-walk_sudden = El problema para caminar empezó de repente
q-walk_worse = ¿Le cuesta caminar más que ayer?
line-walk_worse = Me cuesta más que ayer
told-walk_worse = Le cuesta caminar más que ayer
q-cannot_bear_weight = ¿Hay una pierna en la que no se puede apoyar?
line-cannot_bear_weight = No me puedo apoyar en una pierna o en las dos
told-cannot_bear_weight = No puede apoyar el peso
q-saddle_numb = ¿Tiene adormecimiento entre las piernas?
line-saddle_numb = Adormecimiento entre las piernas
told-saddle_numb = Adormecimiento entre las piernas
q-bladder_bowel = ¿Tiene problemas nuevos para orinar, evacuar o aguantar la orina o las heces?
line-bladder_bowel = Problemas nuevos para orinar, evacuar o aguantar la orina o las heces
told-bladder_bowel = Problemas nuevos de vejiga o intestino
q-legs_both_weak_numb = ¿Tiene las dos piernas débiles o con adormecimiento?
line-legs_both_weak_numb = Las dos piernas débiles o con adormecimiento
told-legs_both_weak_numb = Las dos piernas débiles o con adormecimiento

## Sangrado y desmayo

q-bandage_soaked = ¿La sangre empapó su vendaje?
line-bandage_soaked = La sangre empapó mi vendaje
told-bandage_soaked = Vendaje empapado de sangre
q-bleed_after_pressure = ¿Sigue sangrando después de { $pressure-minutes } minutos de presión firme?
line-bleed_after_pressure = Sigue sangrando después de { $pressure-minutes } minutos de presión firme
hint-bleed_after_pressure = ¿Aún no ha presionado? Empiece a presionar ya y continúe.
told-bleed_after_pressure = Sigue sangrando después de presión firme
q-spurting = ¿La sangre sale a chorros?
line-spurting = La sangre sale a chorros
told-spurting = La sangre sale a chorros
q-pale_clammy = ¿Está pálida su piel, o está fría y húmeda?
line-pale_clammy = Mi piel está pálida, o fría y húmeda
told-pale_clammy = Piel pálida, o fría y húmeda
q-fainted = ¿Se desmayó?
line-fainted = Me desmayé
told-fainted = Se desmayó
q-near_faint = ¿Casi se desmayó?
line-near_faint = Casi me desmayé
told-near_faint = Casi se desmayó
q-racing_heart = ¿Tiene el corazón acelerado?
line-racing_heart = Tengo el corazón acelerado
told-racing_heart = Corazón acelerado
q-blurred_or_cannot_concentrate = ¿Ve borroso, o no se puede concentrar?
line-blurred_or_cannot_concentrate = Veo borroso, o no me puedo concentrar
told-blurred_or_cannot_concentrate = Ve borroso, o no se puede concentrar

## Temperatura y cuerpo

q-temp_c = ¿Cuál es su temperatura ahora?
hint-temp_c = Fiebre es { $fever-from } o más.
told-temp_c = Temperatura { $temperature }
q-feels_feverish = ¿Siente que tiene fiebre?
line-feels_feverish = Siento que tengo fiebre
told-feels_feverish = Siente que tiene fiebre
q-chills = ¿Tiene escalofríos o temblores?
line-chills = Tengo escalofríos o temblores
told-chills = Escalofríos
q-nausea = ¿Tiene náuseas o ganas de vomitar, o ha vomitado?
line-nausea = Tengo náuseas o ganas de vomitar, o he vomitado
told-nausea = Náuseas o vómito
q-dizzy = ¿Tiene mareo?
line-dizzy = Tengo mareo
told-dizzy = Mareo
q-weak_new = ¿Tiene más debilidad que ayer, o se le doblan las piernas?
line-weak_new = Tengo más debilidad que ayer, o se me doblan las piernas
told-weak_new = Más debilidad que ayer, o se le doblan las piernas
q-tired = ¿Tiene cansancio, pero se lava, se viste y come como siempre?
line-tired = Tengo cansancio, pero me lavo, me visto y como igual que siempre
told-tired = Cansancio, pero se lava, se viste y come como siempre
q-black_tarry = ¿Sus heces son negras y pegajosas?
line-black_tarry = Mis heces son negras y pegajosas
hint-black_tarry = El hierro oscurece las heces. Negras y pegajosas es distinto.
told-black_tarry = Heces negras y pegajosas
q-very_unwell = ¿Se siente muy mal?
line-very_unwell = Me siento muy mal
told-very_unwell = Se siente muy mal
q-fast_breathing = ¿Respira más rápido que de costumbre?
line-fast_breathing = Respiro más rápido que de costumbre
told-fast_breathing = Respira más rápido que de costumbre
q-temp_over_24h = ¿La fiebre ha durado más de 24 horas?
line-temp_over_24h = La fiebre ha durado más de 24 horas
told-temp_over_24h = Fiebre por más de 24 horas

## Estómago, dolor de cabeza

q-no_fluids_24h = ¿Lleva 24 horas sin poder retener ningún líquido?
line-no_fluids_24h = Llevo 24 horas sin poder retener ningún líquido
told-no_fluids_24h = 24 horas sin retener ningún líquido
q-vomit_over_4h = ¿Lleva más de 4 horas vomitando?
line-vomit_over_4h = Llevo más de 4 horas vomitando
told-vomit_over_4h = Vómito por más de 4 horas
q-vomit_blood = ¿Hay sangre en lo que vomita?
line-vomit_blood = Hay sangre en lo que vomito
told-vomit_blood = Sangre en el vómito
q-no_urine_8h = ¿Lleva 8 horas sin orinar?
line-no_urine_8h = Llevo 8 horas sin orinar
told-no_urine_8h = 8 horas sin orinar
q-upright_headache = ¿Le duele más la cabeza al sentarse o ponerse de pie, y menos al acostarse?
line-upright_headache = Me duele más la cabeza al sentarme o ponerme de pie, y menos al acostarme
told-upright_headache = Dolor de cabeza: peor al sentarse o estar de pie, mejor al acostarse
q-neck_stiff = ¿Tiene el cuello rígido?
line-neck_stiff = El cuello rígido
told-neck_stiff = Cuello rígido
q-hearing_change = ¿Oye distinto que antes?
line-hearing_change = Oigo distinto que antes
told-hearing_change = Cambio en el oído
q-headache_new = ¿Tiene un dolor de cabeza nuevo?
line-headache_new = Un dolor de cabeza nuevo
told-headache_new = Dolor de cabeza nuevo

## El lugar de la extracción

q-skin_site = Piel cerca de donde entró la aguja: ¿pica, está hinchada, caliente, cambió de color, o con sarpullido?
line-skin_site = Piel cerca de donde entró la aguja: pica, está hinchada, caliente, cambió de color, o con sarpullido
hint-skin_site = Primero toque la piel. En piel morena o negra cuesta más ver el rojo.
told-skin_site = Piel del lugar con picazón, hinchada, caliente, con cambio de color o sarpullido
q-wound_infected = ¿Se extiende, está caliente, le sale pus, o está abierto?
told-wound_infected = El lugar se extiende, está caliente, saca pus o está abierto
q-lump_under_skin = ¿Hay un bulto debajo de la piel?
line-lump_under_skin = Hay un bulto debajo de la piel
told-lump_under_skin = Bulto debajo de la piel
q-bruise_spreading = ¿Un moretón se está haciendo más grande?
line-bruise_spreading = Un moretón se está haciendo más grande
told-bruise_spreading = Moretón que se hace más grande
q-new_tingling = ¿Tiene un hormigueo nuevo?
line-new_tingling = Tengo un hormigueo nuevo
told-new_tingling = Hormigueo nuevo

## Dolor

q-pain_score = ¿Qué tan fuerte es su dolor ahora, de 0 a 10?
hint-pain_score = 0 es sin dolor. 10 es el peor dolor que se pueda imaginar.
told-pain_score = Dolor { $score } de 10
q-pain_after_dose = ¿El dolor sigue, aun después de tomar su medicina?
line-pain_after_dose = El dolor sigue, aun después de tomar mi medicina
told-pain_after_dose = El dolor sigue después de la medicina
q-pain_worse_daily = ¿El dolor es peor cada día?
line-pain_worse_daily = El dolor es peor cada día
told-pain_worse_daily = Dolor peor cada día

## Ánimo y sueño

q-self_harm = ¿Ha pensado en quitarse la vida o en hacerse daño?
line-self_harm = Pensamientos de quitarme la vida o de hacerme daño
told-self_harm = Pensamientos de quitarse la vida o de hacerse daño
q-self_harm_now = ¿Tiene un plan, o está en peligro ahora?
line-self_harm_now = Tengo un plan, o estoy en peligro ahora
told-self_harm_now = Tiene un plan, o está en peligro ahora
q-sad_stays = ¿Ha sentido tristeza o desánimo que no se le quita?
line-sad_stays = Siento tristeza o desánimo que no se me quita
told-sad_stays = Tristeza o desánimo que no se quita
q-sleep_trouble = ¿Tiene problemas para dormir?
line-sleep_trouble = Tengo problemas para dormir
told-sleep_trouble = Problemas para dormir
q-phq2_interest = Estos días, ¿con qué frecuencia siente poca alegría o interés en las cosas?
told-phq2_interest = Poca alegría o interés: { $score } de 3
q-phq2_mood = Estos días, ¿con qué frecuencia siente desánimo o falta de esperanza?
told-phq2_mood = Desánimo o falta de esperanza: { $score } de 3
choice-phq2_interest-0 = Nunca
choice-phq2_interest-1 = Algunos días
choice-phq2_interest-2 = Más de la mitad de los días
choice-phq2_interest-3 = Casi todos los días
choice-phq2_mood-0 = Nunca
choice-phq2_mood-1 = Algunos días
choice-phq2_mood-2 = Más de la mitad de los días
choice-phq2_mood-3 = Casi todos los días
q-sad_two_weeks = ¿Ha durado 2 semanas o más?
line-sad_two_weeks = Ha durado 2 semanas o más
told-sad_two_weeks = Desánimo por 2 semanas o más
q-not_coping = ¿Siente que no puede con esto?
line-not_coping = Siento que no puedo con esto
told-not_coping = Siente que no puede con esto
q-receiver_died = ¿Murió la persona que recibió su médula?
line-receiver_died = La persona que recibió mi médula murió
told-receiver_died = Murió quien recibió la médula
q-sleep_pain = ¿El dolor no le deja dormir, aunque tome medicina?
line-sleep_pain = El dolor no me deja dormir, aunque tomo medicina
told-sleep_pain = El dolor no le deja dormir, a pesar de la medicina
q-sleep_three_nights = ¿Son más de 3 noches por semana, por más de 2 semanas?
line-sleep_three_nights = Son más de 3 noches por semana, por más de 2 semanas
told-sleep_three_nights = Duerme mal más de 3 noches por semana, por más de 2 semanas

## Medicinas y preguntas

q-overdose = ¿Tomó más medicina de la que permite su lista o la etiqueta?
line-overdose = Tomé más medicina de la que permite mi lista o la etiqueta
told-overdose = Tomó más medicina de la permitida
q-drowsy = ¿Tiene mucho más sueño que de costumbre?
line-drowsy = Tengo mucho más sueño que de costumbre
told-drowsy = Mucho más sueño que de costumbre
q-opioid_breathing_pauses = ¿Tiene ronquidos nuevos, o pausas al respirar, cuando duerme?
line-opioid_breathing_pauses = Tengo ronquidos nuevos, o pausas al respirar, cuando duermo
told-opioid_breathing_pauses = Ronquidos nuevos o pausas al respirar
q-missed_or_reaction = ¿Omitió o duplicó una dosis, se le acabó, o tuvo una reacción a una medicina?
q-medicine_not_working = ¿Una medicina no le funciona como esperaba?
line-missed_or_reaction = Omití o dupliqué una dosis, se me acabó, o tuve una reacción
line-medicine_not_working = Una medicina no me funciona como esperaba
told-missed_or_reaction = Dosis omitida o doble, se le acabó, o reacción
told-medicine_not_working = Una medicina no le funciona
q-acetaminophen_today = ¿Tomó acetaminofén hoy?
line-acetaminophen_today = Tomé acetaminofén hoy
hint-acetaminophen_today = También se llama paracetamol. Puede ocultar una fiebre.
told-acetaminophen_today = Tomó acetaminofén hoy; puede ocultar una fiebre
q-question = ¿Tiene una pregunta sobre la extracción o su medicina?
line-question = Tengo una pregunta sobre la extracción o mi medicina
told-question = Tiene una pregunta
q-wants_call = ¿Quiere que su equipo médico le llame hoy?
line-wants_call = Quiero que mi equipo médico me llame hoy
told-wants_call = Quiere que le llamen hoy

## Razones para la persona

why-B4a-chest = Esto puede ser un ataque al corazón.
why-B4b-cosign = El dolor con estas señales puede venir del corazón.
why-B4b-upper = El dolor en estos lugares puede venir del corazón.
why-B4b-new = Un dolor nuevo o que cambió puede no ser de la extracción.
why-B4b-sternum = Después de una extracción del esternón, este dolor no se distingue de uno del corazón.
why-B4c-sick = Las náuseas con estas señales pueden venir del corazón.
why-B2-breath = Puede ser el corazón, un coágulo en el pulmón, o una alergia.
why-B4e-sweat = Un sudor frío repentino puede ser señal de un ataque al corazón.
why-B4f-very-dizzy = Un mareo muy fuerte o repentino puede venir del corazón.
why-B5a-one-side = Esto puede ser un derrame cerebral. Cada minuto cuenta.
why-B5b-confused = Esto puede ser un derrame cerebral. Cada minuto cuenta.
why-B5c-headache = Esto puede ser un derrame cerebral. Cada minuto cuenta.
why-B5d-sight = Esto puede ser un derrame cerebral. Cada minuto cuenta.
why-B5e-stand = Esto puede ser un derrame cerebral, o pérdida de sangre.
why-B1-leg = Una pierna hinchada o con dolor puede ser un coágulo de sangre.
why-X7-clot = Un coágulo de la pierna puede haber llegado al pulmón.
why-X7-cough-blood = Toser sangre puede ser un coágulo en el pulmón.
why-X11-leg = La sangre o los nervios de la pierna pueden estar bloqueados.
why-B3-walk = Los problemas para caminar pueden ser un nervio, un coágulo o un sangrado.
why-B3-nerve = Con problemas para caminar, puede ser un nervio presionado o un sangrado.
why-B3-spinal = Después de anestesia espinal, puede ser un sangrado cerca de los nervios.
why-X5-nerve = Los nervios de su espalda pueden estar presionados. Cada hora cuenta.
why-A5-soaked = El sangrado necesita presión y que alguien lo vea.
why-X4-bleeding = Este sangrado necesita ayuda ahora.
why-X4-shock = Puede haber perdido mucha sangre.
why-A5-special = Usted puede sangrar más que otros. Esto necesita ayuda ahora.
why-X12-collapse = Un desplome necesita ayuda ahora.
why-X14-emergency = Usted siente que es una emergencia. Actuamos según eso.
why-X1-allergy = Esto puede ser una alergia grave.
why-X9-wake = Si cuesta despertarle, puede ser demasiada medicina, o una infección grave.
why-X8-sepsis = Esto puede ser una infección grave.
why-X2-crisis = No tiene que cargar a solas con estos pensamientos.
why-X2-danger = Su vida importa. Necesita a alguien con usted ahora.
why-X3-overdose = Demasiada medicina puede hacer daño antes de que lo sienta.
why-X3-unwell = Demasiada medicina le está haciendo mal.
why-A1-fever = La fiebre puede significar infección.
why-A1-company = Fiebre con esta señal puede significar una infección fuerte.
why-A1-high = Su fiebre es alta. Puede significar una infección fuerte.
why-A1-long = Su fiebre ha durado mucho. Puede significar una infección fuerte.
why-A1-special = En su caso, cualquier fiebre se debe revisar de inmediato.
why-special-unwell = En su caso, sentirse muy mal se debe revisar de inmediato.
why-A1-no-thermometer = Nadie pudo medir su temperatura. En su caso, eso requiere una llamada.
why-A2-sick = Quizás no pueda retener los líquidos y las medicinas.
why-A2-dry = Su cuerpo puede estar quedándose sin líquido.
why-A2-blood = Si vomita sangre, se debe revisar de inmediato.
why-X9-opioid = La medicina para el dolor puede estar frenando su respiración.
why-pregnant = Por su embarazo, esto se debe revisar de inmediato.
why-A3-skin = Esto puede ser una infección o una alergia.
why-A3-infected = El lugar puede estar infectado.
why-X13-blood = Puede estar juntándose sangre debajo de la piel.
why-A4-general = Puede ser pérdida de sangre, infección o medicina.
why-A4-more = Puede ser pérdida de sangre, infección o medicina. Se debe revisar de inmediato.
why-X10-black = Heces negras y pegajosas pueden ser un sangrado por dentro.
why-X6-spinal = Un dolor de cabeza con estas señales puede venir de la anestesia espinal.
why-special-headache = Usted sangra con más facilidad. Por eso, un dolor de cabeza nuevo se debe revisar.
why-A6-stays = El dolor debería ir bajando. El suyo no.
why-A6-tingling = Un hormigueo nuevo puede ser un nervio presionado.
why-A7-sad = El desánimo después de una extracción se puede tratar.
why-A7plus = Un desánimo así se puede tratar. Por favor, hable con nosotros hoy.
why-A8-sleep = El sueño le ayuda a sanar.
why-A9-question = Su equipo médico quiere saber de usted.
why-A9plus-medicine = Su plan de medicinas puede necesitar un cambio hoy.
why-M2-not-working = Una medicina puede necesitar un cambio.
why-count-two = Tiene más de una señal. Juntas se deben revisar.

## Frases para la llamada

say-chest = Tengo dolor, presión, opresión o llenura en el pecho.
say-pain-cosign = Tengo dolor, con señales de pecho, respiración, sudor o desmayo.
say-upper-pain = Tengo dolor arriba de la cintura.
say-pain-beyond = Tengo dolor fuera de donde entró la aguja.
say-pain-new = Tengo un dolor que es nuevo o que cambió.
say-pain-rest = Tengo un dolor nuevo aunque no me mueva.
say-pain-sternum = Tengo dolor. Puede que la aguja haya entrado en el esternón.
say-sick = Tengo náuseas, y señales de un problema del corazón.
say-breath = Tengo problemas para respirar.
say-cold-sweat = De repente me vino un sudor frío.
say-very-dizzy = Tengo mucho mareo, o me vino de repente.
say-dizzy = Tengo mareo, y señales de un problema del corazón.
say-one-side = Tengo un brazo, una pierna o la cara débil o con adormecimiento.
say-confused = Tengo confusión, o problemas para hablar.
say-headache = Tengo un dolor de cabeza muy fuerte, quizás el peor de mi vida.
say-sight = Perdí la vista en un ojo o en los dos.
say-stand = Tengo tanto mareo que no puedo estar de pie.
say-leg-fainted = Tengo la pierna hinchada o con dolor, y me desmayé.
say-leg = Tengo la pierna hinchada o con dolor. Puede ser un coágulo.
say-cough-blood = Tosí sangre.
say-cold-leg = Tengo la pierna fría, pálida o con adormecimiento.
say-weak-leg = La pierna se me puso débil de repente.
say-walk-sudden = De repente tengo problemas para caminar.
say-walk-spinal = Tengo problemas para caminar. Puede que me hayan puesto anestesia espinal.
say-walk = Tengo problemas para caminar, y debilidad o adormecimiento.
say-saddle = Tengo adormecimiento entre las piernas.
say-bladder = Tengo problemas nuevos para orinar, evacuar o aguantar la orina o las heces.
say-both-legs = Tengo las dos piernas débiles o con adormecimiento.
say-bleeding = Estoy sangrando, y no para con presión firme.
say-spurting = Estoy sangrando, y la sangre sale a chorros.
say-bleeding-pale = Estoy sangrando. Tengo la piel pálida o fría y húmeda, o siento que me desmayo.
say-bleeding-special = Estoy sangrando, y puedo sangrar más que otros.
say-collapsed = Me desplomé o perdí el conocimiento.
say-emergency = Siento que esto es una emergencia.
say-hives-face = Tengo sarpullido, y la cara, los labios o la lengua hinchados.
say-hives-breath = Tengo sarpullido, y problemas para respirar o sensación de desmayo.
say-hard-to-wake = Es difícil despertarme.
say-grey = Tengo la piel o los labios azules, grises o con manchas.
say-fever = Tengo fiebre y señales de una infección grave.
say-self-harm = Tengo pensamientos de quitarme la vida o de hacerme daño.
say-self-harm-now = Estoy en peligro de hacerme daño ahora.
say-overdose = Tomé más medicina de la que debía, y me siento mal.
say-spinal-headache = Tengo un dolor de cabeza muy fuerte. Puede que me hayan puesto anestesia espinal.

## Qué hacer mientras tanto

meanwhile-onset = Anote la hora en que empezó. Dígasela a quienes lleguen.
meanwhile-press = Presione fuerte con un paño limpio por { $pressure-minutes } minutos. No lo levante para mirar. Ponga otro paño encima.
meanwhile-no-thinner = No tome aspirina ni ibuprofeno.
meanwhile-crisis = Llame al { $crisis }. ¿Está en peligro ahora? Llame al { $emergency }.
meanwhile-poison = Llame a la línea de intoxicaciones, { $poison }, aunque se sienta bien.
meanwhile-temperature = Mida su temperatura otra vez más tarde. Anótela.
meanwhile-no-driving = No maneje.
meanwhile-door = Quite el seguro de la puerta.
meanwhile-company = Pida a alguien que se quede con usted.
meanwhile-list = Tenga a la mano su lista de medicinas.
meanwhile-no-waiting = No espere a que le devuelvan la llamada. Vaya ahora.
meanwhile-no-answer = ¿No contestan en { $no-answer-minutes } minutos? Busque atención médica ahora.

## Señales, en corto

sign-A1 = Fiebre
sign-A2 = Náuseas, o vómito
sign-A3 = Picazón, calor o hinchazón en la piel, o sarpullido cerca del lugar
sign-A4 = Mareo, debilidad o escalofríos
sign-A5 = Vendaje empapado de sangre
sign-A6 = Dolor que sigue a pesar de la medicina
sign-A7 = Tristeza que no se quita
sign-A7plus = Tristeza que dura 2 semanas, o con la que no puede
sign-A8 = Problemas para dormir
sign-A8plus = Problemas para dormir por dolor, por desánimo, o por semanas
sign-A9 = Una pregunta sobre la extracción o una medicina
sign-A9plus = Una dosis omitida o doble, o una reacción
sign-M2 = Una medicina que no funciona
sign-B1 = Hinchazón o dolor en la pierna
sign-B2 = Problemas para respirar
sign-B3 = Problemas para caminar
sign-B4a = Presión, opresión, llenura o dolor en el pecho
sign-B4b = Molestia en un brazo, la mandíbula, el cuello, el estómago o la espalda
sign-B4c = Náuseas con una señal del corazón
sign-B4d = Problemas para respirar, como señal del corazón
sign-B4e = Sudor frío repentino
sign-B4f = Mareo muy fuerte o repentino
sign-B5a = Brazo, pierna o cara débil o con adormecimiento
sign-B5b = Confusión, o problemas para hablar o entender
sign-B5c = Dolor de cabeza muy fuerte, el peor de su vida
sign-B5d = Pérdida de la vista en un ojo o en los dos
sign-B5e = Tanto mareo que no puede estar de pie
sign-X1 = Alergia grave
sign-X2 = Pensamientos de hacerse daño
sign-X3 = Demasiada medicina
sign-X4 = Sangrado que no para
sign-X5 = Piernas débiles o con adormecimiento, o problemas de vejiga o intestino
sign-X6 = Dolor de cabeza después de anestesia espinal
sign-X7 = Coágulo en el pulmón
sign-X8 = Infección grave
sign-X9 = Demasiado sueño por la medicina para el dolor
sign-X10 = Heces negras y pegajosas
sign-X11 = Pierna fría o débil de repente
sign-X12 = Desplome
sign-X13 = Bulto, o moretón que crece
sign-X14 = Siente que es una emergencia
sign-modes = Reglas más estrictas para algunas personas

net-fever-chills = Fiebre con escalofríos
net-nearly-fainted = Desmayo, o casi un desmayo
net-no-fluids = Líquidos que no puede retener
net-overdose = Más medicina de la permitida
net-mood-sleep = Tristeza que no se quita, o problemas para dormir

## El plan de seguimiento

contact-content-activity = Cuánta actividad hace
contact-content-baseline = Cómo está antes de la extracción
contact-content-bleeding = Sangrado
contact-content-blood-count = Conteo de sangre
contact-content-contact-details = Su teléfono y dirección
contact-content-drowsiness = Cuánto sueño tiene
contact-content-ferritin = Reservas de hierro
contact-content-health-changes = Cambios en su salud
contact-content-mood = Su ánimo
contact-content-pain = Dolor
contact-content-review = Una mirada a su recuperación
contact-content-second-donation = Lo que desea sobre donar otra vez
contact-content-self-check = Autoevaluación
contact-content-site-check = Revisar donde entró la aguja
contact-content-teach-back = Qué hacer en casa, en sus propias palabras

contact-channel-visit = Visita
contact-channel-phone = Llamada
contact-channel-app = En su teléfono
