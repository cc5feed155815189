/**
 * Issues that left, as they left: the public archive with its search, its feed and its PDFs, and the issues that only those who
 * subscribe read.
 */
package org.relais.archive;
