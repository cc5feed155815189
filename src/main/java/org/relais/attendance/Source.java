package org.relais.attendance;

/** Who says that somebody was there. */
public enum Source {
    BIGBLUEBUTTON,
    FILE,
    API,
    HAND
}
