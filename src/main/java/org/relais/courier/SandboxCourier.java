package org.relais.courier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.BooleanSupplier;

/**
 * Nothing leaves the house: each message becomes a file under {@code mails/yyyy-MM-dd/}, read by
 * {@link SandboxMails}. A disk that takes no more is a relay that is down.
 */
final class SandboxCourier implements Courier {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path mails;
    private final Clock clock;

    SandboxCourier(Path dataDirectory, Clock clock) {
        this.mails = dataDirectory.resolve("mails");
        this.clock = clock;
    }

    @Override
    public Outcome send(Parcel parcel, BooleanSupplier mayLeave) {
        if (!mayLeave.getAsBoolean()) {
            return new Outcome.RelayDown("not sent: our lease ran out before DATA");
        }
        try {
            write(parcel);
            return new Outcome.Sent("250 written to the sandbox");
        } catch (IOException failed) {
            return new Outcome.RelayDown(
                    "the sandbox cannot be written: " + failed.getClass().getSimpleName());
        }
    }

    /** Moved into place, so that a reader never sees half a mail. */
    private void write(Parcel parcel) throws IOException {
        Path day = Files.createDirectories(mails.resolve(DAY.format(clock.instant())));
        String name = TIME.format(clock.instant()) + "-" + Long.toString(parcel.delivery(), Character.MAX_RADIX);
        Path written = Files.createTempFile(day, ".writing-", null);
        try {
            Files.write(written, parcel.bytes());
            Files.move(written, day.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
