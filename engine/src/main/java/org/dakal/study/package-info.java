/**
 * The one door: {@link org.dakal.study.CoverageStudy} takes a request and gives a result.
 */
@NullMarked
package org.dakal.study;

import org.jspecify.annotations.NullMarked;
