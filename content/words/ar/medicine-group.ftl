# What an ingredient is for. Scheme and arguments: see the English file. Machine-made, reviewed by nobody.
# Address: one person, in forms that read the same for women and men (لديك, past tense, verbal nouns; يجب and يُرجى, no imperative).

medicine-group-pain-nonopioid = ألم وحمى
medicine-group-opioid = ألم شديد
medicine-group-nerve-muscle = ألم الأعصاب أو تشنج العضلات
medicine-group-antibiotic = عدوى بالبكتيريا
medicine-group-antifungal-antiviral = عدوى بالفطريات أو الفيروسات
medicine-group-antidepressant = ضيق المزاج
medicine-group-psych-neuro = صحة نفسية أو أعصاب
medicine-group-antinausea = غثيان
medicine-group-sleep-allergy = نوم أو حساسية
medicine-group-blood-thinner = جلطات الدم
medicine-group-vitamin-mineral = فيتامين أو معدن
medicine-group-stomach-bowel = معدة أو أمعاء
medicine-group-heart-bp-lipid = قلب أو ضغط دم أو كوليسترول
medicine-group-hormone-metabolic = هرمونات أو سكري أو غدة درقية
medicine-group-breathing-cold = تنفس أو زكام
medicine-group-transplant-heme = زرع أو دم
medicine-group-herb-supplement = عشبة أو مكمّل
medicine-group-not-medicine = ليس دواءً
