# Hoy: el anillo, una frase cierta, la tarjeta principal, el plan, el recibo y los enlaces. El esquema está en ../en/today.ftl.

today-title = Hoy

today-greeting-morning = Buenos días, { $name }
today-greeting-afternoon = Buenas tardes, { $name }
today-greeting-evening = Buenas noches, { $name }
today-greeting-night = Hola, { $name }

today-day-word = Día
today-day-label = Día { $day } desde su extracción
today-day-since =
    { $day ->
        [0] Hoy le sacaron médula
        [one] { $day } día desde que le sacaron médula
       *[other] { $day } días desde que le sacaron médula
    }
today-day-before =
    { $day ->
        [one] { $day } día antes de su extracción
       *[other] { $day } días antes de su extracción
    }
today-day-before-word =
    { $day ->
        [one] día antes
       *[other] días antes
    }
today-day-done = Recuperación completa

## Una frase cierta para el día

today-sentence-before = Su extracción es el { $date }. Tenga lista su lista de medicinas.
today-sentence-harvest-day = Descanse hoy. Tenga a un adulto con usted.
today-sentence-donor-first-days = El dolor de cadera y el cansancio son comunes ahora.
today-sentence-donor-day-2 = A unos { $in-ten } de cada 10 donantes les duele la cadera o la espalda el día 2.
today-sentence-donor-weeks = Cerca de la mitad de los donantes de médula se siente como antes a las 3 semanas.
today-sentence-donor-later = Muchos donantes de médula ya están como antes. Díganos si usted no.
today-sentence-patient = Revise cómo se siente cada día. Díganos lo que sea nuevo.
today-sentence-source = De dónde viene esta frase
today-sentence-donor-day-2-source = Cifras de un programa de donantes de EE. UU., citadas por un grupo de donantes y cercanas a un estudio de 2008. Ningún profesional de salud las ha revisado aún.
today-sentence-donor-first-days-source = Un estudio de 2008 con donantes de médula de EE. UU. Ningún profesional de salud lo ha revisado aún.
today-sentence-donor-weeks-source = En dos grupos de donantes de EE. UU., la mitad estaba como antes entre 20 días y 3 semanas después.
today-sentence-donor-later-source = En grupos de donantes de EE. UU., la mitad estaba como antes a las 3 semanas. Unos 3 de cada 100 necesitaron más de 24 semanas.
today-sentence-open-level = Su última revisión dice: { $level }.

## La tarjeta principal

today-card-check-title = ¿Cómo está hoy?
today-card-check-lead = Alrededor de 1 minuto. Su equipo médico ve sus respuestas.
today-card-check-go = Empezar mi revisión
today-card-check-continue-title = Su revisión no está terminada
today-card-check-continue-go = Seguir con mi revisión
today-card-call-title = Una enfermera le llama a más tardar { $by }
today-card-call-lead = ¿Es más tarde que { $by } y no le llamaron? Llámenos.
today-card-call-go = Llamar al { $team }
today-card-level-go = Ver qué hacer
today-card-check-any = Revisar cómo me siento
today-card-done-title = Todo listo por ahora
today-card-done-lead = Su próxima revisión es el { $date }.
today-card-before-title = Antes de su extracción
today-card-before-lead = Lea su folleto y llene su lista de medicinas.

## El plan

today-plan-title = Su plan para hoy
today-plan-empty = No hay nada planeado para hoy.
today-plan-now = Ahora
today-plan-yesterday = ayer, { $time }
today-plan-next = Su próximo paso
today-plan-taken = Ya la tomó
today-plan-taken-at = Tomada a esta hora: { $time }
today-plan-due = { $name }, { $amount }
today-plan-if-needed = { $name }, si la necesita
today-plan-last = Última toma: { $time }. { $taken } de { $most } en 24 horas.
today-plan-call = { $name } le llama
today-plan-call-lead = Tenga a la mano su lista de medicinas.
today-plan-visit = Visita: { $what }
today-plan-check = Autoevaluación
today-plan-check-done = Revisión hecha: { $level }
today-plan-sleepy = Esto puede darle sueño o mareo. Llame a alguien antes de levantarse.
today-plan-call-helper = Llamar a { $name }
today-plan-morning = por la mañana
today-plan-noon = al mediodía
today-plan-evening = por la tarde
today-plan-bedtime = al acostarse
today-plan-for = Dosis: { $slot }
today-plan-allowed = ya puede
today-plan-ask = pregunte antes
today-plan-ask-nurse = Pregunte a su enfermera antes de tomar una.
today-plan-not-today = espere
today-plan-from = Desde { $time }.
today-plan-last-alone = Última toma: { $time }.
today-plan-call-nurse = Una enfermera le llama
today-plan-called = Su equipo médico le llamó
today-plan-check-see = Ver mi resultado
today-plan-with-food = Con comida

## Recibo

today-receipt-all = El hospital tiene todo lo que envió. { $time }.
today-receipt-none = Aún no ha enviado nada.
today-receipt-read = Una enfermera leyó sus respuestas a esta hora: { $time }.
today-receipt-not-read = Ninguna enfermera ha leído sus respuestas todavía.

## Enlaces

today-link-leaflet = Mi folleto
today-link-visits = Mis visitas
today-link-card = Mi tarjeta de bolsillo
today-link-questions = Preguntas por hacer ({ $count })
today-link-helper = Mi ayudante: { $name }
today-link-settings = Ajustes
today-link-checks = Mis revisiones
