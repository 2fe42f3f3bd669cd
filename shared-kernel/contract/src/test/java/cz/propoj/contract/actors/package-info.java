@NullMarked
package cz.propoj.contract.actors;

import org.jspecify.annotations.NullMarked;
