@NullMarked
package cz.propoj.command.workbooks;

import org.jspecify.annotations.NullMarked;
