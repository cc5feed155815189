package org.relais.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relais.envelope.Content;
import org.relais.testing.Golden;

/** The mail that has the link of somebody's own calendar. */
class FeedMailTest {
    private static final Set<String> SLOTS = Set.of("calendarUrl");

    @Test
    void itIsAsItWasRead() {
        Golden.mail("invitations/calendar-feed", Map.of("discreet", false), SLOTS);
    }

    @Test
    void inDiscreetModeItNamesNeitherTheSubjectNorTheNetwork() {
        Content content = Golden.render("invitations/calendar-feed", Locale.FRENCH, Map.of("discreet", true), SLOTS);
        assertThat(content.subject() + content.text() + content.html())
                .doesNotContain("119", "PARÉ")
                .doesNotContainIgnoringCase("webinaire")
                .doesNotContainIgnoringCase("enfance");
    }
}
