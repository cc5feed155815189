package org.relais.envelope;

import java.util.List;
import org.relais.web.DkimSettings;

/**
 * What has to stand in DNS for one of our keys.
 *
 * @param name where, such as {@code r2027._domainkey.example.org}
 * @param value of the TXT record
 * @param signs whether mails are signed with the key today
 */
public record DkimRecord(String selector, String name, String value, boolean signs) {
    public static List<DkimRecord> of(DkimSettings settings) {
        return settings.keys().stream()
                .map(key -> new DkimRecord(
                        key.selector(),
                        key.selector() + "._domainkey." + settings.domain(),
                        "v=DKIM1; " + DkimKey.of(key).published(),
                        key.use() == DkimSettings.Use.SIGNS))
                .toList();
    }
}
