package org.relais.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Editors;
import org.relais.testing.Team;

/** Three resources of each of five kinds wait for an issue: what the demonstration has validated, and as many more as that needs. */
final class FifteenResources {
    static final int OF_A_KIND = 3;
    private static final List<String> KINDS = List.of("DOCUMENT", "ACTION", "TRAINING", "PODCAST", "TOOL");
    private final List<String> ids = new ArrayList<>();

    FifteenResources(DatabaseProbe database) {
        free(database);
        Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
        for (String kind : KINDS) {
            long there = database.count(
                    "resource where status = 'VALIDATED' and kind = ? and (starts_at is null or starts_at > now())",
                    kind);
            for (long count = there; count < OF_A_KIND; count++) {
                ids.add(Editors.validated(api, kind, "Parcours " + kind.toLowerCase(Locale.ROOT) + " " + count));
            }
        }
    }

    /** What stood in issues of other tests is news again, and none of those is the quarter's any more. */
    private static void free(DatabaseProbe database) {
        database.change(
                "update issue set status = 'CANCELLED', version = version + 1 where status in ('DRAFT', 'IN_REVIEW',"
                        + " 'APPROVED') or status = 'SENT' and id in (select e.issue_id from issue_entry e join resource r"
                        + " on r.id = e.resource_id where r.status = 'VALIDATED')");
    }

    void archive() {
        Team reviewer = Team.logIn(Role.REVIEWER);
        ids.forEach(id -> reviewer.post("/staff/resources/" + id + "/archive"));
    }
}
