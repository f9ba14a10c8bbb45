# Medicines: the list, the answer, doses, allergies, the card. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

medicines-title = أدويتي

## The list

medicines-list-number = القائمة
medicines-list-name = القائمة { $number }
medicines-list-changed = تغيّرت في { $date } بواسطة { $name }.
medicines-list-changed-on = تغيّرت في { $date }.
medicines-list-throw-away = يجب التخلص من القوائم الأقدم.
medicines-list-throw-away-one = يجب التخلص من القائمة { $number }.
medicines-list-throw-away-many = يجب التخلص من القوائم { $numbers }.
medicines-list-old = هذه قائمة قديمة. يجب التخلص منها.
medicines-list-old-newer = القائمة { $number } هي التي تُستخدم.
medicines-list-none = لا توجد لك قائمة أدوية بعد. يُرجى طلبها من فريق التمريض.
medicines-list-if-needed = عند الحاجة
medicines-list-if-needed-lead = هل يمكنني تناول جرعة الآن؟ الوقت { $time }.
medicines-list-every-day = كل يوم
medicines-list-do-not-take = يجب عدم تناولها
medicines-list-stopped = أدوية متوقفة
medicines-list-added-by-me = أضفتها أنت
medicines-list-not-checked-yet = لم يفحص فريق التمريض هذا بعد.
medicines-list-checked = تم الفحص بواسطة { $name }، { $date }
medicines-list-empty-group = لا شيء.
medicines-list-older = قوائم أقدم
medicines-list-keep = يجب حمل هذه القائمة وإحضارها إلى كل زيارة.

## Can I take one now? The answer first, the reason after.

medicines-now-question = هل يمكنني تناول جرعة الآن؟
medicines-now-yes = نعم. يمكنك تناول { $amount }.
medicines-now-yes-once = نعم. يمكنك تناول جرعة واحدة.
medicines-now-wait = يجب الانتظار حتى { $time }
medicines-now-wait-long = بعد { $length }
medicines-now-no-more = لا جرعات أخرى اليوم
medicines-now-no-more-until = لا جرعات أخرى حتى { $time }.
medicines-now-ask = يجب سؤال فريق التمريض عن عدد المرات
medicines-now-ask-why = لا تذكر قائمتك كم مرة، أو كم في اليوم.
medicines-now-ask-team = يجب سؤال فريق التمريض أولًا: { $team }
medicines-now-ask-no-such-entry = ليس في قائمتك.
medicines-now-ask-not-current = ليس مستخدمًا الآن.
medicines-now-ask-not-team-checked = لم يفحصه فريق التمريض بعد.
medicines-now-ask-not-checked = لا نعرف مكوناته.
medicines-now-ask-not-understood = في قائمتك هنا كلمات لا نفهمها.
medicines-now-ask-no-amount = لا تذكر قائمتك المقدار.
medicines-now-ask-no-gap = لا تذكر قائمتك مدة الانتظار.
medicines-now-ask-no-maximum = لا تذكر قائمتك المقدار المسموح في 24 ساعة.
medicines-now-ask-cannot-tell = لا يمكننا جمع ما تناولته: توجد قوة دواء ناقصة.
medicines-now-ask-dose-over-maximum = جرعة واحدة وحدها تتجاوز الحد.
medicines-now-count = عدد المرات في 24 ساعة: { $taken } من { $most }
medicines-now-none-taken = لا جرعة في آخر 24 ساعة.
medicines-now-why-gap = تناولت جرعة في { $time }.
medicines-now-why-limit = عدد مرات التناول في 24 ساعة: { $taken }. هذا هو الحد.
medicines-now-why-ingredient = مع { $others }، سيتجاوز المجموع الحد وهو { $limit }.
medicines-now-other-phone = قد توجد على هاتف آخر جرعات لا يمكننا رؤيتها بعد.

medicines-meter-title = كل ما تناولته من { $ingredient } في آخر 24 ساعة
medicines-meter-taken = تم تناول { $amount }
medicines-meter-if-now = { $amount } عند تناوله الآن
medicines-meter-limit = الحد { $amount }
medicines-meter-limit-word = الحد
medicines-meter-source = مصدر هذا الحد
medicines-meter-not-reviewed = لم تراجعه الصيدلية بعد.
medicines-meter-unknown = يوجد منتج مقداره غير معروف. يجب سؤال فريق التمريض.

## Doses

medicines-dose-took = تناولت { $amount }
medicines-dose-took-slot = تناولت جرعة { $slot }
medicines-dose-took-it = تناولته
medicines-dose-taken-at = وقت التناول: { $time }
medicines-dose-saved = تم الحفظ. { $name } في { $time }.
medicines-dose-undo = تراجع
medicines-dose-undo-until = يمكنك التراجع عن هذا حتى { $time }.
medicines-dose-undone = تم التراجع.
medicines-dose-undo-late = فات وقت التراجع. يُرجى إخبار فريق التمريض: { $team }
medicines-dose-another = ضغطت على هذا قبل لحظة. هل تناولت جرعة أخرى؟
medicines-dose-another-yes = نعم، تناولت جرعة أخرى
medicines-dose-another-no = لا، كانت جرعة واحدة
medicines-left-title = لم يعد في قائمتك
medicines-left-ask = حُفظت هذه الجرعة. يجب سؤال فريق التمريض قبل تناول جرعة أخرى.
medicines-dose-earlier = تناولته في وقت أسبق
medicines-dose-earlier-when = متى تناولته؟
medicines-dose-earlier-needed = يُرجى كتابة وقت تناوله.
medicines-dose-earlier-hint = مثل {"\u2066"}8:10 am{"\u2069"} (am صباحًا، pm مساءً)
medicines-dose-earlier-day = اليوم الذي تم فيه
medicines-dose-earlier-today = اليوم
medicines-dose-earlier-yesterday = أمس
medicines-dose-history = ما تناولته
medicines-dose-history-empty = لا شيء بعد.
medicines-dose-not-working = لا يعمل
medicines-dose-ask = سؤال عن هذا
medicines-dose-ask-sent = سيجيب فريق التمريض قبل { $by }.
medicines-dose-recheck = سنسأل عن ألمك في { $time }.
medicines-dose-over-answer = تناولت أكثر مما تقول قائمتك. يجب الاتصال بخط السموم الآن: { $poison }.

## Notes about a medicine

medicines-note-sleepy = يسبب النعاس أو الدوخة. يجب طلب مساعدة شخص قبل النهوض. يجب عدم قيادة السيارة.
medicines-note-sleepy-many = أكثر من واحد من هذه يسبب النعاس. يجب إخبار فريق التمريض.
medicines-note-constipating = قد يجعل هذا البراز صلبًا.
medicines-note-bleeding = يجب سؤال فريق التمريض قبل تناوله قرب موعد أخذ النخاع.
medicines-note-iron = يجب عدم تناوله مع الشاي أو القهوة أو الحليب أو البيض.
medicines-note-iron-stools = البراز الداكن متوقع. البراز الأسود اللزج ليس متوقعًا. يجب إخبارنا به.
medicines-note-iron-children = يجب إبعاد الحديد عن الأطفال. الكثير منه خطر عليهم.
medicines-note-antibiotic = يجب تناوله كله، كما تقول قائمتك.
medicines-note-antibiotic-reaction = طفح أو تورم أو صعوبة في التنفس بعد جرعة؟ يجب الاتصال بـ{"\u00A0"}{ $emergency } الآن.
medicines-note-antidepressant = قد يحتاج إلى أسابيع حتى يعمل. يجب عدم إيقافه فجأة.
medicines-note-antidepressant-young = هل عمرك أقل من 25؟ يجب مراقبة المزاج في الأسابيع الأولى وبعد كل تغيير.
medicines-note-pain-early = يجب عدم الانتظار حتى يشتد الألم كثيرًا.
medicines-note-acetaminophen = منتجات كثيرة للزكام والألم تحتوي على أسيتامينوفين. يجب قراءة كل ملصق.
medicines-note-acetaminophen-ask-first = يجب السؤال أولًا إذا كان الوزن أقل من 50 كغ. يجب السؤال أولًا عند مرض الكبد أو الكلى، أو شرب الكثير من الكحول. يجب السؤال أولًا عند تناول الوارفارين، أو دواء للسل أو الصرع.
medicines-note-acetaminophen-drinks = هل تشرب 3 مشروبات كحولية أو أكثر في اليوم؟ يجب سؤال فريق التمريض أولًا.
medicines-note-acetaminophen-too-much = هل تناولت أكثر من اللازم؟ يجب طلب المساعدة الآن، حتى إن كنت بخير.
medicines-note-pain-ten-days = هل ما زال الألم بعد 10 أيام؟ يجب زيارة الطبيب.
medicines-note-ten-days = إذا اشتُري دون وصفة: يجب عدم تناوله أكثر من 10 أيام.
medicines-note-ibuprofen-stomach = قد يسبب نزيفًا في المعدة. ويزيد ذلك من عمر 60، أو مع 3 مشروبات كحولية في اليوم. ويزيد مع مميعات الدم أو الستيرويدات أو أدوية من نوعه.
medicines-note-ondansetron = يجب السؤال أولًا عند وجود QT طويل أو ضعف في القلب أو بطء في النبض. يجب السؤال أيضًا إذا كان البوتاسيوم أو المغنيسيوم منخفضًا.
medicines-note-alendronic = يجب فصله في الوقت عن الكالسيوم والأدوية الأخرى. يجب السؤال عن المدة.
medicines-note-alcohol = يجب عدم شرب الكحول أثناء تناوله.
medicines-note-opioid-store = يجب حفظه في مكان مقفل. يجب إعادة ما يتبقى منه.
medicines-note-do-not-take = يجب عدم تناول { $names } إلى أن يسمح بذلك فريق التمريض.
medicines-note-space = يجب الفصل بين { $first } و{ $second } بمدة { $length }.
medicines-note-not-checked = لم يُفحص. لا نعرف هذا الاسم.
medicines-note-not-understood = لم يُفهم: { $text }

## What each group of medicines is for

medicines-why-pain = للألم
medicines-why-opioid = للألم الشديد
medicines-why-antibiotic = يعالج العدوى بالبكتيريا أو يمنعها
medicines-why-antidepressant = قد يحسّن المزاج
medicines-why-antinausea = يهدئ المعدة
medicines-why-iron = يساعد جسمك على صنع خلايا الدم الحمراء
medicines-why-folic-acid = يساعد جسمك على صنع خلايا الدم الحمراء
medicines-why-vitamin = فيتامين أو معدن
medicines-why-stool-softener = يحافظ على ليونة البراز
medicines-why-sleep = يساعدك على النوم
medicines-why-herb = عشبة أو مكمّل

## Time grid

medicines-time-morning = الصباح
medicines-time-noon = الظهر
medicines-time-evening = المساء
medicines-time-bedtime = وقت النوم
medicines-time-none = –
medicines-time-any = عند الحاجة
medicines-if-needed-only = فقط عند الحاجة.
medicines-if-needed-gap = يجب الانتظار { $length } قبل جرعة أخرى.
medicines-if-needed-most =
    { $most ->
        [zero] ليس أكثر من { $most } مرة في 24 ساعة.
        [one] ليس أكثر من مرة واحدة في 24 ساعة.
        [two] ليس أكثر من مرتين في 24 ساعة.
        [few] ليس أكثر من { $most } مرات في 24 ساعة.
        [many] ليس أكثر من { $most } مرة في 24 ساعة.
       *[other] ليس أكثر من { $most } مرة في 24 ساعة.
    }
medicines-if-needed-most-amount = ليس أكثر من { $amount } في 24 ساعة.

## Adding one

medicines-form-add = إضافة دواء أو فيتامين أو عشبة
medicines-form-name = الاسم
medicines-form-amount = كم
medicines-form-when = متى
medicines-form-how = كيف
medicines-form-why = لماذا
medicines-form-name-hint = كما هو مكتوب على العبوة
medicines-form-amount-hint = بالإنجليزية، مثل {"\u2066"}1 tablet{"\u2069"} أو {"\u2066"}500{"\u00A0"}mg{"\u2069"}
medicines-form-when-hint = بالإنجليزية، مثل {"\u2066"}every morning{"\u2069"} أو {"\u2066"}every 6 hours if needed{"\u2069"}
medicines-form-how-hint = بالإنجليزية، مثل {"\u2066"}by mouth{"\u2069"}
medicines-form-why-hint = مثل للألم
medicines-form-kind = ما هو
medicines-form-kind-medicine = دواء
medicines-form-kind-vitamin = فيتامين
medicines-form-kind-mineral = معدن
medicines-form-kind-herb = عشبة
medicines-form-kind-other = شيء آخر
medicines-form-did-you-mean = هل المقصود أحد هذه؟
medicines-form-candidate = {"\u200F"}{ $name }: { $ingredient }، { $purpose }
medicines-form-keep-as-written = إبقاء ما كتبته
medicines-form-added = تمت الإضافة. سيفحصه فريق التمريض.
medicines-form-all-needed = يجب ملء الأسطر الخمسة كلها.
medicines-form-problem-missing = يجب ملء هذا الحقل.
medicines-form-problem-too-long = هذا طويل جدًا. يُرجى تقصيره.
medicines-form-problem-not-read = لا يمكننا قراءة هذا. يُرجى كتابته بطريقة أخرى، أو سؤال فريق التمريض.
medicines-form-problem-out-of-range = هل هذا الرقم صحيح؟ يُرجى التحقق منه.

## Asking about one

medicines-ask-question = ما سؤالك؟
medicines-ask-what-happens = ما الذي يحدث لك؟ يمكن ترك هذا فارغًا.
medicines-ask-not-for-danger = لا يقرأ أحد هذا فورًا. عند وجود علامة خطر، يجب استخدام الزر الأحمر.
medicines-ask-danger = أحتاج إلى مساعدة الآن
medicines-ask-send = إرسال إلى فريق التمريض

## Checks

medicines-check-home-ask = حول ما تمت إضافته
medicines-notes-more = مزيد من المعلومات
medicines-check-home = قبل تناول ما تمت إضافته
medicines-check-stop = يجب عدم تناول هذه معًا. يجب الاتصال بفريق التمريض أولًا.
medicines-check-stop-one = يجب عدم تناول هذا الآن. يجب الاتصال بفريق التمريض أولًا.
medicines-check-forbidden = { $name } في قائمة «لا تتناول». يجب الاتصال بفريق التمريض أولًا.
medicines-check-ask = يجب سؤال فريق التمريض
medicines-check-space = يجب الفصل بينها في الوقت
medicines-check-know = معلومة مفيدة
medicines-check-allergy = لديك حساسية من هذا: { $name }.
medicines-check-allergy-family = { $name } قريب من { $allergy }، ولديك حساسية منه.
medicines-check-allergy-not-checked = حساسية لم تُفحص: { $allergy }. لا نعرف هذا الاسم.
medicines-check-allergy-like = حساسية لم تُفحص: { $allergy }. لا نعرف هذا الاسم. أسماء قريبة منه: { $names }.
medicines-check-allergy-care = حساسية: { $allergy }. يجب ذكرها عند أخذ النخاع وعند العناية بالموضع.
medicines-check-duplicate = { $first } و{ $second } يحتويان على الدواء نفسه.
medicines-check-duplicate-class = { $first } و{ $second } من النوع نفسه.
medicines-check-together = { $first } و{ $second } قد يضران عند تناولهما معًا.
medicines-check-weakens = { $first } قد يضعف مفعول { $second }.
medicines-check-sleepy-together = { $first } و{ $second } معًا قد يسببان نعاسًا شديدًا.
medicines-check-apart = يجب تناول { $first } إما قبل { $second } (بالساعات: { $before }) أو بعده (بالساعات: { $after }).
medicines-check-apart-label = يجب الفصل بين { $first } و{ $second }. يجب السؤال عن المدة.
medicines-check-bleeding = يجب السؤال عن { $name } قبل أخذ النخاع وبعده.
medicines-check-over = عند تناوله كما هو مكتوب، يتجاوز { $ingredient } الحد وهو { $limit } في أي 24 ساعة.
medicines-check-over-label = عند تناوله كما هو مكتوب، يتجاوز { $ingredient } مقدار { $limit } في أي 24 ساعة. هذا هو الحد دون وصفة.
medicines-check-cannot-tell = لا يمكننا جمع { $ingredient }. { $names }: { $why }.
medicines-check-unknown-directions = بعض كلمات التعليمات لم تُفهم
medicines-check-unknown-amount = لا توجد كمية مكتوبة يمكن جمعها
medicines-check-unknown-times = لا يُذكر عدد المرات الأقصى
medicines-check-unknown-strength = لا توجد قوة دواء مكتوبة
medicines-check-unknown-volume = إحدى الكمية والقوة حجم، والأخرى ليست كذلك
medicines-check-not-all = { $names }: لم يُفحص.
medicines-check-source = المصدر: { $source }
medicines-check-none-found = لم نجد ما يستدعي السؤال. الأسماء غير المعروفة لم تُفحص.

medicines-check-name-allergy = حساسية
medicines-check-name-duplicate = الدواء نفسه مرتين
medicines-check-name-daily-maximum = الحد الأقصى في 24 ساعة
medicines-check-name-interaction = معًا
medicines-check-name-spacing = الفصل في الوقت
medicines-check-name-falls = النعاس والسقوط
medicines-check-name-bleeding = النزيف

## Allergies

medicines-allergy-title = الحساسية
medicines-allergy-ask = هل لديك حساسية من أي شيء؟
medicines-allergy-none = لا حساسية معروفة
medicines-allergy-known = نعم، من هذه
medicines-allergy-substance = من ماذا
medicines-allergy-reaction = ما الذي يحدث
medicines-allergy-not-asked = لم يسألك أحد بعد. يُرجى إخبارنا.
medicines-allergy-severity = ما الشدة
medicines-allergy-severity-unknown = غير معروفة
medicines-allergy-severity-mild = خفيفة
medicines-allergy-severity-moderate = متوسطة
medicines-allergy-severity-severe = شديدة
medicines-allergy-line = {"\u200F"}{ $substance } ({ $reaction })

## Wallet card and print

medicines-card-title = بطاقة محفظتي
medicines-card-title-of = بطاقة محفظة { $name }
medicines-card-lead = يجب إبقاؤها معك، وإظهارها لكل من يساعدك.
medicines-card-marrow = أُخذ نخاع العظم
medicines-card-born = تاريخ الميلاد
medicines-card-harvest = أخذ النخاع
medicines-card-team = الفريق، 24 ساعة
medicines-card-contact = للاتصال نيابة عني
medicines-card-allergy = حساسية: { $text }
medicines-card-allergy-not-asked = لم يُسأل عنها
medicines-card-home = أُضيفت في المنزل. لم يفحصها فريق التمريض بعد.
medicines-card-not-checked = لم يُفحص
medicines-card-both-hips = كلا الوركين
medicines-card-left-hip = الورك الأيسر
medicines-card-right-hip = الورك الأيمن
medicines-card-sternum = عظم الصدر
medicines-card-donor = تبرع بالنخاع.
medicines-card-patient = نخاع ذاتي للعلاج.
medicines-card-printed = { $name }. طُبع في { $date }. صالح إلى أن يتغيّر.
medicines-card-do-not-give = يجب عدم إعطاء: { $names }
medicines-card-list = أدويتي، القائمة { $number }
medicines-card-short-needed-amount = { $amount } عند الحاجة، حتى { $most } في 24 ساعة
medicines-card-short-needed-only = { $amount } عند الحاجة
medicines-card-short-needed =
    { $most ->
        [zero] { $amount } عند الحاجة، حتى { $most } مرة في 24 ساعة
        [one] { $amount } عند الحاجة، حتى مرة واحدة في 24 ساعة
        [two] { $amount } عند الحاجة، حتى مرتين في 24 ساعة
        [few] { $amount } عند الحاجة، حتى { $most } مرات في 24 ساعة
        [many] { $amount } عند الحاجة، حتى { $most } مرة في 24 ساعة
       *[other] { $amount } عند الحاجة، حتى { $most } مرة في 24 ساعة
    }
medicines-card-more = المزيد على هاتفي
medicines-card-throw-away = يجب التخلص من القوائم الأقدم
medicines-card-fold = موضع الطي
medicines-card-step-1 = يُقص على الخط المتقطع. تُطوى البطاقة نصفين.
medicines-card-step-2 = توضع في محفظتك أو في غلاف هاتفك.
medicines-card-print = طباعة بطاقتي
medicines-card-column-medicine = الدواء والسبب
medicines-card-qr = يحمل هذا الرمز البطاقة كنص عادي. لا يحتاج إلى شبكة.
medicines-card-draft = مسودة. لم يراجعها أي مختص صحي.
