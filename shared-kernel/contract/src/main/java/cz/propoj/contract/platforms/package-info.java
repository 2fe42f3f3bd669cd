/** Interdisciplinary platforms: where actors meet repeatedly. What the template tracks are attributes and members; the three marks of a functioning platform are computed in the view. */
@NullMarked
package cz.propoj.contract.platforms;

import org.jspecify.annotations.NullMarked;
