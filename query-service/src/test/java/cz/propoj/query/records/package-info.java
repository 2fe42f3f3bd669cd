@NullMarked
package cz.propoj.query.records;

import org.jspecify.annotations.NullMarked;
