package org.relais.newsletter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.relais.Refusal;
import org.relais.resources.Link;
import org.relais.web.Typed;

/**
 * What the team writes itself between what it takes in, checked. Of a TEXT the text is Markdown and the title may be empty; of a
 * PICTURE the title is its alternative text and the text a caption; of a BUTTON the title is what stands on it; of a QUOTE the title
 * is who says it; FIGURES are lines such as « 31 : ressources proposées ».
 *
 * @param link http or https, or a page of ours that begins with a slash; empty for none
 * @param picture null for what is no picture
 */
public record Block(EntryKind kind, String title, String text, String link, Picture picture) {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_BUTTON = 60;
    static final int LONGEST_TEXT = 3000;
    static final int LONGEST_QUOTE = 600;
    private static final int MOST_FIGURES = 4;

    /** A number and what it counts. */
    public record Figure(String value, String label) {}

    public Block {
        title = Objects.requireNonNullElse(Typed.line("title", title, LONGEST_TITLE), "");
        text = Typed.lines(text);
        link = checked(link);
    }

    private static String checked(String typed) {
        String bare = typed == null ? "" : typed.strip();
        return bare.isEmpty() || bare.matches("/(?!/)[\\w/.?=&%#-]*") ? bare : new Link(bare).address();
    }

    /** Only what its kind needs, and all of it. */
    Block whole() {
        switch (kind) {
            case TEXT -> need("text", text, LONGEST_TEXT);
            case QUOTE -> need("text", text, LONGEST_QUOTE);
            case BUTTON -> {
                need("title", title, LONGEST_BUTTON);
                need("link", link, Entry.LONGEST_LINK);
            }
            case PICTURE -> {
                need("title", title, LONGEST_TITLE);
                within("text", text, LONGEST_QUOTE);
                if (picture == null) {
                    throw Refusal.invalid("file", "block.needs-file");
                }
            }
            case FIGURES -> {
                if (figures().isEmpty() || figures().size() > MOST_FIGURES) {
                    throw Refusal.invalid("text", "block.needs-figures", MOST_FIGURES);
                }
                within("text", text, LONGEST_QUOTE);
            }
            default -> throw Refusal.invalid("kind", "block.kind-unknown");
        }
        return this;
    }

    private static void need(String field, String value, int longest) {
        if (value.isEmpty()) {
            throw Refusal.invalid(field, "block.needs-" + field);
        }
        within(field, value, longest);
    }

    private static void within(String field, String value, int longest) {
        if (value.length() > longest) {
            throw Refusal.invalid(field, "form.too-long", longest);
        }
    }

    public List<Figure> figures() {
        return figures(text);
    }

    static List<Figure> figures(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> line.split("\\h*:\\h*", 2))
                .filter(halves -> halves.length == 2 && !halves[0].isBlank() && !halves[1].isBlank())
                .map(halves -> new Figure(halves[0].strip(), halves[1].strip()))
                .toList();
    }
}
