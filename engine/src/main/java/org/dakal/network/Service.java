package org.dakal.network;

/** What people use a network for. */
public enum Service {
    VOICE,
    DATA
}
