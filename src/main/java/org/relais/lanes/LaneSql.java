package org.relais.lanes;

/**
 * The hot statements that differ between the two databases, side by side. PostgreSQL steps in one
 * statement, and so in one round trip; H2 has neither {@code for share} nor {@code returning} and
 * does the same in a transaction of two updates.
 */
enum LaneSql {
    POSTGRESQL("for share"),
    H2("for update");

    /** Its outcome for the message that was just tried; fenced by lane, epoch and status. */
    static final String SETTLE = """
            update delivery set status = ?, attempts = ?, relay_reply = ?, enhanced = ?, in_doubt = (in_doubt or ?),
              due_at = current_timestamp + cast(? as integer) * interval '1' second,
              sent_at = case when cast(? as varchar(10)) = 'SENT' then current_timestamp end,
              held_at = case when cast(? as boolean) and priority = 2 then current_timestamp end
            where id = ? and lane = ? and epoch = ? and status = 'SENDING'
            """;

    /**
     * The last look before DATA (D16): suppressed or cancelled meanwhile, paused, out of date, or SENDING. Suppressions
     * are about lists, so that service mail is not asked.
     */
    static final String BEGIN = """
            update delivery set status = (select case
                when m.status in ('CANCELLED', 'FINISHED') then 'CANCELLED'
                when m.list_id is not null and exists (select 1 from suppression s
                  where s.fingerprint = delivery.fingerprint and s.list in (m.list_id, '*')) then 'CANCELLED'
                when m.expires_at <= current_timestamp then 'EXPIRED'
                when m.status = 'PAUSED' then 'QUEUED'
                else 'SENDING' end
              from mailing m where m.id = delivery.mailing_id)
            where id = ? and lane = ? and epoch = ? and status = 'CLAIMED'
            """;

    /** PostgreSQL: settle and begin in one statement; no begin without its settle. */
    static final String SETTLE_AND_BEGIN = """
            with settled as (%s returning id),
            begun as (%s and exists (select 1 from settled) returning status)
            select (select count(*) from settled), (select status from begun)
            """.formatted(SETTLE, BEGIN);

    /** PostgreSQL: begin alone, telling what it became. */
    static final String BEGIN_AND_TELL = BEGIN + " returning status";

    private final String fence;

    LaneSql(String fence) {
        this.fence = fence;
    }

    /** {@code postgresql} or {@code h2}, as in the settings. */
    static LaneSql of(String databaseKind) {
        return valueOf(databaseKind.toUpperCase(java.util.Locale.ROOT));
    }

    /** Holds the lane row, so that nobody takes the lane over while rows are claimed under its epoch. */
    String fence() {
        return "select provider from lane where number = ? and epoch = ? and expires_at > current_timestamp " + fence;
    }

    boolean stepsInOneStatement() {
        return this == POSTGRESQL;
    }
}
