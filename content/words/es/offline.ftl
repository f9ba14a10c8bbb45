# Lo que dice un teléfono cuando no hay red, y lo que guarda. El esquema está en ../en/offline.ftl.

offline-app-about = Después de una extracción de médula ósea: revisión, medicinas, ayuda.

offline-bar = Este teléfono no tiene señal.
offline-bar-kept = Este teléfono no tiene señal. Esta página es de esta hora: { $time }.
offline-strict = Este teléfono no conoce su extracción. Se queda del lado seguro.
offline-waiting = Aún no se envía. Lo enviamos cuando haya señal.
offline-not-sent = No se envió. Este teléfono no tiene señal. Lo que escribió sigue aquí.
offline-held = Una enfermera debe mirar esto primero. Llame a su equipo médico.
offline-conflict = Una enfermera mira esto, porque llegó dos veces.
offline-refused = No pudimos recibir esto. Llame a su equipo médico.
offline-see-result = Ver su resultado
offline-dose-uncounted = Este teléfono tiene una dosis que aún no está en la cuenta. Llame a su enfermera antes de tomar más.
offline-answer-old = Esta respuesta es de esta hora: { $time }. Cuente cada dosis desde entonces, en cualquier teléfono.

## Lo que este teléfono envió y lo que guarda

offline-sent-title = Enviado desde este teléfono
offline-kind-check = Una revisión
offline-kind-took = Una dosis
offline-kind-undo = Una dosis anulada
offline-kind-asked = Una pregunta
offline-kind-question = Una pregunta
offline-kind-wants-call = Usted pidió una llamada
offline-kind-not-working = Una medicina no funciona bien

## Lo que se guarda en el teléfono

offline-phone-title = Este teléfono
offline-phone-lead = La Ayuda y la revisión funcionan sin señal.
offline-keep-about = También puede guardar aquí su lista de medicinas, su tarjeta y su plan.
offline-keep-lock = Quien pueda abrir este teléfono los puede leer.
offline-keep-on = Guardar en este teléfono
offline-keep-off = No guardar en este teléfono
offline-keep-is-on = Su lista, tarjeta y plan están guardados en este teléfono.
offline-keep-is-off = Su lista, tarjeta y plan no están guardados en este teléfono.
offline-kept-pages = Guardado en este teléfono
offline-none-waiting = El hospital tiene todo lo que envió.
offline-needs-script = Para guardar cosas en este teléfono, active JavaScript.
