package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relais.gate.Galley.Sheet;

/** Who reads the text part misses nothing: every link and every date of the HTML stands there too (D4). */
@ApplicationScoped
public class TextPartCheck implements Check {
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2}(?:er)?[\\h ]\\p{L}{3,9}[\\h ]\\d{4}\\b");

    @Override
    public void look(Galley galley, Findings findings) {
        for (Sheet sheet : galley.sheets()) {
            String text = sheet.content().text();
            Stream.concat(links(sheet), dates(sheet))
                    .filter(each -> !text.contains(each))
                    .findFirst()
                    .ifPresent(missing -> findings.stop(galley.place().page(), "gate.text-lacks", missing));
        }
    }

    private static Stream<String> links(Sheet sheet) {
        return sheet.html().select("a[href]").eachAttr("href").stream()
                .filter(href -> href.startsWith("http") || href.startsWith("[["));
    }

    private static Stream<String> dates(Sheet sheet) {
        return DATE.matcher(sheet.html().body().wholeText()).results().map(found -> found.group());
    }
}
