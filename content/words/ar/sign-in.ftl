# Signing in. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

sign-in-title = تسجيل الدخول
sign-in-person = أنا من المرضى أو المتبرعين
sign-in-staff = أعمل هنا
sign-in-signed-out = تم تسجيل خروجك.
sign-in-signed-out-unsent = تم تسجيل خروجك. تبقى التقارير غير المرسلة على هذا الهاتف إلى أن تُرسل.
sign-in-again = يجب تسجيل الدخول للمتابعة. ما كتبته محفوظ.

sign-in-link-title = فتح صفحاتك على هذا الهاتف
sign-in-link-lead = أعطاك فريق التمريض هذا الرابط. يعمل مرة واحدة، على هذا الهاتف.
sign-in-link-go = فتح صفحاتي
sign-in-link-used = استُخدم هذا الرابط من قبل. يُرجى طلب رابط جديد من فريق التمريض: { $team }
sign-in-link-expired = هذا الرابط قديم جدًا. يُرجى طلب رابط جديد من فريق التمريض: { $team }
sign-in-link-withdrawn = تم سحب هذا الرابط. يُرجى طلب رابط جديد من فريق التمريض: { $team }
sign-in-link-wrong = هذا الرابط لا يناسب أي شخص. يُرجى مسح الرمز مرة أخرى، أو الاتصال بـ{"\u00A0"}{ $team }.
sign-in-link-no-link = لا رابط لديك؟ يُرجى طلبه من فريق التمريض: { $team }
sign-in-link-help = يمكنك استخدام صفحة المساعدة دون تسجيل دخول.

sign-in-birth-title = هل هذا أنت؟
sign-in-birth-needed = يُرجى كتابة شهر ميلادك ويومه وسنته.
sign-in-birth-lead = يُرجى كتابة تاريخ ميلادك.
sign-in-birth-day = اليوم
sign-in-birth-month = الشهر
sign-in-birth-year = السنة
sign-in-birth-wrong =
    { $left ->
        [0] هذا التاريخ غير مطابق. أُغلق هذا الرابط الآن. يُرجى طلب رابط جديد من فريق التمريض.
        [zero] هذا التاريخ غير مطابق. أُغلق هذا الرابط الآن. يُرجى طلب رابط جديد من فريق التمريض.
        [one] هذا التاريخ غير مطابق. بقيت لك محاولة واحدة.
        [two] هذا التاريخ غير مطابق. بقيت لك محاولتان.
        [few] هذا التاريخ غير مطابق. بقيت لك { $left } محاولات.
        [many] هذا التاريخ غير مطابق. بقيت لك { $left } محاولة.
       *[other] هذا التاريخ غير مطابق. بقيت لك { $left } محاولة.
    }

sign-in-pin-title = يُرجى كتابة رمزك السري
sign-in-pin-set = قفل هذه الصفحات برمز سري
sign-in-pin-lead = عدد الأرقام من { $least } إلى { $most }. يمكنك الاستغناء عنه.
sign-in-pin-again = الرمز السري نفسه مرة أخرى
sign-in-pin-different = الرمزان السريان غير متطابقين. يُرجى كتابتهما مرة أخرى.
sign-in-pin-shape = يجب أن يكون عدد الأرقام من { $least } إلى { $most }.
sign-in-pin-skip = دون رمز سري
sign-in-pin-forgot = نسيت الرمز؟ يُرجى طلب رابط جديد من فريق التمريض: { $team }
sign-in-pin-wrong =
    { $left ->
        [0] هذا الرمز السري غير مطابق. يُرجى طلب رابط جديد من فريق التمريض.
        [zero] هذا الرمز السري غير مطابق. يُرجى طلب رابط جديد من فريق التمريض.
        [one] هذا الرمز السري غير مطابق. بقيت لك محاولة واحدة.
        [two] هذا الرمز السري غير مطابق. بقيت لك محاولتان.
        [few] هذا الرمز السري غير مطابق. بقيت لك { $left } محاولات.
        [many] هذا الرمز السري غير مطابق. بقيت لك { $left } محاولة.
       *[other] هذا الرمز السري غير مطابق. بقيت لك { $left } محاولة.
    }

sign-in-keep-title = هل تُحفظ نسخة على هذا الهاتف؟
sign-in-keep-lead = عندها تفتح قائمتك وبطاقتك وخطتك دون شبكة. على هاتف مشترك يجب اختيار لا.
sign-in-keep-yes = نعم، تُحفظ نسخة
sign-in-keep-no = لا، لا تُحفظ نسخة
