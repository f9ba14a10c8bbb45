# How dates, times, numbers and lists are written. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

language-name = العربية
language-direction = rtl

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

format-date-day-first = {"\u200F"}{ $day }{"\u00A0"}{ $month }
format-date-month-first = {"\u200F"}{ $month }{"\u00A0"}{ $day }
format-date-year-day-first = {"\u200F"}{ $day }{"\u00A0"}{ $month } { $year }
format-date-year-month-first = {"\u200F"}{ $month }{"\u00A0"}{ $day }، { $year }
format-date-long-day-first = {"\u200F"}{ $weekday }، { $day }{"\u00A0"}{ $month } { $year }
format-date-long-month-first = {"\u200F"}{ $weekday }، { $month }{"\u00A0"}{ $day }، { $year }

# Hour and minute stay left to right: the marks around them keep 4:15 from turning into 15:4.
format-time-24 = {"\u2066"}{ $hour }:{ $minute }{"\u2069"}
format-time-am = {"\u2066"}{ $hour }:{ $minute }{"\u2069"}{"\u00A0"}ص
format-time-pm = {"\u2066"}{ $hour }:{ $minute }{"\u2069"}{"\u00A0"}م
format-time-noon = 12:00{"\u00A0"}ظهرًا
format-time-midnight = 12:00{"\u00A0"}منتصف الليل
format-moment = {"\u200F"}{ $date }، { $time }

format-wait = بعد { $length }
format-wait-over = الآن
# The dual stands in the form that it has after بعد and كل.
format-minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
format-hours =
    { $count ->
        [zero] { $count } ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
format-days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }

format-day =
    { $day ->
        [0] يوم أخذ النخاع
       *[other] اليوم { $day }
    }
format-days-before =
    { $day ->
        [zero] يوم أخذ النخاع
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $day } أيام
        [many] قبل { $day } يومًا
       *[other] قبل { $day } يوم
    }

format-decimal = {"."}
format-thousands = {","}
format-list-middle = {"\u200F"}{ $first }، { $second }
format-list-last = { $first } و{ $second }

unit-mcg = ميكروغرام
unit-IU = وحدة دولية
unit-milligram = ملغ
unit-gram = غ
unit-milliliter = مل
unit-milliequivalent = ملي مكافئ
# The number always stands before the unit, so the dual is not used: "2 قرصان" could be read as two times two.
unit-tablet =
    { $count ->
        [zero] قرص
        [one] قرص
        [two] قرص
        [few] أقراص
        [many] قرصًا
       *[other] قرص
    }
unit-capsule =
    { $count ->
        [zero] كبسولة
        [one] كبسولة
        [two] كبسولة
        [few] كبسولات
        [many] كبسولة
       *[other] كبسولة
    }
unit-drop =
    { $count ->
        [zero] قطرة
        [one] قطرة
        [two] قطرة
        [few] قطرات
        [many] قطرة
       *[other] قطرة
    }
unit-puff =
    { $count ->
        [zero] بخة
        [one] بخة
        [two] بخة
        [few] بخات
        [many] بخة
       *[other] بخة
    }
unit-patch =
    { $count ->
        [zero] لصقة
        [one] لصقة
        [two] لصقة
        [few] لصقات
        [many] لصقة
       *[other] لصقة
    }
unit-spray =
    { $count ->
        [zero] رشة
        [one] رشة
        [two] رشة
        [few] رشات
        [many] رشة
       *[other] رشة
    }
unit-application =
    { $count ->
        [zero] دهنة
        [one] دهنة
        [two] دهنة
        [few] دهنات
        [many] دهنة
       *[other] دهنة
    }
unit-unit =
    { $count ->
        [zero] وحدة
        [one] وحدة
        [two] وحدة
        [few] وحدات
        [many] وحدة
       *[other] وحدة
    }
unit-teaspoon =
    { $count ->
        [zero] ملعقة صغيرة
        [one] ملعقة صغيرة
        [two] ملعقة صغيرة
        [few] ملاعق صغيرة
        [many] ملعقة صغيرة
       *[other] ملعقة صغيرة
    }
unit-suppository =
    { $count ->
        [zero] تحميلة
        [one] تحميلة
        [two] تحميلة
        [few] تحاميل
        [many] تحميلة
       *[other] تحميلة
    }
unit-sachet =
    { $count ->
        [zero] كيس
        [one] كيس
        [two] كيس
        [few] أكياس
        [many] كيسًا
       *[other] كيس
    }
unit-microgram =
    { $count ->
        [zero] ميكروغرام
        [one] ميكروغرام
        [two] ميكروغرام
        [few] ميكروغرامات
        [many] ميكروغرامًا
       *[other] ميكروغرام
    }
unit-international-unit =
    { $count ->
        [zero] وحدة دولية
        [one] وحدة دولية
        [two] وحدة دولية
        [few] وحدات دولية
        [many] وحدة دولية
       *[other] وحدة دولية
    }
unit-tablespoon =
    { $count ->
        [zero] ملعقة كبيرة
        [one] ملعقة كبيرة
        [two] ملعقة كبيرة
        [few] ملاعق كبيرة
        [many] ملعقة كبيرة
       *[other] ملعقة كبيرة
    }
unit-lozenge =
    { $count ->
        [zero] قرص للمص
        [one] قرص للمص
        [two] قرص للمص
        [few] أقراص للمص
        [many] قرصًا للمص
       *[other] قرص للمص
    }
unit-packet =
    { $count ->
        [zero] ظرف
        [one] ظرف
        [two] ظرف
        [few] أظرف
        [many] ظرفًا
       *[other] ظرف
    }
unit-scoop =
    { $count ->
        [zero] مكيال
        [one] مكيال
        [two] مكيال
        [few] مكاييل
        [many] مكيالًا
       *[other] مكيال
    }
unit-gummy =
    { $count ->
        [zero] حبة هلامية
        [one] حبة هلامية
        [two] حبة هلامية
        [few] حبات هلامية
        [many] حبة هلامية
       *[other] حبة هلامية
    }
unit-film =
    { $count ->
        [zero] رقاقة
        [one] رقاقة
        [two] رقاقة
        [few] رقاقات
        [many] رقاقة
       *[other] رقاقة
    }
unit-vial =
    { $count ->
        [zero] قارورة
        [one] قارورة
        [two] قارورة
        [few] قوارير
        [many] قارورة
       *[other] قارورة
    }
unit-injection =
    { $count ->
        [zero] حقنة
        [one] حقنة
        [two] حقنة
        [few] حقن
        [many] حقنة
       *[other] حقنة
    }
unit-cup =
    { $count ->
        [zero] كوب
        [one] كوب
        [two] كوب
        [few] أكواب
        [many] كوبًا
       *[other] كوب
    }
unit-capful =
    { $count ->
        [zero] ملء غطاء
        [one] ملء غطاء
        [two] ملء غطاء
        [few] ملء أغطية
        [many] ملء غطاء
       *[other] ملء غطاء
    }
