/** The topology of {@code compose.yaml} as plain processes: database, command services and a query service, each its own. */
@NullMarked
package cz.propoj.benchmarks.services;

import org.jspecify.annotations.NullMarked;
