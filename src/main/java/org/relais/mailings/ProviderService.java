package org.relais.mailings;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.outbox.OutboxConnection;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Provider;
import org.relais.staff.AuditLog;
import org.relais.web.PaceSettings;
import org.relais.web.Settings;

/** How the providers take our mail, and what a person decides about one. */
@UseCase
public class ProviderService {
    private static final Pattern DOMAIN = Pattern.compile("(?=.{3,253}$)([a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}");

    @Inject
    private OutboxConnection database;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    /** One of them with what it is given at most; a domain has no bound of its own. */
    public record Seen(Provider provider, PaceSettings.Bound bound) {}

    /** The groups, then the domains that are not open. */
    public List<Seen> all() {
        return database.work(rows -> new ProviderRepository(rows).all()).stream()
                .map(each -> new Seen(each, settings.pace().providers().get(each.name())))
                .toList();
    }

    /** Those to which issues wait. */
    public List<Provider> shut() {
        return all().stream()
                .map(Seen::provider)
                .filter(each -> each.state().shut())
                .toList();
    }

    /** Those among them that refuse our mail as such, which people have to mend. */
    public List<Provider> refusing() {
        return shut().stream()
                .filter(each -> each.state() == Provider.State.PAUSED && each.keeper() == Provider.Keeper.LANES)
                .toList();
    }

    public Seen find(String name) {
        return all().stream()
                .filter(each -> each.provider().name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("provider.unknown"));
    }

    /** Issues for it wait until a person lets them leave again; service mail leaves. Any domain can be paused. */
    public void pause(String name) {
        String known = known(name);
        if (database.work(rows -> new ProviderRepository(rows).pause(known))) {
            audit.record("provider.pause", "provider/" + known, "");
        }
    }

    public void resume(String name) {
        String known = known(name);
        if (!database.work(rows -> new ProviderRepository(rows).resume(known))) {
            throw Refusal.conflict("provider.not-shut");
        }
        audit.record("provider.resume", "provider/" + known, "");
        outbox.wake(0);
    }

    private static String known(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (!PaceSettings.GROUPS.contains(wanted) && !DOMAIN.matcher(wanted).matches()) {
            throw Refusal.unknown("provider.unknown");
        }
        return wanted;
    }
}
