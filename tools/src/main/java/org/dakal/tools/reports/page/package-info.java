/**
 * The sections of the report, in the order they are read: answer, map, spots, proposals, grounds. A
 * {@link org.dakal.tools.reports.page.ReportContext} enters each, a fragment of HTML leaves. {@code HtmlReport} calls
 * them.
 */
@NullMarked
package org.dakal.tools.reports.page;

import org.jspecify.annotations.NullMarked;
