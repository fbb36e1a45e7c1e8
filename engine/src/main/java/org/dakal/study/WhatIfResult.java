package org.dakal.study;

/**
 * A study of a network as it is, and of the same network changed.
 *
 * @param before as it is; proposals are weighed against it
 * @param after as it would be; proposals are weighed against the changed network
 * @param updateSeconds how long the coverage took from the one to the other
 */
public record WhatIfResult(StudyResult before, StudyResult after, double updateSeconds) {}
