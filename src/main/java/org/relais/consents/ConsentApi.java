package org.relais.consents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.staff.Role;

/** The ledger of consents, as JSON. */
@Path("/api/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
@Tag(name = "Consents")
public class ConsentApi {
    @Inject
    private ConsentService service;

    /** @param firstBroken the number of the first line that was changed, removed or inserted; absent when none was */
    public record Verified(long entries, boolean intact, Long firstBroken) {
        static Verified of(ConsentService.Verification found) {
            return new Verified(found.entries(), found.intact(), found.firstBroken());
        }
    }

    /** One line of the ledger; its hash is SHA-256 over the previous hash and the fields, each as length, colon, text, line feed. */
    public record Entry(
            long number,
            Topic purpose,
            Consent.What what,
            Basis basis,
            String wording,
            String wordingVersion,
            String notice,
            Consent.Channel channel,
            String source,
            LocalDate givenOn,
            String proof,
            Instant at,
            String recordedBy,
            String previousHash,
            String hash) {
        static Entry of(ConsentEntry each) {
            return new Entry(
                    each.id(),
                    each.purpose(),
                    each.what(),
                    each.basis(),
                    each.wording(),
                    each.wordingVersion(),
                    each.notice(),
                    each.channel(),
                    each.source(),
                    each.givenOn(),
                    each.proof(),
                    each.at(),
                    each.recordedBy(),
                    each.previousHash(),
                    each.hash());
        }
    }

    /** @param receives what follows of the entries alone */
    public record OneProof(long subscriber, Set<Topic> receives, List<Entry> entries, Verified ledger) {
        static OneProof of(ConsentService.Proof proof) {
            return new OneProof(
                    proof.subscriber(),
                    proof.receives(),
                    proof.entries().stream().map(Entry::of).toList(),
                    Verified.of(proof.ledger()));
        }
    }

    @GET
    @Path("verification")
    @Operation(summary = "Walk through the whole ledger and name the first line that is no longer what was written")
    public Verified verify() {
        return Verified.of(service.verify());
    }

    @GET
    @Path("{subscriber:\\d{1,18}}/proof")
    @Operation(summary = "All that one person agreed to and took back, with the exact words")
    public OneProof proof(@PathParam("subscriber") long subscriber) {
        return OneProof.of(service.proof(subscriber));
    }
}
