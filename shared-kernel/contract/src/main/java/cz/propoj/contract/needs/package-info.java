/** Needs of children and the activities that fulfil them (S0 §2.1): six closed areas, needs, forms of fulfilment, levels and risks, activities with those who could and those who do. One aggregate is one need of one network. */
@NullMarked
package cz.propoj.contract.needs;

import org.jspecify.annotations.NullMarked;
