package org.relais.registrations;

import java.util.HashMap;
import java.util.Map;
import org.relais.Refusal;
import org.relais.web.Typed;
import org.relais.webinars.Question;
import org.relais.webinars.Webinar;

/**
 * What a form asks for.
 *
 * @param email as it was typed
 * @param dateId one date of a series, or null for all there is
 * @param responses to the webinar's own questions, by their numbers, as they were typed
 */
public record Wish(String email, Long dateId, Particulars.Draft draft, Map<Long, String> responses) {
    static final int LONGEST_RESPONSE = 1000;

    String address() {
        return Typed.address("email", email);
    }

    /** What answers the questions; a choice that was not offered is none. */
    Map<Long, String> answering(Webinar webinar) {
        Map<Long, String> kept = new HashMap<>();
        for (Question question : webinar.questions()) {
            String field = "question-" + question.id();
            String text = Typed.line(field, responses.get(question.id()), LONGEST_RESPONSE);
            String said = text != null && acceptable(question, text) ? text : null;
            if (said == null && question.need() == Question.Need.REQUIRED) {
                throw Refusal.invalid(field, "registration.answer-needed", question.label());
            }
            if (said != null) {
                kept.put(question.id(), said);
            }
        }
        return kept;
    }

    private static boolean acceptable(Question question, String text) {
        return switch (question.kind()) {
            case TEXT -> true;
            case CHOICE -> question.choices().contains(text);
            case YES_NO -> text.equals("YES") || text.equals("NO");
        };
    }
}
