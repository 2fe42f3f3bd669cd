@NullMarked
package cz.propoj.query.revisions;

import org.jspecify.annotations.NullMarked;
