/**
 * What a person may ask of all rooms at once: to be given what is held about them, and to be forgotten. Only the news stands here,
 * as events; every room that holds an address answers them for itself.
 */
package org.relais.privacy;
