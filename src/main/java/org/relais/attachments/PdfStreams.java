package org.relais.attachments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.relais.Refusal;

/**
 * How large a PDF becomes, told before any parser reads it, since a parser keeps what it inflates: a file of 10 MB can hold 10 GB.
 * Every stream is inflated by hand up to a bound, so only the packing that can be followed by hand is taken: deflated once, by a
 * dictionary that says so plainly.
 */
final class PdfStreams {
    private static final long MOST_OPENED = 300L << 20;
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");

    /** At the beginning of a line: elsewhere it may stand in a comment. */
    private static final Pattern OBJECT = Pattern.compile("(?:^|[\\r\\n])[ \\t]*\\d+[ \\t]+\\d+[ \\t]+obj\\b");

    private static final Pattern FILTER =
            Pattern.compile("/(?:Filter|F)(?=[\\s\\[/])\\s*(\\[[^\\]]*]|/[^\\s/<>\\[(]+|\\d+)");
    private static final Pattern GROWS =
            Pattern.compile("/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)(?![A-Za-z])");
    private static final Pattern PLAIN =
            Pattern.compile("\\[?\\s*/(?:FlateDecode|Fl)(?![A-Za-z])(?<rest>[^\\]]*)]?", Pattern.DOTALL);
    private static final Pattern HEXADECIMAL = Pattern.compile("#([0-9A-Fa-f]{2})");

    private PdfStreams() {}

    /** @param text the same in ISO 8859-1 */
    static void refuseBomb(byte[] content, String text) {
        long opened = 0;
        int from = 0;
        Matcher streams = STREAM.matcher(text);
        while (streams.find()) {
            String dictionary = dictionary(text.substring(from, streams.start()));
            opened += inflated(content, streams.end(), MOST_OPENED - opened);
            if (opened >= MOST_OPENED || !plain(dictionary)) {
                throw Refusal.tooLarge("file", "attachment.bomb");
            }
            from = Math.max(streams.end(), text.indexOf("endstream", streams.end()));
        }
    }

    /** From the last object that begins there. */
    private static String dictionary(String before) {
        int start = 0;
        Matcher objects = OBJECT.matcher(before);
        while (objects.find()) {
            start = objects.end();
        }
        return before.substring(start);
    }

    private static boolean plain(String dictionary) {
        String names = HEXADECIMAL
                .matcher(dictionary)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        return !hidden(dictionary) && FILTER.matcher(names).results().allMatch(filter -> followed(filter.group(1)));
    }

    /** A text in brackets that is cut may have held what looked like the object's beginning. */
    private static boolean hidden(String dictionary) {
        long opened = dictionary.chars().filter(each -> each == '(').count();
        long closed = dictionary.chars().filter(each -> each == ')').count();
        return opened != closed || opened > 0 && dictionary.contains("\\");
    }

    private static boolean followed(String filters) {
        if (Character.isDigit(filters.charAt(0))) {
            return false;
        }
        Matcher plain = PLAIN.matcher(filters);
        return plain.matches()
                ? !GROWS.matcher(plain.group("rest")).find()
                : !GROWS.matcher(filters).find();
    }

    /** How many bytes come of it, as far as it matters; none of what is not deflated. */
    private static long inflated(byte[] content, int from, long most) {
        Inflater inflater = new Inflater();
        byte[] bin = new byte[1 << 16];
        long count = 0;
        try {
            inflater.setInput(content, from, content.length - from);
            while (!inflater.finished() && count < most) {
                int more = inflater.inflate(bin);
                if (more == 0) {
                    break;
                }
                count += more;
            }
        } catch (DataFormatException notDeflated) {
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }
}
