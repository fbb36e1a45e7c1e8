/**
 * The folder that results are written into: staged aside, checked, listed in an index and put in place at once; nothing
 * that an earlier result does not list is replaced. What a file may be and who made it is said here, too.
 */
@NullMarked
package org.dakal.scenarios.writing.output;

import org.jspecify.annotations.NullMarked;
