# Mi folleto: el texto de cuidados en nuestras propias palabras. El esquema está en ../en/leaflet.ftl.

leaflet-title = Mi folleto
leaflet-lead = Qué fue su extracción de médula, y cómo cuidarse ahora.
leaflet-item = Punto { $item }
leaflet-your-words = Para usted
leaflet-print = Imprimir mi folleto

leaflet-section-harvest = Qué es una extracción de médula
leaflet-section-medicines = Sus medicinas
leaflet-section-visits = Sus visitas
leaflet-section-work = Trabajo y vida diaria
leaflet-section-signs = Cuándo buscar ayuda
leaflet-section-about = Sobre este folleto

## Datos sobre la extracción

leaflet-S1 = En una extracción de médula se saca médula ósea de un hueso.
leaflet-S2 = La médula ósea es un tejido blando dentro de los huesos. Produce células de la sangre, y las células madre son parte de ella.
leaflet-S3 = Los glóbulos blancos combaten las infecciones. Los glóbulos rojos llevan oxígeno.
leaflet-S4 = La médula puede volver a usted más tarde. O puede ser para un familiar, o para alguien que no conoce.
leaflet-S4-related-donor = Su médula es para un familiar.
leaflet-S4-unrelated-donor = Su médula es para alguien que no conoce.
leaflet-S4-autologous-patient = Su médula se guarda para usted.
leaflet-S5 = Dar médula a una persona se llama trasplante de médula ósea.
leaflet-S6 = Su sangre se revisó para ver si es compatible con quien recibe la médula.
leaflet-S7 = Otros análisis de sangre mostraron si usted podía donar.
leaflet-S8 = Una aguja sacó la médula de los huesos de la cadera o del esternón.
leaflet-S8-yours = Le sacaron médula de: { $sites }.
leaflet-S9 = La meta son células de la sangre más sanas. Se usa para cáncer como la leucemia, para pocos glóbulos rojos y para infecciones repetidas.
leaflet-S9-more = Nadie puede prometer cómo saldrá.

## Medicinas

leaflet-M1 = Tome sus medicinas como dice su lista.
leaflet-M2 = ¿Una medicina no funciona como esperaba? Llame a su equipo médico.
leaflet-M3 = Diga a su equipo médico todas las alergias que tiene.
leaflet-M4 = Tenga una sola lista de todas las medicinas, vitaminas y hierbas que toma.
leaflet-M5 = Para cada una, anote cuánto, cuándo, cómo y por qué.
leaflet-M6 = Lleve la lista o los frascos a cada visita.
leaflet-M7 = Lleve la lista con usted por si hay una emergencia.
leaflet-M8 = Tire las listas viejas.
leaflet-M9 = Los antibióticos tratan o previenen infecciones por bacterias.
leaflet-M10 = Los antidepresivos pueden mejorar el desánimo.
leaflet-M10-more = Pueden tardar semanas en hacer efecto. No los deje de repente.
leaflet-M11 = La medicina contra las náuseas calma el estómago y le ayuda a no vomitar.
leaflet-M12 = Puede que necesite medicina para el dolor.
leaflet-M13 = Sepa qué medicina para el dolor toma, cuánto, cómo, cuándo y con qué frecuencia.
leaflet-M14 = No espere a que el dolor sea muy fuerte para tomar su medicina.
leaflet-M15 = ¿El dolor no baja? Dígaselo a su equipo médico.
leaflet-M16 = La medicina para el dolor puede darle mareo o sueño.
leaflet-M17 = Llame a alguien cuando se levante de la cama o necesite ayuda.
leaflet-M18 = El hierro, el ácido fólico y otras vitaminas pueden ayudar a su cuerpo a hacer glóbulos rojos.
leaflet-M19 = Pregunte a su equipo médico qué vitaminas son buenas para usted.

## Visitas

leaflet-F1 = Sepa dónde y cuándo es su próxima visita.
leaflet-F2 = Pregunte por más atención, más tratamiento y ayuda en casa.
leaflet-F3 = Alguien mirará los lugares de donde se sacó la médula.
leaflet-F4 = Diga a su equipo médico cualquier señal nueva.
leaflet-F5 = Los análisis de sangre muestran cómo está su cuerpo.
leaflet-F6 = Puede que necesite análisis de sangre por muchos meses.

## Trabajo y vida diaria

leaflet-W1 = Es probable que necesite algunos días sin trabajar.
leaflet-W2 = Pregunte cuándo puede volver al trabajo.
leaflet-W3 = Pregunte cuándo puede hacer otra vez sus actividades de siempre.

## Sobre este folleto

leaflet-D1 = Este texto le ayuda a aprender. No puede reemplazar un consejo hecho para usted.
leaflet-D2 = Pregunte a su médico, enfermera o farmacéutico antes de actuar. Llame: { $team }.
leaflet-D3 = Pregunte a su equipo médico si es para su caso.
leaflet-D4 = Su equipo médico puede darle más para leer.
leaflet-D4-none = Su equipo médico no ha agregado nada más para leer.
leaflet-D5 = Publicado por { $publisher }.
leaflet-D5-own = Estas son nuestras propias palabras, hechas de la lista de temas de un folleto de cuidados.
leaflet-unsigned = Ningún equipo médico ha firmado este texto todavía.
leaflet-signed = Firmado por { $signers } el { $date }.
leaflet-rules-signed = Las reglas de la autoevaluación fueron firmadas por { $signers } el { $date }.
