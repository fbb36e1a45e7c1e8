/**
 * The one door: {@link org.dakal.study.StudySession} owns a study and answers what is asked of it.
 */
@NullMarked
package org.dakal.study;

import org.jspecify.annotations.NullMarked;
