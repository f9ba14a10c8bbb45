# Visits. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

visits-title = زياراتي
visits-next = الزيارة التالية
visits-later = لاحقًا
visits-past = زيارات سابقة
visits-none = لا توجد زيارة محجوزة. سيخبرك فريق الرعاية.
visits-when = {"\u200F"}{ $date }، { $time }
visits-with = مع { $name }
visits-moved = تغيّر الموعد. كان { $date }، { $time }.
visits-cancelled = ألغيت
visits-no-note = لم تُسجّل أي ملاحظة.
visits-change = لا يمكنك الحضور؟
visits-call-to-change = لا يمكنك الحضور؟ يُرجى الاتصال بـ{"\u00A0"}{ $team }.
visits-directions = كيفية الوصول

visits-kind-site-check = نظرة على مواضع الإبرة
visits-kind-blood-test = فحص دم
visits-kind-review = نظرة على تعافيك
visits-kind-other = زيارة

visits-bring-title = ما يجب إحضاره
visits-bring-list = قائمة أدويتك أو العبوات
visits-bring-list-number = قائمة أدويتك (القائمة { $number }) أو العبوات
visits-bring-card = بطاقة محفظتك
visits-bring-questions = أسئلتك
visits-bring-questions-count =
    { $count ->
        [zero] لا أسئلة مفتوحة لديك
        [one] سؤالك المفتوح
        [two] سؤالاك المفتوحان
        [few] أسئلتك المفتوحة، وعددها { $count }
        [many] أسئلتك المفتوحة، وعددها { $count }
       *[other] أسئلتك المفتوحة، وعددها { $count }
    }

visits-what-happens-title = ما سيحدث
visits-site-check-happens = ينظر فريق التمريض إلى مواضع الإبرة ويسجّل ما يراه.
visits-blood-happens = يُظهر فحص الدم حال جسمك.
visits-blood-later = قد تأتي فحوص دم أخرى بعد أشهر.

visits-ics-all = كل الزيارات في تقويمي
visits-ics-download = إضافة إلى تقويمي
visits-ics-summary = زيارة: { $what }
visits-ics-note = يجب إحضار قائمة أدويتك. للأسئلة: { $team }

visits-request-title = طلب شيء
visits-request-lead = رعاية في البيت، أو علاج آخر، أو الخطوات التالية.
visits-request-sent = أُرسل. سنجيب قبل { $by }.
visits-home-services = رعاية في البيت
visits-planned = مواعيد التواصل المخططة
visits-planned-between = بين { $first } و{ $last }
visits-planned-every =
    { $days ->
        [zero] ثم كل يوم
        [one] ثم كل يوم
        [two] ثم كل يومين
        [few] ثم كل { $days } أيام
        [many] ثم كل { $days } يومًا
       *[other] ثم كل { $days } يوم
    }
