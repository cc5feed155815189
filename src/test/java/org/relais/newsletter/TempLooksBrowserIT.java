package org.relais.newsletter;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Team;

class TempLooksBrowserIT extends InTheBrowser {
    @Test
    void shots() {
        Team anne = Team.logIn(Role.EDITOR);
        Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
        String page = anne.post("/staff/newsletter").expect(303).location();
        anne.post(page + "/presence");
        String number = page.replaceFirst(".*/(\\d+).*", "$1");
        var issue = Api.json(api.get("/api/v1/issues/" + number));
        long section = issue.getJsonArray("sections").getJsonObject(0).getJsonNumber("id").longValue();
        long entry = issue.getJsonArray("sections").getJsonObject(0).getJsonArray("entries").getJsonObject(0).getJsonNumber("id").longValue();
        api.post("/api/v1/issues/" + number + "/blocks", "{\"section\":" + section + ",\"kind\":\"QUOTE\",\"title\":\"Une éducatrice\",\"text\":\"On m’a crue.\"}").expect(200);
        api.post("/api/v1/issues/" + number + "/blocks", "{\"section\":" + section + ",\"kind\":\"FIGURES\",\"title\":\"Le trimestre\",\"text\":\"31 : ressources proposées\\n26 : publiées\"}").expect(200);
        database.change("update resource set summary = 'Un autre résumé, plus court et plus clair.' where id = (select resource_id from issue_entry where id = ?)", entry);
        anne.post("/staff/newsletter/models", "issue", number, "name", "Numéro d’hiver");
        for (Window window : new Window[] {Window.WIDE, Window.NARROW}) {
            Page w = openAsTeam(window);
            shot(w, "/staff/newsletter", "list");
            shot(w, page, "composer");
            shot(w, page + "/entries/" + entry, "entry");
            shot(w, page + "/entries/" + entry + "/place", "place");
            shot(w, page + "/blocks/new", "blocks");
            shot(w, page + "/blocks/new?kind=PICTURE", "picture");
            shot(w, page + "/sections/" + section, "section");
            shot(w, "/staff/newsletter/rules", "rules");
            shot(w, "/staff/newsletter/rules/1", "rule");
            shot(w, "/staff/newsletter/models", "models");
        }
        Page dark = openAsTeam(Window.WIDE.dark());
        shot(dark, page, "composer-dark");
    }

    private static void shot(Page w, String path, String name) {
        w.navigate(path);
        w.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        w.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("/tmp/w/asm-shots/" + name + "-" + w.viewportSize().width + ".png")));
    }
}
