# The self-check: gate, questions, results, receipts, call pages. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

## Start

check-title = الفحص
check-start = بدء الفحص
check-start-about = نحو 1 دقيقة. يرى فريق الرعاية إجاباتك.
check-continue = متابعة الفحص
check-start-new = بدء فحص جديد
check-continue-about = توقفت قبل النهاية. إجاباتك محفوظة.
check-go-wrong-page = هذا الفحص ليس هنا. يُرجى بدء فحص جديد.
check-private-note = لا يرى الأشخاص المساعدون هذه الإجابات.
check-for-helper = هذه الإجابات عن { $name }.

## The danger gate

check-gate-title = هل يحدث أي من هذا الآن؟
check-gate-lead = يُرجى لمس ما ينطبق.
check-gate-or = إذا لم ينطبق أي منها
check-gate-none = لا، لا شيء من هذا
check-gate-signed-out = تعمل هذه الصفحة دون تسجيل دخول.
check-gate-signed-out-next = يُرجى الاتصال بفريق الرعاية: { $team }. ليلًا، رقم الاتصال هو { $night }.
check-gate-signed-out-title = تسجيل الدخول مطلوب لمتابعة الفحص

## Questions

check-question-progress = السؤال { $asked } من نحو { $about }
check-question-tick = يُرجى وضع علامة على كل ما ينطبق.
check-question-tap = يُرجى لمس ما ينطبق.
check-question-yes = نعم
check-question-no = لا
check-question-unsure = لا أعرف بالتأكيد
check-question-cannot-check = لا يمكنني الفحص
check-question-none = لا شيء من هذا
check-question-each = أسئلة منفصلة، واحدًا تلو الآخر
check-question-help = أحتاج إلى مساعدة الآن
check-question-unsure-note = عدم التأكد يُحسب نعم. هذا هو الجانب الأسلم.
check-question-needed = يجب اختيار إجابة للمتابعة.
check-question-needed-tick = يجب وضع علامة على سطر، أو لمس «لا شيء من هذا».
check-question-both = وضعت علامة على سطر وعلى «لا شيء من هذا». يجب اختيار الصحيح منهما.
check-question-scale = الألم من { $low } إلى { $high }

check-number-fahrenheit = {"\u2066"}°F{"\u2069"}
check-number-celsius = {"\u2066"}°C{"\u2069"}
check-number-unit = الوحدة
check-number-typed = {"\u2066"}{ $number }{ $unit }{"\u2069"}
check-number-same = { $typed } تساوي { $other }.
check-number-outside = هل { $typed } صحيح؟ يُرجى التحقق من الرقم والوحدة.
check-number-both = كتبت {"\u2068"}{ $typed }{"\u2069"} واخترت أنه لا يمكنك القياس. أيهما صحيح؟
check-number-outside-range = يمكن هنا استخدام ما بين { $low } و{ $high }.
check-number-not-a-number = يُرجى كتابة رقم، مثل { $example }.
check-number-hides = الأسيتامينوفين قد يخفي الحمى. تناولته في { $time }. سنخبر فريق التمريض.
check-number-hides-general = الأسيتامينوفين قد يخفي الحمى. يُرجى إخبارنا إذا تناولته.
check-number-whole = يُرجى كتابة رقم صحيح من { $low } إلى { $high }.
check-number-cannot-yes = أشعر بسخونة في جسمي، لكن لا يمكنني القياس
check-number-cannot-no = لا يمكنني القياس. لا أشعر بسخونة في جسمي

## In their own words

check-say-title = ما المشكلة؟
check-say-go = الوصف بكلماتي
check-say-words = كلماتك
check-say-hint = يُرجى الكتابة كما في الكلام العادي.
check-say-hint-not-searched = يُرجى الكتابة كما في الكلام العادي. لا نبحث عن علامات في هذه اللغة.
check-say-about = يقرأ فريق التمريض هذا. ثم نطرح عليك بعض الأسئلة.
check-say-send = الإرسال والمتابعة
check-say-danger = هل أنت في خطر الآن؟ لا وقت للكتابة. يجب الاتصال.
check-say-signs = عرض علامات الخطر
check-say-signed-out = تسجيل الدخول مطلوب للكتابة إلى فريق الرعاية. إذا كان الأمر لا يحتمل الانتظار، يجب الاتصال.
check-say-before = ما كتبته
check-say-wrote = كتبت: «{ $text }»
check-say-asked-yes = نسألك عن هذا أولًا. هل لديك هذا الآن؟
check-say-asked-negated = نسأل عن هذا للتأكد.
check-say-asked-past = هل لديك هذا الآن؟
check-say-asked-other-person = هل لديك هذا أيضًا؟ إذا كان شخص آخر في خطر، يجب الاتصال من أجله.
check-say-kept = كلماتك محفوظة لفريق التمريض. نسألك عنها في هذا الفحص.
check-say-nothing-heard = لم نجد في هذه الكلمات أي علامة نعرفها. سيقرأها فريق التمريض. يُرجى متابعة الفحص.
check-say-not-searched = لم نبحث في هذه الكلمات. سيقرأها فريق التمريض. يُرجى متابعة الفحص.

## Results. The heading is level-…; the line above it is level-…-color.

check-result-title = نتيجتك
check-result-call-team = الاتصال بـ{"\u00A0"}{ $team }
check-result-open = الخط مفتوح الآن حتى { $time }. ليلًا، رقم الاتصال هو { $night }.
check-result-closed = خط النهار مغلق. يجب الاتصال بـ{"\u00A0"}{ $night } الآن.
check-result-closed-urgent = خط النهار مغلق. يجب الاتصال بـ{"\u00A0"}{ $night }، أو الحصول على رعاية طبية الآن.
check-result-night = رقم الليل: { $night }
check-result-no-answer =
    { $minutes ->
        [zero] لا رد؟ يجب الحصول على رعاية طبية الآن.
        [one] لا رد خلال دقيقة واحدة؟ يجب الحصول على رعاية طبية الآن.
        [two] لا رد خلال دقيقتين؟ يجب الحصول على رعاية طبية الآن.
        [few] لا رد خلال { $minutes } دقائق؟ يجب الحصول على رعاية طبية الآن.
        [many] لا رد خلال { $minutes } دقيقة؟ يجب الحصول على رعاية طبية الآن.
       *[other] لا رد خلال { $minutes } دقيقة؟ يجب الحصول على رعاية طبية الآن.
    }
check-result-orange-where = يجب الذهاب الآن إلى غرفة الطوارئ أو وحدة الرعاية العاجلة.
check-result-orange-drive = يجب عدم قيادة السيارة. يجب أن ينقلك شخص آخر.
check-result-orange-not-wait = يجب عدم انتظار أن نعاود الاتصال بك.
check-result-yellow-routine = سنعاود الاتصال بك قبل { $by }. يمكنك أيضًا الاتصال بنا.
check-result-green-lead = لا تُظهر إجاباتك أي علامة تحذير الآن.
check-result-green-next = موعد فحصك التالي هو { $date }.
check-result-green-anytime = هل تغيّر شعورك؟ يمكنك إجراء الفحص مجددًا في أي وقت.
check-result-temperature = درجة حرارتك هي { $temperature }.
check-result-fever = درجة حرارتك هي { $temperature }. هذه حمى.
check-result-why = السبب
check-result-what = ما يجب فعله الآن
check-result-by-when = الموعد
check-result-soreness = نحو { $in-ten } من كل 10 متبرعين لديهم ألم في الوركين أو الظهر في اليوم 2.
check-result-soreness-source = المصدر
check-result-special = وضع لك فريق الرعاية قواعد أشد.
check-result-lowered = نظر فريق التمريض في هذا. المستوى الآن أدنى.

check-why-color = لماذا هذا اللون؟
check-why-cites = بند النشرة { $items }: { $sign }
check-why-added = قاعدة مضافة { $items }: { $sign }
check-why-rule = القاعدة { $rule }، النسخة { $version }

## Where the answers are

check-receipt-title = أين إجاباتك
check-receipt-saved = محفوظة على هذا الهاتف
check-receipt-answered = أجبت
check-receipt-hospital = وصلت إلى المستشفى
check-receipt-read = قرأها فريق التمريض
check-receipt-read-by = تمت القراءة من { $name }
check-receipt-not-yet = ليس بعد
check-receipt-calls = يتصل بك فريق التمريض
check-receipt-calls-by = يتصل بك فريق التمريض قبل { $by }
check-receipt-no-call = لا مكالمة قبل { $by }؟ يجب الاتصال بنا.
check-receipt-called = اتصل بك فريق التمريض
check-receipt-called-helper = اتصل فريق التمريض بالشخص الذي يساعدك
check-receipt-go = يجب الذهاب الآن. يجب عدم انتظار مكالمة.
check-receipt-offline = لم تُرسل بعد. لا توجد شبكة على هذا الهاتف.
check-receipt-failed = لم تُرسل. يجب الاتصال بـ{"\u00A0"}{ $team }.
check-receipt-all = وصل إلى المستشفى كل ما أرسلته. { $time }.
check-receipt-waiting =
    { $count ->
        [zero] لا إجابات تنتظر الإرسال.
        [one] إجابة واحدة تنتظر الإرسال.
        [two] إجابتان تنتظران الإرسال.
        [few] { $count } إجابات تنتظر الإرسال.
        [many] { $count } إجابة تنتظر الإرسال.
       *[other] { $count } إجابة تنتظر الإرسال.
    }
check-receipt-red = وصل هذا إلى المستشفى، { $time }. لا يمكن للمستشفى الاتصال بـ{"\u00A0"}{ $emergency } بدلًا منك.
check-receipt-red-offline = لم يُبلّغ فريق التمريض بعد. يجب الاتصال بـ{"\u00A0"}{ $emergency }. يجب عدم انتظار هذا الهاتف.

## Safety net: shown on every result, Green too

check-net-title = متى يجب فعل المزيد
check-net-red = يجب الاتصال بـ{"\u00A0"}{ $emergency } الآن عند
check-net-orange = يجب الحصول على رعاية طبية الآن عند
check-net-yellow = يجب الاتصال بفريق الرعاية اليوم عند

## What we told your nurse

check-told-title = ما نقلناه إلى فريق التمريض
check-told-at = { $fact }، في { $time }
check-told-no = { $fact }: لا
check-told-unsure = { $fact }: غير مؤكد، يُحسب نعم
check-told-cannot-check = { $fact }: لا يمكن الفحص
check-told-name-temp_c = درجة الحرارة
check-told-name-pain_score = الألم
check-told-name-phq2_interest = قلة المتعة أو الاهتمام
check-told-name-phq2_mood = ضيق أو فقدان الأمل
check-told-denied = ما أجبت عنه بلا
check-told-no-danger = لا علامات خطر.
check-told-medicine = وقت تناول { $name }: { $time }
check-told-changed = غيّرت إجابة. يرى فريق التمريض الإجابتين.

## Check again, not finished

check-again = إجراء الفحص مجددًا
check-again-at = موعد الفحص مجددًا: { $time }
check-again-after-dose = يُرجى فحص ألمك مجددًا في { $time }.
check-stopped-title = لم يكتمل فحصك
check-stopped-so-far = حتى الآن: { $level }
check-stopped-none = لا يمكن قول شيء بعد. يُرجى إكمال الفحص، أو الاتصال بـ{"\u00A0"}{ $team }.
check-stopped-team = وصلتنا إجاباتك. سينظر فيها فريق التمريض.
check-stopped-idle =
    { $minutes ->
        [zero] عند عدم الإجابة نخبر فريق التمريض.
        [one] بعد دقيقة واحدة دون إجابة، نخبر فريق التمريض.
        [two] بعد دقيقتين دون إجابة، نخبر فريق التمريض.
        [few] بعد { $minutes } دقائق دون إجابة، نخبر فريق التمريض.
        [many] بعد { $minutes } دقيقة دون إجابة، نخبر فريق التمريض.
       *[other] بعد { $minutes } دقيقة دون إجابة، نخبر فريق التمريض.
    }
check-stopped-finish = إكمال الفحص
check-history-title = فحوصي
check-history-empty = لا يوجد فحص بعد.

## The call page: emergency, crisis, poison

check-call-any-phone = لا يمكن الاتصال من هنا؟ يجب الاتصال من أي هاتف.
check-call-say = ما يقال على الهاتف
check-call-quote = {"\u200F"}«{ $words }»
check-call-harvest = أُخذ مني نخاع العظم من { $sites } في { $date }.
check-call-harvest-date = أُخذ مني نخاع العظم في { $date }.
check-call-site-hips = الوركين
check-call-site-left-hip = الورك الأيسر
check-call-site-right-hip = الورك الأيمن
check-call-site-sternum = عظم الصدر
check-call-harvest-alone = أُخذ مني نخاع العظم.
check-call-medicines = أتناول { $medicines }.
check-call-no-medicines = لا أتناول أي أدوية.
check-call-allergy = لدي حساسية من { $allergies }.
check-call-name = اسمي { $name }.
check-call-onset = بدأ ذلك في …
check-call-onset-ask = متى بدأ ذلك؟
check-call-onset-say = بدأ ذلك في { $time }.
check-call-where = مكانك هو
check-call-where-unknown = يُرجى البحث عن اسم الشارع ورقم المبنى حيث أنت.
check-call-wait = في أثناء الانتظار
check-call-rest = يجب الجلوس والراحة
check-call-done = اتصلت بـ{"\u00A0"}{ $emergency }
check-call-done-crisis = اتصلت بـ{"\u00A0"}{ $crisis }
check-call-done-poison = اتصلت بـ{"\u00A0"}{ $poison }
check-call-done-thanks = حسنًا. يجب البقاء على الخط حتى يُسمح لك بإنهاء المكالمة. تم إبلاغ فريق الرعاية.
check-call-other-person = أنا مع شخص يحتاج إلى مساعدة
check-call-other-person-title = مساعدة لشخص معك
check-call-other-person-say = أنا مع شخص أُخذ منه نخاع العظم.
check-call-other-person-do = يجب الاتصال بـ{"\u00A0"}{ $emergency } الآن. يجب البقاء مع الشخص.
check-call-not-emergency = كان هذا خطأ
check-call-not-emergency-note = يبقى هذا ظاهرًا لفريق التمريض، وسيتصل بك.
check-call-back = متابعة الفحص
check-call-second = هل الخطر قائم الآن؟ يجب الاتصال بـ{"\u00A0"}{ $emergency }.
check-call-human = سيتصل بك اليوم شخص من فريق الرعاية.
check-call-poison-place = أو يجب الذهاب إلى غرفة الطوارئ.
check-call-label-emergency = الطوارئ
check-call-label-crisis = خط الأزمات النفسية
check-call-label-poison = خط السموم
check-call-label-team = فريق الرعاية
check-call-label-night = فريق الرعاية ليلًا

## What this check is, and is not (D1, D2, D3)

check-about-title = عن هذا الفحص
check-about-D1 = هذا الفحص ليس تشخيصًا. يساعدك على تحديد الخطوة التالية.
check-about-D2 = يُرجى سؤال فريق الرعاية أو الصيدلية قبل العمل به: { $team }.
check-about-D3 = يحدد فريق الرعاية القواعد التي تنطبق عليك.
check-about-D3-unsigned = لم يوقّع أي فريق رعاية هذه القواعد بعد.
check-about-version = القواعد { $title }، النسخة { $version }
check-about-signed = وقّعها { $signers } في { $date }
