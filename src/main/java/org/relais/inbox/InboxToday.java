package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.staff.Role;
import org.relais.staff.Today;
import org.relais.web.Say;
import org.relais.web.Settings;

/** Tells the team on their first page that the mailbox is silent, and that messages wait for someone. */
@ApplicationScoped
public class InboxToday {
    @Inject
    private InboxService service;

    @Inject
    private Settings settings;

    void tell(@Observes Today today) {
        if (!service.isSet()) {
            return;
        }
        Say say = today.say();
        service.mailbox().ifPresent(mailbox -> today.fact(say.text("inbox.fact"), state(say, mailbox)));
        long waiting = service.countWaiting();
        if (waiting > 0 && (today.isFor(Role.ADMIN) || today.isFor(Role.ORGANISER))) {
            today.todo(new Today.Todo(
                    "/staff/inbox",
                    "envelope-open",
                    "",
                    say.count("inbox.todo", waiting),
                    say.text("inbox.todo.hint")));
        }
    }

    private String state(Say say, Mailbox mailbox) {
        return mailbox.trouble() == null
                ? say.text("inbox.fact.fine")
                : say.text("inbox.fact.trouble", say.shortMoment(mailbox.troubleSince(), settings.zone()));
    }
}
