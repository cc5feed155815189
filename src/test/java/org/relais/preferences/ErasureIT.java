package org.relais.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relais.testing.OnTheServer;

/** After an erasure nothing holds the address, in whatever writing (P7). */
class ErasureIT extends OnTheServer {
    private static final String FORM = "/newsletter/subscribe";
    private static final String CANARY = "canari.jaune.4711";
    private static final String EMAIL = CANARY + "@cage.example.org";

    @Test
    void nothingHoldsTheAddressAnyMore() {
        live();
        assertThat(traces()).as("a search that finds").contains("table subscriber", "table delivery");
        String erase = mailbox.lastMailTo(EMAIL).link("/me/erase/").getRawPath();
        publicSite.get(erase).expect(200);
        assertThat(database.count("subscriber where email = ?", EMAIL))
                .as("looking changes nothing")
                .isOne();
        String fingerprint = (String) database.value("select fingerprint from subscriber where email = ?", EMAIL);
        publicSite.post(erase).expect(303);
        assertThat(publicSite.post(erase).expect(303).location()).contains("already");
        assertThat(traces()).isEmpty();
        assertThat(database.count("suppression where fingerprint = ? and list = '*'", fingerprint))
                .as("so that no import brings it back")
                .isOne();
    }

    /** Leaves traces wherever a subscriber can. */
    private void live() {
        publicSite
                .fillIn(FORM, "email", EMAIL, "topics", "NEWSLETTER", "givenName", CANARY, "structure", CANARY)
                .expect(303);
        publicSite.post(link(1, "/newsletter/confirm/")).expect(303);
        publicSite.fillIn("/newsletter/link", "email", EMAIL).expect(303);
        String mine = link(2, "/me/preferences/");
        publicSite
                .post(mine + "/address", "email", CANARY + ".2@cage.example.org")
                .expect(303);
        link(3, "/me/address-stop/");
        publicSite.post(mine + "/data").expect(303);
        publicSite.post(link(4, "/me/data/") + "/json").expect(200);
        publicSite.post(mine + "/erase").expect(303);
        link(5, "/me/erase/");
    }

    private String link(int mails, String containing) {
        mailbox.awaitMailsTo(EMAIL, mails);
        return mailbox.lastMailTo(EMAIL).link(containing).getRawPath();
    }

    /** Where the address or its local part still stands. */
    private List<String> traces() {
        List<String> found = new ArrayList<>();
        for (Object table : database.column("""
                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
            for (Object row : database.column("select lower(cast(t as text)) from \"" + table + "\" t")) {
                if (row != null && holds(row.toString()) && !found.contains("table " + table)) {
                    found.add("table " + table);
                }
            }
        }
        files(dataDirectory).filter(this::holds).map(each -> "file " + each).forEach(found::add);
        files(Path.of("target/server/standalone/log"))
                .filter(this::holds)
                .map(each -> "log " + each)
                .forEach(found::add);
        return found;
    }

    private boolean holds(Path file) {
        try {
            return holds(Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean holds(String text) {
        return WRITINGS.stream().anyMatch(text::contains);
    }

    /** In lower case, as what is searched. The local part stands for every writing that leaves letters as they are. */
    private static final List<String> WRITINGS = writings();

    private static List<String> writings() {
        List<String> all = new ArrayList<>(List.of(
                CANARY,
                CANARY.replace(".", "%2e"),
                CANARY.replace(".", "=2e"),
                new StringBuilder(CANARY).reverse().toString(),
                HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8))));
        for (int shift = 0; shift < 3; shift++) {
            String base64 = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(("x".repeat(shift) + CANARY).getBytes(StandardCharsets.UTF_8));
            // Without the letters that depend on what stands before and after.
            all.add(base64.substring(4, base64.length() - 3).toLowerCase(Locale.ROOT));
        }
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            all.add(HexFormat.of().formatHex(hash(algorithm)));
            all.add(Base64.getEncoder().encodeToString(hash(algorithm)).toLowerCase(Locale.ROOT));
        }
        return all;
    }

    private static byte[] hash(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(EMAIL.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
