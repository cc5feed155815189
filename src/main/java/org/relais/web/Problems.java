package org.relais.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.relais.Refusal;

/**
 * The one place where an exception becomes an answer: a page for people, {@code application/problem+json} (RFC 9457) under
 * {@code /api}, both in the reader's language. What we did not foresee gets a reference that the log repeats, and nothing
 * of its inside is shown (S22).
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int UNPROCESSABLE = 422;

    @Inject
    private Visitor visitor;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Refusal> refusal = Causes.first(thrown, Refusal.class);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Optional<WebApplicationException> http = Causes.first(thrown, WebApplicationException.class);
        if (http.isPresent()) {
            return http(http.get());
        }
        if (Causes.first(thrown, OptimisticLockException.class).isPresent()) {
            return answer(409, message("problem.409"), null);
        }
        if (Causes.first(thrown, JsonException.class).isPresent()
                || Causes.first(thrown, JsonbException.class).isPresent()) {
            return answer(400, message("problem.400.json"), null);
        }
        return unforeseen(thrown);
    }

    private Response refused(Refusal refusal) {
        String sentence = message(refusal.key(), refusal.arguments());
        return visitor.wantsJson() && refusal.current().isPresent()
                ? outdated(sentence, refusal.current().getAsInt())
                : answer(status(refusal), sentence, refusal.field());
    }

    /** Which version there is now, for a program that wants to read it and try again. */
    private Response outdated(String sentence, int current) {
        int status = Response.Status.CONFLICT.getStatusCode();
        return Response.fromResponse(json(status, problem(status, sentence).add("version", current)))
                .header("ETag", '"' + String.valueOf(current) + '"')
                .build();
    }

    /** The status code that says the same as the refusal. */
    public static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> UNPROCESSABLE;
            case UNKNOWN -> Response.Status.NOT_FOUND.getStatusCode();
            case CONFLICT -> Response.Status.CONFLICT.getStatusCode();
            case FORBIDDEN -> Response.Status.FORBIDDEN.getStatusCode();
            case TOO_LARGE -> Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
        };
    }

    private Response http(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        if (status >= 500) {
            return unforeseen(thrown);
        }
        String key = "problem." + status;
        Response answer = answer(status, message(Messages.has(visitor.locale(), key) ? key : "problem.400"), null);
        return status == 401 && visitor.wantsJson()
                ? Response.fromResponse(answer)
                        .header("WWW-Authenticate", "Bearer")
                        .build()
                : answer;
    }

    private Response unforeseen(Throwable thrown) {
        String reference =
                Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36), 36).toUpperCase(Locale.ROOT);
        LOG.errorf(thrown, "Unforeseen, reference %s", reference);
        return answer(500, message("problem.500", reference), null);
    }

    private Response answer(int status, String sentence, String field) {
        return visitor.wantsJson() ? json(status, sentence, field) : page(status, sentence);
    }

    private Response json(int status, String sentence, String field) {
        JsonObjectBuilder body = problem(status, sentence);
        if (field != null) {
            body.add("field", field);
        }
        return json(status, body);
    }

    private static JsonObjectBuilder problem(int status, String sentence) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add(
                        "title",
                        Response.Status.fromStatusCode(status) == null
                                ? "Unprocessable Content"
                                : Response.Status.fromStatusCode(status).getReasonPhrase())
                .add("status", status)
                .add("detail", sentence);
    }

    private Response json(int status, JsonObjectBuilder body) {
        return Response.status(status)
                .type("application/problem+json")
                .header("Content-Language", visitor.locale().getLanguage())
                .entity(body.build().toString())
                .build();
    }

    private Response page(int status, String sentence) {
        return Page.of("web/problem")
                .with("code", status)
                .with("sentence", sentence)
                .status(status)
                .response();
    }

    private String message(String key, Object... arguments) {
        return Messages.text(visitor.locale(), key, arguments);
    }
}
