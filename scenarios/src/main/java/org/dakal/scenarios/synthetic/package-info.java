/**
 * Makes the illustrative files of a shipped province, and always the same ones.
 *
 * <p>In goes a {@link org.dakal.scenarios.synthetic.ProvinceRecipe} (what is real and how much of each illustrative
 * thing there should be) with the outline and coarse relief of the scenario's folder; out come the CSV, GeoJSON, raster
 * and antenna files beside them. Run by hand through {@link org.dakal.scenarios.synthetic.SyntheticProvince}; nothing
 * else calls it.
 */
@NullMarked
package org.dakal.scenarios.synthetic;

import org.jspecify.annotations.NullMarked;
