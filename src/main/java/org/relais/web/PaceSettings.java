package org.relais.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How fast mail leaves (D20). 0 always means no bound.
 *
 * @param messagesPerSecond ceiling of the whole cluster
 * @param messagesPerLane ceiling of each lane, a second
 * @param messagesPerConnection after so many messages the connection is closed and opened anew
 * @param providers for each group of {@link #GROUPS}, in that order
 */
public record PaceSettings(
        int messagesPerSecond, int messagesPerLane, int messagesPerConnection, Map<String, Bound> providers) {
    /** The group of whoever belongs to no other. */
    public static final String OTHER = "other";

    /** The groups of domains that are served by one house; the table provider_domain says which domains. */
    public static final List<String> GROUPS =
            List.of("orange", "sfr", "free", "laposte", "gmail", "microsoft", "yahoo", OTHER);

    /** French providers take little at a time: Orange two connections from one address, and a hundred messages on each. */
    private static final String SANE =
            "orange=10/2,sfr=5/2,free=3/1,laposte=10/2,gmail=20/4,microsoft=10/4,yahoo=5/2,other=0/0";

    private static final Pattern BOUND = Pattern.compile("([a-z]+)\\s*=\\s*(\\d{1,6})\\s*/\\s*(\\d{1,2})");

    /**
     * What one provider is given at most, by the whole cluster.
     *
     * @param perSecond messages
     * @param lanes at work for it at a time, and so connections
     */
    public record Bound(int perSecond, int lanes) {}

    public PaceSettings {
        providers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(providers));
    }

    PaceSettings(Values values) {
        this(
                values.read("messages.per.second", "0", Values.number(0, 100_000)),
                values.read("messages.per.lane", "0", Values.number(0, 100_000)),
                values.read("messages.per.connection", "100", Values.number(0, 100_000)),
                values.read("provider.pace", SANE, PaceSettings::bounds));
    }

    /** As many as can, from everyone. */
    public static PaceSettings unbounded() {
        return new PaceSettings(
                0, 0, 0, GROUPS.stream().collect(Collectors.toMap(group -> group, group -> new Bound(0, 0))));
    }

    /** Whether a lane may have to wait between two messages. */
    public boolean spaces() {
        return messagesPerSecond > 0 || messagesPerLane > 0;
    }

    /** What is not named keeps its default. */
    private static Map<String, Bound> bounds(String list) {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        if (!list.equals(SANE)) {
            bounds.putAll(bounds(SANE));
        }
        for (String one : list.split(",", -1)) {
            Matcher bound = BOUND.matcher(one.strip());
            if (!bound.matches() || !GROUPS.contains(bound.group(1))) {
                throw new IllegalArgumentException("must be a list such as orange=10/2,other=0/0"
                        + " (messages a second/lanes at a time) of " + String.join(", ", GROUPS));
            }
            bounds.put(bound.group(1), new Bound(Integer.parseInt(bound.group(2)), Integer.parseInt(bound.group(3))));
        }
        return bounds;
    }
}
