package org.relais.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.relais.Refusal;

/** Who proposed a resource: the organisation, which is shown, and how to reach it, which is not unless they ticked the box. */
@Embeddable
public class Author {
    private static final int LONGEST_ORGANISATION = 160;
    private static final int LONGEST_CONTACT = 254;

    private String organisation;
    private String contact;

    @Column(name = "contact_published")
    private boolean contactPublished;

    @Enumerated(EnumType.STRING)
    @Column(name = "organisation_type")
    private OrganisationType type;

    @Column(name = "organisation_number")
    private String number;

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

    /**
     * The same, with what kind of organisation it is.
     *
     * @param organisationType or null
     * @param typed a SIRET or RNA number, or blank
     */
    public Author registered(OrganisationType organisationType, String typed) {
        type = organisationType;
        number = OrganisationNumber.checked(typed).orElse(null);
        return this;
    }

    /** The same, who agreed that everyone sees how to reach them. */
    public Author reachable() {
        contactPublished = contact != null;
        return this;
    }

    void forgetContact() {
        contact = null;
        contactPublished = false;
    }

    boolean is(Reviewer someone) {
        return account != null && account.equals(someone.accountId());
    }

    public String organisation() {
        return organisation;
    }

    /** For the team only, unless its holder agreed to more; or null. */
    public String contact() {
        return contact;
    }

    /** Whether everyone may see the contact. */
    public boolean contactPublished() {
        return contactPublished;
    }

    /** Or null. */
    public OrganisationType type() {
        return type;
    }

    /** A SIRET or RNA number, or null. */
    public String number() {
        return number;
    }
}
