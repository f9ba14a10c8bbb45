# Ayuda: funciona sin entrar, sin red y sin guiones. El esquema está en ../en/help.ftl.

help-title = Ayuda
help-red-for = Llame al { $emergency } ahora si hay
help-orange-for = Busque atención médica ahora si hay
help-yellow-for = Llame hoy a su equipo médico si hay
help-call-emergency = Llamar al { $emergency }
help-call-team = Llamar al { $team }
help-orange-how = No maneje. No espere a que le devuelvan la llamada.
help-orange-press = ¿La sangre empapa su vendaje? Primero presione fuerte.
help-open = Abierto ahora, hasta { $time }. De noche, llame al { $night }.
help-hours = Línea de día: { $hours }. De noche, llame al { $night }.
help-closed = La línea de día está cerrada. Llame al { $night }.
help-numbers-missing = Su centro aún no ha puesto sus números. ¿Está en peligro? Llame al { $emergency }.

help-more = Más ayuda
help-line-crisis = Línea de crisis
help-line-crisis-lead = Pensamientos de hacerse daño
help-line-poison = Línea de intoxicaciones
help-line-poison-lead = Tomó demasiada medicina
help-line-check = Empezar una revisión
help-line-say = Qué decir por teléfono
help-line-interpreter = Necesito un intérprete
help-line-interpreter-say = Diga: “{ $language }, please.”
help-line-card = Mi tarjeta de bolsillo
help-line-leaflet = Mi folleto
help-line-other-person = Estoy con alguien que necesita ayuda
help-line-sign-in = Entrar

help-say-name = Diga su nombre y fecha de nacimiento.
help-say-harvest = Diga que le sacaron médula ósea, y cuándo.
help-say-sign = Diga qué le pasa y cuándo empezó.
help-say-medicines = Lea en voz alta su lista de medicinas.
help-say-where = Diga dónde está.

help-works-signed-out = Esta página funciona sin entrar.
help-works = Esta página funciona sin señal y sin entrar.
help-no-card = No hay tarjeta guardada en este teléfono. Entre para verla.
