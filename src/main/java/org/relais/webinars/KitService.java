package org.relais.webinars;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.staff.Role;

/** What comes with a webinar: speakers, questions, documents, and the files of these. Nobody is written to about them. */
@UseCase
public class KitService {
    @Inject
    private WebinarRepository webinars;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** What becomes of the portrait that is there when no other one comes. */
    public enum OldPhoto {
        KEEP,
        DROP
    }

    public void present(long id, Speaker.Draft draft, Optional<Upload> portrait) {
        Webinar webinar = changed("webinar.add-part", id, draft.name());
        webinar.kit().present(webinar, draft, portrait.map(this::stored).orElse(null));
    }

    public void present(long id, long speakerId, Speaker.Draft draft, Optional<Upload> portrait, OldPhoto old) {
        Webinar webinar = changed("webinar.edit-part", id, draft.name());
        Speaker speaker = webinar.kit().speaker(speakerId);
        Long before = speaker.photoId();
        Long kept = old == OldPhoto.KEEP ? before : null;
        speaker.present(draft, portrait.map(this::stored).orElse(kept));
        forget(before, speaker.photoId());
    }

    public void removeSpeaker(long id, long speakerId) {
        Webinar webinar = changed("webinar.remove-part", id, "");
        Speaker speaker = webinar.kit().speaker(speakerId);
        webinar.kit().remove(speaker);
        forget(speaker.photoId(), null);
    }

    public void ask(long id, Question.Draft draft) {
        changed("webinar.add-part", id, draft.label()).ask(draft);
    }

    public void ask(long id, long questionId, Question.Draft draft) {
        changed("webinar.edit-part", id, draft.label())
                .kit()
                .question(questionId)
                .ask(draft);
    }

    public void removeQuestion(long id, long questionId) {
        Kit kit = changed("webinar.remove-part", id, "").kit();
        kit.remove(kit.question(questionId));
    }

    public void hand(long id, Handout.Draft draft, Optional<Upload> file) {
        Webinar webinar = changed("webinar.add-part", id, draft.title());
        webinar.kit().hand(webinar, draft, file.map(this::stored).orElse(null));
    }

    public void removeHandout(long id, long handoutId) {
        Webinar webinar = changed("webinar.remove-part", id, "");
        Handout handout = webinar.kit().handout(handoutId);
        webinar.kit().remove(handout);
        forget(handout.fileId(), null);
    }

    private Webinar changed(String action, long id, String detail) {
        Webinar webinar = webinars.getToChange(id);
        audit.record(action, "webinar/" + id, detail);
        return webinar;
    }

    private Long stored(Upload upload) {
        WebinarFile file = new WebinarFile(upload, clock.instant());
        webinars.add(file);
        return file.id();
    }

    /** A copy of the webinar may still show it. */
    private void forget(Long before, Long after) {
        if (before != null
                && !Objects.equals(before, after)
                && webinars.showing(before).isEmpty()) {
            webinars.removeFile(before);
        }
    }

    /** Refused as unknown to everyone but the team before its webinar is public, or before its time has come. */
    public WebinarFile file(long fileId) {
        boolean team = actor.has(Role.ORGANISER) || actor.has(Role.ADMIN);
        if (!team && webinars.showing(fileId).stream().noneMatch(webinar -> webinar.shows(fileId, clock.instant()))) {
            throw Refusal.unknown("webinar.file-unknown");
        }
        return webinars.file(fileId).orElseThrow(() -> Refusal.unknown("webinar.file-unknown"));
    }
}
