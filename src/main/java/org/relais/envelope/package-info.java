/**
 * What a message looks like on the wire: its letterhead, greeting, headers and bodies, encoded once and addressed to each
 * person, signed with our keys (DKIM), and MJML made into the HTML of a mail. No database, no SMTP, no mailing. Uses only {@code
 * web}. The only home of MJML and of what signs; of Jakarta Mail only its encoder of lines.
 */
package org.relais.envelope;
