package org.relais.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.relais.testing.DatabaseProbe;

/** People as a list of years has them: nothing goes with anything else, some values are rare, and they came one after another. */
final class People {
    private static final int DAYS = 360;
    static final LocalDate EARLY = LocalDate.now().minusDays(DAYS - 2);
    static final LocalDate MIDDLE = LocalDate.now().minusDays(DAYS / 2);
    static final LocalDate LATE = LocalDate.now().minusDays(3);

    private static final String[] DEPARTEMENTS = {
        "33", "75", "13", "69", "59", "2A", "974", "24", "44", "31", "92", "93", "77"
    };
    private static final String[] PROFESSIONS = {"Éducatrice", "Juriste", "Psychologue", "Juge", "Infirmier"};

    private People() {}

    static byte[] file(int people) {
        Random random = new Random(4711);
        StringBuilder lines =
                new StringBuilder("courriel;prénom;nom;département;profession;structure;langue;abonnements\n");
        for (int i = 1; i <= people; i++) {
            lines.append("personne-")
                    .append(i)
                    .append("@service-")
                    .append(i % 5_000)
                    .append(".example.org;Zoé;Famille ");
            lines.append(random.nextInt(90_000)).append(';');
            lines.append(random.nextInt(1_000) == 0 ? "987" : DEPARTEMENTS[random.nextInt(DEPARTEMENTS.length)])
                    .append(';');
            lines.append(PROFESSIONS[random.nextInt(PROFESSIONS.length)]).append(";Foyer ");
            lines.append(random.nextInt(20_000)).append(';').append(random.nextInt(50) == 0 ? "en" : "fr");
            lines.append(random.nextInt(7) == 0 ? ";lettre webinaires\n" : ";lettre\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As if they had come over a year, and some had left: by their numbers, in the order of which files bring them. */
    static void live(DatabaseProbe probe) {
        probe.change("""
                update subscriber s set created_at = now() - (numbers.last - s.id) * interval '%d days' / (numbers.last - numbers.first + 1),
                  status = case when hashint8(s.id * 31) %% 100 between -92 and 92 then 'CONFIRMED'
                    when s.id %% 2 = 0 then 'PENDING' when s.id %% 3 = 0 then 'ERASED' else 'UNSUBSCRIBED' end
                from (select min(id) as first, max(id) as last from subscriber) numbers""".formatted(DAYS));
        probe.change("""
                delete from subscriber_topic t using subscriber s where s.id = t.subscriber_id and s.status <> 'CONFIRMED'""");
        probe.change("vacuum analyze");
    }
}
