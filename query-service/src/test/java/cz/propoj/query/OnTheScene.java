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
abstract class OnTheScene {
    private final Scene scene;
    final Served served;
    final Served.Person coordinator;
    final Served.Person colleague;
    final Served.Person caseManager;
    final Served.Person reader;
    final Served.Person stranger;
    final Served.Person administrator;
    final ActorId school;
    final ActorId ospod;
    final ActorId judge;
    final ActorId gone;
    final PlatformId team;
    final MeetingId meeting;
    final NeedId need;
    final FormId form;
    final ActivityId activity;
    final ContactId contact;
    final long position;
    static final NetworkId TACHOV = Scene.TACHOV;
    static final NetworkId OTHER = Scene.OTHER;
    static final LocalDate YEAR_END_2024 = Scene.YEAR_END_2024;
    static final String NET = Scene.NET;

    OnTheScene() {
        this(Scene.told());
    }

    /** On a scene of its own, for tests that tell more than others expect there. */
    OnTheScene(Scene scene) {
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

    String body(Served.Person who, String path, Object... args) {
        return scene.body(who, path, args);
    }

    List<String> names(Served.Person who, String query) {
        return scene.names(who, query);
    }

    Workbook workbook(Served.Person who, String template) {
        return scene.workbook(who, template);
    }

    static String text(Workbook workbook) {
        return Scene.text(workbook);
    }

    static ActorId actor() {
        return Scene.actor();
    }
}
