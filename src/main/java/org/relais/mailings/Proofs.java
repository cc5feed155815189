package org.relais.mailings;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A proof on its way to a browser or a program: written while it is read. */
final class Proofs {
    private Proofs() {}

    static Response csv(long mailing, ProofService service, ProofCsv proof) {
        StreamingOutput lines = out -> proof.write(after -> service.page(mailing, after), out);
        return Response.ok(lines, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"envoi-" + mailing + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
