package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import org.relais.Refusal;

/** Where it is held: a link that staff give, or a BigBlueButton room that we make ourselves when it begins. */
@Embeddable
public class Venue {
    static final int LONGEST = 1000;

    /** Who makes the room. */
    public enum Kind {
        LINK,
        BIGBLUEBUTTON
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "venue")
    private Kind kind;

    @Column(name = "join_link")
    private String link;

    protected Venue() {}

    /**
     * @param link an https address; blank when it is not known yet or the room is BigBlueButton's
     */
    public Venue(Kind kind, String link) {
        String typed = link == null ? "" : link.strip();
        if (typed.length() > LONGEST || !typed.isEmpty() && !acceptable(typed)) {
            throw Refusal.invalid("link", "webinar.link-invalid");
        }
        this.kind = kind;
        this.link = kind == Kind.LINK && !typed.isEmpty() ? typed : null;
    }

    private static boolean acceptable(String address) {
        try {
            URI uri = new URI(address);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    boolean is(Venue other) {
        return kind == other.kind && Objects.equals(link, other.link);
    }

    public Kind kind() {
        return kind;
    }

    /** Of the room itself, never shown before the room opens; null when it is not known. */
    public String link() {
        return link;
    }

    /** Whether somebody who may come in can be led somewhere. */
    public boolean ready() {
        return kind == Kind.BIGBLUEBUTTON || link != null;
    }
}
