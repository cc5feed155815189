package org.relais.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.staff.Role;
import org.relais.web.Page;

/** The rules in their order with what each would take now, and the form of one, which can be tried out before it is saved. */
@Path("/staff/newsletter/rules")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class RulePages {
    private static final String ALL = "/staff/newsletter/rules";

    @Inject
    private RuleService rules;

    @GET
    public Response rules() {
        return Page.of("rules/rules").with("taken", rules.wouldTake()).response();
    }

    @GET
    @Path("new")
    public Response fresh() {
        return form(null, RuleForm.empty()).response();
    }

    @POST
    public Response add(@BeanParam RuleForm form) {
        try {
            if (form.button.equals("try")) {
                return tried(null, form);
            }
            Rule rule = rules.add(form.said());
            return Page.see(ALL + "#r-" + rule.id());
        } catch (Refusal refusal) {
            return form(null, form).refused(refusal).response();
        }
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response rule(@PathParam("id") long id) {
        Rule rule = rules.find(id);
        return form(rule, RuleForm.of(rule)).response();
    }

    @POST
    @Path("{id:\\d{1,18}}")
    public Response change(@PathParam("id") long id, @BeanParam RuleForm form) {
        try {
            if (form.button.equals("try")) {
                return tried(rules.find(id), form);
            }
            rules.change(id, form.version, form.said());
            return Page.see(ALL + "#r-" + id);
        } catch (Refusal refusal) {
            return form(rules.find(id), form).refused(refusal).response();
        }
    }

    @POST
    @Path("{id:\\d{1,18}}/up")
    public Response up(@PathParam("id") long id) {
        rules.move(id, -1);
        return Page.see(ALL + "#r-" + id);
    }

    @POST
    @Path("{id:\\d{1,18}}/down")
    public Response down(@PathParam("id") long id) {
        rules.move(id, 1);
        return Page.see(ALL + "#r-" + id);
    }

    @POST
    @Path("{id:\\d{1,18}}/remove")
    public Response remove(@PathParam("id") long id) {
        rules.remove(id);
        return Page.see(ALL, "rule-removed");
    }

    private Response tried(Rule rule, RuleForm form) {
        return form(rule, form).with("tried", rules.wouldTake(form.said())).response();
    }

    private static Page form(Rule rule, RuleForm typed) {
        return Page.of("rules/rule")
                .with("rule", rule)
                .with("typed", typed)
                .with("sorts", Sort.values())
                .with("territories", Territory.values())
                .with("audiences", Audience.values())
                .with("preferences", Preference.values());
    }
}
