# A person's settings.
# Scheme: settings-…

settings-title = Settings
settings-devices = Phones that open your pages
settings-device-this = This phone
settings-device-since = Since { $date }
settings-device-revoke = Take { $name } off
settings-pin-on = A PIN is set
settings-pin-off = No PIN is set
settings-change = Is something wrong here? Call { $team }.
