package org.relais.imports;

import java.time.LocalDate;
import org.relais.subscribers.ImportTerms;
import org.relais.web.UploadForm;

/** What the form of an import says beside its file. */
final class ImportForm {
    private ImportForm() {}

    static ImportTerms terms(UploadForm form, LocalDate today) {
        return ImportTerms.of(form.typed("source"), form.typed("consentDate"), form.typed("basis"), today)
                .by(ImportTerms.Agreement.named(form.typed("agreement")));
    }
}
