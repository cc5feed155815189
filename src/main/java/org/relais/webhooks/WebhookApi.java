package org.relais.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.staff.Role;

/** The same as the page. */
@Path("/api/v1/webhooks")
@RolesAllowed(Role.IS_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks", description = "Other programs that are told what happens")
public class WebhookApi {
    @Inject
    private WebhookService service;

    /** @param events names such as {@code registration.created} */
    public record Wish(String url, List<String> events) {
        List<String> wanted() {
            return events == null ? List.of() : events;
        }
    }

    public record Seen(long id, String url, String status, List<String> events, Instant createdAt) {
        static Seen of(Webhook webhook) {
            return new Seen(
                    webhook.id(),
                    webhook.url(),
                    webhook.status().name(),
                    List.copyOf(webhook.events()),
                    webhook.createdAt());
        }
    }

    /** With the secret, told this once. */
    public record Made(Seen webhook, String secret) {}

    public record Try(
            long id, String event, String messageId, String status, int attempts, Integer responseCode, Instant dueAt) {
        static Try of(WebhookDelivery delivery) {
            return new Try(
                    delivery.id(),
                    delivery.event().event(),
                    delivery.event().messageId(),
                    delivery.status().name(),
                    delivery.attempts(),
                    delivery.responseCode(),
                    delivery.dueAt());
        }
    }

    @GET
    @Operation(operationId = "webhooks", summary = "Read all")
    public List<Seen> webhooks() {
        return service.all().stream().map(Seen::of).toList();
    }

    @POST
    @Operation(operationId = "createWebhook", summary = "Name a program; the answer holds its secret, once")
    public Response create(Wish wish) {
        WebhookService.Made made = service.create(wish.url(), wish.wanted());
        return Response.created(URI.create("/api/v1/webhooks/" + made.webhook().id()))
                .entity(new Made(Seen.of(made.webhook()), made.secret()))
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(operationId = "webhook", summary = "Read one")
    public Seen webhook(@PathParam("id") long id) {
        return Seen.of(service.find(id));
    }

    @PUT
    @Path("{id:\\d{1,18}}/events")
    @Operation(operationId = "chooseWebhookEvents", summary = "Choose its events anew")
    public Seen choose(@PathParam("id") long id, Wish wish) {
        service.choose(id, wish.wanted());
        return webhook(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "pauseWebhook", summary = "Let its messages wait")
    public Seen pause(@PathParam("id") long id) {
        service.pause(id);
        return webhook(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resumeWebhook", summary = "Let them leave again")
    public Seen resume(@PathParam("id") long id) {
        service.resume(id);
        return webhook(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "testWebhook", summary = "Send it webhook.test")
    public Response test(@PathParam("id") long id) {
        service.test(id);
        return Response.accepted().build();
    }

    @GET
    @Path("{id:\\d{1,18}}/deliveries")
    @Operation(operationId = "webhookDeliveries", summary = "Read its last 100 messages, newest first")
    public List<Try> deliveries(@PathParam("id") long id) {
        return service.log(id).stream().map(Try::of).toList();
    }

    @POST
    @Path("{id:\\d{1,18}}/deliveries/{delivery:\\d{1,18}}/again")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "sendWebhookAgain", summary = "Send one again, with the same id")
    public Response again(@PathParam("id") long id, @PathParam("delivery") long delivery) {
        service.sendAgain(id, delivery);
        return Response.accepted().build();
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(operationId = "deleteWebhook", summary = "Delete it and its log")
    public void delete(@PathParam("id") long id) {
        service.delete(id);
    }
}
