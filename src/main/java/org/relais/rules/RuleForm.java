package org.relais.rules;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;

/** What the form of a rule sends, and what it shows again when it is refused. */
public class RuleForm {
    @FormParam("version")
    int version;

    @FormParam("title")
    @DefaultValue("")
    String title;

    @FormParam("titleEn")
    @DefaultValue("")
    String titleEn;

    @FormParam("sort")
    List<String> sorts;

    @FormParam("themes")
    @DefaultValue("")
    String themes;

    @FormParam("territory")
    @DefaultValue("ANY")
    String territory;

    @FormParam("departements")
    @DefaultValue("")
    String departements;

    @FormParam("audience")
    List<String> audience;

    @FormParam("preference")
    @DefaultValue("NEWEST")
    String preference;

    @FormParam("atMost")
    @DefaultValue("")
    String atMost;

    @FormParam("do")
    @DefaultValue("save")
    String button;

    static RuleForm of(Rule rule) {
        Wish wish = rule.wish();
        RuleForm form = empty();
        form.version = rule.version();
        form.title = wish.title();
        form.titleEn = wish.titleEn();
        form.sorts = List.copyOf(wish.sortSet());
        form.themes = wish.themes().replace(",", ", ");
        form.territory = wish.territory().name();
        form.departements = wish.departements().replace(",", ", ");
        form.audience = List.copyOf(wish.audienceSet());
        form.preference = wish.preference().name();
        form.atMost = wish.atMostTyped();
        return form;
    }

    static RuleForm empty() {
        RuleForm form = new RuleForm();
        form.title = "";
        form.titleEn = "";
        form.sorts = List.of();
        form.themes = "";
        form.territory = Territory.ANY.name();
        form.departements = "";
        form.audience = List.of();
        form.preference = Preference.NEWEST.name();
        form.atMost = "";
        return form;
    }

    Wish.Said said() {
        return new Wish.Said(title, titleEn, sorts, themes, territory, departements, audience, preference, atMost);
    }

    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    public String titleEn() {
        return titleEn;
    }

    public List<String> sorts() {
        return sorts;
    }

    public String themes() {
        return themes;
    }

    public String territory() {
        return territory;
    }

    public String departements() {
        return departements;
    }

    public List<String> audience() {
        return audience;
    }

    public String preference() {
        return preference;
    }

    public String atMost() {
        return atMost;
    }
}
