# The site itself. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

site-front-title = بعد أخذ نخاعك
site-front-text = يخبرك Marrowline بما يجب فعله كل يوم، ومتى يجب الاتصال بفريق الرعاية.
site-home = الانتقال إلى البداية
site-care-team = فريق الرعاية
site-team-pages = صفحات الفريق
site-sign-in-person = يُرجى فتح الرابط الذي على ورقتك، أو مسح رمزه بهاتفك.
site-link-dead = هذا الرابط لا يفتح
site-link-closed = أُغلق هذا الرابط بعد تواريخ خطأ كثيرة جدًا. يُرجى طلب رابط جديد من فريق التمريض: { $team }
site-demo-go-on = متابعة باسم { $name }
site-sign-out-everywhere = تسجيل الخروج على كل جهاز
site-password-common = كلمة المرور هذه سهلة التخمين. يجب استخدام أربع كلمات أو أكثر لا صلة بينها.
site-field-strange = يوجد هنا حرف لا يمكن حفظه. يُرجى كتابته مرة أخرى.

site-trouble-stale-title = كانت هذه الصفحة قديمة
site-trouble-stale-text = فُتحت قبل تسجيل دخولك. لم يُحفظ شيء بعد.
site-trouble-full-title = لا يمكننا الحفظ الآن
site-trouble-full-text = القرص ممتلئ. ما حُفظ من قبل سليم. يُرجى الاتصال بـ{"\u00A0"}{ $team }.
site-send-again = إرسال مرة أخرى
site-copy-it = كُتب هذا تحت اسم دخول آخر. يُرجى نسخ ما يلزم.

site-pin = الرمز السري
site-pin-off = إزالة الرمز السري
site-pin-wrong =
    { $left ->
        [0] هذا الرمز السري غير مطابق. يُرجى المحاولة بعد ساعة، أو طلب رابط جديد من فريق التمريض.
        [zero] هذا الرمز السري غير مطابق. يُرجى المحاولة بعد ساعة، أو طلب رابط جديد من فريق التمريض.
        [one] هذا الرمز السري غير مطابق. بقيت لك محاولة واحدة.
        [two] هذا الرمز السري غير مطابق. بقيت لك محاولتان.
        [few] هذا الرمز السري غير مطابق. بقيت لك { $left } محاولات.
        [many] هذا الرمز السري غير مطابق. بقيت لك { $left } محاولة.
       *[other] هذا الرمز السري غير مطابق. بقيت لك { $left } محاولة.
    }
site-trouble-locked-title = يجب كتابة رمزك السري أولًا
site-trouble-locked-text = قُفلت هذه الصفحات في أثناء غيابك.
site-trouble-slow-title = استغرق هذا وقتًا طويلًا جدًا
site-trouble-slow-text = يُرجى الانتظار لحظة والمحاولة مرة أخرى. الإرسال مرتين يُحسب مرة واحدة.
