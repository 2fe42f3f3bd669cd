@NullMarked
package cz.propoj.query.plan.docx;

import org.jspecify.annotations.NullMarked;
