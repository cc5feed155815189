package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relais.gate.Galley.Sheet;

/** Nothing that somebody meant to replace. */
@ApplicationScoped
public class PlaceholdersCheck implements Check {
    private static final Pattern LEFT = Pattern.compile(
            "\\[(?:…|\\.{3}|[^\\[\\]\\n]{0,30}à (?:compléter|préciser|définir)[^\\[\\]\\n]{0,30})]|\\bX{3,}\\b|\\bTODO\\b|\\bTBD\\b"
                    + "|lorem ipsum|à compléter|\\$\\{[^}\\n]{0,60}}|\\{\\{[^}\\n]{0,60}}}|\\?{3,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SLOT = Pattern.compile("\\[\\[(?!greeting]|unsubscribeUrl]|preferencesUrl])\\w*]]");

    @Override
    public void look(Galley galley, Findings findings) {
        galley.typed().forEach(typed -> first(LEFT, typed.text())
                .ifPresent(left -> findings.stop(typed.mend(), "gate.placeholder", left)));
        for (Sheet sheet : galley.sheets()) {
            String whole = sheet.content().text() + sheet.html().wholeText();
            first(SLOT, whole).ifPresent(slot -> findings.stop(galley.place().page(), "gate.placeholder", slot));
        }
        aroundWhatIsTyped(galley, findings);
    }

    /** In what the house says on every mail, such as its postal address: nothing that who composes could mend. */
    private static void aroundWhatIsTyped(Galley galley, Findings findings) {
        boolean typed =
                galley.typed().anyMatch(each -> LEFT.matcher(each.text()).find());
        if (!typed) {
            galley.sheets().stream()
                    .flatMap(sheet -> first(LEFT, sheet.content().text()).stream())
                    .findFirst()
                    .ifPresent(left -> findings.look(null, "gate.placeholder-in-frame", left));
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).findFirst();
    }
}
