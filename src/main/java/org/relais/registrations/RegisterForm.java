package org.relais.registrations;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.web.Messages;

/** The public form as it was sent. Templates read from it what to show again. */
public final class RegisterForm {
    private static final String QUESTION = "question-";
    private static final List<String> USUAL_NEEDS = List.of("LSF", "CAPTIONS");

    private final MultivaluedMap<String, String> sent;

    RegisterForm(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** What a field held, or the empty string. */
    public String typed(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    public boolean ticked(String field, String value) {
        return sent.getOrDefault(field, List.of()).contains(value);
    }

    /** What one may simply tick. */
    public List<String> usualNeeds() {
        return USUAL_NEEDS;
    }

    Wish wish(Locale locale) {
        return new Wish(typed("email"), date(), draft(locale), responses());
    }

    private Long date() {
        return typed("date").matches("\\d{1,18}") ? Long.valueOf(typed("date")) : null;
    }

    private Particulars.Draft draft(Locale locale) {
        return new Particulars.Draft(
                typed("name"),
                typed("departement"),
                typed("profession"),
                typed("structure"),
                typed("zone"),
                needs(locale),
                ticked("mode", Mode.DISCREET.name()) ? Mode.DISCREET : Mode.USUAL,
                locale.getLanguage());
    }

    /** What was ticked, in words, and what was written. */
    private String needs(Locale locale) {
        List<String> all = new ArrayList<>();
        USUAL_NEEDS.stream()
                .filter(each -> ticked("need", each))
                .forEach(each -> all.add(Messages.text(locale, "registration.need." + each)));
        all.add(typed("needs"));
        all.removeIf(String::isBlank);
        return String.join(" ; ", all);
    }

    private Map<Long, String> responses() {
        Map<Long, String> all = new HashMap<>();
        sent.forEach((field, values) -> {
            if (field.matches(QUESTION + "\\d{1,18}") && !values.isEmpty()) {
                all.put(Long.valueOf(field.substring(QUESTION.length())), values.get(0));
            }
        });
        return all;
    }
}
