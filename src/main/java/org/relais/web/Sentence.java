package org.relais.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.relais.typography.Typography;

/** The words of a paragraph, set as the one text they are wherever emphasis and links cut it; code between them is not touched. */
final class Sentence extends AbstractVisitor {
    private static final String CODE = "`a`";

    private final List<Text> nodes = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();

    private Sentence() {}

    static Sentence in(Node paragraph) {
        Sentence sentence = new Sentence();
        paragraph.accept(sentence);
        return sentence;
    }

    void set(Locale language) {
        List<String> set = Typography.set(pieces, language);
        for (int at = 0; at < set.size(); at++) {
            if (nodes.get(at) != null) {
                nodes.get(at).setLiteral(set.get(at));
            }
        }
    }

    private void add(Text node, String piece) {
        nodes.add(node);
        pieces.add(piece);
    }

    @Override
    public void visit(Text text) {
        add(text, text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(null, CODE);
    }

    @Override
    public void visit(HtmlInline typed) {
        add(null, CODE);
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(null, "\n");
    }

    @Override
    public void visit(HardLineBreak line) {
        add(null, "\n");
    }
}
