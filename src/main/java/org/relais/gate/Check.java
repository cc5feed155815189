package org.relais.gate;

/** One thing that is looked at. Whatever implements it and is a bean is asked; a check that finds nothing has passed. */
public interface Check {
    void look(Galley galley, Findings findings);
}
