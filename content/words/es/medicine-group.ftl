# Para qué es un ingrediente, según el grupo. El esquema está en ../en/medicine-group.ftl.

medicine-group-pain-nonopioid = dolor y fiebre
medicine-group-opioid = dolor fuerte
medicine-group-nerve-muscle = dolor de nervios o espasmo muscular
medicine-group-antibiotic = infección por bacterias
medicine-group-antifungal-antiviral = infección por hongos o virus
medicine-group-antidepressant = desánimo
medicine-group-psych-neuro = salud mental o nervios
medicine-group-antinausea = náuseas
medicine-group-sleep-allergy = sueño o alergia
medicine-group-blood-thinner = coágulos de sangre
medicine-group-vitamin-mineral = vitamina o mineral
medicine-group-stomach-bowel = estómago o intestino
medicine-group-heart-bp-lipid = corazón, presión o colesterol
medicine-group-hormone-metabolic = hormonas, diabetes o tiroides
medicine-group-breathing-cold = respiración o resfriado
medicine-group-transplant-heme = trasplante o sangre
medicine-group-herb-supplement = hierba o suplemento
medicine-group-not-medicine = no es una medicina
