/**
 * Commands about single masts and links: {@code footprint}, {@code loss}, {@code profile} and {@code calibrate}.
 */
@NullMarked
package org.dakal.tools.cli.link;

import org.jspecify.annotations.NullMarked;
