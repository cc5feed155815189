package org.relais.contributions;

import java.util.ArrayList;
import java.util.List;
import org.relais.testing.Answer;
import org.relais.testing.Browsing.Upload;
import org.relais.testing.Mailbox;
import org.relais.testing.PublicSite;

/** Someone outside who proposes a resource by the pages. */
public final class Contributor {
    private final PublicSite site = new PublicSite();
    private final Mailbox mailbox;
    private final String email;
    private String path;

    public Contributor(Mailbox mailbox, String email) {
        this.mailbox = mailbox;
        this.email = email;
    }

    /** As far as the second step, which has a summary then. */
    public Contributor begins(String title) {
        String content = site.fillIn("/resources/submit", "kind", "DOCUMENT", "title", title, "link", "")
                .expect(303)
                .location();
        path = content.replaceFirst("/content$", "");
        saves("content", "summary", "Une page pour savoir qui appeler.", "body", "");
        return this;
    }

    public Answer saves(String step, String... namesAndValues) {
        return site.post(path + "/" + step, namesAndValues).expect(303);
    }

    public Answer attaches(String name, byte[] content, String alt) {
        return site.upload(path + "/files", new Upload("file", name, content), "alt", alt);
    }

    public Contributor sends(String... more) {
        List<String> fields = new ArrayList<>(List.of("organisation", "Association d’ici", "email", email));
        fields.addAll(List.of(more));
        site.fillIn(path + "/sender", fields.toArray(String[]::new)).expect(303);
        return this;
    }

    public Contributor confirms() {
        mailbox.awaitMailsTo(email, 1);
        String confirm =
                mailbox.allTo(email).get(0).link("/contributions/confirm/").getRawPath();
        site.post(confirm).expect(303);
        return this;
    }

    public Answer opens(String step) {
        return site.get(path + step);
    }

    public Answer presses(String act) {
        return site.post(path + "/" + act);
    }

    public String path() {
        return path;
    }

    public void reads(String language) {
        site.reads(language);
    }
}
