package org.relais.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A few sentences in Markdown, for mails: paragraphs, lists, emphasis, links, in the typography of its language. Headings would break the
 * mail's outline and images would be fetched (D6), so neither exists here; HTML is shown as typed.
 */
public final class SmallMarkdown {
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).build();

    private SmallMarkdown() {}

    /** @param styles what an element carries in its style attribute, for mails; empty for pages */
    public static String html(String markdown, Locale language, Map<String, String> styles) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (styles.containsKey(tag)) {
                        attributes.put("class", tag.equals("a") ? "link" : "ink");
                        attributes.put("style", styles.get(tag));
                    }
                    attributes.remove("rel");
                })
                .build()
                .render(read(markdown, language))
                .strip();
    }

    /** For the text part: a link is followed by its address (D4). */
    public static String text(String markdown, Locale language) {
        Plain plain = new Plain();
        read(markdown, language).accept(plain);
        return plain.out.toString().strip();
    }

    private static Node read(String markdown, Locale language) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                image.insertBefore(new Text(alternative(image)));
                image.unlink();
            }
        });
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                Sentence.in(paragraph).set(language);
            }
        });
        return document;
    }

    private static String alternative(Image image) {
        return image.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    }

    private static final class Plain extends AbstractVisitor {
        private final StringBuilder out = new StringBuilder();

        @Override
        public void visit(Text text) {
            out.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline typed) {
            out.append(typed.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            out.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            out.append('\n');
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            out.append(" (").append(link.getDestination()).append(')');
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            out.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
        }

        @Override
        public void visit(ListItem item) {
            out.append("- ");
            visitChildren(item);
        }

        @Override
        public void visit(BulletList list) {
            visitChildren(list);
            out.append('\n');
        }
    }
}
