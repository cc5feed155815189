package org.relais.inbox;

import java.util.Set;
import org.relais.calendar.ReadReply;

/** What a message is. Only a calendar reply, a bounce and a complaint change anything; only human mail goes on to people. */
sealed interface Recognised {
    Kind kind();

    /** An answer given in a calendar, as its object says it; whether it is the attendee's is for others to judge. */
    record CalendarReply(ReadReply.Reply reply, CalendarReplied.Writer writer) implements Recognised {
        @Override
        public Kind kind() {
            return Kind.CALENDAR_REPLY;
        }
    }

    /**
     * Mail of ours did not arrive.
     *
     * @param returned addresses found in what was sent back of our message, and its Message-ID, as far as there are any
     * @param failed the recipients it names
     */
    record Bounce(Diagnosis diagnosis, Set<String> failed, Returned returned) implements Recognised {
        @Override
        public Kind kind() {
            return Kind.BOUNCE;
        }
    }

    /** Someone pressed « spam » (RFC 5965). */
    record Complaint(String feedback, Returned returned) implements Recognised {
        @Override
        public Kind kind() {
            return Kind.COMPLAINT;
        }
    }

    /** A machine wrote, and wants nothing. */
    record AutoReply() implements Recognised {
        @Override
        public Kind kind() {
            return Kind.AUTO_REPLY;
        }
    }

    /** Sent to a mailing list. */
    record ListMail() implements Recognised {
        @Override
        public Kind kind() {
            return Kind.LIST_MAIL;
        }
    }

    /** Someone wrote. */
    record Human() implements Recognised {
        @Override
        public Kind kind() {
            return Kind.HUMAN;
        }
    }

    /** @param reason in our own words */
    record TooMuch(String reason) implements Recognised {
        @Override
        public Kind kind() {
            return Kind.TOO_MUCH;
        }
    }

    /** What came back of a message of ours: nothing of it is believed before a seal of ours in it is. */
    record Returned(Set<String> addresses, String messageId) {}
}
