package org.relais.webinars;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What BigBlueButton answers to {@code getRecordings}: XML of a known shape, of which the addresses to watch are taken and nothing
 * else is read or believed.
 */
final class Recordings {
    private static final Pattern FORMAT =
            Pattern.compile("<format>\\s*<type>(\\w{1,40})</type>\\s*<url>\\s*(https?://[^<>\\s\"]{1,500})\\s*</url>");
    /** People want to see and hear it; others are notes, statistics and podcasts. */
    private static final List<String> WANTED = List.of("presentation", "video");

    private Recordings() {}

    static Optional<URI> first(String answer) {
        return FORMAT.matcher(answer)
                .results()
                .filter(found -> WANTED.contains(found.group(1)))
                .min(Comparator.comparingInt(found -> WANTED.indexOf(found.group(1))))
                .map(found -> URI.create(found.group(2).replace("&amp;", "&")));
    }
}
