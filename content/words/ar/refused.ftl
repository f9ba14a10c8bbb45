# Why a command was refused. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

refused-missing = يجب ملء هذا الحقل.
refused-phone = يُرجى كتابة رقم هاتف بالأرقام.
refused-text-too-long = هذا النص طويل جدًا. يُرجى تقصيره أو طلب مكالمة.
refused-not-found = لم يعد هنا. يُرجى الرجوع والنظر مرة أخرى.
refused-not-enrolled = لم يُسجّل أحد في هذا الملف بعد. يجب تسجيل الشخص أولًا.
refused-staff-only = فريق الرعاية وحده يستطيع فعل هذا. يجب الدخول كعضو في الفريق.
refused-can-not-be-written = تعذر حفظ هذا. يُرجى المحاولة مرة أخرى، وإخبار مسؤول النظام إذا استمر ذلك.

## Links

refused-link-unknown = هذا الرابط لا يناسب أي شخص. يُرجى مسح الرمز مرة أخرى، أو سؤال فريق التمريض.
refused-link-used = استُخدم هذا الرابط من قبل. يُرجى طلب رابط جديد من فريق التمريض.
refused-link-tries = كانت هناك تواريخ ميلاد خطأ كثيرة جدًا. يُرجى طلب رابط جديد من فريق التمريض.
refused-link-expired = هذا الرابط قديم جدًا. يُرجى طلب رابط جديد من فريق التمريض.

## Self-check

refused-answer = هذه الإجابة لا تناسب السؤال. يجب اختيار إحدى الإجابات المعروضة.
refused-sign-gone = لم يعد هذا الزر جزءًا من الفحص. يُرجى فتح الفحص مرة أخرى.
refused-no-words = يُرجى كتابة المشكلة، أو الرجوع إلى الأسئلة.
refused-out-of-range = هل { $number } صحيح؟ يُرجى التحقق من الرقم والوحدة.
refused-check-finished = انتهى هذا الفحص. يُرجى بدء فحص جديد لإخبارنا بالمزيد.

## Medicines

refused-allergy-missing = يجب كتابة سبب الحساسية، أو اختيار «لا حساسية معروفة».
refused-entry-gone = لم يعد هذا الدواء في قائمتك. يُرجى النظر إلى القائمة الجديدة.
refused-dose-in-future = هذا الوقت لم يأتِ بعد. متى تناولته؟
refused-dose-too-long-ago = مر على هذا وقت طويل، فلا يمكن تسجيله هنا. يجب إخبار فريق التمريض.
refused-dose-again = سجّلت جرعة قبل لحظة. هل تناولت جرعة أخرى؟
refused-dose-gone = لم تعد هذه الجرعة مسجلة.
refused-undo-late = فات وقت التراجع. يُرجى إخبار فريق التمريض.

## Questions

refused-write-question = يُرجى كتابة سؤالك.
refused-question-has-no-rule = لا يمكن إرسال هذا النوع من الأسئلة الآن. يُرجى الاتصال بفريق الرعاية.
