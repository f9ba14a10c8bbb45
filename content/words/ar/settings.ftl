# A person's settings. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

settings-title = الإعدادات
settings-devices = الهواتف التي تفتح صفحاتك
settings-device-this = هذا الهاتف
settings-device-since = منذ { $date }
settings-device-revoke = إزالة { $name }
settings-pin-on = يوجد رمز سري
settings-pin-off = لا يوجد رمز سري
settings-change = هل يوجد خطأ هنا؟ يُرجى الاتصال بـ{"\u00A0"}{ $team }.
