package org.relais.deliverability;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param name what exactly, such as a selector or an address
 * @param sentence the key of what to say about it
 * @param arguments of the sentence
 * @param found what stands in DNS today
 * @param publish what should stand there, or null when all is well or nothing can be said
 */
public record Finding(
        Subject subject,
        Verdict verdict,
        String name,
        String sentence,
        List<Object> arguments,
        List<String> found,
        Publish publish) {
    /** What is looked at. */
    public enum Subject {
        SPF,
        DKIM,
        DMARC,
        PTR,
        MX
    }

    /** How it is. */
    public enum Verdict {
        RIGHT,
        /** Mail arrives today, but it could be better. */
        WEAK,
        WRONG,
        /** Nobody answered, or it cannot be seen from here. */
        UNKNOWN
    }

    /** A record as a zone wants it. */
    public record Publish(String name, String type, String value) {}

    static Finding of(Subject subject, Verdict verdict, String name, String sentence, Object... arguments) {
        return new Finding(subject, verdict, name, sentence, List.of(arguments), List.of(), null);
    }

    Finding having(List<String> values) {
        return new Finding(subject, verdict, name, sentence, arguments, values, publish);
    }

    Finding publishing(String where, String type, String value) {
        return new Finding(subject, verdict, name, sentence, arguments, found, new Publish(where, type, value));
    }
}
