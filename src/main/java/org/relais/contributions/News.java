package org.relais.contributions;

import java.util.Locale;
import java.util.Optional;
import org.relais.resources.HistoryLine.Act;

/** What a contributor is told by mail; each has its words under {@code mail.contribution.…}. */
enum News {
    ARRIVED,
    CLAIMED,
    CHANGES_ASKED,
    VALIDATED,
    REJECTED,
    WITHDRAWN,
    ARCHIVED,
    RENEWED,
    KEPT,
    CORRECTED;

    /** Nothing for what changes nothing for its author. */
    static Optional<News> of(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case SUBMIT, ANSWER, PROPOSE -> ARRIVED;
                    case RENEW -> RENEWED;
                    case KEEP -> KEPT;
                    case CORRECT -> CORRECTED;
                    case CLAIM -> CLAIMED;
                    case ASK_FOR_CHANGES -> CHANGES_ASKED;
                    case VALIDATE -> VALIDATED;
                    case REJECT -> REJECTED;
                    case WITHDRAW -> WITHDRAWN;
                    case ARCHIVE -> ARCHIVED;
                    case RELEASE, LOOK -> null;
                });
    }

    /** {@code changes-asked} */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
