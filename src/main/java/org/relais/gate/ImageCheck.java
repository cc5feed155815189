package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import org.jsoup.nodes.Element;
import org.relais.gate.Galley.Sheet;

/** Every picture says in words what it shows, and none is fetched from elsewhere when the mail is opened (D6). */
@ApplicationScoped
public class ImageCheck implements Check {
    private static final String FILE_NAME = "(?i)\\S+\\.(png|jpe?g|gif|svg|webp)";

    @Override
    public void look(Galley galley, Findings findings) {
        for (Sheet sheet : galley.sheets()) {
            for (Element image : sheet.html().select("img")) {
                look(image, galley.place().page(), findings);
            }
        }
    }

    private static void look(Element image, String page, Findings findings) {
        String source = image.attr("src");
        if (!image.hasAttr("alt")) {
            findings.stop(page, "gate.no-alternative", source);
        } else if (image.attr("alt").matches(FILE_NAME)) {
            findings.look(page, "gate.alternative-is-a-file", image.attr("alt"));
        }
        if (source.startsWith("http")) {
            findings.look(page, "gate.image-from-elsewhere", source);
        }
    }
}
