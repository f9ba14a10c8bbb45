# Por qué no se hizo algo, y qué hacer. El esquema está en ../en/refused.ftl.

refused-missing = Llene esto.
refused-phone = Escriba un número de teléfono con dígitos.
refused-text-too-long = Este texto es demasiado largo. Hágalo más corto, o pida una llamada.
refused-not-found = Ya no está aquí. Vuelva atrás y mire otra vez.
refused-not-enrolled = Nadie está inscrito en este expediente. Primero hay que inscribir a la persona.
refused-staff-only = Solo el equipo médico puede hacer esto. Entre como personal.
refused-can-not-be-written = Esto no se pudo guardar. Intente otra vez, y avise a quien administra si sigue así.

## Enlaces

refused-link-unknown = Este enlace no corresponde a nadie. Escanee el código otra vez, o pregunte a su enfermera.
refused-link-used = Este enlace ya se usó. Pida uno nuevo a su enfermera.
refused-link-tries = Hubo demasiadas fechas de nacimiento incorrectas. Pida un enlace nuevo a su enfermera.
refused-link-expired = Este enlace es muy viejo. Pida uno nuevo a su enfermera.

## Autoevaluación

refused-answer = Esta respuesta no corresponde a la pregunta. Elija una de las que se muestran.
refused-sign-gone = Este botón ya no forma parte de la revisión. Abra la revisión otra vez.
refused-no-words = Escriba qué le pasa, o vuelva a las preguntas.
refused-out-of-range = ¿Es correcto { $number }? Revise el número y la unidad.
refused-check-finished = Esta revisión está terminada. Empiece una nueva para decirnos más.

## Medicinas

refused-allergy-missing = Escriba a qué tiene alergia, o elija Ninguna conocida.
refused-entry-gone = Esta medicina ya no está en su lista. Mire la lista nueva.
refused-dose-in-future = Esta hora aún no llega. ¿Cuándo la tomó?
refused-dose-too-long-ago = Fue hace demasiado tiempo para anotarlo aquí. Dígaselo a su enfermera.
refused-dose-again = Anotó una hace un momento. ¿Tomó otra más?
refused-dose-gone = Esta dosis ya no está anotada.
refused-undo-late = Ya es tarde para deshacer. Dígaselo a su enfermera.

## Preguntas

refused-write-question = Escriba su pregunta.
refused-question-has-no-rule = Este tipo de pregunta no se puede enviar ahora. Llame a su equipo médico.
