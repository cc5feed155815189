package org.relais.webinars;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.relais.schedule.Startup;
import org.relais.staff.AuditLog;
import org.relais.web.Settings;

/** A newcomer finds webinars to come, one of them a series, and one that is over. */
@ApplicationScoped
public class DemonstrationWebinars {
    private static final String FILE = "demonstration/webinars.txt";
    private static final Duration AGO = Duration.ofDays(60);

    @Inject
    private Settings settings;

    @Inject
    private WebinarRepository webinars;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @ActivateRequestContext
    @Transactional
    void fill(@Observes @Priority(Startup.DEMONSTRATION) jakarta.enterprise.event.Startup start) {
        if (settings.demo() && webinars.empty()) {
            Arrays.stream(text().split("(?m)^=====\n"))
                    .filter(block -> !block.isBlank())
                    .forEach(this::add);
        }
    }

    /** Headers in the words of the form, an empty line, Markdown. */
    private void add(String block) {
        String[] parts = block.split("\n\n", 2);
        Map<String, String> headers = parts[0].lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip()));
        Instant made = clock.instant().minus(AGO);
        String uid = UUID.randomUUID().toString();
        Webinar webinar = new Webinar(
                new Webinar.Identity(WebinarService.slug(headers.get("title"), uid), uid, null),
                form(headers, parts[1].strip()).plan(),
                made);
        parts(headers, "speaker")
                .forEach(each -> webinar.kit().present(webinar, new Speaker.Draft(each.get(0), each.get(1), ""), null));
        parts(headers, "question")
                .forEach(each -> webinar.ask(new Question.Draft(
                        each.get(0), Question.Kind.valueOf(each.get(1)), "", Question.Need.OPTIONAL, 30)));
        parts(headers, "handout").forEach(each -> webinar.kit()
                .hand(webinar, new Handout.Draft(each.get(0), Handout.Shown.AFTER, each.get(1)), null));
        webinar.publish(made);
        webinars.add(webinar);
        audit.record("webinar.create", "webinar/" + webinar.id(), webinar.title());
    }

    /** On a weekday so many weeks from now, or before. */
    private PlanForm form(Map<String, String> headers, String description) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        LocalDate day = LocalDate.ofInstant(clock.instant(), settings.zone())
                .plusWeeks(Long.parseLong(headers.get("weeks")))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(headers.get("weekday"))));
        form.putSingle("date", day.toString());
        form.putSingle("description", description);
        form.putSingle("zone", "Europe/Paris");
        form.putSingle("threshold", "60");
        form.put("reminders", Arrays.stream(Lead.values()).map(Lead::name).toList());
        headers.forEach((name, value) -> {
            if (PlanForm.FIELDS.contains(name)) {
                form.put(name, name.equals("audience") ? List.of(value.split(",")) : List.of(value));
            }
        });
        return new PlanForm(form);
    }

    /** « a | b ; c | d » */
    private static List<List<String>> parts(Map<String, String> headers, String name) {
        return Arrays.stream(headers.getOrDefault(name, "").split(" ; "))
                .filter(each -> !each.isBlank())
                .map(each -> List.of(each.split(" \\| ", -1)))
                .toList();
    }

    private static String text() {
        try (InputStream in = DemonstrationWebinars.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }
}
