/**
 * Issues of the newsletter: assembled from validated resources and webinars to come, finished by people, checked, scheduled, sent through the
 * outbox, and kept in the public archive. Uses rules, presence, attachments, webinars, centre, resources, subscribers, outbox, envelope, staff,
 * schedule and web; only blueprints uses it.
 */
package org.relais.newsletter;
