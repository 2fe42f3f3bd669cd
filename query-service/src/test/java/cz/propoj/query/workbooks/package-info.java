@NullMarked
package cz.propoj.query.workbooks;

import org.jspecify.annotations.NullMarked;
