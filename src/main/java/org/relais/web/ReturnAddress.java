package org.relais.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Addresses that come back to us, such as {@code retour-dk3…@example.org}: to the envelope's sender of each delivery come its
 * bounces, to the organiser of each invitation its answers. The token says for what and for which row, sealed, in lower case,
 * because mail servers on the way may change the case (D12, CALENDAR 29). It never expires.
 */
@ApplicationScoped
public class ReturnAddress {
    static final int LONGEST_TOKEN = 1 + Seal.LONGEST_LABEL;
    private static final String TOKEN = "{token}";

    /** What the address marks. */
    public enum Purpose {
        DELIVERY,
        REGISTRATION;

        private String letter() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    /** What an address of ours says. */
    public record Marked(Purpose purpose, long id) {}

    private final Seal seal;
    private final Optional<String> pattern;

    /** For the container's proxy only. */
    protected ReturnAddress() {
        this.seal = null;
        this.pattern = Optional.empty();
    }

    @Inject
    public ReturnAddress(Settings settings, Seal seal) {
        this.seal = seal;
        this.pattern = settings.returnAddress();
    }

    /** Empty when {@code relais.return.address} is not set. */
    public Optional<String> of(Purpose purpose, long id) {
        return pattern.map(ours -> ours.replace(TOKEN, purpose.letter() + seal.label(sealedFor(purpose), id)));
    }

    /**
     * @param address in any case
     * @return empty when it is not ours or was forged
     */
    public Optional<Marked> read(String address) {
        return pattern.flatMap(ours -> token(ours, address.strip().toLowerCase(Locale.ROOT)))
                .flatMap(this::open);
    }

    private static Optional<String> token(String ours, String address) {
        String before = ours.substring(0, ours.indexOf(TOKEN));
        String after = ours.substring(before.length() + TOKEN.length());
        boolean fits = address.length() > before.length() + after.length()
                && address.startsWith(before)
                && address.endsWith(after);
        return fits
                ? Optional.of(address.substring(before.length(), address.length() - after.length()))
                : Optional.empty();
    }

    private Optional<Marked> open(String token) {
        for (Purpose purpose : Purpose.values()) {
            if (token.startsWith(purpose.letter())) {
                OptionalLong id = seal.openLabel(sealedFor(purpose), token.substring(1));
                return id.isPresent() ? Optional.of(new Marked(purpose, id.getAsLong())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String sealedFor(Purpose purpose) {
        return "return:" + purpose;
    }
}
