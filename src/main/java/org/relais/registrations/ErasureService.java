package org.relais.registrations;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.UseCase;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;
import org.relais.webinars.WebinarService;

/** A person's registrations, for a person who asks for them or asks that they be forgotten. */
@UseCase
public class ErasureService {
    @Inject
    private RegistrationRepository registrations;

    @Inject
    private PlacesService places;

    @Inject
    private WebinarService webinars;

    void forget(@Observes PersonErased person) {
        registrations.under(person.fingerprint()).forEach(each -> places.forget(each.id()));
    }

    void tell(@Observes PersonalData asked) {
        for (Registration each : registrations.under(asked.fingerprint())) {
            asked.add(
                    "registrations",
                    "number",
                    each.id(),
                    "webinar",
                    webinars.find(each.webinarId()).title(),
                    "email",
                    each.email(),
                    "name",
                    each.name(),
                    "departement",
                    each.departement(),
                    "profession",
                    each.profession(),
                    "structure",
                    each.structure(),
                    "zone",
                    each.zone(),
                    "language",
                    each.language(),
                    "mode",
                    each.mode(),
                    "needs",
                    each.needs(),
                    "status",
                    each.status(),
                    "answer",
                    each.answer(),
                    "answers",
                    each.responses().isEmpty() ? null : each.responses().values(),
                    "askedAt",
                    each.life().askedAt());
        }
    }
}
