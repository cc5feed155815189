package org.relais.deliverability;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a domain lets an address send for it (RFC 7208), as far as can be said without a message: what depends on its sender
 * (macros) matches nobody here.
 */
final class Spf {
    private static final int MOST_LOOKUPS = 10;
    private static final Pattern TERM = Pattern.compile(
            "([-+~?]?)(all|include|a|mx|ip4|ip6|exists|ptr)(?::([^/\\s]+(?::[^/\\s]*)*))?(?:/([0-9/]+))?");

    /** What it says. */
    enum Result {
        PASS,
        /** Softly or plainly not, or nothing about it. */
        NOT,
        /** A receiver stops reading: two records, a word nobody knows, or more than ten lookups. */
        BROKEN,
        UNANSWERED
    }

    private final Dns dns;
    private int lookups;

    Spf(Dns dns) {
        this.dns = dns;
    }

    static List<String> records(Answer txt) {
        return txt.values().stream()
                .filter(text -> text.equalsIgnoreCase("v=spf1")
                        || text.toLowerCase(Locale.ROOT).startsWith("v=spf1 "))
                .toList();
    }

    /** Whether everyone may send for it, which is worse than saying nothing. */
    static boolean letsEveryone(String record) {
        return record.toLowerCase(Locale.ROOT).matches(".*\\s\\+?all(\\s.*)?");
    }

    Result check(String domain, InetAddress address) {
        Answer txt = dns.txt(domain);
        if (txt.unanswered()) {
            return Result.UNANSWERED;
        }
        List<String> records = records(txt);
        if (records.size() != 1) {
            return records.isEmpty() ? Result.NOT : Result.BROKEN;
        }
        String redirect = null;
        for (String term : records.get(0).strip().split("\\s+")) {
            String lower = term.toLowerCase(Locale.ROOT);
            if (lower.startsWith("redirect=")) {
                redirect = term.substring("redirect=".length());
            } else if (!lower.equals("v=spf1") && !lower.matches("[a-z][a-z0-9_.-]*=.*")) {
                Result result = term(lower, domain, address);
                if (result != null) {
                    return result;
                }
            }
        }
        return redirect == null ? Result.NOT : spent() ? Result.BROKEN : check(redirect, address);
    }

    /** @return null when it does not match, so that the next is read */
    private Result term(String term, String domain, InetAddress address) {
        Matcher parts = TERM.matcher(term);
        if (!parts.matches()) {
            return Result.BROKEN;
        }
        Result matched = parts.group(1).isEmpty() || parts.group(1).equals("+") ? Result.PASS : Result.NOT;
        String target = parts.group(3) == null ? domain : parts.group(3);
        if (target.contains("%")) {
            return spent() ? Result.BROKEN : null;
        }
        return switch (parts.group(2)) {
            case "all" -> matched;
            case "ip4", "ip6" -> within(address, target, parts.group(4)) ? matched : null;
            case "include" -> spent() ? Result.BROKEN : included(target, address, matched);
            case "a" -> spent() ? Result.BROKEN : among(dns.addresses(target), address, parts.group(4), matched);
            case "mx" -> spent() ? Result.BROKEN : among(exchangers(target), address, parts.group(4), matched);
            default -> spent() ? Result.BROKEN : null;
        };
    }

    private boolean spent() {
        lookups++;
        return lookups > MOST_LOOKUPS;
    }

    private Result included(String target, InetAddress address, Result matched) {
        Result inner = check(target, address);
        return inner == Result.PASS ? matched : inner == Result.NOT ? null : inner;
    }

    private Answer exchangers(String target) {
        Answer hosts = dns.mx(target);
        return hosts.found()
                ? Answer.of(hosts.values().stream()
                        .limit(MOST_LOOKUPS)
                        .flatMap(host -> dns.addresses(host).values().stream())
                        .toList())
                : hosts;
    }

    private static Result among(Answer found, InetAddress address, String length, Result matched) {
        if (found.unanswered()) {
            return Result.UNANSWERED;
        }
        return found.values().stream().anyMatch(each -> within(address, each, length)) ? matched : null;
    }

    /** @param length of the prefix, {@code 24} or for both kinds {@code 24//64}; null for the whole address */
    private static boolean within(InetAddress address, String network, String length) {
        try {
            byte[] one = address.getAddress();
            byte[] other = InetAddress.getByName(network).getAddress();
            return one.length == other.length && same(one, other, bits(length, one.length));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static int bits(String length, int bytes) {
        if (length == null) {
            return bytes * 8;
        }
        String[] both = length.split("//?", -1);
        String wanted = bytes == 4 || both.length == 1 ? both[0] : both[1];
        return wanted.matches("\\d{1,3}") ? Math.min(Integer.parseInt(wanted), bytes * 8) : bytes * 8;
    }

    private static boolean same(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
