/**
 * What a file of people says: its encoding and its separator, which column is where, and each line judged, one after another and
 * never all at once. Pure reading: knows no database and no page. Uses web, and of subscribers what a person may say of
 * themselves. Reads CSV.
 */
package org.relais.files;
