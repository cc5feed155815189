/**
 * How a page, a form error and a JSON problem look: templates, messages, dates as people read them,
 * assets, settings and sealed links. Uses no other room. The only home of FreeMarker and htmx.
 */
package org.relais.web;
