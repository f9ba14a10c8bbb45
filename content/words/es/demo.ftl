# La demostración. El esquema está en ../en/demo.ftl.

demo-banner-people = Demostración. Personas inventadas.
demo-banner-rules = Reglas en borrador. Ningún profesional de salud las ha revisado.
demo-banner-numbers = No llame a los números de estas páginas, salvo en una emergencia real.
demo-banner-short = Demo
demo-unpublished = Aún no hay reglas publicadas. No se puede inscribir a nadie.
demo-unreviewed-words = Palabras en borrador. Ningún profesional de salud las ha revisado.
demo-choose-role = ¿Quién quiere ser?
demo-role-person = Alguien en casa después de una extracción
demo-role-nurse = Una enfermera
demo-role-lead = Quien dirige el equipo médico
demo-role-administrator = Quien administra
demo-reset = Todo aquí vuelve al principio cuando la demostración empieza de nuevo.
