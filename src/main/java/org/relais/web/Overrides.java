package org.relais.web;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The operator's own files in the place of those of {@code mail-templates/}. One that fails is written down here and in the log, and
 * the shipped one is used: a mail leaves, whatever somebody typed into a template.
 */
@ApplicationScoped
public class Overrides {
    static final String MAILS = "mail-templates/";
    private static final Logger LOG = Logger.getLogger(Overrides.class.getName());

    private final Map<String, String> broken = new ConcurrentSkipListMap<>();
    private Optional<Path> folder = Optional.empty();

    protected Overrides() {}

    @Inject
    public Overrides(Settings settings) {
        folder = settings.look().templates();
    }

    public Optional<Path> folder() {
        return folder;
    }

    /** Names of its files, under {@code mail-templates/}. */
    public List<String> names() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.get())) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .map(file -> folder.get().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Why the shipped one is used instead, by name. */
    public Map<String, String> broken() {
        return Map.copyOf(broken);
    }

    /** Said once for each reason: a mail that leaves 100,000 times fills no log. */
    public void report(String name, String reason) {
        String bare = name.startsWith(MAILS) ? name.substring(MAILS.length()) : name;
        if (!reason.equals(broken.put(bare, reason))) {
            LOG.log(
                    Level.WARNING,
                    "The mail template {0} of {1} is broken, the shipped one is used: {2}",
                    new Object[] {bare, folder.map(Path::toString).orElse(""), reason});
        }
    }

    /** Where FreeMarker finds them, under the names of those they replace. */
    Optional<TemplateLoader> loader() {
        return folder.map(place -> {
            try {
                return new Renamed(new FileTemplateLoader(place.toFile()));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private record Renamed(FileTemplateLoader files) implements TemplateLoader {
        @Override
        public Object findTemplateSource(String name) throws IOException {
            return name.startsWith(MAILS) ? files.findTemplateSource(name.substring(MAILS.length())) : null;
        }

        @Override
        public long getLastModified(Object source) {
            return files.getLastModified(source);
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            return files.getReader(source, encoding);
        }

        @Override
        public void closeTemplateSource(Object source) throws IOException {
            files.closeTemplateSource(source);
        }
    }
}
