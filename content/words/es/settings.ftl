# Los ajustes de una persona. El esquema está en ../en/settings.ftl.

settings-title = Ajustes
settings-devices = Teléfonos que abren sus páginas
settings-device-this = Este teléfono
settings-device-since = Desde el { $date }
settings-device-revoke = Quitar { $name }
settings-pin-on = Hay un PIN
settings-pin-off = No hay PIN
settings-change = ¿Algo está mal aquí? Llame: { $team }
