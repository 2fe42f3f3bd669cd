package cz.propoj.contract.interventions;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.line;

import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of an intervention. By hand beside it: its aim, which stands in the vault; whom it concerns, which are links to
 * other records; that it does not end before it begins.
 */
public final class InterventionType {
    public static final RecordType<Undertaking> TYPE = RecordType.<Undertaking>named("interventions")
            .group(
                    "",
                    Undertaking.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    line("name", Undertaking::name),
                    choice("kind", InterventionKind.values(), Undertaking::kind).asRequired(),
                    day("from", Undertaking::from).asRequired(),
                    day("to", Undertaking::to));

    private InterventionType() {}
}
