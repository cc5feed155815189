package org.relais;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a person or a caller asked and cannot have: the one domain exception. It carries a kind,
 * which the web room turns into a status code, and the key of a message in {@code
 * messages_*.properties} with its arguments, which it turns into the reader's language.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it is refused; HTTP is only one way to say it. */
    public enum Kind {
        /** A value that cannot be accepted. */
        INVALID,
        /** Nothing stands under that name. */
        UNKNOWN,
        /** Someone else changed it first, or its state does not allow it. */
        CONFLICT,
        /** Known, but not allowed. */
        FORBIDDEN,
        /** Larger than what is accepted. */
        TOO_LARGE
    }

    private final Kind kind;
    private final String key;
    private final String field;
    private final transient List<Object> arguments;
    private Integer current;

    private Refusal(Kind kind, String field, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refusal invalid(String field, String key, Object... arguments) {
        return new Refusal(Kind.INVALID, field, key, arguments);
    }

    public static Refusal unknown(String key, Object... arguments) {
        return new Refusal(Kind.UNKNOWN, null, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, null, key, arguments);
    }

    /** A conflict with what somebody else did: says which version there is now. */
    public static Refusal outdated(String key, int current) {
        Refusal refusal = conflict(key);
        refusal.current = current;
        return refusal;
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, null, key, arguments);
    }

    public static Refusal tooLarge(String field, String key, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, field, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The message's key in {@code messages_*.properties}. */
    public String key() {
        return key;
    }

    /** The form field it is about, or null when it is about the whole request. */
    public String field() {
        return field;
    }

    /** The version that there is now, when it is refused because of it. */
    public OptionalInt current() {
        return current == null ? OptionalInt.empty() : OptionalInt.of(current);
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
