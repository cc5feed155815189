package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.Character.UnicodeScript;

/** A subject is read in one line of a telephone, and in one charset: « n° » alone costs 1.25 in rspamd (D23). */
@ApplicationScoped
public class SubjectCheck implements Check {
    private static final int LONGEST = 60;

    @Override
    public void look(Galley galley, Findings findings) {
        String subject = galley.words().subject();
        if (subject.length() > LONGEST) {
            findings.look(galley.place().page(), "gate.long-subject", String.valueOf(subject.length()));
        }
        if (subject.contains("n°") || subject.contains("N°")) {
            findings.look(galley.place().page(), "gate.subject-number-sign");
        }
        if (scripts(subject) > 1) {
            findings.look(galley.place().page(), "gate.subject-scripts");
        }
    }

    /** How many alphabets its letters are of: a Cyrillic « а » among Latin letters is what a forger writes. */
    private static long scripts(String subject) {
        return subject.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .distinct()
                .count();
    }
}
