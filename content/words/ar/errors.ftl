# Refusals and errors. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

errors-kept = ما كتبته محفوظ.
errors-summary-line = {"\u200F"}{ $field }: { $fault }
errors-summary =
    { $count ->
        [zero] لا شيء يحتاج إلى تصحيح
        [one] يوجد أمر واحد يحتاج إلى تصحيح
        [two] يوجد أمران يحتاجان إلى تصحيح
        [few] توجد { $count } أمور تحتاج إلى تصحيح
        [many] يوجد { $count } أمرًا يحتاج إلى تصحيح
       *[other] يوجد { $count } أمر يحتاج إلى تصحيح
    }
errors-emergency = في حالة الطوارئ، يجب الاتصال بـ{"\u00A0"}{ $emergency }.
errors-number = يُرجى ذكر هذا الرقم عند الاتصال: { $number }
errors-call = يُرجى الاتصال بـ{"\u00A0"}{ $team } إذا استمر ذلك.

## Whole pages

errors-page-400-title = لم نتمكن من قراءة ذلك
errors-page-400-text = شيء ما في العنوان أو النموذج غير مكتمل. يُرجى الرجوع والمحاولة مرة أخرى.
errors-page-401-title = يجب تسجيل الدخول أولًا
errors-page-401-text = هذه الصفحة لشخص واحد فقط. بعد تسجيل الدخول نعيدك إلى هنا.
errors-page-403-title = لا يمكنك فتح هذه الصفحة
errors-page-403-text = لا يُسمح لحسابك بذلك. يُرجى طلب ذلك من مسؤول النظام عند الحاجة.
errors-page-403-form-title = هذا النموذج من جلسة أخرى
errors-page-403-form-text = يُرجى فتح الصفحة من جديد وإرساله مرة أخرى.
errors-page-404-title = لا شيء هنا
errors-page-404-text = العنوان خطأ، أو ليس لك. يُرجى التحقق منه أو العودة إلى البداية.
errors-page-405-title = لا يمكن لهذه الصفحة فعل ذلك
errors-page-405-text = يُرجى الرجوع واستخدام الأزرار التي في الصفحة.
errors-page-409-title = سبقك شخص آخر إلى هنا
errors-page-409-text = تغيّر هذا في أثناء كتابتك. يُرجى قراءة النسخة الجديدة ثم الحفظ مرة أخرى.
errors-page-410-title = لم يعد هذا هنا
errors-page-410-text = تم سحبه أو استبداله. يُرجى الرجوع للحصول على الجديد.
errors-page-413-title = هذا كبير جدًا
errors-page-413-text = أقصى ما يمكننا قبوله هو { $most }. يُرجى إرسال ملف أصغر أو نص أقصر.
errors-page-415-title = لا يمكننا قراءة هذا النوع من الملفات
errors-page-415-text = يُرجى إرسال أحد هذه الأنواع: { $kinds }.
errors-page-422-title = تعذر علينا فعل ذلك
errors-page-422-text = لم يتغير شيء. يُرجى الرجوع وتحميل الصفحة مرة أخرى، ثم المحاولة من جديد.
errors-page-429-title = محاولات كثيرة جدًا
errors-page-429-text = يُرجى الانتظار حتى { $time }، ثم المحاولة مرة أخرى.
errors-page-500-title = حدث خطأ لدينا
errors-page-500-text = هذا خطأ منا. يُرجى المحاولة مرة أخرى. إذا استمر ذلك، يُرجى الاتصال بـ{"\u00A0"}{ $team }.
errors-page-503-title = لا يمكننا الحفظ الآن
errors-page-503-text = يُرجى الانتظار لحظة والإرسال مرة أخرى. الإرسال مرتين يُحسب مرة واحدة.
errors-page-503-red = لا يمكننا الحفظ الآن. يجب الاتصال بـ{"\u00A0"}{ $emergency }. يجب عدم انتظار هذه الصفحة.
errors-page-offline-title = لا توجد شبكة
errors-page-offline-text = تحتاج هذه الصفحة إلى شبكة. تعمل صفحة المساعدة دون شبكة.

## Forms as a whole

errors-form-stale = كانت هذه الصفحة قديمة. هذه هي الأحدث، مع ما كتبته.
errors-form-twice = وصلنا هذا مرتين وحفظناه مرة واحدة.
errors-form-conflict = أُرسل هذا من قبل بمحتوى آخر. سينظر فريق التمريض في الاثنين.
errors-form-not-saved = لم يُحفظ. يُرجى المحاولة مرة أخرى.
errors-form-no-harvest = لم يُسجّل أي أخذ نخاع. يجب تسجيله أولًا.
errors-form-clock = ساعة هذا النظام غير مؤكدة. قد تكون الأوقات خطأ.

## Fields

errors-field-needed = يجب ملء هذا الحقل.
errors-field-choose = يجب اختيار واحد.
errors-field-choose-any = يجب اختيار واحد على الأقل.
errors-field-long = الحد الأقصى هو { $most } من الأحرف.
errors-field-date-impossible = { $typed } ليس تاريخًا. يُرجى التحقق من اليوم والشهر والسنة.
errors-field-date-future = { $date } لم يأتِ بعد. يُرجى التحقق من السنة.
errors-field-date-past = { $date } في الماضي. يُرجى التحقق من السنة.
errors-field-date-before = { $date } قبل { $other }. يُرجى التحقق من كليهما.
errors-field-date-order = يُرجى كتابة اليوم والشهر والسنة، مثل { $example }.
errors-field-birth-too-old = مر على { $date } عدد من السنين أكثر من { $years }. يُرجى التحقق من السنة.
errors-field-number = يُرجى كتابة رقم، مثل { $example }.
errors-field-number-right = هل { $typed } صحيح؟
errors-field-number-range = يُرجى كتابة رقم من { $low } إلى { $high }.
errors-field-time = يُرجى كتابة وقت، مثل { $example }.
errors-field-time-future = { $time } لم يأتِ بعد. متى حدث ذلك؟
errors-field-phone = يُرجى كتابة رقم هاتف بالأرقام، مثل { $example }.
errors-field-email = يُرجى كتابة بريد إلكتروني، مثل { $example }.
errors-field-unknown = { $typed } ليس من الخيارات.
errors-field-medicine-unknown = لا نعرف { $typed }. يُحفظ كما كُتب ويظهر على أنه لم يُفحص.
errors-field-unit = لا نعرف الوحدة { $typed }. يُرجى اختيار وحدة من القائمة.
errors-field-directions = لم يُفهم: { $text }. يُرجى سؤال فريق التمريض أو كتابته بطريقة أخرى.
