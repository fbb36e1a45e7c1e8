/**
 * The path-loss store on disk: matrices of earlier runs, found again by a digest of all that they depend on. Takes a
 * study's terrain, settings and masts; gives matrices mapped from files. For commands, which open a store, hand it to a
 * study and close it.
 */
@NullMarked
package org.dakal.scenarios.store;

import org.jspecify.annotations.NullMarked;
