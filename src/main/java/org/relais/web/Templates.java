package org.relais.web;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * FreeMarker, set up once. {@code .ftlh} escapes by itself; entities and records are read by their accessors without
 * parentheses. A template that fails is an error of ours, never half a page.
 */
@ApplicationScoped
public class Templates {
    private static final Version VERSION = Configuration.VERSION_2_3_35;
    private final Configuration shipped = configuration(new ClassTemplateLoader(Templates.class.getClassLoader(), "/"));
    private Overrides overrides;
    private Optional<Configuration> overridden = Optional.empty();

    /** For tests: as shipped. */
    public Templates() {}

    @Inject
    public Templates(Overrides overrides) {
        this.overrides = overrides;
        overridden = overrides
                .loader()
                .map(files -> configuration(
                        new MultiTemplateLoader(new TemplateLoader[] {files, shipped.getTemplateLoader()})));
    }

    private static Configuration configuration(TemplateLoader loader) {
        Configuration configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(loader);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setObjectWrapper(accessors());
        return configuration;
    }

    /** A page under {@code templates/}. */
    public String render(String page, Locale locale, Map<String, Object> model) {
        return renderAt("templates/" + page, locale, model);
    }

    /** A template by its whole name on the class path, for mails; the operator's own where there is one that works. */
    public String renderAt(String name, Locale locale, Map<String, Object> model) {
        if (overridden.isPresent() && name.startsWith(Overrides.MAILS)) {
            try {
                return render(overridden.get(), name, locale, model);
            } catch (IllegalStateException | UncheckedIOException broken) {
                overrides.report(
                        name, broken.getCause().getMessage().lines().findFirst().orElse(""));
            }
        }
        return renderShipped(name, locale, model);
    }

    /** The one that came with the house. */
    public String renderShipped(String name, Locale locale, Map<String, Object> model) {
        return render(shipped, name, locale, model);
    }

    /** Whether FreeMarker can read the operator's file at all; the reason why not, and nothing when it can. */
    public Optional<String> unreadable(String name) {
        try {
            overridden.orElseThrow().getTemplate(name);
            return Optional.empty();
        } catch (IOException wrong) {
            return wrong.getMessage().lines().findFirst();
        }
    }

    /** Whether the house has one of that name. */
    public boolean ships(String name) {
        return Templates.class.getClassLoader().getResource(name) != null;
    }

    private static String render(Configuration configuration, String name, Locale locale, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("say", new Say(locale));
        whole.put("lang", locale.getLanguage());
        StringWriter out = new StringWriter();
        try {
            Template template = configuration.getTemplate(name, locale);
            template.process(whole, out);
        } catch (TemplateException wrong) {
            throw new IllegalStateException("The template " + name + " failed", wrong);
        } catch (IOException missing) {
            throw new UncheckedIOException("The template " + name + " cannot be read", missing);
        }
        return out.toString();
    }

    /** Lets templates read {@code issue.title} where the entity has {@code title()}, as records do. */
    private static ObjectWrapper accessors() {
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(VERSION);
        wrapper.setIterableSupport(true);
        wrapper.setDefaultZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy.BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        wrapper.setRecordZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy.BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        return wrapper.build();
    }
}
