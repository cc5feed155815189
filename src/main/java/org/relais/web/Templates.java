package org.relais.web;

import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * FreeMarker, set up once. {@code .ftlh} escapes by itself; entities and records are read by their accessors without
 * parentheses. A template that fails is an error of ours, never half a page.
 */
@ApplicationScoped
public class Templates {
    private static final Version VERSION = Configuration.VERSION_2_3_35;
    private final Configuration configuration = new Configuration(VERSION);

    public Templates() {
        configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "/");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setObjectWrapper(accessors());
    }

    /** A page under {@code templates/}. */
    public String render(String page, Locale locale, Map<String, Object> model) {
        return renderAt("templates/" + page, locale, model);
    }

    /** A template by its whole name on the class path, for mails. */
    public String renderAt(String name, Locale locale, Map<String, Object> model) {
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
