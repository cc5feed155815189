package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.relais.gate.Galley.Sheet;

/** Nothing that filters, and readers, take for advertising or a trap. */
@ApplicationScoped
public class SpamShapeCheck implements Check {
    private static final int FEWEST_LETTERS = 8;
    private static final int MOST_EXCLAMATIONS = 4;
    private static final int LEAST_TEXT = 200;
    private static final Pattern HOST =
            Pattern.compile("(?i)^(?:https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,})(?:[/?#].*)?$");

    @Override
    public void look(Galley galley, Findings findings) {
        String page = galley.place().page();
        galley.typed()
                .filter(typed -> shouts(typed.text()))
                .forEach(typed -> findings.look(
                        typed.mend(), "gate.shouting", typed.text().strip()));
        String all = galley.typed().map(Galley.Typed::text).reduce("", String::concat);
        if (count(galley.words().subject()) > 1 || count(all) > MOST_EXCLAMATIONS) {
            findings.look(page, "gate.exclamations", String.valueOf(count(all)));
        }
        for (Sheet sheet : galley.sheets()) {
            boolean pictures = !sheet.html().select("img").isEmpty();
            if (pictures && sheet.html().body().text().length() < LEAST_TEXT) {
                findings.stop(page, "gate.only-pictures");
            }
            sheet.html().select("a[href^=http]").stream()
                    .filter(SpamShapeCheck::leadsElsewhere)
                    .forEach(link -> findings.stop(page, "gate.link-says-otherwise", link.text(), link.attr("href")));
        }
    }

    private static boolean shouts(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters >= FEWEST_LETTERS && capitals * 10 > letters * 6;
    }

    private static long count(String text) {
        return text.chars().filter(each -> each == '!').count();
    }

    /** It reads as an address and is another one: what a trap looks like. */
    private static boolean leadsElsewhere(Element link) {
        Matcher said = HOST.matcher(link.text().strip());
        Matcher leads = HOST.matcher(link.attr("href"));
        return said.matches() && leads.matches() && !bare(said).equals(bare(leads));
    }

    private static String bare(Matcher host) {
        return host.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
