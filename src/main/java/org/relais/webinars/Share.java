package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.web.Departement;

/** Seats that are kept for those of one département or one profession; the others come after them. */
@Embeddable
public class Share {
    /** What those it is for have in common. */
    public enum Kind {
        DEPARTEMENT,
        PROFESSION
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "group_value")
    private String value;

    private int seats;

    protected Share() {}

    /**
     * @param value an INSEE code, or the name of an {@link Audience}
     */
    public Share(Kind kind, String value, int seats) {
        this.kind = kind;
        this.value = known(kind, value).orElseThrow(() -> Refusal.invalid("shares", "webinar.share-unknown"));
        if (seats < 1 || seats > Admission.MOST) {
            throw Refusal.invalid("shares", "webinar.share-needs-seats", Admission.MOST);
        }
        this.seats = seats;
    }

    /** From « departement:33 » or « profession:JUSTICE ». */
    static Share typed(String group, int seats) {
        String[] halves = group.split(":", 2);
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(halves[0]))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("shares", "webinar.share-unknown"));
        return new Share(kind, halves.length == 2 ? halves[1] : "", seats);
    }

    private static Optional<String> known(Kind kind, String value) {
        return kind == Kind.DEPARTEMENT
                ? Departement.of(value).map(Departement::code)
                : Audience.of(value).map(Audience::name);
    }

    public Kind kind() {
        return kind;
    }

    /** An INSEE code, or the name of an {@link Audience}. */
    public String value() {
        return value;
    }

    public int seats() {
        return seats;
    }

    /** « Gironde (33) »; of a profession its name, for which a page has words. */
    public String label() {
        return Departement.of(value)
                .filter(each -> kind == Kind.DEPARTEMENT)
                .map(Departement::label)
                .orElse(value);
    }

    /** « departement:33 ». */
    public String group() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share share && kind == share.kind && value.equals(share.value) && seats == share.seats;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value, seats);
    }
}
