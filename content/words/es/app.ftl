# Palabras que usan todas las pantallas. El esquema está en ../en/app.ftl.

app-name = Marrowline
app-title = { $page } – Marrowline
app-skip = Ir a la página

app-tab-today = Hoy
app-tab-check = Revisión
app-tab-medicines = Medicinas
app-tab-recovery = Avance
app-tab-visits = Visitas
app-tab-help = Ayuda
app-tabs-label = Páginas principales

app-button-back = Atrás
app-button-next = Siguiente
app-button-save = Guardar
app-button-saving = Guardando
app-button-cancel = Cancelar
app-button-change = Cambiar
app-button-remove = Quitar
app-button-add = Agregar
app-button-close = Cerrar
app-button-search = Buscar
app-button-print = Imprimir
app-button-sign-out = Salir
app-button-call = Llamar a { $name }
app-button-call-number = Llamar al { $number }
app-button-today = Volver a Hoy
app-button-try-again = Intentar otra vez

app-yes = Sí
app-no = No
app-not-sure = No lo sé con certeza
app-none = Ninguno
app-not-known = No se sabe
app-optional = opcional
app-needed = necesario
app-now = Ahora
app-done = Listo
app-later = Más tarde
app-by = a más tardar: { $time }
app-from = desde { $time }
app-at = hora: { $time }
app-until = hasta { $time }
app-more = Más
app-read-aloud = Leer en voz alta
app-language = Idioma
app-settings = Ajustes
app-print-date = Impreso el { $date }. Válido hasta que se cambie.

app-day-before-harvest =
    { $days ->
        [one] { $days } día antes de su extracción
       *[other] { $days } días antes de su extracción
    }
app-signed-in-as = Entró como { $name }
app-emergency-footer = En una emergencia, llame al { $emergency }.
