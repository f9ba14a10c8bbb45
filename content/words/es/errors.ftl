# Rechazos y errores: qué pasó, qué hacer, y que nada de lo escrito se pierde. El esquema está en ../en/errors.ftl.

errors-kept = Lo que escribió está guardado.
errors-summary-line = { $field }: { $fault }
errors-summary =
    { $count ->
        [one] Hay { $count } cosa por corregir
       *[other] Hay { $count } cosas por corregir
    }
errors-emergency = En una emergencia, llame al { $emergency }.
errors-number = Dé este número cuando llame: { $number }
errors-call = Si sigue así, llame: { $team }

## Páginas enteras

errors-page-400-title = No pudimos leer eso
errors-page-400-text = Falta algo en la dirección o en el formulario. Vuelva atrás e intente otra vez.
errors-page-401-title = Primero entre
errors-page-401-text = Esta página es de una sola persona. Entre, y le traemos de nuevo aquí.
errors-page-403-title = Usted no puede abrir esto
errors-page-403-text = Su cuenta no puede hacer esto. Pregunte a quien administra si lo necesita.
errors-page-403-form-title = Este formulario es de otra sesión
errors-page-403-form-text = Abra la página de nuevo y envíelo una vez más.
errors-page-404-title = Aquí no hay nada
errors-page-404-text = La dirección está mal, o no es para usted. Revísela, o vuelva al inicio.
errors-page-405-title = Esta página no puede hacer eso
errors-page-405-text = Vuelva atrás y use los botones de la página.
errors-page-409-title = Alguien llegó antes que usted
errors-page-409-text = Esto cambió mientras escribía. Lea la versión nueva y guarde otra vez.
errors-page-410-title = Esto ya no está aquí
errors-page-410-text = Se retiró o se cambió por otro. Vuelva atrás para ver el nuevo.
errors-page-413-title = Es demasiado grande
errors-page-413-text = Lo máximo que aceptamos es { $most }. Envíe un archivo más pequeño o un texto más corto.
errors-page-415-title = No podemos leer este tipo de archivo
errors-page-415-text = Envíe uno de estos: { $kinds }.
errors-page-422-title = No pudimos hacerlo
errors-page-422-text = No se cambió nada. Vuelva atrás y cargue la página otra vez. Después, inténtelo de nuevo.
errors-page-429-title = Demasiados intentos
errors-page-429-text = Intente otra vez después de esta hora: { $time }.
errors-page-500-title = Algo salió mal aquí
errors-page-500-text = Es culpa nuestra. Intente otra vez. Si sigue así, llame: { $team }
errors-page-503-title = No podemos guardar en este momento
errors-page-503-text = Espere un momento y envíelo otra vez. Enviarlo dos veces cuenta como una.
errors-page-503-red = No podemos guardar en este momento. Llame al { $emergency }. No espere a esta página.
errors-page-offline-title = Sin señal
errors-page-offline-text = Esta página necesita una red. La Ayuda funciona sin red.

## Formularios

errors-form-stale = Esta página era vieja. Aquí está la más nueva, con lo que escribió.
errors-form-twice = Recibimos esto dos veces y lo guardamos una vez.
errors-form-conflict = Esto se envió antes con otro contenido. Una enfermera verá los dos.
errors-form-not-saved = No se guardó. Intente otra vez.
errors-form-no-harvest = No hay ninguna extracción anotada. Anote una primero.
errors-form-clock = El reloj de este sistema puede estar mal. Las horas pueden ser incorrectas.

## Campos

errors-field-needed = Llene esto.
errors-field-choose = Elija una opción.
errors-field-choose-any = Elija al menos una opción.
errors-field-long = Use como máximo { $most } caracteres.
errors-field-date-impossible = { $typed } no es una fecha. Revise el día, el mes y el año.
errors-field-date-future = { $date } aún no llega. Revise el año.
errors-field-date-past = { $date } ya pasó. Revise el año.
errors-field-date-before = { $date } es antes de { $other }. Revise las dos fechas.
errors-field-date-order = Use día, mes y año, como { $example }.
errors-field-birth-too-old = { $date } fue hace más de { $years } años. Revise el año.
errors-field-number = Escriba un número, como { $example }.
errors-field-number-right = ¿Es correcto { $typed }?
errors-field-number-range = Escriba un número de { $low } a { $high }.
errors-field-time = Escriba una hora, como { $example }.
errors-field-time-future = { $time } aún no llega. ¿Cuándo pasó?
errors-field-phone = Escriba un número de teléfono con dígitos, como { $example }.
errors-field-email = Escriba un correo electrónico, como { $example }.
errors-field-unknown = { $typed } no es una de las opciones.
errors-field-medicine-unknown = No conocemos { $typed }. Se guarda como está escrito y se muestra como no revisado.
errors-field-unit = No conocemos la unidad { $typed }. Elija una de la lista.
errors-field-directions = No se entiende: { $text }. Pregunte a su enfermera o escríbalo de nuevo.
