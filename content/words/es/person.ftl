# Nombres de lo que se anota sobre una persona. El esquema está en ../en/person.ftl.

person-role-related-donor = Donante para un familiar
person-role-unrelated-donor = Donante para alguien que no conoce
person-role-autologous-patient = Paciente, médula propia
person-role-short-related-donor = donante
person-role-short-unrelated-donor = donante
person-role-short-autologous-patient = paciente, médula propia
person-role-you-related-donor = Usted donó médula a un familiar
person-role-you-unrelated-donor = Usted donó médula a alguien que no conoce
person-role-you-autologous-patient = Le sacaron su propia médula

person-site-left-hip = Cadera izquierda
person-site-right-hip = Cadera derecha
person-site-sternum = Esternón
person-site-unknown = No se sabe el lugar
person-sites-both-hips = las dos caderas
person-sites-left-hip = la cadera izquierda
person-sites-right-hip = la cadera derecha
person-sites-sternum = el esternón
person-sites-unknown = el cuerpo

person-anaesthesia-general = Anestesia general
person-anaesthesia-spinal = Anestesia espinal
person-anaesthesia-unknown = No se sabe la anestesia

person-mode-anticoagulant = Toma un anticoagulante
person-mode-low-platelets = Plaquetas bajas
person-mode-immunosuppressed = Defensas bajas
person-mode-pregnant = Embarazo
person-mode-minor = Menor de 18
person-modes = Hay reglas más estrictas: { $modes }

person-field-name = Nombre
person-field-birth-date = Fecha de nacimiento
person-field-record-number = Número de expediente
person-field-phone = Teléfono
person-field-address = Dirección
person-field-language = Idioma
person-field-interpreter = Necesita intérprete
person-field-helper = Ayudante
person-field-helper-phone = Teléfono de quien ayuda
person-field-helper-relation = De dónde se conocen
person-field-harvest = Extracción
person-field-zone = Zona horaria
person-field-modes = Reglas más estrictas
person-field-role = Donante o paciente
person-field-sites = De dónde se sacó la médula
person-field-anaesthesia = Anestesia
person-field-allergies = Alergias

person-allergy = Alergia: { $substance }
person-allergy-reaction = Alergia: { $substance } ({ $reaction })
person-allergy-none = Ninguna alergia conocida
person-allergy-not-asked = Alergias: aún no se preguntó
person-born = Nacimiento: { $date }
person-age =
    { $years ->
        [one] { $years } año
       *[other] { $years } años
    }
person-record = Expediente { $number }
person-harvest = Extracción el { $date }, { $sites }
person-interpreter = Necesita intérprete
person-helper = Ayudante { $name }, { $relation }
person-helper-none = Sin ayudante
