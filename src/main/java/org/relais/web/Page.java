package org.relais.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.relais.Refusal;

/** A page to show: the template's name under {@code templates/} without its ending, and what it shows. */
public final class Page {
    private final String template;
    private final Map<String, Object> model = new HashMap<>();
    private Refusal refusal;
    private int status = Response.Status.OK.getStatusCode();

    private Page(String template) {
        this.template = template;
    }

    public static Page of(String template) {
        return new Page(template);
    }

    public Page with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    public Page status(int code) {
        status = code;
        return this;
    }

    /** The same page again after a refused form: what was typed is kept, the summary of errors stands on top. */
    public Page refused(Refusal why) {
        refusal = why;
        return status(Problems.status(why));
    }

    public Response response() {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }

    /** After a form: POST → 303 → GET. */
    public static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** After a form, and the next page says what was done (key {@code done.<what>}). */
    public static Response see(String path, String done) {
        return Response.seeOther(
                        UriBuilder.fromUri(path).queryParam("done", done).build())
                .build();
    }

    /** Whether it says that something of ours does not work: it must not ask that very thing again to be shown. */
    boolean failed() {
        return status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
    }

    String template() {
        return template;
    }

    Map<String, Object> model() {
        return model;
    }

    Refusal refusal() {
        return refusal;
    }
}
