/**
 * Kinds of downloaded files with rows or features in them. Enter: {@link
 * org.dakal.scenarios.importing.formats.ImportFiles}, which knows all of them; leave: rows with texts by the names that
 * the file gives them, and shapes in WGS 84.
 */
@NullMarked
package org.dakal.scenarios.importing.formats;

import org.jspecify.annotations.NullMarked;
