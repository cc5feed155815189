/** How a page becomes a tagged PDF (PDF/UA), with the fonts it needs inside. Uses no other room. */
package org.relais.paper;
