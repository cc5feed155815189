/**
 * Documentation packs: public resources that the team gathers, with a word of its own, for one person who asked. A pack leaves by the
 * outbox, and a month later nobody can tell whom it went to.
 */
package org.relais.packs;
