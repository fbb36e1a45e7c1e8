/** Made-up relief below the posts of real terrain, from a seed. */
@NullMarked
package org.dakal.scenarios.terrain.relief;

import org.jspecify.annotations.NullMarked;
