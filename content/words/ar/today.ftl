# Today. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

today-title = اليوم

today-greeting-morning = صباح الخير يا { $name }
today-greeting-afternoon = طاب نهارك يا { $name }
today-greeting-evening = مساء الخير يا { $name }
today-greeting-night = مرحبًا يا { $name }

today-day-word = اليوم
today-day-label = اليوم { $day } بعد أخذ نخاعك
today-day-since =
    { $day ->
        [0] أُخذ نخاعك اليوم
        [zero] أُخذ نخاعك اليوم
        [one] مر يوم واحد على أخذ نخاعك
        [two] مر يومان على أخذ نخاعك
        [few] مرت { $day } أيام على أخذ نخاعك
        [many] مر { $day } يومًا على أخذ نخاعك
       *[other] مر { $day } يوم على أخذ نخاعك
    }
today-day-before =
    { $day ->
        [zero] يوم أخذ نخاعك هو اليوم
        [one] بقي يوم واحد على أخذ نخاعك
        [two] بقي يومان على أخذ نخاعك
        [few] بقيت { $day } أيام على أخذ نخاعك
        [many] بقي { $day } يومًا على أخذ نخاعك
       *[other] بقي { $day } يوم على أخذ نخاعك
    }
today-day-before-word =
    { $day ->
        [zero] يوم متبقٍّ
        [one] يوم متبقٍّ
        [two] يومان متبقيان
        [few] أيام متبقية
        [many] يومًا متبقيًا
       *[other] يوم متبقٍّ
    }
today-day-done = تم التعافي

## One true sentence for the day. Donor sentences are never shown to patients with their own marrow.

today-sentence-before = موعد أخذ نخاعك هو { $date }. يُرجى تجهيز قائمة أدويتك.
today-sentence-harvest-day = يُرجى الراحة اليوم. يجب أن يكون معك شخص بالغ.
today-sentence-donor-first-days = ألم الوركين والشعور بالتعب شائعان الآن.
today-sentence-donor-day-2 = نحو { $in-ten } من كل 10 متبرعين لديهم ألم في الوركين أو الظهر في اليوم 2.
today-sentence-donor-weeks = نحو نصف المتبرعين بالنخاع يشعرون بأنهم عادوا إلى طبيعتهم خلال 3 أسابيع.
today-sentence-donor-later = عاد كثير من المتبرعين بالنخاع إلى طبيعتهم في هذا الوقت. يُرجى إخبارنا إن لم يحدث ذلك معك.
today-sentence-patient = يُرجى الانتباه إلى حالك كل يوم. يُرجى إخبارنا بكل جديد.
today-sentence-source = مصدر هذه الجملة
today-sentence-donor-day-2-source = أرقام برنامج متبرعين في الولايات المتحدة، نقلتها مجموعة متبرعين، وهي قريبة من دراسة من سنة 2008. لم يتحقق منها أي مختص صحي بعد.
today-sentence-donor-first-days-source = دراسة من سنة 2008 عن متبرعين بالنخاع في الولايات المتحدة. لم يتحقق منها أي مختص صحي بعد.
today-sentence-donor-weeks-source = في مجموعتين من المتبرعين في الولايات المتحدة، عاد النصف إلى طبيعتهم بعد 20 يومًا إلى 3 أسابيع.
today-sentence-donor-later-source = في مجموعات متبرعين في الولايات المتحدة، عاد النصف إلى طبيعتهم خلال 3 أسابيع. نحو 3 من كل 100 احتاجوا إلى أكثر من 24 أسبوعًا.
today-sentence-open-level = يقول فحصك الأخير: { $level }.

## The main card

today-card-check-title = كيف حالك اليوم؟
today-card-check-lead = نحو 1 دقيقة. يرى فريق الرعاية إجاباتك.
today-card-check-go = بدء الفحص
today-card-check-continue-title = لم يكتمل فحصك
today-card-check-continue-go = متابعة الفحص
today-card-call-title = يتصل بك فريق التمريض قبل { $by }
today-card-call-lead = لا مكالمة قبل { $by }؟ يجب الاتصال بنا.
today-card-call-go = الاتصال بـ{"\u00A0"}{ $team }
today-card-level-go = ما يجب فعله
today-card-check-any = فحص حالي الآن
today-card-done-title = تم كل شيء حتى الآن
today-card-done-lead = موعد فحصك التالي هو { $date }.
today-card-before-title = قبل أخذ نخاعك
today-card-before-lead = يُرجى قراءة نشرة إرشاداتك وملء قائمة أدويتك.

## The plan

today-plan-title = خطتك لهذا اليوم
today-plan-empty = لا شيء مخطط لهذا اليوم.
today-plan-now = الآن
today-plan-yesterday = أمس، { $time }
today-plan-next = خطوتك التالية
today-plan-taken = تم تناوله
today-plan-taken-at = وقت التناول: { $time }
today-plan-due = {"\u200F"}{ $name }، { $amount }
today-plan-if-needed = { $name }، عند الحاجة
today-plan-last = آخر مرة: { $time }. { $taken } من { $most } في 24 ساعة.
today-plan-call = مكالمة من { $name }
today-plan-call-lead = يجب أن تكون قائمة أدويتك قريبة منك.
today-plan-visit = زيارة: { $what }
today-plan-check = الفحص الذاتي
today-plan-check-done = تم الفحص: { $level }
today-plan-sleepy = قد يسبب هذا النعاس أو الدوخة. يجب طلب مساعدة شخص قبل النهوض.
today-plan-call-helper = الاتصال بـ{"\u00A0"}{ $name }
today-plan-morning = الصباح
today-plan-noon = الظهر
today-plan-evening = المساء
today-plan-bedtime = وقت النوم
today-plan-for = الموعد: { $slot }
today-plan-allowed = مسموح الآن
today-plan-ask = يجب السؤال أولًا
today-plan-ask-nurse = يجب سؤال فريق التمريض قبل تناوله.
today-plan-not-today = يجب الانتظار
today-plan-from = من { $time }.
today-plan-last-alone = آخر مرة: { $time }.
today-plan-call-nurse = يتصل بك فريق التمريض
today-plan-called = اتصل بك فريق الرعاية
today-plan-check-see = عرض نتيجتي
today-plan-with-food = مع الطعام

## Receipt line

today-receipt-all = وصل إلى المستشفى كل ما أرسلته. { $time }.
today-receipt-none = لم يُرسل شيء منك بعد.
today-receipt-read = قرأ فريق التمريض إجاباتك في { $time }.
today-receipt-not-read = لم يقرأ فريق التمريض إجاباتك بعد.

## Links

today-link-leaflet = نشرة إرشاداتي
today-link-visits = زياراتي
today-link-card = بطاقة محفظتي
today-link-questions = أسئلتي للفريق ({ $count })
today-link-helper = الشخص الذي يساعدني: { $name }
today-link-settings = الإعدادات
today-link-checks = فحوصي
