/**
 * How one message is handed over, to the relay or to the sandbox, and what became of it, as a value. Knows bytes and an
 * address: no database, no mailing, no letter. Here too stand the pages that show what the sandbox kept. Uses staff and web.
 * The home of Jakarta Mail and the only one of SMTP.
 */
package org.relais.courier;
