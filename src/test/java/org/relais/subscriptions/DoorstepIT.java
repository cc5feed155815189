package org.relais.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.door.DoorKey;
import org.relais.testing.Answer;
import org.relais.testing.OnTheServer;
import org.relais.testing.PublicSite;

/** Who asks at the form for somebody else: writes to nobody more than once, and learns nothing (S9, P4). */
class DoorstepIT extends OnTheServer {
    private static final String FORM = "/newsletter/subscribe";
    private static final int THREADS = 200;
    private static final int CLIENTS = 500;
    private static final int MANY = 2000;
    private static final long FIVE_MILLISECONDS = Duration.ofMillis(5).toNanos();

    /** Of an address, before somebody asks. */
    private enum Known {
        NEW,
        PENDING,
        CONFIRMED,
        SUPPRESSED
    }

    @Test
    void twoHundredAtOnceFromFiveHundredAddressesWriteOneMail() {
        String victim = "victime@seuil.example.org";
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String client = "198.51.%d.%d".formatted(i / 250, i % 250 + 1);
            all.add(() -> ask(victim, "X-Forwarded-For", client, "Forwarded", "for=" + client));
        }
        assertThat(atOnce(all)).extracting(Answer::location).containsOnly(FORM + "/asked");
        assertThat(mailbox.lastMailTo(victim).subject()).isEqualTo("Confirmez votre abonnement");
        assertThat(database.count("delivery where address = ?", victim)).isOne();
        assertThat(mailbox.allTo(victim)).hasSize(1);
    }

    @Test
    void theAnswerIsTheSameByteForByteWhateverIsKnownOfAnAddress() {
        Map<Known, String> answers = new LinkedHashMap<>();
        for (Known each : Known.values()) {
            String email = person(each, 0);
            Answer asked = ask(email);
            answers.put(each, whole(asked) + whole(asked.follow()));
            mailbox.awaitMailsTo(email, 1);
        }
        assertThat(List.copyOf(answers.values())).containsOnly(answers.get(Known.NEW));
    }

    /** Interleaved, so that whatever else the machine does meets all four alike. */
    @Test
    @Tag("benchmark")
    void theMediansOfTwoThousandOfEachDifferByLessThanFiveMilliseconds() {
        Map<Known, long[]> took = new LinkedHashMap<>();
        for (Known each : Known.values()) {
            took.put(each, new long[MANY]);
            for (int i = 1; i <= MANY; i++) {
                person(each, i);
            }
        }
        for (int i = 1; i <= MANY; i++) {
            for (Known each : Known.values()) {
                String email = email(each, i);
                long begin = System.nanoTime();
                ask(email).expect(303);
                took.get(each)[i - 1] = System.nanoTime() - begin;
            }
        }
        took.forEach(DoorstepIT::say);
        List<Long> medians = took.values().stream().map(DoorstepIT::median).toList();
        assertThat(Collections.max(medians) - Collections.min(medians))
                .as("medians of new, pending, confirmed, suppressed in ns: " + medians)
                .isLessThan(FIVE_MILLISECONDS);
    }

    /** With the noise: the medians of the first and of the second half, and the middle half of all. */
    private static void say(Known known, long[] took) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-10s median %.2f ms (first half %.2f, second %.2f), from %.2f to %.2f for every second one%n",
                known,
                median(took) / 1e6,
                median(Arrays.copyOf(took, MANY / 2)) / 1e6,
                median(Arrays.copyOfRange(took, MANY / 2, MANY)) / 1e6,
                sorted[MANY / 4] / 1e6,
                sorted[MANY * 3 / 4] / 1e6);
    }

    private static long median(long[] all) {
        long[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Answer ask(String email, String... headers) {
        StringBuilder body = new StringBuilder("topics=NEWSLETTER&email=" + email);
        List<String> door = DoorKey.of(dataDirectory).fields();
        for (int i = 0; i < door.size(); i += 2) {
            body.append('&')
                    .append(door.get(i))
                    .append('=')
                    .append(URLEncoder.encode(door.get(i + 1), StandardCharsets.UTF_8));
        }
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
        return new PublicSite().send("POST", FORM, body.toString(), all.toArray(String[]::new));
    }

    private static String whole(Answer answer) {
        return answer.status()
                + answer.location()
                + answer.header("Content-Length")
                + answer.header("Cache-Control")
                + answer.headers("Set-Cookie")
                + answer.body();
    }

    private static String email(Known known, int number) {
        return known.name().toLowerCase(Locale.ROOT) + number + "@seuil.example.org";
    }

    private String person(Known known, int number) {
        String email = email(known, number);
        if (known == Known.NEW) {
            return email;
        }
        String fingerprint = seal.fingerprint(email);
        database.change(
                """
                insert into subscriber (id, email, fingerprint, language, status, source, created_at, confirmed_at, version, mode)
                values (nextval('subscriber_seq') + 500000000, ?, ?, 'fr', ?, 'essai', current_timestamp, %s, 0, 'USUAL')""".formatted(known == Known.PENDING ? "null" : "current_timestamp"), email, fingerprint, known.name());
        if (known == Known.CONFIRMED) {
            database.change(
                    "insert into subscriber_topic select id, 'NEWSLETTER' from subscriber where email = ?", email);
        }
        if (known == Known.SUPPRESSED) {
            database.change("insert into suppression values (?, '*', 'essai', current_timestamp)", fingerprint);
        }
        return email;
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
