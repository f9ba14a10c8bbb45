# Words that every screen may use. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

app-name = Marrowline
app-title = {"\u200F"}{ $page } – Marrowline
app-skip = انتقال إلى الصفحة

app-tab-today = اليوم
app-tab-check = الفحص
app-tab-medicines = الأدوية
app-tab-recovery = التعافي
app-tab-visits = الزيارات
app-tab-help = مساعدة
app-tabs-label = الصفحات الرئيسية

app-button-back = رجوع
app-button-next = التالي
app-button-save = حفظ
app-button-saving = جارٍ الحفظ
app-button-cancel = إلغاء
app-button-change = تغيير
app-button-remove = إزالة
app-button-add = إضافة
app-button-close = إغلاق
app-button-search = بحث
app-button-print = طباعة
app-button-sign-out = تسجيل الخروج
app-button-call = الاتصال بـ{"\u00A0"}{ $name }
app-button-call-number = الاتصال بـ{"\u00A0"}{ $number }
app-button-today = العودة إلى اليوم
app-button-try-again = محاولة أخرى

app-yes = نعم
app-no = لا
app-not-sure = لا أعرف بالتأكيد
app-none = لا شيء
app-not-known = غير معروف
app-optional = اختياري
app-needed = مطلوب
app-now = الآن
app-done = تم
app-later = لاحقًا
app-by = قبل { $time }
app-from = من { $time }
app-at = في { $time }
app-until = حتى { $time }
app-more = المزيد
app-read-aloud = قراءة بصوت مسموع
app-language = اللغة
app-settings = الإعدادات
app-print-date = طُبع في { $date }. صالح إلى أن يتغيّر.

app-day-before-harvest =
    { $days ->
        [zero] يوم أخذ نخاعك هو اليوم
        [one] بقي يوم واحد على أخذ نخاعك
        [two] بقي يومان على أخذ نخاعك
        [few] بقيت { $days } أيام على أخذ نخاعك
        [many] بقي { $days } يومًا على أخذ نخاعك
       *[other] بقي { $days } يوم على أخذ نخاعك
    }
app-signed-in-as = تم الدخول باسم { $name }
app-emergency-footer = في حالة الطوارئ، يجب الاتصال بـ{"\u00A0"}{ $emergency }.
