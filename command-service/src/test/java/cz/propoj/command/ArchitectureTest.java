package cz.propoj.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.axonframework.spring.stereotype.Aggregate;

@AnalyzeClasses(packages = "cz.propoj.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule AREAS_KNOW_OF_EACH_OTHER_ONLY_WHAT_CAN_BE_WISHED = classes()
            .should(new ArchCondition<>("use of other areas only their commands") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    from.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    !area(dependency.getTargetClass()).isEmpty()
                                            && !area(from).isEmpty()
                                            && !area(from).equals(area(dependency.getTargetClass()))
                                            && !isCommand(dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(from, dependency.getDescription())));
                }
            });

    /** Whoever reads one area need not read another that reads it back. */
    @ArchTest
    static final ArchRule AREAS_ARE_FREE_OF_CYCLES =
            slices().matching("cz.propoj.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS_OF_THE_RUNTIME_ARE_FREE_OF_CYCLES =
            slices().matching("cz.propoj.command.(runtime.*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RUNTIME_KNOWS_NO_AREA = noClasses()
            .that()
            .resideInAPackage("cz.propoj.command.runtime..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("belong to an area") {
                @Override
                public boolean test(JavaClass type) {
                    return !area(type).isEmpty();
                }
            });

    @ArchTest
    static final ArchRule AGGREGATES_SEE_THE_JDK_THE_CONTRACT_AND_AXON = classes()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .onlyDependOnClassesThat(new DescribedPredicate<>("are the JDK, the contract, Axon or its own rules") {
                @Override
                public boolean test(JavaClass type) {
                    var name = type.getPackageName();
                    return (name.startsWith("java.")
                                    && !name.startsWith("java.io")
                                    && !name.startsWith("java.net")
                                    && !name.startsWith("java.nio"))
                            || type.isPrimitive()
                            || name.isEmpty()
                            || name.startsWith("cz.propoj.contract")
                            || name.startsWith("cz.propoj.command")
                            || name.startsWith("org.axonframework")
                            || name.startsWith("org.jspecify");
                }
            });

    @ArchTest
    static final ArchRule AGGREGATES_HAVE_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.random.RandomGenerator.class);

    @ArchTest
    static final ArchRule THE_DATABASE_IS_TOUCHED_BY_LOOK_UPS_RUNTIME_AND_WORKBOOKS_ONLY = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Taken")
            .and()
            .resideOutsideOfPackages("cz.propoj.command.runtime..", "cz.propoj.command.workbooks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule HTTP_IS_SPOKEN_BY_CONTROLLERS_AND_RUNTIME_ONLY = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotStartingWith("UploadParts")
            .and(new DescribedPredicate<>("are no part of a controller") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getEnclosingClass()
                            .map(around -> !around.getSimpleName().endsWith("Controller"))
                            .orElse(true);
                }
            })
            .and()
            .resideOutsideOfPackage("cz.propoj.command.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..");

    @ArchTest
    static final ArchRule WORKBOOKS_ALONE_OPEN_EXCEL_FILES = noClasses()
            .that()
            .resideOutsideOfPackage("cz.propoj.command.workbooks..")
            .and()
            .haveSimpleNameNotStartingWith("LetterheadCheck")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    /** The package below the service; empty for runtime and for what is no area. */
    private static String area(JavaClass type) {
        var parts = type.getPackageName().split("\\.", -1);
        var inService = parts.length > 3 && type.getPackageName().startsWith("cz.propoj.command.");
        return inService && !parts[3].equals("runtime") ? parts[3] : "";
    }

    private static boolean isCommand(JavaClass type) {
        return type.getSimpleName().endsWith("Command")
                || type.getEnclosingClass()
                        .map(around -> around.getSimpleName().endsWith("Command"))
                        .orElse(false);
    }
}
