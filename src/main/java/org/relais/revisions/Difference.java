package org.relais.revisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.resources.Draft;
import org.relais.web.Departement;
import org.relais.web.Say;

/** One field in which two versions differ, to be read side by side in words. */
public final class Difference {
    /**
     * A version as it is told.
     *
     * @param files number to name, of those that are still kept
     */
    private record Told(Draft draft, Map<Long, String> files, Say say) {}

    /** @param key of the field's name */
    private record Field(String key, Function<Draft, Object> reads, Function<Told, String> tells) {}

    private static final List<Field> FIELDS = List.of(
            coded("contribution.kind", "resource.kind.", draft -> Stream.of(draft.kind())),
            plain("contribution.name", Draft::title),
            plain("resource.summary", Draft::summary),
            plain("resource.body", Draft::body),
            plain("resource.link", Draft::link),
            moment("contribution.starts", draft -> draft.when().startsAt()),
            moment("contribution.ends", draft -> draft.when().endsAt()),
            plain("resource.place", Draft::place),
            new Field("resource.territory", Draft::departements, Difference::territory),
            new Field("resource.themes", Draft::themes, told -> sorted(told.draft().themes().stream())),
            coded("resource.audience", "resource.audience.", draft -> draft.audience().stream()),
            coded(
                    "resource.language",
                    "resource.language.",
                    draft -> Stream.of(draft.details().language())),
            new Field("resource.attendance", draft -> draft.details().attendance(), Difference::attendance),
            plain("resource.minutes", draft -> draft.details().minutes()),
            plain("resource.transcript", draft -> draft.details().transcript()),
            new Field("resource.files", draft -> draft.details().attachments(), Difference::files));

    private final Field field;
    private final Draft before;
    private final Draft after;
    private final Map<Long, String> files;

    private Difference(Field field, Draft before, Draft after, Map<Long, String> files) {
        this.field = field;
        this.before = before;
        this.after = after;
        this.files = files;
    }

    /** @param files number to name, of those that are still kept */
    static List<Difference> between(Draft before, Draft after, Map<Long, String> files) {
        return FIELDS.stream()
                .filter(field -> !shown(field, before).equals(shown(field, after)))
                .map(field -> new Difference(field, before, after, files))
                .toList();
    }

    private static Object shown(Field field, Draft draft) {
        return Objects.requireNonNullElse(field.reads().apply(draft), "");
    }

    private static Field plain(String key, Function<Draft, Object> reads) {
        return new Field(key, reads, told -> Objects.toString(reads.apply(told.draft()), ""));
    }

    private static Field coded(String key, String sentences, Function<Draft, Stream<?>> reads) {
        return new Field(
                key,
                draft -> reads.apply(draft).collect(Collectors.toSet()),
                told -> sorted(reads.apply(told.draft()).map(code -> told.say().text(sentences + code))));
    }

    private static Field moment(String key, Function<Draft, Instant> reads) {
        return new Field(key, reads::apply, told -> {
            Instant at = reads.apply(told.draft());
            return at == null ? "" : told.say().moment(at, told.draft().when().zone());
        });
    }

    private static String territory(Told told) {
        return told.draft().departements().isEmpty()
                ? told.say().text("resource.national")
                : sorted(told.draft().departements().stream()
                        .flatMap(code -> Departement.of(code).stream())
                        .map(Departement::label));
    }

    private static String attendance(Told told) {
        return told.say()
                .text(
                        switch (told.draft().details().attendance()) {
                            case ONLINE -> "resource.online";
                            case IN_PLACE -> "resource.in-place";
                        });
    }

    private static String files(Told told) {
        return sorted(told.draft().details().attachments().stream()
                .map(id -> told.files().getOrDefault(id, told.say().text("resource.versions.file-gone"))));
    }

    private static String sorted(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }

    /** Of the field's name. */
    public String key() {
        return field.key();
    }

    public Wording wording(Say say) {
        return Wording.between(
                field.tells().apply(new Told(before, files, say)), field.tells().apply(new Told(after, files, say)));
    }
}
