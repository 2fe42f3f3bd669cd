@NullMarked
package cz.propoj.query.interventions;

import org.jspecify.annotations.NullMarked;
