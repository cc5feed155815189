package org.relais.newsletter;

import jakarta.persistence.Embeddable;
import org.relais.Refusal;

/**
 * The words of an issue that are not its entries'.
 *
 * @param title the heading inside the mail
 * @param subject the subject of the mail
 * @param introduction Markdown, possibly empty
 */
@Embeddable
public record Wording(String title, String subject, String introduction) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_INTRODUCTION = 5000;

    public Wording {
        title = oneLine(title);
        subject = oneLine(subject);
        introduction = introduction == null
                ? ""
                : introduction.replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** A draft may lack a title or a subject; scheduling it may not. */
    Wording checked() {
        within("title", title, LONGEST_TITLE);
        within("subject", subject, LONGEST_SUBJECT);
        within("introduction", introduction, LONGEST_INTRODUCTION);
        return this;
    }

    private static void within(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.invalid(field, "issue.too-long", longest);
        }
    }

    /** Nothing in a subject may begin another header (S1). */
    private static String oneLine(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u560a\\u560d\\u760a\\u760d]", " ")
                        .strip()
                        .replaceAll(" {2,}", " ");
    }
}
