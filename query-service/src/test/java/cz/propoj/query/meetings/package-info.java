@NullMarked
package cz.propoj.query.meetings;

import org.jspecify.annotations.NullMarked;
