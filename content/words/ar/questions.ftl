# Questions to the team. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

questions-title = أسئلتي
questions-danger = أحتاج إلى مساعدة الآن
questions-danger-lead = لا يقرأ أحد السؤال فورًا. عند وجود علامة خطر، يجب استخدام الزر أعلاه.
questions-kind = ما المطلوب؟
questions-kind-question = طرح سؤال
questions-kind-wants-call = أطلب مكالمة اليوم
questions-text = سؤالك
questions-text-hint = عند طلب مكالمة، يمكن ترك هذا فارغًا.
questions-send = إرسال إلى فريق التمريض
questions-asked = ما سألت عنه
questions-none = لا سؤال منك بعد.
questions-question = سؤال
questions-about = سؤال عن { $name }
questions-not-working = { $name } لا يعمل جيدًا
questions-added = أضفت { $name }
questions-wants-call = طلبت مكالمة
questions-answer-by = يجيب فريق الرعاية قبل { $by }.
questions-read = قرأه فريق التمريض.
questions-not-read = لم يقرأه فريق التمريض بعد.
questions-late = انتهى وقت الإجابة. يجب الاتصال بـ{"\u00A0"}{ $team }.
questions-answered = تمت الإجابة بمكالمة، { $time }.
questions-answered-by = تمت الإجابة بمكالمة من { $name }، { $time }.
questions-kept = هو محفوظ في ملفك.
