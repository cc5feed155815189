package org.relais.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relais.links.LinkCheck;
import org.relais.links.LinkService;
import org.relais.resources.Published;
import org.relais.web.Settings;

/** Where episodes are listened to: with us, or elsewhere as the last visit of the link saw it. */
@ApplicationScoped
class Episodes {
    private static final Map<String, String> SOUNDS = Map.of(
            "mp3", "audio/mpeg", "m4a", "audio/mp4", "ogg", "audio/ogg", "opus", "audio/ogg", "wav", "audio/wav");

    @Inject
    private LinkService links;

    @Inject
    private Settings settings;

    List<PodcastFeed.Episode> of(List<Published> resources) {
        return resources.stream()
                .map(each -> new PodcastFeed.Episode(each, ours(each).or(() -> elsewhere(each))))
                .toList();
    }

    private Optional<PodcastFeed.Enclosure> ours(Published resource) {
        return Optional.ofNullable(resource.sound())
                .map(sound ->
                        new PodcastFeed.Enclosure(settings.baseUrl() + sound.address(), sound.bytes(), sound.type()));
    }

    /** By its ending, since most servers say nothing better; its length is known once the link was visited. */
    private Optional<PodcastFeed.Enclosure> elsewhere(Published resource) {
        return sound(resource.link()).map(type -> new PodcastFeed.Enclosure(resource.link(), length(resource), type));
    }

    private long length(Published resource) {
        return links.seen(resource.id(), resource.link()).map(LinkCheck::length).orElse(0L);
    }

    private static Optional<String> sound(String link) {
        String path = link == null ? "" : link.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SOUNDS.get(path.substring(path.lastIndexOf('.') + 1)));
    }
}
