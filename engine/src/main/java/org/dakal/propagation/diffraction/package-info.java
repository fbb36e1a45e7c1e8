/**
 * Diffraction over terrain (Recommendation ITU-R P.526): its parts, which P.1812 and others build upon, and the two
 * models that are diffraction over free space.
 */
@NullMarked
package org.dakal.propagation.diffraction;

import org.jspecify.annotations.NullMarked;
