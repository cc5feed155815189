package org.relais.mailings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.relais.staff.Role;
import org.relais.staff.Today;
import org.relais.web.Say;
import org.relais.web.Settings;

/** What of the mail waits for a person, on the team's first page: nothing while all goes well. */
@ApplicationScoped
public class MailToday {
    @Inject
    private FiguresService figures;

    @Inject
    private ProviderService providers;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void tell(@Observes Today today) {
        if (!today.isFor(Role.ADMIN) && !today.isFor(Role.EDITOR)) {
            return;
        }
        MailFigures now = figures.now();
        relay(today, now);
        if (now.refusing() > 0) {
            refusing(today);
        }
        if (now.held() > 0) {
            held(today, now);
        }
    }

    private void relay(Today today, MailFigures now) {
        if (now.relayIsDown(clock.instant())) {
            Say say = today.say();
            todo(
                    today,
                    "/staff/mailings",
                    say.text("mailings.today.relay", say.shortMoment(now.relayDownSince(), settings.zone())),
                    say.text("mailings.today.relay.hint"));
        }
    }

    private void refusing(Today today) {
        Say say = today.say();
        providers
                .refusing()
                .forEach(each -> todo(
                        today,
                        "/staff/providers",
                        say.text("mailings.today.refusing", Providing.name(say, each.name())),
                        say.text("mailings.today.refusing.hint")));
    }

    private void held(Today today, MailFigures now) {
        Say say = today.say();
        figures.withHeldMessages().stream()
                .findFirst()
                .ifPresent(first -> todo(
                        today,
                        "/staff/mailings/" + first + "/doubt",
                        say.count("mailings.today.held", now.held()),
                        say.text("mailings.today.held.hint")));
    }

    private static void todo(Today today, String href, String title, String hint) {
        today.todo(new Today.Todo(href, "exclamation-triangle", "is-event", title, hint));
    }
}
