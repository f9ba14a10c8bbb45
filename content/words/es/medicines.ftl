# Medicinas: la lista, "¿Puedo tomar una ahora?", dosis, alergias, tarjeta. El esquema está en ../en/medicines.ftl.

medicines-title = Mis medicinas

## La lista

medicines-list-number = Lista
medicines-list-name = Lista { $number }
medicines-list-changed = Cambiada el { $date } por { $name }.
medicines-list-changed-on = Cambiada el { $date }.
medicines-list-throw-away = Tire las listas más viejas.
medicines-list-throw-away-one = Tire la Lista { $number }.
medicines-list-throw-away-many = Tire las Listas { $numbers }.
medicines-list-old = Esta es una lista vieja. Tírela.
medicines-list-old-newer = La Lista { $number } es la que debe usar.
medicines-list-none = Aún no tiene lista de medicinas. Pida una a su enfermera.
medicines-list-if-needed = Si la necesita
medicines-list-if-needed-lead = ¿Puedo tomar una ahora? Hora: { $time }.
medicines-list-every-day = Todos los días
medicines-list-do-not-take = No tome
medicines-list-stopped = Suspendida
medicines-list-added-by-me = Agregada por usted
medicines-list-not-checked-yet = Su enfermera aún no ha revisado esto.
medicines-list-checked = Revisada por { $name }, { $date }
medicines-list-empty-group = Ninguna.
medicines-list-older = Listas más viejas
medicines-list-keep = Lleve esta lista con usted. Tráigala a cada visita.

## ¿Puedo tomar una ahora?

medicines-now-question = ¿Puedo tomar una ahora?
medicines-now-yes = Sí. Puede tomar { $amount }.
medicines-now-yes-once = Sí. Puede tomar una dosis.
medicines-now-wait = Espere hasta { $time }
medicines-now-wait-long = En { $length }
medicines-now-no-more = No tome más hoy
medicines-now-no-more-until = No tome más hasta { $time }.
medicines-now-ask = Pregunte a su enfermera cada cuánto
medicines-now-ask-why = Su lista no dice cada cuánto, o cuánto en un día.
medicines-now-ask-team = Primero pregunte a su enfermera: { $team }
medicines-now-ask-no-such-entry = No está en su lista.
medicines-now-ask-not-current = Ahora no está en uso.
medicines-now-ask-not-team-checked = Su enfermera aún no la ha revisado.
medicines-now-ask-not-checked = No sabemos qué contiene.
medicines-now-ask-not-understood = Su lista tiene aquí palabras que no entendemos.
medicines-now-ask-no-amount = Su lista no dice cuánto tomar.
medicines-now-ask-no-gap = Su lista no dice cuánto esperar.
medicines-now-ask-no-maximum = Su lista no dice cuánto en 24 horas.
medicines-now-ask-cannot-tell = No podemos sumar lo que tomó: falta la cantidad por pastilla o medida.
medicines-now-ask-dose-over-maximum = Una sola dosis pasaría el límite.
medicines-now-count = { $taken } de { $most } veces en 24 horas
medicines-now-none-taken = No tomó ninguna en las últimas 24 horas.
medicines-now-why-gap = Tomó una a esta hora: { $time }.
medicines-now-why-limit = Tomó { $taken } veces en 24 horas. Ese es el límite.
medicines-now-why-ingredient = Con { $others }, pasaría el límite de { $limit }.
medicines-now-other-phone = Otro teléfono puede tener dosis que aún no vemos.

medicines-meter-title = Todo su { $ingredient }, últimas 24 horas
medicines-meter-taken = Ya tomó { $amount }
medicines-meter-if-now = { $amount } si la toma ahora
medicines-meter-limit = Límite { $amount }
medicines-meter-limit-word = Límite
medicines-meter-source = De dónde viene este límite
medicines-meter-not-reviewed = Su farmacéutico aún no lo ha revisado.
medicines-meter-unknown = No se sabe la cantidad de un producto. Pregunte a su enfermera.

## Dosis

medicines-dose-took = Tomé { $amount }
medicines-dose-took-slot = Tomé la dosis: { $slot }
medicines-dose-took-it = Ya la tomé
medicines-dose-taken-at = Tomada a esta hora: { $time }
medicines-dose-saved = Guardado. { $name }, hora: { $time }.
medicines-dose-undo = Deshacer
medicines-dose-undo-until = Puede deshacer esto hasta { $time }.
medicines-dose-undone = Deshecho.
medicines-dose-undo-late = Ya es tarde para deshacer. Dígaselo a su enfermera: { $team }
medicines-dose-another = Tocó esto hace un momento. ¿Tomó otra más?
medicines-dose-another-yes = Sí, tomé otra más
medicines-dose-another-no = No, fue una
medicines-left-title = Ya no está en su lista
medicines-left-ask = Guardamos esta dosis. Pregunte a su enfermera antes de tomar otra.
medicines-dose-earlier = La tomé antes
medicines-dose-earlier-when = ¿Cuándo la tomó?
medicines-dose-earlier-needed = Escriba a qué hora la tomó.
medicines-dose-earlier-hint = Por ejemplo 8:10 am
medicines-dose-earlier-day = Qué día
medicines-dose-earlier-today = Hoy
medicines-dose-earlier-yesterday = Ayer
medicines-dose-history = Lo que tomó
medicines-dose-history-empty = Nada todavía.
medicines-dose-not-working = No me funciona
medicines-dose-ask = Preguntar sobre esta
medicines-dose-ask-sent = Su enfermera responderá a más tardar { $by }.
medicines-dose-recheck = Le preguntaremos por su dolor a esta hora: { $time }.
medicines-dose-over-answer = Tomó más de lo que dice su lista. Llame ahora a la línea de intoxicaciones: { $poison }.

## Notas sobre una medicina

medicines-note-sleepy = Le da sueño o mareo. Llame a alguien antes de levantarse. No maneje.
medicines-note-sleepy-many = Más de una de estas le da sueño. Dígaselo a su enfermera.
medicines-note-constipating = Puede endurecer las heces.
medicines-note-bleeding = Pregunte a su enfermera antes de tomarla cerca de una extracción.
medicines-note-iron = No con té, café, leche ni huevos.
medicines-note-iron-stools = Heces oscuras son de esperar. Negras y pegajosas no. Díganos.
medicines-note-iron-children = Guarde el hierro lejos de los niños. Demasiado es un peligro para ellos.
medicines-note-antibiotic = Tómela toda, como dice su lista.
medicines-note-antibiotic-reaction = ¿Sarpullido, hinchazón o problemas para respirar después de una dosis? Llame al { $emergency } ahora.
medicines-note-antidepressant = Puede tardar semanas en hacer efecto. No la deje de repente.
medicines-note-antidepressant-young = ¿Tiene menos de 25 años? Vigile su ánimo en las primeras semanas y después de cada cambio.
medicines-note-pain-early = No espere a que el dolor sea muy fuerte.
medicines-note-acetaminophen = Muchos productos para el resfriado y el dolor contienen acetaminofén. Lea cada etiqueta.
medicines-note-acetaminophen-ask-first = Pregunte primero si pesa menos de 50 kg. Pregunte primero si tiene una enfermedad del hígado o de los riñones, o si bebe mucho. Pregunte primero si toma warfarina, o medicina para la tuberculosis o la epilepsia.
medicines-note-acetaminophen-drinks = ¿Bebe 3 o más bebidas con alcohol al día? Pregunte primero a su enfermera.
medicines-note-acetaminophen-too-much = ¿Tomó demasiado? Pida ayuda ahora, aunque se sienta bien.
medicines-note-pain-ten-days = ¿Sigue con dolor después de 10 días? Vea a su médico.
medicines-note-ten-days = Comprada sin receta: no la tome más de 10 días.
medicines-note-ibuprofen-stomach = Puede hacer que le sangre el estómago. Más desde los 60 años, o con 3 bebidas con alcohol al día. Más con anticoagulantes, esteroides u otras de su tipo.
medicines-note-ondansetron = Pregunte primero si tiene QT largo, el corazón débil o el pulso lento. Pregunte también si tiene bajo el potasio o el magnesio.
medicines-note-alendronic = Tómela aparte del calcio y de otras medicinas. Pregunte cuánto tiempo.
medicines-note-alcohol = No beba alcohol mientras la toma.
medicines-note-opioid-store = Guárdela bajo llave. Devuelva lo que sobre.
medicines-note-do-not-take = No tome { $names } hasta que su enfermera se lo diga.
medicines-note-space = Tome { $first } y { $second } con { $length } de diferencia.
medicines-note-not-checked = No revisada. No conocemos este nombre.
medicines-note-not-understood = No se entiende: { $text }

## Para qué es cada grupo de medicinas

medicines-why-pain = Para el dolor
medicines-why-opioid = Para el dolor fuerte
medicines-why-antibiotic = Trata o previene infecciones por bacterias
medicines-why-antidepressant = Puede mejorar el desánimo
medicines-why-antinausea = Calma el estómago
medicines-why-iron = Ayuda a su cuerpo a hacer glóbulos rojos
medicines-why-folic-acid = Ayuda a su cuerpo a hacer glóbulos rojos
medicines-why-vitamin = Vitamina o mineral
medicines-why-stool-softener = Mantiene blandas las heces
medicines-why-sleep = Le ayuda a dormir
medicines-why-herb = Hierba o suplemento

## Horario

medicines-time-morning = Por la mañana
medicines-time-noon = Al mediodía
medicines-time-evening = Por la tarde
medicines-time-bedtime = Al acostarse
medicines-time-none = –
medicines-time-any = Cuando la necesite
medicines-if-needed-only = Solo si la necesita.
medicines-if-needed-gap = Espere { $length } antes de tomar más.
medicines-if-needed-most = No más de { $most } veces en 24 horas.
medicines-if-needed-most-amount = No más de { $amount } en 24 horas.

## Agregar una

medicines-form-add = Agregar una medicina, vitamina o hierba
medicines-form-name = Nombre
medicines-form-amount = Cuánto
medicines-form-when = Cuándo
medicines-form-how = Cómo
medicines-form-why = Para qué
medicines-form-name-hint = Como está en el frasco
medicines-form-amount-hint = Por ejemplo 1 tablet, o 500{"\u00A0"}mg
medicines-form-when-hint = Por ejemplo por la mañana, o cada 6 horas si la necesita
medicines-form-how-hint = Por ejemplo por la boca con comida
medicines-form-why-hint = Por ejemplo para el dolor
medicines-form-kind = Qué es
medicines-form-kind-medicine = Medicina
medicines-form-kind-vitamin = Vitamina
medicines-form-kind-mineral = Mineral
medicines-form-kind-herb = Hierba
medicines-form-kind-other = Otra cosa
medicines-form-did-you-mean = ¿Quiso decir una de estas?
medicines-form-candidate = { $name }: { $ingredient }, { $purpose }
medicines-form-keep-as-written = Dejar lo que escribí
medicines-form-added = Agregada. Su enfermera la revisará.
medicines-form-all-needed = Llene las cinco líneas.
medicines-form-problem-missing = Llene esto.
medicines-form-problem-too-long = Es demasiado largo. Hágalo más corto.
medicines-form-problem-not-read = No podemos leer esto. Escríbalo de otra forma, o pregunte a su enfermera.
medicines-form-problem-out-of-range = ¿Es correcto este número? Revíselo.

## Preguntar sobre una

medicines-ask-question = ¿Qué quiere preguntar?
medicines-ask-what-happens = ¿Qué siente? Puede dejar esto vacío.
medicines-ask-not-for-danger = Nadie lee esto de inmediato. Para una señal de peligro, use el botón rojo.
medicines-ask-danger = Necesito ayuda ahora
medicines-ask-send = Enviar a mi enfermera

## Revisiones

medicines-check-home-ask = Sobre lo que añadió
medicines-notes-more = Más que saber
medicines-check-home = Antes de tomar lo que añadió
medicines-check-stop = No tome estas juntas. Llame antes a su enfermera.
medicines-check-stop-one = No tome esta todavía. Llame antes a su enfermera.
medicines-check-forbidden = { $name } está en su lista de «no tomar». Llame antes a su enfermera.
medicines-check-ask = Pregunte a su enfermera
medicines-check-space = Tome estas por separado
medicines-check-know = Es bueno saberlo
medicines-check-allergy = Usted tiene alergia a esto: { $name }.
medicines-check-allergy-family = { $name } se parece a { $allergy }, a lo que usted tiene alergia.
medicines-check-allergy-not-checked = Alergia no revisada: { $allergy }. No conocemos este nombre.
medicines-check-allergy-like = Alergia no revisada: { $allergy }. No conocemos este nombre. Nombres parecidos: { $names }.
medicines-check-allergy-care = Alergia: { $allergy }. Dígalo en una extracción y cuando le curen un sitio.
medicines-check-duplicate = { $first } y { $second } contienen la misma medicina.
medicines-check-duplicate-class = { $first } y { $second } son del mismo tipo.
medicines-check-together = { $first } y { $second } pueden hacer daño si se toman juntas.
medicines-check-weakens = { $first } puede hacer que { $second } funcione menos.
medicines-check-sleepy-together = { $first } y { $second } juntas pueden darle mucho sueño.
medicines-check-apart = Tome { $first } { $before } horas antes o { $after } horas después de { $second }.
medicines-check-apart-label = Tome { $first } y { $second } por separado. Pregunte cuánto tiempo.
medicines-check-bleeding = Pregunte sobre { $name } antes y después de una extracción.
medicines-check-over = Tomado como está escrito, { $ingredient } pasa el límite de { $limit } en 24 horas seguidas.
medicines-check-over-label = Tomado como está escrito, { $ingredient } pasa de { $limit } en 24 horas seguidas. Ese es el límite sin receta.
medicines-check-cannot-tell = No podemos sumar { $ingredient }. { $names }: { $why }.
medicines-check-unknown-directions = no se entienden algunas palabras de las instrucciones
medicines-check-unknown-amount = no dice una cantidad que se pueda sumar
medicines-check-unknown-times = no dice cuántas veces como máximo
medicines-check-unknown-strength = falta la cantidad por pastilla o medida
medicines-check-unknown-volume = entre la cantidad y la fuerza, una es un volumen y la otra no
medicines-check-not-all = { $names }: no se revisó.
medicines-check-source = Fuente: { $source }
medicines-check-none-found = No encontramos nada que preguntar. Los nombres desconocidos no se revisaron.

medicines-check-name-allergy = Alergia
medicines-check-name-duplicate = La misma medicina dos veces
medicines-check-name-daily-maximum = Lo máximo en 24 horas
medicines-check-name-interaction = Juntas
medicines-check-name-spacing = Por separado
medicines-check-name-falls = Sueño y caídas
medicines-check-name-bleeding = Sangrado

## Alergias

medicines-allergy-title = Alergias
medicines-allergy-ask = ¿Tiene alergia a algo?
medicines-allergy-none = Ninguna conocida
medicines-allergy-known = Sí, a esto
medicines-allergy-substance = A qué
medicines-allergy-reaction = Qué le pasa
medicines-allergy-not-asked = Nadie le ha preguntado todavía. Por favor díganos.
medicines-allergy-severity = Qué tan fuerte
medicines-allergy-severity-unknown = No se sabe
medicines-allergy-severity-mild = Leve
medicines-allergy-severity-moderate = Moderada
medicines-allergy-severity-severe = Grave
medicines-allergy-line = { $substance } ({ $reaction })

## Tarjeta de bolsillo e impresión

medicines-card-title = Mi tarjeta de bolsillo
medicines-card-title-of = Tarjeta de bolsillo de { $name }
medicines-card-lead = Llévela con usted. Muéstrela a quien le ayude.
medicines-card-marrow = Se sacó médula ósea
medicines-card-born = Nacimiento
medicines-card-harvest = Extracción
medicines-card-team = Equipo, 24 h
medicines-card-contact = Llamen por mí a
medicines-card-allergy = Alergia: { $text }
medicines-card-allergy-not-asked = no se preguntó
medicines-card-home = Añadidas en casa. Su enfermera aún no las ha revisado.
medicines-card-not-checked = no se revisó
medicines-card-both-hips = las dos caderas
medicines-card-left-hip = cadera izquierda
medicines-card-right-hip = cadera derecha
medicines-card-sternum = esternón
medicines-card-donor = Donante.
medicines-card-patient = Paciente, médula propia.
medicines-card-printed = { $name }. Impreso el { $date }. Válido hasta que se cambie.
medicines-card-do-not-give = No dar: { $names }
medicines-card-list = Mis medicinas, Lista { $number }
medicines-card-short-needed = { $amount } si la necesita, hasta { $most }{"\u00A0"}veces en 24{"\u00A0"}h
medicines-card-short-needed-amount = { $amount } si la necesita, hasta { $most } en 24{"\u00A0"}h
medicines-card-short-needed-only = { $amount } si la necesita
medicines-card-more = Más en mi teléfono
medicines-card-throw-away = Tire las listas más viejas
medicines-card-fold = doble aquí
medicines-card-step-1 = Corte por la línea punteada. Doble por la mitad.
medicines-card-step-2 = Póngala en su billetera o en la funda del teléfono.
medicines-card-print = Imprimir mi tarjeta
medicines-card-column-medicine = Medicina y para qué
medicines-card-qr = Este código contiene la tarjeta como texto. No necesita red.
medicines-card-draft = Borrador. Ningún profesional de salud lo ha revisado.
