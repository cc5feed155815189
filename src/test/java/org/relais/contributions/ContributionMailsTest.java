package org.relais.contributions;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.testing.Golden;

/** What contributors are written. */
class ContributionMailsTest {
    @Test
    void theFirstMailIsAsItWasRead() {
        Golden.mail("contributions/confirm-contribution", Map.of(), ContributionMail.ASKING);
    }

    @ParameterizedTest
    @EnumSource(News.class)
    void theMailsAfterItAreAsTheyWereRead(News news) {
        boolean word = news == News.CHANGES_ASKED || news == News.REJECTED || news == News.KEPT;
        Golden.mail(
                "contributions/contribution-news",
                news.key(),
                ContributionMail.model(news, word),
                ContributionMail.TELLING);
    }
}
