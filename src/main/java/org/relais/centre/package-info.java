/**
 * The public centre of resources: finding what is validated by words, filters and the map, reading it, following it by feeds,
 * and showing it elsewhere. Each node keeps a copy of what is public in memory, with Lucene's index beside it; the database
 * alone is the truth. The only home of Lucene.
 */
package org.relais.centre;
