@NullMarked
package cz.propoj.query.crisis;

import org.jspecify.annotations.NullMarked;
