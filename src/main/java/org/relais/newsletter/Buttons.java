package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.newsletter.IssuePages.Composed;
import org.relais.newsletter.Snapshot.Source;
import org.relais.web.Page;

/** What the buttons of the composer do; on the wire {@code assemble}, {@code take:31}, {@code undo:7}, {@code move-up:12}… */
@ApplicationScoped
class Buttons {
    @Inject
    private CompositionService composition;

    /**
     * What a press did.
     *
     * @param place where it is seen on the page, as a fragment; empty for the whole
     * @param done what the page then says, or empty
     * @param taken whether what waits may be other than before
     */
    record Pressed(Issue issue, String act, String place, String done, boolean taken) {
        Response see() {
            String path = IssuePages.path(issue.number());
            return done.isEmpty() ? Page.see(path + "#" + place) : Page.see(path, done);
        }

        /** For scripts: the parts of the page that hang on it are told. */
        Response answer(Page page) {
            return Response.fromResponse(
                            page.with("act", act).with("place", place).response())
                    .header("HX-Trigger", taken ? "composed, placed" : "composed")
                    .build();
        }
    }

    Pressed press(Issue issue, Composed form) {
        int number = issue.number();
        String button = form.button;
        if (button.equals("save")) {
            return new Pressed(issue, "issue.introduce", "", "issue-saved", false);
        }
        if (button.equals("assemble")) {
            return new Pressed(composition.prepare(number), "issue.assemble", "", "issue-assembled", true);
        }
        if (button.equals("place")) {
            return placed(number, form);
        }
        if (button.matches("undo:\\d{1,9}")) {
            return new Pressed(composition.undo(number, (int) target(button)), "issue.undo", "", "issue-undone", true);
        }
        if (button.matches("take(-webinar)?:\\d{1,18}")) {
            Source source = button.startsWith("take-webinar") ? Source.WEBINAR : Source.RESOURCE;
            return new Pressed(composition.take(number, source, target(button)), "issue.take", "a-placer", "", true);
        }
        Act.Call call = Act.known(button);
        return new Pressed(composition.act(number, call), call.verb(), call.anchor(), "", false);
    }

    private static long target(String button) {
        return Long.parseLong(button.replaceFirst(".*:", ""));
    }

    private Pressed placed(int number, Composed form) {
        if (!form.moved.matches("[es]-\\d{1,18}")) {
            throw Refusal.invalid("moved", "issue.act-unknown");
        }
        long moved = Long.parseLong(form.moved.substring(2));
        return form.moved.startsWith("e")
                ? new Pressed(
                        composition.place(number, moved, form.into, form.before), "issue.place", form.moved, "", false)
                : new Pressed(
                        composition.placeSection(number, moved, form.before),
                        "issue.place-section",
                        form.moved,
                        "",
                        false);
    }
}
