package cz.propoj.standalone.demonstration;

import static cz.propoj.standalone.demonstration.TachovNames.ADDICTION_CLINIC;
import static cz.propoj.standalone.demonstration.TachovNames.AUTHORITY;
import static cz.propoj.standalone.demonstration.TachovNames.COMMUNITY_PLANNING;
import static cz.propoj.standalone.demonstration.TachovNames.COUNSELLING;
import static cz.propoj.standalone.demonstration.TachovNames.CRISIS_FLAT;
import static cz.propoj.standalone.demonstration.TachovNames.FAMILY_SERVICE;
import static cz.propoj.standalone.demonstration.TachovNames.MENTAL_HEALTH;
import static cz.propoj.standalone.demonstration.TachovNames.PAEDIATRICIAN;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_BOR;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_ONE;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_PLANA;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_TWO;
import static cz.propoj.standalone.demonstration.TachovNames.TEAM_FOR_YOUTH;
import static cz.propoj.standalone.demonstration.TachovNames.THERAPY;

import cz.propoj.command.interventions.InterventionCommand.RecordIntervention;
import cz.propoj.command.steps.StepCommand.AddDocument;
import cz.propoj.command.steps.StepCommand.BeginStep;
import cz.propoj.command.steps.StepCommand.DropStep;
import cz.propoj.command.steps.StepCommand.FinishStep;
import cz.propoj.command.steps.StepCommand.PlanStep;
import cz.propoj.command.topics.TopicCommand.BeginTopic;
import cz.propoj.command.topics.TopicCommand.ChooseTopic;
import cz.propoj.command.topics.TopicCommand.CloseTopic;
import cz.propoj.command.topics.TopicCommand.ProposeTopic;
import cz.propoj.command.topics.TopicCommand.SetGoal;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.steps.Evidence.DocumentLink;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepResult;
import cz.propoj.contract.steps.Task;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ORP Tachov has agreed on: topics in several states, their goals, and who does what until when. */
final class TopicsAndSteps {
    private static final LocalDate WINTER = LocalDate.of(2025, 1, 20);
    private static final String COORDINATOR_OF_NETWORK = "koordinátor sítě";

    private final ExampleNetwork tachov;
    private final LocalDate today;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();

    TopicsAndSteps(ExampleNetwork tachov, LocalDate today) {
        this.tachov = tachov;
        this.today = today;
    }

    void tell() {
        mentalHealth();
        schools();
        housing();
        addictions();
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }

    private void mentalHealth() {
        var since = ago(290);
        var topic = topic(
                "dusevni-zdravi",
                1000,
                since,
                new Brief(
                        "Duševní zdraví dětí a dospívajících",
                        "Školy i pediatři říkají totéž: dětí s úzkostmi přibývá a na odborníka se čeká měsíce. Nikdo neví, kam dítě poslat mezitím.",
                        "vedoucí OSPOD",
                        List.of(NeedArea.HEALTH, NeedArea.SAFETY),
                        List.of("dospívající", "rodiče"),
                        10,
                        18,
                        List.of("Tachov", "Planá"),
                        List.of("dostupnost zdravotní péče"),
                        tachov.platform(MENTAL_HEALTH)),
                List.of(note(THERAPY, 140), note(COUNSELLING, 80)));
        send(since.plusDays(14), new ChooseTopic(topic));
        send(since.plusDays(30), new BeginTopic(topic));
        var shorter =
                goal(topic, "cesta", since.plusDays(30), "Dítě s úzkostmi se dostane k první pomoci do měsíce.", null);
        var table = step(
                "kulaty-stul",
                new StepParent.OfGoal(topic, shorter),
                ago(255),
                task(
                        "Svolat kulatý stůl škol, pediatrů a psychologů",
                        "Ujasnit si kompetence: kdo co smí, na koho se obrátit a co mu říct.",
                        List.of(AUTHORITY, COUNSELLING),
                        List.of(COORDINATOR_OF_NETWORK),
                        ago(200),
                        null));
        send(
                ago(205),
                new FinishStep(
                        table,
                        new StepResult(
                                "Aktéři si řekli, co kdo nabízí, a chtějí se scházet dál.",
                                BigDecimal.valueOf(11),
                                "aktérů u stolu")));
        send(
                ago(204),
                new AddDocument(
                        table,
                        new DocumentLink("Zápis z kulatého stolu", "https://example.org/zapis-kulaty-stul.pdf")));
        intervention(table);
        var card = step(
                "rozcestnik",
                new StepParent.OfGoal(topic, shorter),
                ago(190),
                task(
                        "Sestavit rozcestník pomoci pro rodiče a školy",
                        "Jedna strana: kam se obrátit, co je potřeba a jak dlouho se čeká.",
                        List.of(THERAPY, COUNSELLING),
                        List.of(),
                        ago(20),
                        null));
        send(ago(150), new BeginStep(card));
        step(
                "konzultace",
                new StepParent.OfGoal(topic, shorter),
                ago(120),
                task(
                        "Konzultační den terapeutického centra pro školy",
                        null,
                        List.of(THERAPY, SCHOOL_ONE, SCHOOL_PLANA),
                        List.of(),
                        null,
                        Recurrence.timesPerYear(2)));
    }

    private void schools() {
        var topic = topic(
                "skoly",
                2000,
                WINTER,
                new Brief(
                        "Školy jako součást sítě",
                        "Školy mají o dětech nejvíc informací a o službách nejméně. OSPOD se o potížích dozvídá pozdě.",
                        "koordinátor sítě",
                        List.of(NeedArea.LEARNING, NeedArea.RELATIONSHIPS),
                        List.of("žáci základních škol", "pedagogové"),
                        6,
                        15,
                        List.of("Tachov", "Planá", "Bor"),
                        List.of("prevence kriminality", "začlenění cizinců"),
                        tachov.platform(TEAM_FOR_YOUTH)),
                List.of(note(SCHOOL_BOR, 170), note(SCHOOL_PLANA, 150)));
        send(WINTER.plusDays(10), new ChooseTopic(topic));
        send(WINTER.plusDays(40), new BeginTopic(topic));
        var members = goal(
                topic,
                "zapojeni",
                WINTER.plusDays(40),
                "Všechny základní školy se účastní aspoň jedné platformy a síť je hustší.",
                new Target("MEMBERSHIPS", WINTER.plusDays(40), BigDecimal.valueOf(70), today.plusDays(240)));
        var heads = step(
                "reditele",
                new StepParent.OfGoal(topic, members),
                WINTER.plusDays(45),
                task(
                        "Sejít se s řediteli základních škol",
                        "Představit síť a domluvit se, kdo za školu jezdí na setkání.",
                        List.of(SCHOOL_ONE, SCHOOL_TWO, SCHOOL_PLANA, SCHOOL_BOR),
                        List.of(COORDINATOR_OF_NETWORK),
                        LocalDate.of(2025, 4, 30),
                        null));
        send(
                LocalDate.of(2025, 4, 16),
                new FinishStep(
                        heads, new StepResult(null, BigDecimal.valueOf(4), "školy zapojené do Týmu pro mládež")));
        var interpreter = step(
                "tlumocnik",
                new StepParent.OfTopic(topic),
                ago(160),
                task(
                        "Zajistit tlumočníka pro školu v Boru",
                        "Dvakrát týdně; zjistit, zda pomůže Centrum na podporu integrace cizinců.",
                        List.of(SCHOOL_BOR),
                        List.of("město Bor"),
                        ago(45),
                        null));
        send(ago(100), new BeginStep(interpreter));
    }

    private void housing() {
        var topic = topic(
                "bydleni",
                3000,
                LocalDate.of(2025, 9, 15),
                new Brief(
                        "Krizové a sociální bydlení pro rodiny s dětmi",
                        "V území je jediný krizový byt. OSPOD nemá kam rodinu poslat a děti odcházejí z domova jen kvůli bydlení.",
                        null,
                        List.of(NeedArea.MATERIAL_SECURITY),
                        List.of("rodiny s dětmi"),
                        null,
                        null,
                        List.of("Tachov"),
                        List.of(),
                        tachov.platform(COMMUNITY_PLANNING)),
                List.of());
        send(LocalDate.of(2025, 10, 20), new ChooseTopic(topic));
        goal(
                topic,
                "byty",
                LocalDate.of(2025, 10, 20),
                "Město má aspoň dva krizové byty a jasná pravidla, kdo je přiděluje.",
                null);
        var rules = step(
                "pravidla",
                new StepParent.OfTopic(topic),
                LocalDate.of(2025, 10, 21),
                task(
                        "Sepsat pravidla přidělování krizového bytu",
                        null,
                        List.of(CRISIS_FLAT, AUTHORITY, FAMILY_SERVICE),
                        List.of("bytový odbor města"),
                        today.plusDays(60),
                        null));
        send(ago(14), new BeginStep(rules));
        var second = step(
                "ubytovna",
                new StepParent.OfTopic(topic),
                LocalDate.of(2025, 10, 21),
                task(
                        "Oslovit majitele ubytovny kvůli dvěma rodinným pokojům",
                        null,
                        List.of(),
                        List.of(COORDINATOR_OF_NETWORK),
                        null,
                        null));
        send(ago(60), new DropStep(second, "Ubytovna změnila majitele a rodiny s dětmi už nepřijímá."));
    }

    private void addictions() {
        var topic = topic(
                "zavislosti",
                4000,
                LocalDate.of(2024, 11, 4),
                new Brief(
                        "Návykové chování dětí",
                        "Školy a pediatr nevěděli, že adiktologická ambulance bere i děti od dvanácti let.",
                        null,
                        List.of(NeedArea.BEHAVIOUR, NeedArea.HEALTH),
                        List.of("dospívající"),
                        12,
                        18,
                        List.of("Tachov"),
                        List.of("prevence kriminality"),
                        null),
                List.of());
        send(LocalDate.of(2024, 12, 9), new ChooseTopic(topic));
        send(LocalDate.of(2025, 1, 13), new BeginTopic(topic));
        var visit = step(
                "ambulance",
                new StepParent.OfTopic(topic),
                LocalDate.of(2025, 1, 14),
                task(
                        "Představit ambulanci školám a pediatrům",
                        null,
                        List.of(ADDICTION_CLINIC, PAEDIATRICIAN, SCHOOL_TWO),
                        List.of(),
                        LocalDate.of(2025, 6, 30),
                        null));
        send(
                LocalDate.of(2025, 6, 12),
                new FinishStep(visit, new StepResult(null, BigDecimal.valueOf(14), "nových dětí v péči")));
        send(
                LocalDate.of(2025, 9, 1),
                new CloseTopic(
                        topic,
                        "Ambulance má se školami domluvenou cestu předání a první kontakt jde domluvit telefonicky."));
    }

    private TopicId topic(String key, int rank, LocalDate since, Brief brief, List<NoteId> findings) {
        var topic = new TopicId(tachov.id("topic/" + key));
        send(since, new ProposeTopic(topic, tachov.network(), brief, BigDecimal.valueOf(rank), findings));
        return topic;
    }

    private GoalId goal(TopicId topic, String key, LocalDate since, String wording, @Nullable Target target) {
        var goal = new GoalId(tachov.id("goal/" + key));
        send(since, new SetGoal(topic, goal, wording, target));
        return goal;
    }

    private StepId step(String key, StepParent parent, LocalDate since, Task task) {
        var step = new StepId(tachov.id("step/" + key));
        send(since, new PlanStep(step, tachov.network(), parent, task));
        return step;
    }

    private Task task(
            String title,
            @Nullable String what,
            List<String> actors,
            List<String> roles,
            @Nullable LocalDate until,
            @Nullable Recurrence recurrence) {
        return new Task(title, what, actors.stream().map(tachov::actor).toList(), roles, until, recurrence);
    }

    private NoteId note(String actor, int daysAgo) {
        return new NoteId(tachov.id("note/" + actor + "/" + daysAgo));
    }

    /** What came of a step is followed by its effect. */
    private void intervention(StepId step) {
        var id = new InterventionId(tachov.id("intervention/krok-kulaty-stul"));
        var undertaking = new Undertaking(
                "Kulatý stůl k duševnímu zdraví",
                InterventionKind.RULES_OF_COOPERATION,
                ago(205),
                null,
                List.of(tachov.actor(AUTHORITY), tachov.actor(COUNSELLING)),
                List.<PlatformId>of(tachov.platform(MENTAL_HEALTH)),
                List.of());
        tachov.tell(
                coordinator,
                undertaking.from(),
                id.value(),
                Map.of(
                        InterventionEvent.AIM_IN_VAULT,
                        "Aby škola, pediatr i psycholog věděli jeden o druhém a dítě nečekalo bez pomoci."),
                confided -> new RecordIntervention(id, tachov.network(), undertaking, confided.version(), step));
    }

    private void send(LocalDate day, Object command) {
        tachov.send(coordinator, day, command);
    }
}
