/** Every version of a resource, whole: what its author proposes, what the team corrects, and in what two of them differ. */
package org.relais.revisions;
