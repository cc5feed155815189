package org.relais.web;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.relais.Refusal;

/** Turns a {@link Page} into HTML, with what every page knows: the visitor, the settings, the last act, the errors. */
@Provider
public class PageWriter implements MessageBodyWriter<Page> {
    @Inject
    private Templates templates;

    @Inject
    private Turns turns;

    @Inject
    private Visitor visitor;

    @Inject
    private Settings settings;

    @Inject
    private Assets assets;

    @Inject
    private Event<MenuCounts> menuShown;

    @Inject
    @Any
    private Instance<OnEveryPage> more;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Map<String, Object> model = new HashMap<>(page.model());
        model.put("visitor", visitor);
        model.put("settings", settings);
        model.put("assets", assets);
        model.put("errors", errors(page.refusal()));
        model.put("counts", page.failed() ? Map.of() : counts());
        more.forEach(each -> model.putIfAbsent(each.name(), each));
        out.write(turns.take(() -> templates.render(page.template() + ".ftlh", visitor.locale(), model))
                .getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Integer> counts() {
        MenuCounts counts = new MenuCounts();
        if (visitor.signedIn()) {
            menuShown.fire(counts);
        }
        return counts.byEntry();
    }

    /** Field → sentence; the empty field is about the whole form. */
    private Map<String, String> errors(Refusal refusal) {
        if (refusal == null) {
            return Map.of();
        }
        String field = refusal.field() == null ? "" : refusal.field();
        return Map.of(field, Messages.text(visitor.locale(), refusal.key(), refusal.arguments()));
    }
}
