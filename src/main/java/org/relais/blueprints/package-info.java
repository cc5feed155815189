/**
 * Structures of issues that the team keeps under a name, to start others from: sections, the rules that fill them, and blocks. What an
 * issue took in is never kept here, since it would be old news.
 */
package org.relais.blueprints;
