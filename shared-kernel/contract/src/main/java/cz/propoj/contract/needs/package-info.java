/** Needs of children and the activities that fulfil them: six closed areas, needs, forms of fulfilment, levels and risks, activities with those who could and those who do. One aggregate is one need of one network. A network starts from the general template and its instructions, which only offer: what the network makes of them is its own. */
@NullMarked
package cz.propoj.contract.needs;

import org.jspecify.annotations.NullMarked;
