# La autoevaluación: pregunta de peligro, preguntas, resultados, recibos y páginas de llamada. El esquema está en ../en/check.ftl.

## Empezar

check-title = Revisión
check-start = Empezar mi revisión
check-start-about = Alrededor de 1 minuto. Su equipo médico ve sus respuestas.
check-continue = Seguir con mi revisión
check-start-new = Empezar una revisión nueva
check-continue-about = Se detuvo antes del final. Sus respuestas están guardadas.
check-go-wrong-page = Esta revisión no está aquí. Empiece una nueva.
check-private-note = Sus ayudantes no ven estas respuestas.
check-for-helper = Está respondiendo por { $name }.

## La pregunta de peligro

check-gate-title = ¿Está pasando algo de esto ahora?
check-gate-lead = Toque lo que corresponda.
check-gate-or = si no es ninguno
check-gate-none = No, nada de esto
check-gate-signed-out = Puede usar esta página sin entrar.
check-gate-signed-out-next = Llame a su equipo médico: { $team }. De noche, llame al { $night }.
check-gate-signed-out-title = Entre para seguir con la revisión

## Preguntas

check-question-progress = Pregunta { $asked } de unas { $about }
check-question-tick = Marque todo lo que tenga.
check-question-tap = Toque lo que corresponda.
check-question-yes = Sí
check-question-no = No
check-question-unsure = No lo sé con certeza
check-question-cannot-check = No puedo revisarlo
check-question-none = Nada de esto
check-question-each = Pregúnteme una por una
check-question-help = Necesito ayuda ahora
check-question-unsure-note = No saberlo con certeza cuenta como sí. Es lo más seguro.
check-question-needed = Elija una respuesta para seguir.
check-question-needed-tick = Marque una línea, o toque Nada de esto.
check-question-both = Marcó una línea y también Nada de esto. Elija cuál es correcta.
check-question-scale = Dolor de { $low } a { $high }

check-number-fahrenheit = °F
check-number-celsius = °C
check-number-unit = Unidad
check-number-typed = { $number }{ $unit }
check-number-same = { $typed } es lo mismo que { $other }.
check-number-outside = ¿Es correcto { $typed }? Revise el número y la unidad.
check-number-both = Escribió { $typed } y marcó que no se puede medir la temperatura. ¿Cuál es correcto?
check-number-outside-range = Aquí se puede usar entre { $low } y { $high }.
check-number-not-a-number = Escriba un número, como { $example }.
check-number-hides = El acetaminofén puede ocultar una fiebre. Lo tomó a esta hora: { $time }. Se lo diremos a su enfermera.
check-number-hides-general = El acetaminofén puede ocultar una fiebre. Díganos si tomó.
check-number-whole = Escriba un número entero de { $low } a { $high }.
check-number-cannot-yes = Siento el cuerpo caliente, pero no me puedo medir la temperatura
check-number-cannot-no = No me puedo medir la temperatura. No siento el cuerpo caliente

## Con sus propias palabras

check-say-title = ¿Qué le pasa?
check-say-go = Decirlo con mis propias palabras
check-say-words = Sus propias palabras
check-say-hint = Escríbalo como lo diría.
check-say-hint-not-searched = Escríbalo como lo diría. No buscamos signos en este idioma.
check-say-about = Su enfermera lee esto. Después le hacemos unas preguntas.
check-say-send = Enviar y seguir
check-say-danger = ¿Está en peligro ahora? No escriba. Llame.
check-say-signs = Ver los signos de peligro
check-say-signed-out = Entre para escribir a su equipo médico. Si no puede esperar, llame.
check-say-before = Lo que escribió
check-say-wrote = Usted escribió: «{ $text }»
check-say-asked-yes = Le preguntamos primero por esto. ¿Lo tiene ahora?
check-say-asked-negated = Le preguntamos por esto para tener certeza.
check-say-asked-past = ¿Tiene esto ahora?
check-say-asked-other-person = ¿Usted también tiene esto? Si otra persona está en peligro, llame por ella.
check-say-kept = Sus palabras están guardadas para su enfermera. Le preguntamos por ellas en esta revisión.
check-say-nothing-heard = No encontramos en estas palabras ningún signo que conozcamos. Su enfermera las leerá. Siga con la revisión, por favor.
check-say-not-searched = No buscamos en estas palabras. Su enfermera las leerá. Siga con la revisión, por favor.

## Resultados

check-result-title = Su resultado
check-result-call-team = Llamar al { $team }
check-result-open = Abierto ahora, hasta { $time }. De noche, llame al { $night }.
check-result-closed = La línea de día está cerrada. Llame al { $night } ahora.
check-result-closed-urgent = La línea de día está cerrada. Llame al { $night }, o busque atención médica ahora.
check-result-night = Número de noche: { $night }
check-result-no-answer =
    { $minutes ->
        [one] ¿No contestan en { $minutes } minuto? Busque atención médica ahora.
       *[other] ¿No contestan en { $minutes } minutos? Busque atención médica ahora.
    }
check-result-orange-where = Vaya ahora a una sala de emergencias o a un centro de atención urgente.
check-result-orange-drive = No maneje. Pida a alguien que le lleve.
check-result-orange-not-wait = No espere a que le devolvamos la llamada.
check-result-yellow-routine = Le llamaremos a más tardar { $by }. También puede llamarnos.
check-result-green-lead = Sus respuestas no muestran ninguna señal de alerta ahora.
check-result-green-next = Su próxima revisión es el { $date }.
check-result-green-anytime = ¿Se siente distinto? Revise otra vez en cualquier momento.
check-result-temperature = Su temperatura es { $temperature }.
check-result-fever = Su temperatura es { $temperature }. Eso es fiebre.
check-result-why = Por qué
check-result-what = Qué hacer ahora
check-result-by-when = Para cuándo
check-result-soreness = A unos { $in-ten } de cada 10 donantes les duele la cadera o la espalda el día 2.
check-result-soreness-source = Fuente
check-result-special = Su equipo médico fijó reglas más estrictas para usted.
check-result-lowered = Su enfermera revisó esto. Ahora el nivel es más bajo.

check-why-color = ¿Por qué este color?
check-why-cites = Punto { $items } del folleto: { $sign }
check-why-added = Regla agregada { $items }: { $sign }
check-why-rule = Regla { $rule }, versión { $version }

## Dónde están las respuestas

check-receipt-title = Dónde están sus respuestas
check-receipt-saved = Guardado en este teléfono
check-receipt-answered = Usted respondió
check-receipt-hospital = El hospital lo tiene
check-receipt-read = Una enfermera lo leyó
check-receipt-read-by = { $name } lo leyó
check-receipt-not-yet = todavía no
check-receipt-calls = Una enfermera le llama
check-receipt-calls-by = Una enfermera le llama a más tardar { $by }
check-receipt-no-call = ¿Es más tarde que { $by } y no le llamaron? Llámenos.
check-receipt-called = Una enfermera le llamó
check-receipt-called-helper = Una enfermera llamó a su ayudante
check-receipt-go = Vaya ahora. No espere una llamada.
check-receipt-offline = Aún no se envía. Este teléfono no tiene señal.
check-receipt-failed = No se envió. Llame al { $team }.
check-receipt-all = El hospital tiene todo lo que envió. { $time }.
check-receipt-waiting =
    { $count ->
        [one] { $count } respuesta espera para enviarse.
       *[other] { $count } respuestas esperan para enviarse.
    }
check-receipt-red = El hospital lo tiene, { $time }. No puede llamar al { $emergency } por usted.
check-receipt-red-offline = Su enfermera aún no lo sabe. Llame al { $emergency }. No espere a este teléfono.

## Red de seguridad

check-net-title = Cuándo hacer más
check-net-red = Llame al { $emergency } ahora si hay
check-net-orange = Busque atención médica ahora si hay
check-net-yellow = Llame hoy a su equipo médico si hay

## Lo que le dijimos a su enfermera

check-told-title = Lo que le dijimos a su enfermera
check-told-at = { $fact }, a esta hora: { $time }
check-told-no = { $fact }: no
check-told-unsure = { $fact }: no lo sabe con certeza, cuenta como sí
check-told-cannot-check = { $fact }: no puede revisarlo
check-told-name-temp_c = Temperatura
check-told-name-pain_score = Dolor
check-told-name-phq2_interest = Poca alegría o interés
check-told-name-phq2_mood = Desánimo o falta de esperanza
check-told-denied = A lo que dijo que no
check-told-no-danger = Ninguna señal de peligro.
check-told-medicine = { $name }, tomado a esta hora: { $time }
check-told-changed = Cambió una respuesta. Su enfermera ve las dos.

## Revisar otra vez, sin terminar

check-again = Revisar otra vez
check-again-at = Revise otra vez a esta hora: { $time }
check-again-after-dose = Revise su dolor otra vez a esta hora: { $time }.
check-stopped-title = Su revisión no está terminada
check-stopped-so-far = Hasta ahora: { $level }
check-stopped-none = Aún no se puede decir nada. Por favor termine, o llame al { $team }.
check-stopped-team = Tenemos lo que respondió. Una enfermera lo verá.
check-stopped-idle =
    { $minutes ->
        [one] Después de { $minutes } minuto sin respuesta, avisamos a una enfermera.
       *[other] Después de { $minutes } minutos sin respuesta, avisamos a una enfermera.
    }
check-stopped-finish = Terminar mi revisión
check-history-title = Mis revisiones
check-history-empty = Aún no hay revisiones.

## La página de llamada: emergencia, crisis, intoxicación

check-call-any-phone = ¿No puede llamar desde aquí? Use cualquier teléfono.
check-call-say = Diga esto
check-call-quote = “{ $words }”
check-call-harvest = Me sacaron médula ósea de { $sites }. Fecha: { $date }.
check-call-harvest-date = Me sacaron médula ósea el { $date }.
check-call-site-hips = las caderas
check-call-site-left-hip = la cadera izquierda
check-call-site-right-hip = la cadera derecha
check-call-site-sternum = el esternón
check-call-harvest-alone = Me sacaron médula ósea.
check-call-medicines = Tomo { $medicines }.
check-call-no-medicines = No tomo medicinas.
check-call-allergy = Tengo alergia a { $allergies }.
check-call-name = Me llamo { $name }.
check-call-onset = Empezó a las …
check-call-onset-ask = ¿Cuándo empezó?
check-call-onset-say = Hora en que empezó: { $time }.
check-call-where = Usted está en
check-call-where-unknown = Busque la calle y el número de donde está.
check-call-wait = Mientras espera
check-call-rest = Siéntese y descanse
check-call-done = Ya llamé al { $emergency }
check-call-done-crisis = Ya llamé al { $crisis }
check-call-done-poison = Ya llamé al { $poison }
check-call-done-thanks = Bien. No cuelgue hasta que se lo digan. Avisamos a su equipo médico.
check-call-other-person = Estoy con alguien que necesita ayuda
check-call-other-person-title = Ayuda para alguien que está con usted
check-call-other-person-say = Estoy con alguien a quien le sacaron médula ósea.
check-call-other-person-do = Llame al { $emergency } ahora. Quédese con esa persona.
check-call-not-emergency = Esto fue un error
check-call-not-emergency-note = Su enfermera lo verá de todos modos y le llamará.
check-call-back = Seguir con mi revisión
check-call-second = ¿Está en peligro ahora? Llame al { $emergency }.
check-call-human = Alguien de su equipo médico le llamará hoy.
check-call-poison-place = O vaya a una sala de emergencias.
check-call-label-emergency = Emergencia
check-call-label-crisis = Línea de crisis
check-call-label-poison = Línea de intoxicaciones
check-call-label-team = Equipo médico
check-call-label-night = Equipo médico de noche

## Qué es esta revisión y qué no es

check-about-title = Sobre esta revisión
check-about-D1 = Esta revisión no es un diagnóstico. Le ayuda a decidir qué hacer.
check-about-D2 = Pregunte a su equipo médico o farmacéutico antes de actuar: { $team }.
check-about-D3 = Su equipo médico decide qué reglas son para usted.
check-about-D3-unsigned = Ningún equipo médico ha firmado estas reglas todavía.
check-about-version = Reglas { $title }, versión { $version }
check-about-signed = Firmado por { $signers } el { $date }
