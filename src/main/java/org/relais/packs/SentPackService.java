package org.relais.packs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.UseCase;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;
import org.relais.resources.CatalogueService;
import org.relais.resources.Listing;
import org.relais.resources.Published;
import org.relais.web.Settings;

/** Packs that have left: what became of each, and the figures of all, which know nobody. */
@UseCase
public class SentPackService {
    private static final int SIZE = 20;
    private static final int MONTHS = 12;
    private static final int MOST_ASKED = 10;

    @Inject
    private PackRepository packs;

    @Inject
    private CatalogueService resources;

    @Inject
    private OutboxService outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A pack and what became of it. */
    public record Sent(Pack pack, Outcome outcome) {}

    /** One page of them. */
    public record SentPage(List<Sent> packs, long total, int page, int pages) {}

    /** A pack with what it held that is still public. */
    public record Opened(Sent sent, List<Published> resources) {}

    /** @param first of the month */
    public record Month(LocalDate first, long packs) {}

    /** @param title null when it is public no more */
    public record Asked(long id, String title, long packs) {}

    /**
     * What all of them were.
     *
     * @param months the last twelve, this one first
     * @param asked the most asked first
     */
    public record Figures(List<Month> months, List<Asked> asked) {
        /** For the length of a bar; at least 1. */
        public long most() {
            return months.stream().mapToLong(Month::packs).reduce(1, Math::max);
        }
    }

    public SentPage sent(int asked) {
        long total = packs.countSent();
        int page = Listing.within(asked, total, SIZE);
        List<Pack> found = packs.sent((page - 1) * SIZE, SIZE);
        Map<Long, Progress> progress = outbox.progress(
                found.stream().flatMap(each -> each.mailing().stream()).toList());
        List<Sent> sent = found.stream()
                .map(each -> new Sent(each, outcome(each, progress)))
                .toList();
        return new SentPage(sent, total, page, Listing.pages(total, SIZE));
    }

    public Opened find(long id) {
        Pack pack = packs.get(id);
        Map<Long, Published> found = byId(pack.resources());
        return new Opened(
                new Sent(pack, outcome(pack)),
                pack.resources().stream()
                        .filter(found::containsKey)
                        .map(found::get)
                        .toList());
    }

    Outcome outcome(Pack pack) {
        return outcome(pack, outbox.progress(pack.mailing().stream().toList()));
    }

    private static Outcome outcome(Pack pack, Map<Long, Progress> progress) {
        return pack.outcome()
                .or(() -> pack.mailing().map(progress::get).map(Outcome::of))
                .orElse(Outcome.CANCELLED);
    }

    public Figures figures() {
        return new Figures(months(), asked());
    }

    private List<Month> months() {
        YearMonth now = YearMonth.from(clock.instant().atZone(settings.zone()));
        YearMonth first = now.minusMonths(MONTHS - 1L);
        Instant since = first.atDay(1).atStartOfDay(settings.zone()).toInstant();
        Map<YearMonth, Long> counts = packs.sentAtSince(since).stream()
                .collect(
                        Collectors.groupingBy(at -> YearMonth.from(at.atZone(settings.zone())), Collectors.counting()));
        List<Month> months = new ArrayList<>();
        for (YearMonth month = now; !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(new Month(month.atDay(1), counts.getOrDefault(month, 0L)));
        }
        return months;
    }

    private List<Asked> asked() {
        List<Object[]> rows = packs.mostAsked(MOST_ASKED);
        Map<Long, Published> found =
                byId(rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream()
                .map(row -> new Asked(
                        (Long) row[0],
                        found.containsKey(row[0]) ? found.get(row[0]).title() : null,
                        (Long) row[1]))
                .toList();
    }

    private Map<Long, Published> byId(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : resources.published(ids).stream().collect(Collectors.toMap(Published::id, Function.identity()));
    }
}
