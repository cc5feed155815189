/**
 * What the network proposes without an account: the form in steps that can be left and taken up again by a private link, the
 * confirmation of its author's address, their page to follow it, and the mails that tell them of every step. Once confirmed, a
 * contribution is a {@link org.relais.resources.Resource}, whose life this room only hears of.
 */
package org.relais.contributions;
