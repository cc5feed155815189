package org.relais.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.relais.door.LetterRepository.Address;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * How many mails an address gets that nobody has proved to be theirs: for each purpose one in a quarter of an hour and three a
 * day, and none for a month once its holder said « ce n’est pas moi » (S9). The caller's answer must be the same either way
 * (P4), and such a mail holds nothing that the visitor typed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Letters {
    /** Of the seal on « ce n’est pas moi ». */
    static final String NOT_ME = "not me";

    @Inject
    private DoorData data;

    @Inject
    private Settings settings;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /**
     * Whether a mail may leave now; if so it is counted, in the caller's transaction: when that is rolled back nothing was
     * written and nothing counts.
     *
     * @param purpose what the mail is for, at most 40 characters; each has its own count
     * @param fingerprint of the address, by {@link Seal#fingerprint}
     */
    public boolean mayWrite(String purpose, String fingerprint) {
        Address address = new Address(purpose, fingerprint);
        int ceiling = settings.door().lettersPerHour();
        return data.with(sql -> new LetterRepository(sql).take(address, clock.instant(), ceiling));
    }

    /** Which of these said « ce n’est pas moi » of a letter, and are written to by nobody who has not asked them first. */
    public Set<String> refusing(Collection<String> fingerprints) {
        return fingerprints.isEmpty()
                ? Set.of()
                : data.with(sql -> new LetterRepository(sql).refusing(fingerprints, clock.instant()));
    }

    /** The whole link for « ce n’est pas moi » in a mail that {@link #mayWrite} has just allowed. */
    public String notMeLink(String purpose, String fingerprint) {
        long id = data.with(sql -> new LetterRepository(sql).idOf(new Address(purpose, fingerprint)))
                .orElseThrow(() -> new IllegalStateException("No letter was allowed for " + purpose));
        return settings.baseUrl() + "/not-me/" + seal.token(NOT_ME, id);
    }
}
