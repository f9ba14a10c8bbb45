# Preguntas al equipo médico. El esquema está en ../en/questions.ftl.

questions-title = Mis preguntas
questions-danger = Necesito ayuda ahora
questions-danger-lead = Nadie lee una pregunta de inmediato. Para una señal de peligro, use el botón de arriba.
questions-kind = ¿Qué desea?
questions-kind-question = Hacer una pregunta
questions-kind-wants-call = Por favor, llámenme hoy
questions-text = Su pregunta
questions-text-hint = Para una llamada, puede dejar esto vacío.
questions-send = Enviar a mi enfermera
questions-asked = Lo que preguntó
questions-none = Aún no ha preguntado nada.
questions-question = Una pregunta
questions-about = Una pregunta sobre { $name }
questions-not-working = { $name } no funciona bien
questions-added = Usted agregó { $name }
questions-wants-call = Pidió una llamada
questions-answer-by = Su equipo médico responde a más tardar { $by }.
questions-read = Una enfermera la leyó.
questions-not-read = Ninguna enfermera la ha leído todavía.
questions-late = Ya pasó la hora de responder. Llame: { $team }
questions-answered = Respondida con una llamada, { $time }.
questions-answered-by = { $name } respondió con una llamada, { $time }.
questions-kept = Se guarda con su expediente.
