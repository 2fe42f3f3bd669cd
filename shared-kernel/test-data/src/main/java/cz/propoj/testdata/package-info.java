/**
 * Networks for tests and measurements, told in a few words: {@code network.actor("Škola").capacity(40, 4).on("2024-12-01")}.
 * Whatever is not said has the plainest value that is allowed.
 */
@NullMarked
package cz.propoj.testdata;

import org.jspecify.annotations.NullMarked;
