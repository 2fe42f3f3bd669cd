/** Networks: the network of one territory is the unit of work, of access and of revision. A network is established once, has exactly one responsible coordinator at a time, and defines its own characteristics, target groups and life situations. */
@NullMarked
package cz.propoj.contract.networks;

import org.jspecify.annotations.NullMarked;
