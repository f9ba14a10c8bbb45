# The words of the self-check protocol. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

## Levels. The words are fixed; do not rephrase them anywhere.

level-red = يجب الاتصال بـ{"\u00A0"}{ $emergency } الآن
level-orange = يجب الحصول على رعاية طبية الآن
level-yellow = يجب الاتصال بفريق الرعاية اليوم
level-yellow-routine = يجب الاتصال بفريق الرعاية اليوم
level-green = لا بأس في الوقت الحالي
level-red-color = أحمر
level-orange-color = برتقالي
level-yellow-color = أصفر
level-yellow-routine-color = أصفر
level-green-color = أخضر

## Routes

route-emergency = يجب الاتصال بـ{"\u00A0"}{ $emergency } الآن
route-emergency-call = الاتصال بـ{"\u00A0"}{ $emergency }
route-emergency-first = يجب عدم الانتظار. يجب عدم قيادة السيارة.
route-crisis = يُرجى التحدث مع شخص الآن
route-crisis-call = الاتصال بـ{"\u00A0"}{ $crisis }
route-crisis-first = هل الخطر قائم الآن؟ يجب الاتصال بـ{"\u00A0"}{ $emergency }. سيتصل بك اليوم شخص من فريق الرعاية.
route-poison = يجب الاتصال بخط السموم الآن
route-poison-call = الاتصال بـ{"\u00A0"}{ $poison }
route-poison-first = يجب الاتصال حتى لو كان شعورك جيدًا. يجب أن تكون عبوة الدواء في متناول يدك.

## The danger gate

gate-chest = ألم أو ضغط أو عصر أو امتلاء في الصدر
gate-upper-pain = ألم مقلق في الذراع أو أعلى الظهر أو الرقبة أو الفك أو البطن
gate-breath = صعوبة في التنفس
gate-weak-side = ضعف أو خدر في الوجه أو الذراع أو الساق
gate-mixed-up = تشوش ذهني، أو صعوبة في الكلام أو الفهم
gate-head-sight = صداع شديد جدًا، أو فقدان البصر في عين
gate-sweat-dizzy = عرق بارد مفاجئ، أو دوخة تمنع الوقوف

say-gate-chest = لدي ألم أو ضغط أو عصر أو امتلاء في صدري.
say-gate-upper-pain = لدي ألم مقلق في ذراعي أو أعلى ظهري أو رقبتي أو فكي أو بطني.
say-gate-breath = لدي صعوبة في التنفس.
say-gate-weak-side = لدي ضعف أو خدر في وجهي أو ذراعي أو ساقي.
say-gate-mixed-up = لدي تشوش ذهني، أو صعوبة في الكلام أو الفهم.
say-gate-head-sight = لدي صداع شديد جدًا، أو فقدت البصر.
say-gate-sweat-dizzy = أصابني عرق بارد مفاجئ، أو لدي دوخة تمنعني من الوقوف.

## Headings of questions with several lines

ask-danger-now = هل حدث أي من هذا، أو هل يحدث الآن؟
ask-danger-skin = هل لاحظت أنت أو من حولك أيًا من هذه العلامات عليك؟
ask-areas = هل ينطبق أي من هذا عليك؟
ask-pain-place = هل ينطبق أي من هذا على ألمك؟
ask-nerves = هل بدأ أي من هذا بعد أخذ النخاع؟
ask-bleeding = هل ينطبق أي من هذا على النزيف؟
ask-legs = هل ينطبق أي من هذا على ساقيك؟
ask-walking = هل ينطبق أي من هذا على مشيك؟
ask-overdose-signs = تناولت دواءً زائدًا. هل ينطبق أي من هذا عليك؟
ask-faint = هل حدث لك أي من هذا؟
ask-safety = هل راودتك أي من هذه الأفكار؟
ask-body = كيف حال جسمك؟
ask-fever = هل ينطبق أي من هذا عليك؟
ask-stomach = هل ينطبق أي من هذا على معدتك؟
ask-headache = هل لديك أي من هذا؟
ask-site = هل يوجد أي من هذا في المواضع الموجعة؟
ask-pain-relief = هل ينطبق أي من هذا على ألمك؟
ask-mood = كيف حال مزاجك ونومك؟
ask-mood-more = هل ينطبق أي من هذا على شعورك؟
ask-sleep = هل ينطبق أي من هذا على نومك؟
ask-medicines = أدويتك والأسئلة

hint-ask-safety = نسأل الجميع هذا السؤال. يرى فريق الرعاية إجابتك.
hint-ask-danger-skin = قد يراها شخص قريب منك أوضح منك.
hint-ask-pain-place = الوجع في مواضع دخول الإبرة شائع.
hint-ask-mood = لا يرى الأشخاص المساعدون هذه الإجابات إلا إذا سمحت بذلك.

## Facts: chest, upper body, breath

q-chest_discomfort = هل لديك ضغط أو عصر أو امتلاء أو ألم في الصدر؟
told-chest_discomfort = ألم أو ضغط أو عصر أو امتلاء في الصدر
q-pain_elsewhere = هل لديك ألم في الفك أو الرقبة أو الذراع أو البطن أو الظهر؟
line-pain_elsewhere = لدي ألم في الفك أو الرقبة أو الذراع أو البطن أو الظهر
told-pain_elsewhere = ألم في الفك أو الرقبة أو الذراع أو البطن أو الظهر
q-pain_with_cosign = مع هذا الألم: شدّ في الصدر، ضيق تنفس، عرق بارد، شعور بالإغماء، أو ألم في الذراع أو الفك؟
line-pain_with_cosign = شدّ في الصدر، ضيق تنفس، عرق بارد، شعور بالإغماء، أو ألم في الذراع أو الفك
told-pain_with_cosign = ألم مع علامات في الصدر أو التنفس أو تعرّق أو شعور بالإغماء أو في الذراع أو الفك
q-pain_above_waist = هل يوجد ألم فوق خصرك: في لوحي الكتف أو الرقبة أو الفك أو الذراعين أو أعلى البطن؟
line-pain_above_waist = ألم فوق خصري: في لوحي الكتف أو الرقبة أو الفك أو الذراعين أو أعلى البطن
told-pain_above_waist = ألم فوق الخصر
q-pain_beyond_site = هل يوجد أي ألم في مكان غير مواضع دخول الإبرة؟
line-pain_beyond_site = ألم بعيد عن مواضع دخول الإبرة
told-pain_beyond_site = ألم بعيد عن موضع أخذ النخاع
q-site_pain_new = هل بدأ هذا الألم أو تغيّر بعد الوجع الذي كان موجودًا عند الإفاقة؟
line-site_pain_new = بدأ أو تغيّر بعد الوجع الذي كان موجودًا عند الإفاقة
told-site_pain_new = ألم بدأ أو تغيّر بعد الإفاقة
q-site_pain_not_tender = هل يؤلمك بشكل جديد بلا حركة ودون أن يلمسه أحد؟
line-site_pain_not_tender = يؤلمني بشكل جديد بلا حركة ودون لمس
told-site_pain_not_tender = ألم جديد عند السكون ودون لمس
q-breath_trouble = هل لديك صعوبة في التنفس؟
told-breath_trouble = صعوبة في التنفس
q-cold_sweat = هل أصابك عرق بارد فجأة؟
told-cold_sweat = عرق بارد مفاجئ
q-cough_blood = هل خرج دم مع السعال؟
line-cough_blood = خرج دم مع السعال
told-cough_blood = خروج دم مع السعال

## Facts: head, sight, strength, alarm

q-one_side_weak = هل لديك ضعف أو خدر في ذراع أو ساق أو في الوجه؟
told-one_side_weak = ضعف أو خدر في الذراع أو الساق أو الوجه
q-confused = هل لديك تشوش ذهني، أو صعوبة في الكلام أو الفهم؟
told-confused = تشوش ذهني، أو صعوبة في الكلام أو الفهم
q-worst_headache = هل لديك صداع شديد جدًا، ربما هو الأسوأ على الإطلاق؟
told-worst_headache = صداع شديد جدًا، ربما الأسوأ على الإطلاق
q-vision_loss = هل فقدت البصر في عين واحدة أو في العينين؟
told-vision_loss = فقدان البصر في عين واحدة أو في العينين
q-cannot_stand_dizzy = هل لديك دوخة تمنعك من الوقوف؟
told-cannot_stand_dizzy = دوخة تمنع الوقوف
q-very_dizzy = هل لديك دوخة شديدة، أو هل بدأت الدوخة فجأة؟
line-very_dizzy = لدي دوخة شديدة، أو بدأت الدوخة فجأة
told-very_dizzy = دوخة شديدة أو مفاجئة
q-collapsed = هل انهرت أو سقطت فجأة أو فقدت الوعي؟
line-collapsed = انهرت أو سقطت فجأة أو فقدت الوعي
told-collapsed = انهيار أو سقوط مفاجئ أو فقدان الوعي
q-feels_emergency = هل يبدو لك هذا حالة طارئة؟
line-feels_emergency = يبدو لي هذا حالة طارئة
told-feels_emergency = يرى الشخص أنها حالة طارئة
q-hard_to_wake = هل من الصعب إيقاظك؟
line-hard_to_wake = صعوبة في الإيقاظ من النوم
told-hard_to_wake = صعوبة في الإيقاظ
q-grey_blotchy = هل لون جلدك أو شفتيك أزرق أو رمادي أو مبقّع؟
line-grey_blotchy = جلد أو شفاه بلون أزرق أو رمادي أو مبقّع
told-grey_blotchy = جلد أو شفاه بلون أزرق أو رمادي أو مبقّع
q-hives_face = هل لديك طفح جلدي أو شرى مع تورم في الوجه أو الشفتين أو اللسان؟
line-hives_face = طفح جلدي أو شرى، مع تورم في الوجه أو الشفتين أو اللسان
told-hives_face = طفح جلدي أو شرى مع تورم في الوجه أو الشفتين أو اللسان
q-hives_breath = هل لديك طفح جلدي أو شرى مع صعوبة في التنفس أو شعور بالإغماء؟
line-hives_breath = طفح جلدي أو شرى، مع صعوبة في التنفس أو شعور بالإغماء
told-hives_breath = طفح جلدي أو شرى مع صعوبة في التنفس أو شعور بالإغماء

## Facts: legs, walking, nerves

q-leg_swelling = هل لديك تورم أو ألم في ساق واحدة أو في الساقين، من الفخذ إلى القدم؟
line-leg_swelling = لدي تورم أو ألم في ساق واحدة أو في الساقين، من الفخذ إلى القدم
told-leg_swelling = تورم أو ألم في الساق
q-leg_cold_pale_numb = هل لديك ساق باردة أو شاحبة أو فيها خدر؟
line-leg_cold_pale_numb = لدي ساق باردة أو شاحبة أو فيها خدر
told-leg_cold_pale_numb = ساق باردة أو شاحبة أو فيها خدر
q-leg_weak_sudden = هل أصاب ساقك ضعف مفاجئ؟
line-leg_weak_sudden = أصاب ساقي ضعف مفاجئ
told-leg_weak_sudden = ضعف مفاجئ في الساق
q-leg_one_only = هل هذا في ساق واحدة فقط؟
line-leg_one_only = هذا في ساق واحدة فقط
told-leg_one_only = في ساق واحدة فقط
q-leg_calf = هل هذا في ربلة الساق، أي خلف الساق تحت الركبة؟
line-leg_calf = هذا في ربلة الساق، أي خلف الساق تحت الركبة
told-leg_calf = في ربلة الساق
q-leg_swollen_warm = هل الساق دافئة أو متورمة أو تغيّر لونها؟
line-leg_swollen_warm = الساق دافئة أو متورمة أو تغيّر لونها
told-leg_swollen_warm = ساق دافئة أو متورمة أو تغيّر لونها
q-walk_trouble = هل لديك صعوبة في المشي؟
line-walk_trouble = لدي صعوبة في المشي
told-walk_trouble = صعوبة في المشي
q-walk_sudden = هل بدأت صعوبة المشي فجأة؟
line-walk_sudden = بدأت فجأة
told-walk_sudden = صعوبة في المشي بدأت فجأة
q-walk_worse = هل المشي أصعب من أمس؟
line-walk_worse = المشي أصعب من أمس
told-walk_worse = المشي أسوأ من أمس
q-cannot_bear_weight = هل توجد ساق لا يمكنك الوقوف عليها؟
line-cannot_bear_weight = لا يمكنني الوقوف على إحدى ساقيّ أو على كلتيهما
told-cannot_bear_weight = عدم القدرة على الوقوف على الساق
q-saddle_numb = هل لديك خدر بين الفخذين؟
line-saddle_numb = خدر بين الفخذين
told-saddle_numb = خدر بين الفخذين
q-bladder_bowel = هل لديك صعوبة جديدة في إخراج البول أو البراز أو في حبسهما؟
line-bladder_bowel = صعوبة جديدة في إخراج البول أو البراز أو في حبسهما
told-bladder_bowel = مشكلة جديدة في المثانة أو الأمعاء
q-legs_both_weak_numb = هل لديك ضعف أو خدر في الساقين معًا؟
line-legs_both_weak_numb = ضعف أو خدر في الساقين معًا
told-legs_both_weak_numb = ضعف أو خدر في الساقين معًا

## Facts: bleeding and fainting

q-bandage_soaked = هل تشبّع ضمادك بالدم؟
line-bandage_soaked = تشبّع ضمادي بالدم
told-bandage_soaked = ضماد مشبع بالدم
q-bleed_after_pressure =
    { $pressure-minutes ->
        [few] هل يستمر النزيف بعد الضغط بقوة لمدة { $pressure-minutes } دقائق؟
       *[other] هل يستمر النزيف بعد الضغط بقوة لمدة { $pressure-minutes } دقيقة؟
    }
line-bleed_after_pressure =
    { $pressure-minutes ->
        [few] يستمر النزيف بعد الضغط بقوة لمدة { $pressure-minutes } دقائق
       *[other] يستمر النزيف بعد الضغط بقوة لمدة { $pressure-minutes } دقيقة
    }
hint-bleed_after_pressure = لم يبدأ الضغط بعد؟ يجب بدء الضغط الآن والاستمرار فيه.
told-bleed_after_pressure = نزيف مستمر بعد الضغط بقوة
q-spurting = هل يتدفق الدم باندفاع؟
line-spurting = يتدفق الدم باندفاع
told-spurting = دم يتدفق باندفاع
q-pale_clammy = هل لديك شحوب، أو هل جلدك بارد ورطب؟
line-pale_clammy = لدي شحوب، أو جلدي بارد ورطب
told-pale_clammy = شحوب أو جلد بارد ورطب
q-fainted = هل أُغمي عليك؟
line-fainted = أُغمي عليّ
told-fainted = إغماء
q-near_faint = هل أوشكت على الإغماء؟
line-near_faint = أوشكت على الإغماء
told-near_faint = شعور بقرب الإغماء
q-racing_heart = هل ينبض قلبك بسرعة شديدة؟
line-racing_heart = ينبض قلبي بسرعة شديدة
told-racing_heart = تسارع نبض القلب
q-blurred_or_cannot_concentrate = هل بصرك مشوش، أو هل لا يمكنك التركيز؟
line-blurred_or_cannot_concentrate = بصري مشوش، أو لا يمكنني التركيز
told-blurred_or_cannot_concentrate = تشوش في البصر أو عدم القدرة على التركيز

## Facts: temperature and body

q-temp_c = ما درجة حرارتك الآن؟
hint-temp_c = الحمى هي { $fever-from } أو أكثر.
told-temp_c = درجة الحرارة { $temperature }
q-feels_feverish = هل لديك شعور بالحمى؟
line-feels_feverish = لدي شعور بالحمى
told-feels_feverish = شعور بالحمى
q-chills = هل لديك قشعريرة أو رجفة؟
line-chills = لدي قشعريرة أو رجفة
told-chills = قشعريرة
q-nausea = هل لديك غثيان، أو هل تقيأت؟
line-nausea = لدي غثيان، أو تقيأت
told-nausea = غثيان أو قيء
q-dizzy = هل لديك دوخة؟
line-dizzy = لدي دوخة
told-dizzy = دوخة
q-weak_new = هل أنت أضعف من أمس، أو هل تخونك ساقاك؟
line-weak_new = أنا أضعف من أمس، أو تخونني ساقاي
told-weak_new = ضعف أكثر من أمس، أو ساقان لا تحملان الجسم
q-tired = هل لديك تعب، مع الاغتسال واللبس والأكل كالمعتاد؟
line-tired = لدي تعب، مع الاغتسال واللبس والأكل كالمعتاد
told-tired = تعب، مع الاغتسال واللبس والأكل كالمعتاد
q-black_tarry = هل برازك أسود ولزج؟
line-black_tarry = برازي أسود ولزج
hint-black_tarry = الحديد يجعل البراز داكنًا. البراز الأسود اللزج أمر مختلف.
told-black_tarry = براز أسود لزج
q-very_unwell = هل شعورك العام سيئ جدًا؟
line-very_unwell = شعوري العام سيئ جدًا
told-very_unwell = شعور عام سيئ جدًا
q-fast_breathing = هل تنفسك أسرع من المعتاد؟
line-fast_breathing = تنفسي أسرع من المعتاد
told-fast_breathing = تنفس أسرع من المعتاد
q-temp_over_24h = هل استمرت الحمى أكثر من 24 ساعة؟
line-temp_over_24h = استمرت الحمى أكثر من 24 ساعة
told-temp_over_24h = حمى منذ أكثر من 24 ساعة

## Facts: stomach, headache

q-no_fluids_24h = هل مرت 24 ساعة دون أن يبقى أي سائل في معدتك؟
line-no_fluids_24h = مرت 24 ساعة دون أن يبقى أي سائل في معدتي
told-no_fluids_24h = لم يبقَ أي سائل في المعدة منذ 24 ساعة
q-vomit_over_4h = هل يستمر القيء منذ أكثر من 4 ساعات؟
line-vomit_over_4h = يستمر القيء منذ أكثر من 4 ساعات
told-vomit_over_4h = قيء منذ أكثر من 4 ساعات
q-vomit_blood = هل يوجد دم في القيء؟
line-vomit_blood = يوجد دم في القيء
told-vomit_blood = دم في القيء
q-no_urine_8h = هل مرت 8 ساعات دون أن يخرج منك بول؟
line-no_urine_8h = مرت 8 ساعات دون أن يخرج مني بول
told-no_urine_8h = لا بول منذ 8 ساعات
q-upright_headache = هل يزيد صداعك في الوقوف أو الجلوس ويخف مع الاستلقاء؟
line-upright_headache = صداع يزيد في الوقوف أو الجلوس ويخف مع الاستلقاء
told-upright_headache = صداع يزيد في الوقوف أو الجلوس ويخف مع الاستلقاء
q-neck_stiff = هل رقبتك متيبسة؟
line-neck_stiff = تيبس في الرقبة
told-neck_stiff = تيبس في الرقبة
q-hearing_change = هل تغيّر سمعك؟
line-hearing_change = تغيّر سمعي
told-hearing_change = تغيّر في السمع
q-headache_new = هل لديك صداع جديد؟
line-headache_new = صداع جديد
told-headache_new = صداع جديد

## Facts: the site

q-skin_site = هل الجلد قرب مواضع الإبرة فيه حكة أو تورم أو سخونة أو طفح أو تغيّر في اللون؟
line-skin_site = الجلد قرب مواضع الإبرة فيه حكة أو تورم أو سخونة أو طفح أو تغيّر في اللون
hint-skin_site = يُرجى لمس الجلد أولًا. تصعب رؤية الاحمرار على البشرة السمراء أو السوداء.
told-skin_site = حكة أو تورم أو سخونة أو تغيّر لون أو طفح في جلد الموضع
q-wound_infected = هل يتسع التغيّر في الموضع، أو هو ساخن، أو يخرج منه قيح، أو مفتوح؟
told-wound_infected = تغيّر يتسع في الموضع، أو سخونة، أو قيح، أو موضع مفتوح
q-lump_under_skin = هل توجد كتلة تحت الجلد؟
line-lump_under_skin = توجد كتلة تحت الجلد
told-lump_under_skin = كتلة تحت الجلد
q-bruise_spreading = هل توجد كدمة تكبر؟
line-bruise_spreading = توجد كدمة تكبر
told-bruise_spreading = كدمة تكبر
q-new_tingling = هل لديك وخز جديد كوخز الإبر؟
line-new_tingling = لدي وخز جديد كوخز الإبر
told-new_tingling = وخز جديد كوخز الإبر

## Facts: pain

q-pain_score = ما شدة ألمك الآن، من 0 إلى 10؟
hint-pain_score = 0 يعني لا ألم. 10 يعني أسوأ ألم يمكنك تخيّله.
told-pain_score = الألم { $score } من 10
q-pain_after_dose = هل يبقى الألم حتى بعد تناول دوائك؟
line-pain_after_dose = يبقى الألم حتى بعد تناول دوائي
told-pain_after_dose = ألم يبقى بعد الدواء
q-pain_worse_daily = هل يزداد الألم كل يوم؟
line-pain_worse_daily = يزداد الألم كل يوم
told-pain_worse_daily = ألم يزداد كل يوم

## Facts: mood and sleep

q-self_harm = هل فكرت في إنهاء حياتك أو إيذاء نفسك؟
line-self_harm = أفكار عن إنهاء حياتي أو إيذاء نفسي
told-self_harm = أفكار عن إنهاء الحياة أو إيذاء النفس
q-self_harm_now = هل لديك خطة، أو هل أنت في خطر الآن؟
line-self_harm_now = لدي خطة، أو أنا في خطر الآن
told-self_harm_now = توجد خطة، أو خطر قائم الآن
q-sad_stays = هل شعرت بضيق أو حزن لا يزول؟
line-sad_stays = لدي ضيق أو حزن لا يزول
told-sad_stays = ضيق أو حزن لا يزول
q-sleep_trouble = هل لديك صعوبة في النوم؟
line-sleep_trouble = لدي صعوبة في النوم
told-sleep_trouble = صعوبة في النوم
q-phq2_interest = في هذه الأيام، كم مرة قلّت متعتك أو قلّ اهتمامك بالأشياء؟
told-phq2_interest = قلة المتعة أو الاهتمام: { $score } من 3
q-phq2_mood = في هذه الأيام، كم مرة شعرت بضيق أو بفقدان الأمل؟
told-phq2_mood = ضيق أو فقدان الأمل: { $score } من 3
choice-phq2_interest-0 = لم يحدث ذلك
choice-phq2_interest-1 = في بعض الأيام
choice-phq2_interest-2 = في أكثر من نصف الأيام
choice-phq2_interest-3 = كل يوم تقريبًا
choice-phq2_mood-0 = لم يحدث ذلك
choice-phq2_mood-1 = في بعض الأيام
choice-phq2_mood-2 = في أكثر من نصف الأيام
choice-phq2_mood-3 = كل يوم تقريبًا
q-sad_two_weeks = هل استمر ذلك أسبوعين (2) أو أكثر؟
line-sad_two_weeks = استمر ذلك أسبوعين (2) أو أكثر
told-sad_two_weeks = ضيق منذ أسبوعين (2) أو أكثر
q-not_coping = هل لديك شعور بأنه لا يمكنك التحمل؟
line-not_coping = لدي شعور بأنه لا يمكنني التحمل
told-not_coping = عدم القدرة على التحمل
q-receiver_died = هل توفي الشخص الذي حصل على نخاعك؟
line-receiver_died = توفي الشخص الذي حصل على نخاعي
told-receiver_died = توفي الشخص الذي حصل على النخاع
q-sleep_pain = هل يمنعك الألم من النوم مع أنك تناولت الدواء؟
line-sleep_pain = يمنعني الألم من النوم مع أنني تناولت الدواء
told-sleep_pain = ألم يمنع النوم رغم الدواء
q-sleep_three_nights = هل يحدث ذلك في أكثر من 3 ليالٍ في الأسبوع، منذ أكثر من أسبوعين (2)؟
line-sleep_three_nights = يحدث ذلك في أكثر من 3 ليالٍ في الأسبوع، منذ أكثر من أسبوعين (2)
told-sleep_three_nights = نوم سيئ في أكثر من 3 ليالٍ في الأسبوع، منذ أكثر من أسبوعين (2)

## Facts: medicines and questions

q-overdose = هل تناولت دواءً أكثر مما تسمح به قائمتك أو ملصق الدواء؟
line-overdose = تناولت دواءً أكثر مما تسمح به قائمتي أو ملصق الدواء
told-overdose = تناول دواء أكثر من المسموح
q-drowsy = هل لديك نعاس أكثر بكثير من المعتاد؟
line-drowsy = لدي نعاس أكثر بكثير من المعتاد
told-drowsy = نعاس أكثر بكثير من المعتاد
q-opioid_breathing_pauses = هل لديك شخير جديد أو توقف في التنفس أثناء النوم؟
line-opioid_breathing_pauses = لدي شخير جديد أو توقف في التنفس أثناء النوم
told-opioid_breathing_pauses = شخير جديد أو توقف في التنفس
q-missed_or_reaction = هل فاتتك جرعة أو ضاعفتها، أو نفد دواء، أو أصابك تفاعل مع دواء؟
q-medicine_not_working = هل يوجد دواء لا يعمل كما توقعت؟
line-missed_or_reaction = فاتتني جرعة أو ضاعفتها، أو نفد دواء، أو أصابني تفاعل مع دواء
line-medicine_not_working = يوجد دواء لا يعمل كما توقعت
told-missed_or_reaction = جرعة فائتة أو مضاعفة، أو نفاد دواء، أو تفاعل مع دواء
told-medicine_not_working = دواء لا يعمل
q-acetaminophen_today = هل تناولت أسيتامينوفين اليوم؟
line-acetaminophen_today = تناولت أسيتامينوفين اليوم
hint-acetaminophen_today = يُسمى أيضًا باراسيتامول. يمكن أن يخفي الحمى.
told-acetaminophen_today = تناول أسيتامينوفين اليوم؛ قد يخفي الحمى
q-question = هل لديك سؤال عن أخذ النخاع أو عن دوائك؟
line-question = لدي سؤال عن أخذ النخاع أو عن دوائي
told-question = لدى الشخص سؤال
q-wants_call = هل لديك رغبة في أن يتصل بك فريق الرعاية اليوم؟
line-wants_call = لدي رغبة في أن يتصل بي فريق الرعاية اليوم
told-wants_call = طلب مكالمة اليوم

## Reasons for the person

why-B4a-chest = قد تكون هذه نوبة قلبية.
why-B4b-cosign = الألم مع هذه العلامات قد يأتي من القلب.
why-B4b-upper = الألم في هذه الأماكن قد يأتي من القلب.
why-B4b-new = الألم الجديد أو المتغيّر قد لا يكون من أخذ النخاع.
why-B4b-sternum = بعد أخذ النخاع من عظم الصدر، لا يمكننا تمييز هذا الألم من ألم القلب.
why-B4c-sick = الغثيان مع هذه العلامات قد يأتي من القلب.
why-B2-breath = قد يكون السبب القلب أو جلطة في الرئة أو حساسية.
why-B4e-sweat = العرق البارد المفاجئ قد يكون علامة نوبة قلبية.
why-B4f-very-dizzy = الدوخة الشديدة أو المفاجئة قد تأتي من القلب.
why-B5a-one-side = قد تكون هذه سكتة دماغية. كل دقيقة مهمة.
why-B5b-confused = قد تكون هذه سكتة دماغية. كل دقيقة مهمة.
why-B5c-headache = قد تكون هذه سكتة دماغية. كل دقيقة مهمة.
why-B5d-sight = قد تكون هذه سكتة دماغية. كل دقيقة مهمة.
why-B5e-stand = قد تكون هذه سكتة دماغية أو فقدان دم.
why-B1-leg = تورم الساق أو ألمها قد يكون جلطة دموية.
why-X7-clot = قد تكون جلطة من الساق قد وصلت إلى الرئة.
why-X7-cough-blood = خروج الدم مع السعال قد يكون جلطة في الرئة.
why-X11-leg = قد يكون إمداد الساق بالدم أو بالأعصاب مسدودًا.
why-B3-walk = صعوبة المشي قد تكون من عصب أو جلطة أو نزيف.
why-B3-nerve = مع صعوبة المشي، قد يكون هذا عصبًا مضغوطًا أو نزيفًا.
why-B3-spinal = بعد التخدير النصفي، قد تكون مشكلة الساق نزيفًا قرب الأعصاب.
why-X5-nerve = قد تكون أعصاب في ظهرك مضغوطة. كل ساعة مهمة.
why-A5-soaked = النزيف يحتاج إلى الضغط وإلى فحص.
why-X4-bleeding = هذا النزيف يحتاج إلى مساعدة الآن.
why-X4-shock = ربما فقدت دمًا كثيرًا.
why-A5-special = قد يكون نزيفك أكثر من غيرك. هذا يحتاج إلى مساعدة الآن.
why-X12-collapse = الانهيار أو السقوط المفاجئ يحتاج إلى مساعدة الآن.
why-X14-emergency = شعورك أنها حالة طارئة. نتصرف بناءً على ذلك.
why-X1-allergy = قد تكون هذه حساسية شديدة.
why-X9-wake = صعوبة الإيقاظ قد تكون من دواء زائد أو من عدوى شديدة.
why-X8-sepsis = قد تكون هذه عدوى شديدة.
why-X2-crisis = ليس عليك حمل هذه الأفكار وحدك.
why-X2-danger = حياتك مهمة. يجب أن يكون معك أحد الآن.
why-X3-overdose = الدواء الزائد قد يضر قبل الشعور به.
why-X3-unwell = الدواء الزائد هو سبب شعورك بالسوء.
why-A1-fever = الحمى قد تعني عدوى.
why-A1-company = الحمى مع هذه العلامة قد تعني عدوى خطيرة.
why-A1-high = الحمى لديك مرتفعة. قد تعني عدوى خطيرة.
why-A1-long = استمرت الحمى لديك طويلًا. قد تعني عدوى خطيرة.
why-A1-special = في حالتك، أي حمى تحتاج إلى فحص فوري.
why-special-unwell = في حالتك، الشعور العام السيئ جدًا يحتاج إلى فحص فوري.
why-A1-no-thermometer = لم يتمكن أحد من قياس حرارتك. في حالتك، يستدعي ذلك مكالمة.
why-A2-sick = قد لا تبقى السوائل والأدوية في المعدة.
why-A2-dry = قد يكون جسمك يفقد السوائل.
why-A2-blood = الدم في القيء يحتاج إلى فحص فوري.
why-X9-opioid = قد يكون دواء الألم يبطئ تنفسك.
why-pregnant = بسبب الحمل، يحتاج هذا إلى فحص فوري.
why-A3-skin = قد تكون هذه عدوى أو حساسية.
why-A3-infected = قد يكون الموضع مصابًا بعدوى.
why-X13-blood = قد يكون الدم يتجمع تحت الجلد.
why-A4-general = قد يكون السبب فقدان دم أو عدوى أو دواء.
why-A4-more = قد يكون السبب فقدان دم أو عدوى أو دواء. هذا يحتاج إلى فحص فوري.
why-X10-black = البراز الأسود اللزج قد يكون نزيفًا داخليًا.
why-X6-spinal = الصداع مع هذه العلامات قد يأتي من التخدير النصفي.
why-special-headache = النزيف لديك أسهل، لذلك يحتاج الصداع الجديد إلى فحص.
why-A6-stays = ينبغي أن يخف الألم. ألمك لا يخف.
why-A6-tingling = الوخز الجديد قد يكون عصبًا مضغوطًا.
why-A7-sad = الضيق بعد أخذ النخاع يمكن علاجه.
why-A7plus = الضيق من هذا النوع يمكن علاجه. يُرجى التحدث معنا اليوم.
why-A8-sleep = النوم يساعدك على التعافي.
why-A9-question = فريق الرعاية يود أن يسمع منك.
why-A9plus-medicine = قد تحتاج خطة أدويتك إلى تغيير اليوم.
why-M2-not-working = قد يحتاج دواء إلى تغيير.
why-count-two = لديك أكثر من علامة. اجتماعها يحتاج إلى فحص.

## Sentences for the call

say-chest = لدي ألم أو ضغط أو عصر أو امتلاء في صدري.
say-pain-cosign = لدي ألم، مع علامات في الصدر أو التنفس أو تعرّق أو شعور بالإغماء.
say-upper-pain = لدي ألم فوق الخصر.
say-pain-beyond = لدي ألم بعيد عن موضع دخول الإبرة.
say-pain-new = لدي ألم جديد أو متغيّر.
say-pain-rest = لدي ألم جديد حتى بلا حركة.
say-pain-sternum = لدي ألم. ربما كان عظم الصدر موضع إبرة.
say-sick = لدي غثيان وعلامات مشكلة في القلب.
say-breath = لدي صعوبة في التنفس.
say-cold-sweat = أصابني عرق بارد فجأة.
say-very-dizzy = لدي دوخة شديدة، أو بدأت فجأة.
say-dizzy = لدي دوخة وعلامات مشكلة في القلب.
say-one-side = لدي ضعف أو خدر في ذراعي أو ساقي أو وجهي.
say-confused = لدي تشوش ذهني أو صعوبة في الكلام.
say-headache = لدي صداع شديد جدًا، ربما هو الأسوأ على الإطلاق.
say-sight = فقدت البصر في عين واحدة أو في العينين.
say-stand = لدي دوخة تمنعني من الوقوف.
say-leg-fainted = ساقي متورمة أو مؤلمة، وأُغمي عليّ.
say-leg = ساقي متورمة أو مؤلمة. قد تكون جلطة.
say-cough-blood = خرج دم مع السعال.
say-cold-leg = ساقي باردة أو شاحبة أو فيها خدر.
say-weak-leg = أصاب ساقي ضعف مفاجئ.
say-walk-sudden = بدأت لدي صعوبة في المشي فجأة.
say-walk-spinal = لدي صعوبة في المشي. ربما خضعت لتخدير نصفي.
say-walk = لدي صعوبة في المشي، مع ضعف أو خدر.
say-saddle = لدي خدر بين الفخذين.
say-bladder = لدي صعوبة جديدة في إخراج البول أو البراز أو في حبسهما.
say-both-legs = لدي ضعف أو خدر في الساقين معًا.
say-bleeding = لدي نزيف، والضغط بقوة لا يوقفه.
say-spurting = لدي نزيف، والدم يتدفق باندفاع.
say-bleeding-pale = لدي نزيف، مع شحوب أو جلد بارد ورطب أو شعور بالإغماء.
say-bleeding-special = لدي نزيف، وقد يكون نزيفي أكثر من غيري.
say-collapsed = انهرت أو سقطت فجأة أو فقدت الوعي.
say-emergency = لدي شعور بأن هذه حالة طارئة.
say-hives-face = لدي طفح جلدي، مع تورم في الوجه أو الشفتين أو اللسان.
say-hives-breath = لدي طفح جلدي، مع صعوبة في التنفس أو شعور بالإغماء.
say-hard-to-wake = من الصعب إيقاظي.
say-grey = لون جلدي أو شفتيّ أزرق أو رمادي أو مبقّع.
say-fever = لدي حمى وعلامات عدوى شديدة.
say-self-harm = لدي أفكار عن إنهاء حياتي أو إيذاء نفسي.
say-self-harm-now = أنا في خطر أن أؤذي نفسي الآن.
say-overdose = تناولت دواءً أكثر مما ينبغي، وأشعر بسوء.
say-spinal-headache = لدي صداع شديد جدًا. ربما خضعت لتخدير نصفي.

## What to do meanwhile

meanwhile-onset = يجب تسجيل وقت البداية. يجب إخبار من يأتي للمساعدة به.
meanwhile-press =
    { $pressure-minutes ->
        [few] يجب الضغط بقوة بقماش نظيف لمدة { $pressure-minutes } دقائق. يجب عدم رفعه للنظر. توضع قطعة قماش ثانية فوقه.
       *[other] يجب الضغط بقوة بقماش نظيف لمدة { $pressure-minutes } دقيقة. يجب عدم رفعه للنظر. توضع قطعة قماش ثانية فوقه.
    }
meanwhile-no-thinner = يجب عدم تناول الأسبرين أو الإيبوبروفين.
meanwhile-crisis = يجب الاتصال بـ{"\u00A0"}{ $crisis }. هل الخطر قائم الآن؟ يجب الاتصال بـ{"\u00A0"}{ $emergency }.
meanwhile-poison = يجب الاتصال بخط السموم، { $poison }، حتى لو كان شعورك جيدًا.
meanwhile-temperature = يجب قياس درجة حرارتك مرة أخرى لاحقًا وتسجيلها.
meanwhile-no-driving = يجب عدم قيادة السيارة.
meanwhile-door = يجب فتح قفل الباب.
meanwhile-company = يجب طلب بقاء شخص معك.
meanwhile-list = يجب أن تكون قائمة أدويتك قريبة منك.
meanwhile-no-waiting = يجب عدم انتظار معاودة الاتصال بك. يجب الذهاب الآن.
meanwhile-no-answer =
    { $no-answer-minutes ->
        [few] لا رد خلال { $no-answer-minutes } دقائق؟ يجب الحصول على رعاية طبية الآن.
       *[other] لا رد خلال { $no-answer-minutes } دقيقة؟ يجب الحصول على رعاية طبية الآن.
    }

## Signs, short

sign-A1 = حمى
sign-A2 = غثيان أو قيء
sign-A3 = حكة أو سخونة أو تورم أو طفح في الجلد قرب الموضع
sign-A4 = دوخة أو ضعف أو قشعريرة
sign-A5 = ضماد مشبع بالدم
sign-A6 = ألم يبقى رغم الدواء
sign-A7 = حزن مستمر
sign-A7plus = حزن يبقى أسبوعين (2)، أو حزن لا يمكنك تحمله
sign-A8 = صعوبة في النوم
sign-A8plus = صعوبة في النوم بسبب ألم أو ضيق، أو منذ أسابيع
sign-A9 = سؤال عن أخذ النخاع أو عن دواء
sign-A9plus = جرعة فائتة أو مضاعفة، أو تفاعل مع دواء
sign-M2 = دواء لا يعمل
sign-B1 = تورم أو ألم في الساق أو الفخذ
sign-B2 = صعوبة في التنفس
sign-B3 = صعوبة في المشي
sign-B4a = ضغط أو عصر أو امتلاء أو ألم في الصدر
sign-B4b = انزعاج أو ألم في الذراع أو الفك أو الرقبة أو البطن أو الظهر
sign-B4c = غثيان مع علامة من القلب
sign-B4d = صعوبة في التنفس، كعلامة من القلب
sign-B4e = عرق بارد مفاجئ
sign-B4f = دوخة شديدة أو مفاجئة
sign-B5a = ضعف أو خدر في الذراع أو الساق أو الوجه
sign-B5b = تشوش ذهني، أو صعوبة في الكلام أو الفهم
sign-B5c = صداع شديد جدًا، الأسوأ على الإطلاق
sign-B5d = فقدان البصر في عين واحدة أو في العينين
sign-B5e = دوخة تمنع الوقوف
sign-X1 = حساسية شديدة
sign-X2 = أفكار عن إيذاء النفس
sign-X3 = دواء أكثر من اللازم
sign-X4 = نزيف لا يتوقف
sign-X5 = خدر أو ضعف في الساقين، أو مشكلة في المثانة أو الأمعاء
sign-X6 = صداع بعد التخدير النصفي
sign-X7 = جلطة في الرئة
sign-X8 = عدوى شديدة
sign-X9 = نعاس شديد مع دواء الألم
sign-X10 = براز أسود لزج
sign-X11 = ساق باردة أو ضعف مفاجئ في الساق
sign-X12 = انهيار أو سقوط مفاجئ أو فقدان الوعي
sign-X13 = كتلة أو كدمة تكبر
sign-X14 = شعور بأنها حالة طارئة
sign-modes = قواعد أشد لبعض الأشخاص

net-fever-chills = حمى مع قشعريرة
net-nearly-fainted = الإغماء أو قرب الإغماء
net-no-fluids = سوائل لا تبقى في المعدة
net-overdose = تناول دواء أكثر من المسموح
net-mood-sleep = حزن مستمر، أو صعوبة في النوم

## The follow-up schedule

contact-baseline = قبل أخذ النخاع
contact-day-0 = يوم أخذ النخاع
contact-day-1 = مكالمة اليوم 1
contact-day-2 = فحص اليوم 2
contact-day-7 = زيارة الأسبوع 1
contact-day-14 = فحص الأسبوع 2
contact-weekly = الفحص الأسبوعي
contact-day-30 = زيارة الشهر 1
contact-day-90 = زيارة الشهر 3
contact-day-180 = فحص نصف السنة
contact-year-1 = أسئلة السنة 1
contact-year-2 = أسئلة السنة 2
contact-year-3 = أسئلة السنة 3
contact-year-4 = أسئلة السنة 4
contact-year-5 = أسئلة السنة 5
contact-year-6 = أسئلة السنة 6
contact-year-7 = أسئلة السنة 7
contact-year-8 = أسئلة السنة 8
contact-year-9 = أسئلة السنة 9
contact-year-10 = أسئلة السنة 10

contact-content-activity = مقدار نشاطك
contact-content-baseline = حالتك قبل أخذ النخاع
contact-content-bleeding = النزيف
contact-content-blood-count = تعداد الدم
contact-content-contact-details = هاتفك وعنوانك
contact-content-drowsiness = مقدار نعاسك
contact-content-ferritin = مخزون الحديد
contact-content-health-changes = تغيّرات في صحتك
contact-content-mood = مزاجك
contact-content-pain = الألم
contact-content-review = نظرة على تعافيك
contact-content-second-donation = رغبتك في التبرع مرة أخرى
contact-content-self-check = الفحص الذاتي
contact-content-site-check = نظرة على مواضع الإبرة
contact-content-teach-back = ما يجب فعله في البيت، بكلماتك

contact-channel-visit = زيارة
contact-channel-phone = مكالمة هاتفية
contact-channel-app = على هاتفك
contact-until-recovery-affirmed = إلى أن يؤكد فريق التمريض تعافيك
contact-only-if-not-recovered-or-haemoglobin-not-back = فقط إذا لم يكتمل تعافيك، أو لم يرجع تعداد دمك إلى ما كان
