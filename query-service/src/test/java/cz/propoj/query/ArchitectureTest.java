package cz.propoj.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.web.Site;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What may know what. Areas show the map; the map is made from rows; neither knows who shows it. */
@AnalyzeClasses(packages = "cz.propoj.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String POI = "org.apache.poi..";
    private static final String MONGO = "com.mongodb..";

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("cz.propoj.query.(*)..").should().beFreeOfCycles();

    /** Notes, history and reading are part of every record; they are no areas of this rule. */
    @ArchTest
    static final ArchRule areas_do_not_know_each_other = slices().matching(
                    "cz.propoj.query.(actors|platforms|meetings|needs|networks|revisions|interventions|topics|steps|recommendations|documents|practices|regionaltexts|noticeboard|crisis|graph|workbooks|operations|comparison|timeline)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_workbooks_and_the_Word_file_know_POI = noClasses()
            .that()
            .haveSimpleNameNotContaining("Workbook")
            .and()
            .resideOutsideOfPackage("..query.plan.docx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(POI);

    @ArchTest
    static final ArchRule only_the_runtime_and_its_wiring_know_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("..query.runtime..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MONGO);

    @ArchTest
    static final ArchRule only_controllers_pages_and_what_they_share_know_the_web = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("Pages")
            .and()
            .haveSimpleNameNotEndingWith("Forms")
            .and()
            .resideOutsideOfPackages("..query.reading..", "..query.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..");

    /** Rows in memory and folded states hold what is confidential: nothing but the map decides who may see it. */
    @ArchTest
    static final ArchRule whatever_is_shown_comes_from_the_visible_map = noClasses()
            .that()
            .resideOutsideOfPackage("..query.networkmap..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..query.networkmap.memory..", "..query.networkmap.folding..");

    /** What decides who may see what is made by the visible map only. */
    @ArchTest
    static final ArchRule what_decides_is_hidden = classes()
            .that()
            .haveSimpleName("NotesAndContacts")
            .or()
            .haveSimpleName("NoticeVisibility")
            .or()
            .haveSimpleName("VisibleHistory")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule rooms_of_the_map_are_free_of_cycles =
            slices().matching("cz.propoj.query.(networkmap.*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_web_are_free_of_cycles =
            slices().matching("cz.propoj.query.(web.*)..").should().beFreeOfCycles();

    /** Streams are answered on the event loop, where resolving the network and the person would hold up everybody. */
    @ArchTest
    static final ArchRule handlers_that_stream_take_nothing_that_blocks = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .haveRawReturnType(assignableTo(Publisher.class))
            .should()
            .notHaveRawParameterTypes(describe("with a map that is loaded before", types -> types.stream()
                    .anyMatch(type -> type.isEquivalentTo(Site.class) || type.isEquivalentTo(MapRequest.class))));

    @ArchTest
    static final ArchRule the_map_does_not_know_who_shows_it = noClasses()
            .that()
            .resideInAnyPackage("..query.networkmap..", "..query.runtime..", "..query.lists..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..httpedge..", "..query.reading..", "..query.web..");
}
