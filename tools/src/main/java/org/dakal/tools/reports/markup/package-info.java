/**
 * Writing HTML and SVG so that data can never become markup: plain text enters, escaped text leaves. The only
 * fragments taken as they are come in a {@link org.dakal.tools.reports.markup.Html}. Sections and maps call it.
 */
@NullMarked
package org.dakal.tools.reports.markup;

import org.jspecify.annotations.NullMarked;
