package org.relais.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.relais.Refusal;

/** Who proposed a resource: the organisation, which is shown, and how to reach it, which never is. */
@Embeddable
public class Author {
    private static final int LONGEST_ORGANISATION = 160;
    private static final int LONGEST_CONTACT = 254;

    private String organisation;
    private String contact;

    @Column(name = "submitted_by")
    private Long account;

    protected Author() {}

    /** @param account of the team member who proposed it, or null for someone outside */
    public Author(String organisation, String contact, Long account) {
        if (organisation == null
                || organisation.isBlank()
                || organisation.strip().length() > LONGEST_ORGANISATION) {
            throw Refusal.invalid("organisation", "resource.needs-an-organisation", LONGEST_ORGANISATION);
        }
        if (contact != null && contact.strip().length() > LONGEST_CONTACT) {
            throw Refusal.invalid("contact", "resource.contact-too-long", LONGEST_CONTACT);
        }
        this.organisation = organisation.strip();
        this.contact = contact == null || contact.isBlank() ? null : contact.strip();
        this.account = account;
    }

    boolean is(Reviewer someone) {
        return account != null && account.equals(someone.accountId());
    }

    public String organisation() {
        return organisation;
    }

    /** For the team only: never on a public page. */
    public String contact() {
        return contact;
    }
}
