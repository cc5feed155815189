package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that hurt, or that name our own things otherwise (A17). */
@ApplicationScoped
public class ForbiddenWordsCheck implements Check {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "jeunes? prostituée?s?|prostituée?s? mineure?s?|mineure?s? prostituée?s?|\\bclients?\\b|newsletter|se désabonner",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void look(Galley galley, Findings findings) {
        galley.typed().forEach(typed -> {
            Matcher found = FORBIDDEN.matcher(typed.text());
            if (found.find()) {
                findings.look(typed.mend(), "gate.forbidden-word", found.group());
            }
        });
    }
}
