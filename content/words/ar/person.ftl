# Names for what is recorded about a person. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

person-role-related-donor = تبرع لأحد الأقارب
person-role-unrelated-donor = تبرع لشخص غير معروف
person-role-autologous-patient = نخاع ذاتي للعلاج
person-role-short-related-donor = تبرع
person-role-short-unrelated-donor = تبرع
person-role-short-autologous-patient = نخاع ذاتي
person-role-you-related-donor = أعطيت نخاعًا لأحد الأقارب
person-role-you-unrelated-donor = أعطيت نخاعًا لشخص لا تربطك به معرفة
person-role-you-autologous-patient = أُخذ نخاعك لك أنت

person-site-left-hip = الورك الأيسر
person-site-right-hip = الورك الأيمن
person-site-sternum = عظم الصدر
person-site-unknown = الموضع غير معروف
person-sites-both-hips = كلا الوركين
person-sites-left-hip = الورك الأيسر
person-sites-right-hip = الورك الأيمن
person-sites-sternum = عظم الصدر
person-sites-unknown = الجسم

person-anaesthesia-general = تخدير عام
person-anaesthesia-spinal = تخدير نصفي
person-anaesthesia-unknown = التخدير غير معروف

person-mode-anticoagulant = تناول مميّع للدم
person-mode-low-platelets = صفائح دموية منخفضة
person-mode-immunosuppressed = مناعة ضعيفة
person-mode-pregnant = حمل
person-mode-minor = العمر أقل من 18
person-modes = تنطبق قواعد أشد: { $modes }

person-field-name = الاسم
person-field-birth-date = تاريخ الميلاد
person-field-record-number = رقم الملف
person-field-phone = الهاتف
person-field-address = العنوان
person-field-language = اللغة
person-field-interpreter = الحاجة إلى ترجمة فورية
person-field-helper = الشخص المساعد
person-field-helper-phone = هاتف الشخص المساعد
person-field-helper-relation = صلة المعرفة بينهما
person-field-harvest = أخذ النخاع
person-field-zone = المنطقة الزمنية
person-field-modes = قواعد أشد
person-field-role = تبرع أو علاج
person-field-sites = الموضع الذي أُخذ منه النخاع
person-field-anaesthesia = التخدير
person-field-allergies = الحساسية

person-allergy = حساسية: { $substance }
person-allergy-reaction = حساسية: { $substance } ({ $reaction })
person-allergy-none = لا حساسية معروفة
person-allergy-not-asked = الحساسية: لم يُسأل عنها بعد
person-born = تاريخ الميلاد { $date }
person-age =
    { $years ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $years } سنوات
        [many] { $years } سنة
       *[other] { $years } سنة
    }
person-record = الملف { $number }
person-harvest = أخذ النخاع { $date }، { $sites }
person-interpreter = توجد حاجة إلى ترجمة فورية
person-helper = الشخص المساعد { $name }، { $relation }
person-helper-none = لم يُذكر أي شخص مساعد
