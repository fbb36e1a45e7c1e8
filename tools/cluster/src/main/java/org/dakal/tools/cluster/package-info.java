/**
 * A study shared among the machines of an Apache Spark cluster, in two stages: masts to path loss, tiles to layers.
 * What is computed is the engine's own; here it is only sent about.
 */
@NullMarked
package org.dakal.tools.cluster;

import org.jspecify.annotations.NullMarked;
