/**
 * The checks before something is sent to many: what does not hold, where it stands and how it is mended. A check is one small class that
 * looks at the galley, which is all there is to send; another one is found by being there. Knows nothing of issues. The only home of
 * jsoup. Uses rehearsal, deliverability, reach, envelope and web.
 */
package org.relais.gate;
