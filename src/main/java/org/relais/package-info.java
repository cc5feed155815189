/**
 * Relais, the communications server of a professional network. One room, one package; each
 * package-info says what may live there. Only what every room speaks stands here: {@link
 * org.relais.Refusal} and {@link org.relais.UseCase}.
 */
package org.relais;
