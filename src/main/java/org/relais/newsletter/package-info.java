/**
 * Issues of the newsletter: assembled from validated resources and webinars to come, finished by people, checked, scheduled, sent through the
 * outbox, and kept in the public archive. Uses gate, rehearsal, review, rules, presence, attachments, typography, webinars, centre,
 * resources, subscribers, outbox, envelope, staff, schedule and web; archive, preview, drafts and blueprints use it.
 */
package org.relais.newsletter;
