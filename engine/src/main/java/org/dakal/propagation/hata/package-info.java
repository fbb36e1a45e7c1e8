/**
 * Formulas fitted to Okumura's measurements, which know the terrain by the effective base height only: Hata, COST 231
 * and ECC Report 33.
 */
@NullMarked
package org.dakal.propagation.hata;

import org.jspecify.annotations.NullMarked;
