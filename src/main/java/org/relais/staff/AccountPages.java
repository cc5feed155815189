package org.relais.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.Refusal;
import org.relais.web.Page;

/** One's own account, and for administrators everyone's. */
@Path("/staff")
@RolesAllowed(Role.IS_ADMIN)
public class AccountPages {
    @Inject
    private StaffService service;

    @Inject
    private Actor actor;

    @GET
    @Path("account")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_REVIEWER, Role.IS_ORGANISER, Role.IS_PRIVACY})
    public Response account() {
        return Page.of("staff/account").with("account", service.me()).response();
    }

    @POST
    @Path("account/password")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_REVIEWER, Role.IS_ORGANISER, Role.IS_PRIVACY})
    public Response changePassword(
            @DefaultValue("") @FormParam("old") String old, @FormParam("password") String fresh) {
        try {
            service.changePassword(old, fresh);
            return Page.see("/login", "password-changed");
        } catch (Refusal refusal) {
            return Page.of("staff/account")
                    .with("account", service.me())
                    .refused(refusal)
                    .response();
        }
    }

    @GET
    @Path("accounts")
    public Response accounts() {
        return page(Map.of()).response();
    }

    @POST
    @Path("accounts")
    public Response create(
            @DefaultValue("") @FormParam("email") String email,
            @DefaultValue("") @FormParam("name") String name,
            @DefaultValue("") @FormParam("password") String password,
            @FormParam("roles") List<String> roles) {
        try {
            service.create(email, name, password, roles(roles));
            return Page.see("/staff/accounts", "account-created");
        } catch (Refusal refusal) {
            return page(Map.of("email", email, "name", name, "roles", String.join(" ", roles)))
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("accounts/{id}/disable")
    public Response disable(@PathParam("id") long id) {
        service.disable(id);
        return Page.see("/staff/accounts", "account-disabled");
    }

    @POST
    @Path("accounts/{id}/enable")
    public Response enable(@PathParam("id") long id) {
        service.enable(id);
        return Page.see("/staff/accounts", "account-enabled");
    }

    /** Names that are no role are refused like an empty choice. */
    static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Role.all().stream().filter(role -> names.contains(role.name())).forEach(roles::add);
        return roles;
    }

    private Page page(Map<String, String> form) {
        return Page.of("staff/accounts")
                .with("accounts", service.accounts())
                .with("me", actor.accountId())
                .with("roles", Role.values())
                .with("form", form);
    }
}
