package org.relais.badroom;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

/** Speaks SMTP. */
class BadPost {
    void leave() {
        Runnable sending = this::send;
        sending.run();
    }

    private void send() {
        try {
            Transport.send((Message) null);
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
