/** Topics (témata) that a network has chosen from its findings, and their goals. */
@NullMarked
package cz.propoj.contract.topics;

import org.jspecify.annotations.NullMarked;
