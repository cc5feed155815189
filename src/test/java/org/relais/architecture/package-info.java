/** The rules that hold the rooms apart, and the proof that each rule would notice. */
package org.relais.architecture;
