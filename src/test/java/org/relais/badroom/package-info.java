/** A room that breaks every rule of {@link org.relais.architecture.Rules} once, so that a rule that looks at nothing is found. */
package org.relais.badroom;
