# What a page says about its own words. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

words-unreviewed = هذه الكلمات من ترجمة آلية. لم يراجعها أي مختص صحي.
words-changed-since = تغيّرت بعض هذه الكلمات بعد { $date }. لم يراجع أحد الكلمات الجديدة.
words-some-english = بعض الكلمات بالإنجليزية.
words-out-of-date = بعض الكلمات عن علامات الخطر أقدم من الكلمات الإنجليزية.
