package org.relais.attachments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.relais.Refusal;

/**
 * Whether a PDF does more than show itself. Every object is looked at as a reader would see it: a name may be written {@code
 * /J#61vaScript}, and most objects lie in compressed streams, so that a search through the bytes finds neither.
 */
final class PdfActs {
    /** What a dictionary has that runs, opens or carries something. */
    private static final Set<String> PARTS =
            Set.of("JS", "JavaScript", "EF", "EmbeddedFiles", "RichMediaContent", "RichMediaSettings", "XFA");

    /** Kinds of actions (/S) and of annotations (/Subtype) that reach out of the document. */
    private static final Set<String> KINDS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMedia",
            "RichMediaExecute",
            "Screen",
            "3D",
            "FileAttachment");

    private PdfActs() {}

    /** @throws Refusal when it does */
    static void refuse(COSDocument document) {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            if (acts(document.getObjectFromPool(key).getObject())) {
                throw Refusal.invalid("file", "attachment.pdf-acts");
            }
        }
        if (document.getTrailer() != null && acts(document.getTrailer())) {
            throw Refusal.invalid("file", "attachment.pdf-acts");
        }
    }

    /** What an object holds by itself; what it refers to is an object of its own. */
    private static boolean acts(COSBase object) {
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, object);
        while (!open.isEmpty()) {
            COSBase each = open.pop();
            if (each instanceof COSDictionary dictionary) {
                if (acts(dictionary)) {
                    return true;
                }
                dictionary.getValues().forEach(value -> push(open, value));
            } else if (each instanceof COSArray array) {
                array.forEach(value -> push(open, value));
            }
        }
        return false;
    }

    private static void push(Deque<COSBase> open, COSBase value) {
        if (value != null && !(value instanceof COSObject)) {
            open.push(value);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(PARTS::contains)
                || named(dictionary, COSName.S)
                || named(dictionary, COSName.SUBTYPE);
    }

    private static boolean named(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && KINDS.contains(name.getName());
    }
}
