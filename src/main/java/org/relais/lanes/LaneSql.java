package org.relais.lanes;

/**
 * The hot statements that differ between the two databases, side by side. PostgreSQL moves many lanes on in one
 * statement, and so in one round trip and one commit; H2 has neither {@code for share} nor {@code returning} and
 * moves each on in a transaction of its own.
 */
enum LaneSql {
    POSTGRESQL(", set_config('enable_sort', 'off', true)", "for share"),
    H2("", "for update");

    /**
     * The last look before DATA (D16): suppressed or cancelled meanwhile, paused, out of date, or still CLAIMED and so ours to
     * send. Suppressions are about lists, so that service mail is not asked.
     */
    private static final String LAST_LOOK = """
            (select case
                when m.status in ('CANCELLED', 'FINISHED') then 'CANCELLED'
                when m.list_id is not null and exists (select 1 from suppression s
                  where s.fingerprint = delivery.fingerprint and s.list in (m.list_id, '*')) then 'CANCELLED'
                when m.expires_at <= current_timestamp then 'EXPIRED'
                when m.status = 'PAUSED' then 'QUEUED'
                else 'CLAIMED' end
              from mailing m where m.id = delivery.mailing_id)
            """;

    /**
     * Still this lane's, under this epoch. The status is hidden in an expression, so that a row is found by its id: PostgreSQL
     * takes the partial index of what is in hand for nearly empty, and would walk through all that the lane has sent since the
     * last vacuum.
     */
    private static final String OURS =
            " delivery.lane = %s and delivery.epoch = %s and delivery.status || '' = 'CLAIMED' ";

    /** What became of a message that the relay did not take. */
    static final String SETTLE = """
            update delivery set status = ?, attempts = ?, relay_reply = ?, enhanced = ?, in_doubt = (in_doubt or ?),
              due_at = current_timestamp + cast(? as integer) * interval '1' second,
              held_at = case when cast(? as boolean) and priority = 2 then current_timestamp end
            where id = ? and
            """ + OURS.formatted("?", "?");

    private static final String SENT = """
            update delivery set status = 'SENT', attempts = attempts + 1, relay_reply = %s, enhanced = %s,
              due_at = current_timestamp, sent_at = current_timestamp, held_at = null
            """;

    /** One that the relay took. */
    static final String WRITE_SENT = SENT.formatted("?", "?") + "where id = ? and" + OURS.formatted("?", "?");

    /** PostgreSQL: all of a handful. */
    static final String WRITE_ALL_SENT = SENT.formatted("one.reply", "one.code") + """
            from unnest(cast(? as bigint[]), cast(? as varchar[]), cast(? as varchar[])) as one (number, reply, code)
            where delivery.id = one.number and
            """ + OURS.formatted("?", "?");

    /** Never back: the order of the numbers says what was sent. */
    static final String MOVE = "update handful set under_way = ? where id = ? and coalesce(under_way, 0) <= ?";

    /** H2: locked, so that it cannot be cancelled meanwhile. */
    static final String LOOK =
            "select " + LAST_LOOK + " from delivery where id = ? and" + OURS.formatted("?", "?") + "for update";

    /** H2: what the last look turned away. */
    static final String TURN_AWAY = "update delivery set status = ? where id = ?";

    /**
     * PostgreSQL: the same for many lanes at once, each fenced for itself by its handful, which is gone once the lane is
     * another's. The handful first and then the delivery, as who takes a lane over locks them. Whoever cancels a whole mailing
     * may wait for a row of one lane and hold one of another: then it is the lanes that give way, before PostgreSQL looks for
     * somebody to stop (after 1 s), and try again.
     */
    static final String MOVE_TOGETHER = """
            with moved as (update handful set under_way = step.next
              from unnest(cast(? as bigint[]), cast(? as bigint[])) with ordinality as step (handful, next, place)
              where handful.id = step.handful and coalesce(handful.under_way, 0) <= step.next
                and set_config('lock_timeout', '700ms', true) <> ''
              returning step.place, step.next, handful.lane, handful.epoch),
            looked as materialized (select moved.place, delivery.id, %s as becomes
              from moved join delivery on delivery.id = moved.next and %s for no key update of delivery),
            turned_away as (update delivery set status = looked.becomes from looked
              where delivery.id = looked.id and looked.becomes <> 'CLAIMED')
            select moved.place, looked.becomes from moved left join looked on looked.place = moved.place
            """.formatted(LAST_LOOK, OURS.formatted("moved.lane", "moved.epoch"));

    /**
     * What is left in a lane under older epochs, or was not begun: CLAIMED goes back if it was never tried, is in doubt if it was
     * under way, and was sent if it came before that; what the relay said is gone. SENDING is what servers before this one left.
     */
    static final String RECOVER = """
            update delivery set
              status = case when %1$s > id and status = 'CLAIMED' then 'SENT' else 'QUEUED' end,
              sent_at = case when %1$s > id and status = 'CLAIMED' then current_timestamp end,
              relay_reply = case when %1$s > id and status = 'CLAIMED' then null else relay_reply end,
              enhanced = case when %1$s > id and status = 'CLAIMED' then null else enhanced end,
              in_doubt = (in_doubt or status = 'SENDING' or %1$s = id),
              held_at = case when (status = 'SENDING' or %1$s = id) and priority = 2 and cast(? as boolean)
                then current_timestamp else held_at end,
              attempts = case when status = 'SENDING' or %1$s >= id then attempts + 1 else attempts end
            where lane = ? and epoch <= ? and status in ('CLAIMED', 'SENDING')
            """.formatted(
                    "coalesce((select h.under_way from handful h where h.lane = delivery.lane and h.epoch = delivery.epoch), 0)");

    private final String planned;
    private final String fence;

    LaneSql(String planned, String fence) {
        this.planned = planned;
        this.fence = fence;
    }

    /** {@code postgresql} or {@code h2}, as in the settings. */
    static LaneSql of(String databaseKind) {
        return valueOf(databaseKind.toUpperCase(java.util.Locale.ROOT));
    }

    /**
     * Holds the lane row, so that nobody takes the lane over while rows are claimed under its epoch. What is claimed is read in the
     * order of its index and never sorted: PostgreSQL, which knows nothing of a mailing until it has analyzed the table again,
     * expects one row of it, and would read and sort all of them for each claim.
     */
    String fence() {
        return "select provider" + planned
                + " from lane where number = ? and epoch = ? and expires_at > current_timestamp " + fence;
    }

    boolean stepsTogether() {
        return this == POSTGRESQL;
    }
}
