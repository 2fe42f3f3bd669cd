package cz.propoj.contract.topics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measure by which a goal can be followed. What it was on the day on which it was set is read from the map of that day.
 *
 * @param measure name of the measure
 * @param setOn the day with which later ones are compared
 * @param wished the value wished for, in the unit in which the measure is shown
 * @param by until when
 */
public record Target(String measure, LocalDate setOn, BigDecimal wished, LocalDate by) {}
