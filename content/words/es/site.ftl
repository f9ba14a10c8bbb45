# El sitio: la primera página, las entradas, y lo que ofrece una página de error. El esquema está en ../en/site.ftl.

site-front-title = Después de su extracción de médula
site-front-text = Marrowline le dice qué hacer cada día, y cuándo llamar a su equipo médico.
site-home = Ir al inicio
site-care-team = su equipo médico
site-team-pages = Páginas del equipo
site-sign-in-person = Abra el enlace de su hoja, o escanee su código con el teléfono.
site-link-dead = Este enlace no abre
site-link-closed = Este enlace se cerró por demasiadas fechas incorrectas. Pida uno nuevo a su enfermera: { $team }
site-demo-go-on = Seguir como { $name }
site-sign-out-everywhere = Salir en todos los aparatos
site-password-common = Esta contraseña es fácil de adivinar. Use cuatro o más palabras que no vayan juntas.
site-field-strange = Aquí hay un carácter que no se puede guardar. Escríbalo otra vez.

site-trouble-stale-title = Esta página era vieja
site-trouble-stale-text = Se abrió antes de que usted entrara. Aún no se guardó nada.
site-trouble-full-title = No podemos guardar en este momento
site-trouble-full-text = El disco está lleno. Lo que se guardó antes está a salvo. Llame: { $team }
site-send-again = Enviar otra vez
site-copy-it = Esto se escribió con otra entrada. Copie lo que necesite.

site-pin = PIN
site-pin-off = Quitar el PIN
site-pin-wrong =
    { $left ->
        [0] Ese PIN no corresponde. Intente otra vez en una hora, o pida un enlace nuevo a su enfermera.
        [one] Ese PIN no corresponde. Le queda { $left } intento.
       *[other] Ese PIN no corresponde. Le quedan { $left } intentos.
    }
site-trouble-locked-title = Primero escriba su PIN
site-trouble-locked-text = Estas páginas se cerraron mientras no estaba.
site-trouble-slow-title = Esto tardó demasiado
site-trouble-slow-text = Espere un momento e intente otra vez. Enviar algo dos veces cuenta como una.
