# Entrar: el enlace de la persona, su fecha de nacimiento y su PIN. El esquema está en ../en/sign-in.ftl.

sign-in-title = Entrar
sign-in-person = Soy paciente o donante
sign-in-staff = Trabajo aquí
sign-in-signed-out = Usted salió.
sign-in-signed-out-unsent = Usted salió. Lo que no se envió se queda en este teléfono hasta que se envíe.
sign-in-again = Entre para seguir. Lo que escribió está guardado.

sign-in-link-title = Abrir sus páginas en este teléfono
sign-in-link-lead = Su enfermera le dio este enlace. Funciona una vez, en este teléfono.
sign-in-link-go = Abrir mis páginas
sign-in-link-used = Este enlace ya se usó. Pida uno nuevo a su enfermera: { $team }
sign-in-link-expired = Este enlace es muy viejo. Pida uno nuevo a su enfermera: { $team }
sign-in-link-withdrawn = Este enlace se retiró. Pida uno nuevo a su enfermera: { $team }
sign-in-link-wrong = Este enlace no corresponde a nadie. Escanee el código otra vez, o llame: { $team }
sign-in-link-no-link = ¿No tiene enlace? Pida uno a su enfermera: { $team }
sign-in-link-help = Puede usar la Ayuda sin entrar.

sign-in-birth-title = ¿Es usted?
sign-in-birth-needed = Escriba el mes, el día y el año en que nació.
sign-in-birth-lead = Escriba su fecha de nacimiento.
sign-in-birth-day = Día
sign-in-birth-month = Mes
sign-in-birth-year = Año
sign-in-birth-wrong =
    { $left ->
        [0] Esa fecha no corresponde. Este enlace ya está cerrado. Pida uno nuevo a su enfermera.
        [one] Esa fecha no corresponde. Le queda { $left } intento.
       *[other] Esa fecha no corresponde. Le quedan { $left } intentos.
    }

sign-in-pin-title = Escriba su PIN
sign-in-pin-set = Proteger estas páginas con un PIN
sign-in-pin-lead = De { $least } a { $most } dígitos. Puede seguir sin PIN.
sign-in-pin-again = El mismo PIN otra vez
sign-in-pin-different = Los dos PIN no son iguales. Escriba los dos otra vez.
sign-in-pin-shape = Use de { $least } a { $most } dígitos.
sign-in-pin-skip = Sin PIN
sign-in-pin-forgot = ¿Lo olvidó? Pida un enlace nuevo a su enfermera: { $team }
sign-in-pin-wrong =
    { $left ->
        [0] Ese PIN no corresponde. Pida un enlace nuevo a su enfermera.
        [one] Ese PIN no corresponde. Le queda { $left } intento.
       *[other] Ese PIN no corresponde. Le quedan { $left } intentos.
    }

sign-in-keep-title = ¿Guardar una copia en este teléfono?
sign-in-keep-lead = Así su lista, tarjeta y plan se abren sin red. Diga que no en un teléfono compartido.
sign-in-keep-yes = Sí, guardar una copia
sign-in-keep-no = No, no guardar una copia
