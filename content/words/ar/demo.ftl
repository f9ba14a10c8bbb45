# The demo. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

demo-banner-people = عرض تجريبي. أشخاص غير حقيقيين.
demo-banner-rules = قواعد مسودة. لم يراجعها أي مختص صحي.
demo-banner-numbers = يجب عدم الاتصال بالأرقام في هذه الصفحات، إلا في حالة طارئة حقيقية.
demo-banner-short = عرض تجريبي
demo-unpublished = لم تُنشر أي قواعد بعد. لا يمكن تسجيل أحد.
demo-unreviewed-words = كلمات مسودة من ترجمة آلية. لم يراجعها أي مختص صحي.
demo-choose-role = ما الدور المطلوب؟
demo-role-person = شخص في البيت بعد أخذ النخاع
demo-role-nurse = عضو في فريق التمريض
demo-role-lead = مسؤول فريق الرعاية
demo-role-administrator = مسؤول النظام
demo-reset = يعود كل شيء هنا كما كان عند بدء العرض مرة أخرى.
