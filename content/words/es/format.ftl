# Cómo se escriben fechas, horas, números y listas. El esquema está en ../en/format.ftl.
# Los números se escriben como en México y en los Estados Unidos: punto decimal y coma de millares.

language-name = Español
language-direction = ltr

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo

format-date-day-first = { $day }{"\u00A0"}de{"\u00A0"}{ $month }
format-date-month-first = { $month }{"\u00A0"}{ $day }
format-date-year-day-first = { $day }{"\u00A0"}de{"\u00A0"}{ $month } de { $year }
format-date-year-month-first = { $month }{"\u00A0"}{ $day }, { $year }
format-date-long-day-first = { $weekday }, { $day }{"\u00A0"}de{"\u00A0"}{ $month } de { $year }
format-date-long-month-first = { $weekday }, { $month }{"\u00A0"}{ $day }, { $year }

format-time-24 = { $hour }:{ $minute }
format-time-am = { $hour }:{ $minute }{"\u00A0"}am
format-time-pm = { $hour }:{ $minute }{"\u00A0"}pm
format-time-noon = 12:00{"\u00A0"}del{"\u00A0"}mediodía
format-time-midnight = 12:00{"\u00A0"}de{"\u00A0"}la{"\u00A0"}medianoche
format-moment = { $date }, { $time }

format-wait = En { $length }
format-wait-over = Ahora
format-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
format-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
format-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

format-day =
    { $day ->
        [0] Día de la extracción
       *[other] Día { $day }
    }
format-days-before =
    { $day ->
        [one] { $day } día antes
       *[other] { $day } días antes
    }

format-decimal = {"."}
format-thousands = {","}
format-list-middle = { $first }, { $second }
format-list-last = { $first } y { $second }

unit-mcg = microgramos
unit-IU = unidades internacionales
unit-milligram = mg
unit-gram = g
unit-milliliter = mL
unit-milliequivalent = mEq
unit-tablet =
    { $count ->
        [one] tableta
       *[other] tabletas
    }
unit-capsule =
    { $count ->
        [one] cápsula
       *[other] cápsulas
    }
unit-drop =
    { $count ->
        [one] gota
       *[other] gotas
    }
unit-puff =
    { $count ->
        [one] inhalación
       *[other] inhalaciones
    }
unit-patch =
    { $count ->
        [one] parche
       *[other] parches
    }
unit-spray =
    { $count ->
        [one] rociada
       *[other] rociadas
    }
unit-application =
    { $count ->
        [one] aplicación
       *[other] aplicaciones
    }
unit-unit =
    { $count ->
        [one] unidad
       *[other] unidades
    }
unit-teaspoon =
    { $count ->
        [one] cucharadita
       *[other] cucharaditas
    }
unit-suppository =
    { $count ->
        [one] supositorio
       *[other] supositorios
    }
unit-sachet =
    { $count ->
        [one] sobre
       *[other] sobres
    }
unit-microgram =
    { $count ->
        [one] microgramo
       *[other] microgramos
    }
unit-international-unit =
    { $count ->
        [one] unidad internacional
       *[other] unidades internacionales
    }
unit-tablespoon =
    { $count ->
        [one] cucharada
       *[other] cucharadas
    }
unit-lozenge =
    { $count ->
        [one] pastilla para chupar
       *[other] pastillas para chupar
    }
unit-packet =
    { $count ->
        [one] paquete
       *[other] paquetes
    }
unit-scoop =
    { $count ->
        [one] medida
       *[other] medidas
    }
unit-gummy =
    { $count ->
        [one] gomita
       *[other] gomitas
    }
unit-film =
    { $count ->
        [one] lámina
       *[other] láminas
    }
unit-vial =
    { $count ->
        [one] frasquito
       *[other] frasquitos
    }
unit-injection =
    { $count ->
        [one] inyección
       *[other] inyecciones
    }
unit-cup =
    { $count ->
        [one] taza
       *[other] tazas
    }
unit-capful =
    { $count ->
        [one] tapa llena
       *[other] tapas llenas
    }
