@NullMarked
package cz.propoj.query.sentences;

import org.jspecify.annotations.NullMarked;
