# Lo que una página dice de sus propias palabras.

words-unreviewed = Una máquina hizo estas palabras en español. Ningún profesional de salud las ha revisado.
words-changed-since = Algunas de estas palabras cambiaron después del { $date }. Nadie ha revisado las nuevas.
words-some-english = Algunas palabras están en inglés.
words-out-of-date = Algunas palabras sobre señales de peligro son más viejas que las de inglés.
