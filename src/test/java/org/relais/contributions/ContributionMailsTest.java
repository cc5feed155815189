package org.relais.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.testing.Golden;

/** What contributors are written. */
class ContributionMailsTest {
    private static final String NEWS = "contributions/contribution-news";

    @Test
    void theFirstMailIsAsItWasRead() {
        Golden.mail("contributions/confirm-contribution", Map.of(), ContributionMail.ASKING);
    }

    @Test
    void theMailThatAsksForChangesIsAsItWasRead() {
        Golden.mail(NEWS, ContributionMail.model(News.CHANGES_ASKED, true), ContributionMail.TELLING);
    }

    @ParameterizedTest
    @EnumSource(News.class)
    void everyStepHasItsWords(News news) {
        for (Locale locale : MailTemplates.LANGUAGES) {
            Content content =
                    Golden.render(NEWS, locale, ContributionMail.model(news, false), ContributionMail.TELLING);
            assertThat(content.subject() + content.text()).doesNotContain("mail.contribution");
            assertThat(content.text()).contains("[[title]]", "[[followUrl]]").doesNotContain("[[word]]");
        }
    }
}
