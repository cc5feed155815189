package org.relais.web;

import java.net.URI;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads values by their key and says what is wrong with one, for the settings alone. */
record Values(Function<String, Optional<String>> source) {
    /** Blank is as good as unset. */
    Optional<String> text(String key) {
        return source.apply("relais." + key).map(String::strip).filter(value -> !value.isEmpty());
    }

    <T> T read(String key, String otherwise, Function<String, T> parse) {
        return check(key, text(key).orElse(otherwise), parse);
    }

    <T> Optional<T> optional(String key, Function<String, T> parse) {
        return text(key).map(value -> check(key, value, parse));
    }

    private static <T> T check(String key, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new WrongSetting("relais." + key, wrong.getMessage());
        }
    }

    static URI webAddress(String value) {
        URI uri = URI.create(
                value.endsWith("/") && value.indexOf('/', 8) == value.length() - 1
                        ? value.substring(0, value.length() - 1)
                        : value);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("must be a web address such as https://relais.example.org");
        }
        return uri;
    }

    /** Sites separated by spaces or commas; what is written here goes into a header as it is. */
    static List<String> origins(String value) {
        List<String> sites = Stream.of(value.split("[\\s,]+"))
                .filter(site -> !site.isEmpty())
                .toList();
        if (!sites.stream().allMatch(site -> site.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?"))) {
            throw new IllegalArgumentException("must be sites such as https://www.example.org, separated by spaces");
        }
        return sites;
    }

    static Function<String, Integer> number(int least, int most) {
        return value -> {
            String sentence = "must be a whole number from " + least + " to " + most;
            if (!value.matches("\\d{1,9}")) {
                throw new IllegalArgumentException(sentence);
            }
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(sentence);
            }
            return number;
        };
    }

    static Function<String, String> oneOf(String... words) {
        return value -> {
            if (!List.of(words).contains(value)) {
                throw new IllegalArgumentException("must be " + String.join(" or ", words));
            }
            return value;
        };
    }

    static boolean yesOrNo(String value) {
        return oneOf("true", "false").apply(value).equals("true");
    }

    static String nodeName(String value) {
        if (!value.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("must be 1 to 40 letters, digits, dots, dashes");
        }
        return value;
    }

    static String longEnough(String value) {
        if (value.length() < 12) {
            throw new IllegalArgumentException("must have at least 12 characters");
        }
        return value;
    }
}
