# What a phone says without a network, and what it keeps. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

offline-app-about = بعد أخذ نخاع العظم: الفحص والأدوية والمساعدة.

offline-bar = لا توجد شبكة على هذا الهاتف.
offline-bar-kept = لا توجد شبكة على هذا الهاتف. هذه الصفحة من { $time }.
offline-strict = لا يعرف هذا الهاتف متى أُخذ نخاعك. لذلك يبقى في الجانب الأسلم.
offline-waiting = لم يُرسل بعد. نرسله عند توفر الشبكة.
offline-not-sent = لم يُرسل. لا توجد شبكة على هذا الهاتف. ما كتبته باقٍ هنا.
offline-held = يجب أن ينظر فريق التمريض في هذا أولًا. يجب الاتصال بفريق الرعاية.
offline-conflict = ينظر فريق التمريض في هذا، لأنه وصل مرتين.
offline-refused = تعذر قبول هذا. يجب الاتصال بفريق الرعاية.
offline-see-result = عرض نتيجتك
offline-dose-uncounted = على هذا الهاتف جرعة لم تُحسب بعد. يجب الاتصال بفريق التمريض قبل تناول المزيد.
offline-answer-old = هذا الجواب من { $time }. يجب حساب كل جرعة بعد ذلك، على أي هاتف.

## What this phone sent, and what it holds

offline-sent-title = أُرسل من هذا الهاتف
offline-kind-check = فحص
offline-kind-took = جرعة
offline-kind-undo = جرعة أُلغيت
offline-kind-asked = سؤال
offline-kind-question = سؤال
offline-kind-wants-call = طلب مكالمة
offline-kind-not-working = دواء لا يعمل جيدًا

## What is kept on the phone

offline-phone-title = هذا الهاتف
offline-phone-lead = تعمل المساعدة والفحص دون شبكة.
offline-keep-about = يمكنك أيضًا حفظ قائمة أدويتك وبطاقتك وخطتك هنا.
offline-keep-lock = كل من يستطيع فتح هذا الهاتف يستطيع قراءتها.
offline-keep-on = حفظ على هذا الهاتف
offline-keep-off = عدم الحفظ على هذا الهاتف
offline-keep-is-on = قائمتك وبطاقتك وخطتك محفوظة على هذا الهاتف.
offline-keep-is-off = قائمتك وبطاقتك وخطتك غير محفوظة على هذا الهاتف.
offline-kept-pages = محفوظ على هذا الهاتف
offline-none-waiting = وصل إلى المستشفى كل ما أرسلته.
offline-needs-script = لحفظ أشياء على هذا الهاتف، يجب تشغيل JavaScript.
