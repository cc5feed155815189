package org.relais.revisions;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.resources.Draft;

/**
 * One field in which two versions differ, to be read side by side.
 *
 * @param key of the field's name
 */
public record Difference(String key, String before, String after) {
    private record Field(String key, Function<Draft, Object> reads) {}

    private static final List<Field> FIELDS = List.of(
            new Field("contribution.kind", draft -> draft.kind().name()),
            new Field("contribution.name", Draft::title),
            new Field("resource.summary", Draft::summary),
            new Field("resource.body", Draft::body),
            new Field("resource.link", Draft::link),
            new Field("contribution.starts", draft -> draft.when().startsAt()),
            new Field("contribution.ends", draft -> draft.when().endsAt()),
            new Field("resource.place", Draft::place),
            new Field("resource.territory", draft -> joined(draft.departements().stream())),
            new Field("resource.themes", draft -> joined(draft.themes().stream())),
            new Field(
                    "resource.audience",
                    draft -> joined(draft.audience().stream().map(Enum::name))),
            new Field("resource.language", draft -> draft.details().language()),
            new Field(
                    "resource.attendance", draft -> draft.details().attendance().name()),
            new Field("resource.minutes", draft -> draft.details().minutes()),
            new Field("resource.transcript", draft -> draft.details().transcript()),
            new Field(
                    "resource.files",
                    draft -> joined(draft.details().attachments().stream().map(String::valueOf))));

    static List<Difference> between(Draft before, Draft after) {
        return FIELDS.stream()
                .map(field -> new Difference(field.key(), shown(field, before), shown(field, after)))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }

    private static String shown(Field field, Draft draft) {
        return Objects.toString(field.reads().apply(draft), "");
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }
}
