/**
 * Webinars as they are planned: what one says, the dates it takes place on, who may come, and where it is held. Staff plan and
 * change it here; what a change means for calendars is decided here, and told upward as {@link WebinarChanged}. Who comes is not
 * known here.
 */
package org.relais.webinars;
