/**
 * Other programs are told what happens, by signed webhooks (Standard Webhooks). A room above calls {@link
 * org.relais.webhooks.Webhooks#tell} in its own transaction; what was told is rows, and a tick carries them out, with retries and a
 * log that staff see. A message holds numbers and links, never an address, a name or what someone wrote (P11, P12).
 */
package org.relais.webhooks;
