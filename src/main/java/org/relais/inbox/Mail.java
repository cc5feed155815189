package org.relais.inbox;

import java.util.Optional;
import java.util.Set;

/**
 * One message that came, read and recognised: all that is needed of it before a transaction begins.
 *
 * @param identity what makes it the same message when it comes twice: a digest of its Message-ID, or of all of it
 * @param messageId as it stands, or empty
 * @param sender normalised, when it has one that is an address
 * @param subject on one line, bounded
 * @param writtenTo every address it may have been sent to, by any header that says so
 */
record Mail(
        String identity,
        String messageId,
        Optional<String> sender,
        String subject,
        Set<String> writtenTo,
        Recognised recognised) {}
