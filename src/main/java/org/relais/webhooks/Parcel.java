package org.relais.webhooks;

/** One delivery in our hands, with all that a try needs, so that nothing is read while it is tried. */
record Parcel(long delivery, long webhook, String url, String salt, String messageId, String body) {}
