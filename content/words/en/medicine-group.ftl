# What an ingredient is for, by group of the formulary: shown beside every name that could be meant.
# Scheme: medicine-group-NAME.

medicine-group-pain-nonopioid = pain and fever
medicine-group-opioid = strong pain
medicine-group-nerve-muscle = nerve pain or muscle spasm
medicine-group-antibiotic = infection by bacteria
medicine-group-antifungal-antiviral = infection by fungus or virus
medicine-group-antidepressant = low mood
medicine-group-psych-neuro = mental health or nerves
medicine-group-antinausea = feeling sick
medicine-group-sleep-allergy = sleep or allergy
medicine-group-blood-thinner = blood clots
medicine-group-vitamin-mineral = vitamin or mineral
medicine-group-stomach-bowel = stomach or bowel
medicine-group-heart-bp-lipid = heart, blood pressure or cholesterol
medicine-group-hormone-metabolic = hormones, diabetes or thyroid
medicine-group-breathing-cold = breathing or a cold
medicine-group-transplant-heme = transplant or blood
medicine-group-herb-supplement = herb or supplement
medicine-group-not-medicine = not a medicine
