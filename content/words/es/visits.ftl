# Visitas: dónde, cuándo, para qué, qué llevar, y el archivo de calendario. El esquema está en ../en/visits.ftl.

visits-title = Mis visitas
visits-next = Próxima visita
visits-later = Más adelante
visits-past = Visitas pasadas
visits-none = No hay ninguna visita. Su equipo médico le avisará.
visits-when = { $date }, { $time }
visits-with = Con { $name }
visits-moved = Se cambió. Era el { $date }, { $time }.
visits-cancelled = Cancelada
visits-no-note = No se anotó nada.
visits-change = ¿No puede venir?
visits-call-to-change = ¿No puede venir? Llame: { $team }
visits-directions = Cómo llegar

visits-kind-site-check = Revisar donde entró la aguja
visits-kind-blood-test = Análisis de sangre
visits-kind-review = Una mirada a su recuperación
visits-kind-other = Visita

visits-bring-title = Traiga con usted
visits-bring-list = Su lista de medicinas, o los frascos
visits-bring-list-number = Su lista de medicinas (lista { $number }), o los frascos
visits-bring-card = Su tarjeta de bolsillo
visits-bring-questions = Sus preguntas
visits-bring-questions-count =
    { $count ->
        [one] Su { $count } pregunta abierta
       *[other] Sus { $count } preguntas abiertas
    }

visits-what-happens-title = Qué pasará
visits-site-check-happens = Una enfermera mira donde entró la aguja y anota lo que ve.
visits-blood-happens = Un análisis de sangre muestra cómo está su cuerpo.
visits-blood-later = Puede haber más análisis de sangre meses después.

visits-ics-all = Todas las visitas para mi calendario
visits-ics-download = Agregar a mi calendario
visits-ics-summary = Visita: { $what }
visits-ics-note = Traiga su lista de medicinas. Preguntas: { $team }

visits-request-title = Pedir algo
visits-request-lead = Atención en casa, más tratamiento, o qué sigue.
visits-request-sent = Enviado. Responderemos a más tardar { $by }.
visits-home-services = Atención en casa
visits-planned = Contactos planeados
visits-planned-between = Entre { $first } y { $last }
visits-planned-every =
    { $days ->
        [one] Después, cada día
       *[other] Después, cada { $days } días
    }
