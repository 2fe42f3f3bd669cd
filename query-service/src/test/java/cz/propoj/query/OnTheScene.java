package cz.propoj.query;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;

/** What tests of the interface ask with. */
public abstract class OnTheScene {
    private final Scene scene;
    public final Served served;
    public final Served.Person coordinator;
    public final Served.Person colleague;
    public final Served.Person caseManager;
    public final Served.Person reader;
    public final Served.Person stranger;
    public final Served.Person administrator;
    public final ActorId school;
    public final ActorId ospod;
    public final ActorId judge;
    final ActorId gone;
    public final PlatformId team;
    public final MeetingId meeting;
    public final NeedId need;
    final FormId form;
    public final ActivityId activity;
    final ContactId contact;
    public final long position;
    public static final NetworkId TACHOV = Scene.TACHOV;
    public static final NetworkId OTHER = Scene.OTHER;
    public static final LocalDate YEAR_END_2024 = Scene.YEAR_END_2024;
    public static final String NET = Scene.NET;

    public OnTheScene() {
        this(Scene.told());
    }

    /** On a scene of its own, for tests that tell more than others expect there. */
    public OnTheScene(Scene scene) {
        this.scene = scene;
        this.served = scene.served;
        this.coordinator = scene.coordinator;
        this.colleague = scene.colleague;
        this.caseManager = scene.caseManager;
        this.reader = scene.reader;
        this.stranger = scene.stranger;
        this.administrator = scene.administrator;
        this.school = scene.school;
        this.ospod = scene.ospod;
        this.judge = scene.judge;
        this.gone = scene.gone;
        this.team = scene.team;
        this.meeting = scene.meeting;
        this.need = scene.need;
        this.form = scene.form;
        this.activity = scene.activity;
        this.contact = scene.contact;
        this.position = scene.position;
    }

    public String body(Served.Person who, String path, Object... args) {
        return scene.body(who, path, args);
    }

    public List<String> names(Served.Person who, String query) {
        return scene.names(who, query);
    }

    public Workbook workbook(Served.Person who, String template) {
        return scene.workbook(who, template);
    }

    public static String text(Workbook workbook) {
        return Scene.text(workbook);
    }

    public static ActorId actor() {
        return Scene.actor();
    }
}
