package org.relais.subscriptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every link of a mail that is somebody's own, and the page it leads to: all that a scanner opens in {@link ScannerBrowserIT}. */
final class MailLinks {
    private static final Path TEMPLATES = Path.of("mail-templates");
    private static final Pattern OWN = Pattern.compile("(?:\\[\\[|slots\\.)([a-zA-Z]+(?:Url|Link))\\b");

    /** An answer by mail, and no page. */
    private static final String MAILTO = "mailto:";

    private static final Map<String, String> PAGES = new TreeMap<>();

    static {
        PAGES.put("subscriptions/confirm-subscription confirmUrl", "/newsletter/confirm/");
        PAGES.put("subscriptions/confirm-subscription notMeUrl", "/not-me/");
        PAGES.put("subscriptions/already-subscribed preferencesLink", "/me/preferences/");
        PAGES.put("subscriptions/already-subscribed notMeUrl", "/not-me/");
        PAGES.put("preferences/preferences-link freshLink", "/me/preferences/");
        PAGES.put("preferences/data-link freshLink", "/me/data/");
        PAGES.put("preferences/erasure-link freshLink", "/me/erase/");
        PAGES.put("preferences/confirm-address confirmUrl", "/me/address/");
        PAGES.put("preferences/confirm-address notMeUrl", "/not-me/");
        PAGES.put("preferences/address-known notMeUrl", "/not-me/");
        PAGES.put("preferences/address-changing stopUrl", "/me/address-stop/");
        PAGES.put("askings/may-we-write askUrl", "/newsletter/asked/");
        PAGES.put("askings/one-thing-more askUrl", "/newsletter/asked/");
        PAGES.put("renewals/still-wanted stillUrl", "/newsletter/still/");
        PAGES.put("renewals/last-call stillUrl", "/newsletter/still/");
        PAGES.put("packs/documentation-pack notMeUrl", "/not-me/");
        PAGES.put("newsletter/issue preferencesUrl", "/newsletter/preferences/");
        PAGES.put("newsletter/issue unsubscribeUrl", "/newsletter/unsubscribe/");
        PAGES.put("reminders/webinar-announcement preferencesUrl", "/newsletter/preferences/");
        PAGES.put("reminders/webinar-announcement unsubscribeUrl", "/newsletter/unsubscribe/");
        PAGES.put("registrations/confirm-registration confirmUrl", "/registrations/confirm/");
        PAGES.put("registrations/confirm-registration notMeUrl", "/not-me/");
        PAGES.put("registrations/registration-cancelled manageUrl", "/me/registrations/");
        PAGES.put("frame/footer preferencesUrl", "/newsletter/preferences/");
        PAGES.put("frame/footer unsubscribeUrl", "/newsletter/unsubscribe/");
        PAGES.put("frame/webinar manageUrl", "/me/registrations/");
        PAGES.put("frame/webinar leaveUrl", "/me/registrations/");
        PAGES.put("frame/webinar joinUrl", "/me/join/");
        PAGES.put("frame/webinar acceptUrl", MAILTO);
        PAGES.put("frame/webinar tentativeUrl", MAILTO);
        PAGES.put("frame/webinar declineUrl", MAILTO);
        PAGES.put("invitations/calendar-feed calendarUrl", "/me/calendar/");
        PAGES.put("attendance/attestation-ready attestationUrl", "/me/attestations/");
        PAGES.put("contributions/confirm-contribution confirmUrl", "/contributions/confirm/");
        PAGES.put("contributions/confirm-contribution notMeUrl", "/not-me/");
        PAGES.put("contributions/contribution-news followUrl", "/contributions/");
    }

    private MailLinks() {}

    /** What stands in {@link #PAGES}: a template, a space, and the slot of the link. */
    static Set<String> known() {
        return PAGES.keySet();
    }

    /** How the addresses of all those pages begin. */
    static Set<String> pages() {
        Set<String> pages = new TreeSet<>(PAGES.values());
        pages.remove(MAILTO);
        return pages;
    }

    /** What the templates say, in their HTML and in their text. */
    static Set<String> standing() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Set<String> all = new TreeSet<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ftl")).toList()) {
                String template =
                        TEMPLATES.relativize(file).toString().replaceFirst("(?:-text)?(?:\\.\\w+)?\\.ftl$", "");
                Matcher links = OWN.matcher(Files.readString(file));
                while (links.find()) {
                    all.add(template + " " + links.group(1));
                }
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
