# Help. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

help-title = مساعدة
help-red-for = يجب الاتصال بـ{"\u00A0"}{ $emergency } الآن عند
help-orange-for = يجب الحصول على رعاية طبية الآن عند
help-yellow-for = يجب الاتصال بفريق الرعاية اليوم عند
help-call-emergency = الاتصال بـ{"\u00A0"}{ $emergency }
help-call-team = الاتصال بـ{"\u00A0"}{ $team }
help-orange-how = يجب عدم قيادة السيارة. يجب عدم انتظار معاودة الاتصال بك.
help-orange-press = الدم يشبّع ضمادك؟ يجب أولًا الضغط عليه بقوة.
help-open = الخط مفتوح الآن حتى { $time }. ليلًا، رقم الاتصال هو { $night }.
help-hours = خط النهار: { $hours }. ليلًا، رقم الاتصال هو { $night }.
help-closed = خط النهار مغلق. يجب الاتصال بـ{"\u00A0"}{ $night }.
help-numbers-missing = لم يُدخل مركزك أرقامه بعد. هل أنت في خطر؟ يجب الاتصال بـ{"\u00A0"}{ $emergency }.

help-more = مساعدة أخرى
help-line-crisis = خط الأزمات النفسية
help-line-crisis-lead = أفكار عن إيذاء النفس
help-line-poison = خط السموم
help-line-poison-lead = تناول دواء أكثر من اللازم
help-line-check = بدء الفحص
help-line-say = ما يقال على الهاتف
help-line-interpreter = أحتاج إلى ترجمة فورية
help-line-interpreter-say = العبارة التي تقال: {"\u2066"}“{ $language }, please.”{"\u2069"}
help-line-card = بطاقة محفظتي
help-line-leaflet = نشرة إرشاداتي
help-line-other-person = أنا مع شخص يحتاج إلى مساعدة
help-line-sign-in = تسجيل الدخول

help-say-name = يجب ذكر اسمك وتاريخ ميلادك.
help-say-harvest = يجب ذكر أن نخاع عظمك قد أُخذ، ومتى.
help-say-sign = يجب ذكر المشكلة ومتى بدأت.
help-say-medicines = يجب قراءة قائمة أدويتك بصوت مسموع.
help-say-where = يجب ذكر مكانك.

help-works-signed-out = تعمل هذه الصفحة دون تسجيل دخول.
help-works = تعمل هذه الصفحة دون شبكة ودون تسجيل دخول.
help-no-card = لا توجد بطاقة محفوظة على هذا الهاتف. تظهر بعد تسجيل الدخول.
