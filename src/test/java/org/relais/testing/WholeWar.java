package org.relais.testing;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.relais.askings.AskingInsideIT;
import org.relais.attachments.FilesInsideIT;
import org.relais.links.LinksInsideIT;
import org.relais.mailings.AlertInsideIT;
import org.relais.packs.PackRetentionInsideIT;
import org.relais.registrations.RetentionInsideIT;
import org.relais.reminders.RemindersInsideIT;
import org.relais.staff.AuditInsideIT;
import org.relais.subscriptions.HistoriesInsideIT;

/** The deployment that all tests share: the war of the build at the root address, plus the tests that run inside it. */
@ArquillianSuiteDeployment
public class WholeWar {
    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/relais.war"))
                .as(WebArchive.class)
                .addClasses(
                        AlertInsideIT.class,
                        AskingInsideIT.class,
                        AuditInsideIT.class,
                        FilesInsideIT.class,
                        HistoriesInsideIT.class,
                        LinksInsideIT.class,
                        PackRetentionInsideIT.class,
                        RemindersInsideIT.class,
                        RetentionInsideIT.class);
    }
}
