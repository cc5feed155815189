/**
 * What stands in a message that someone else wrote: its parts, headers and addresses, read from bytes in bounded time and
 * memory whatever the bytes are (S24). Pure: no network, no database, and no opinion about what the message means. Jakarta
 * Mail's own parser has no ceiling on parts, depth or headers, so only its decoder of RFC 2047 words is used. Uses no room.
 */
package org.relais.mime;
