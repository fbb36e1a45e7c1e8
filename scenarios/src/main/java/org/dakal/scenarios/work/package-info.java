/**
 * Work on files shared among threads. Enter: numbered tasks, each with a result of its own; nothing leaves but their
 * effects. Readers and writers of this module call it.
 */
@NullMarked
package org.dakal.scenarios.work;

import org.jspecify.annotations.NullMarked;
