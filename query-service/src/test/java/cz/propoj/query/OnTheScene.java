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
    private final Scene scene = Scene.told();
    final Served served = scene.served;
    final Served.Person coordinator = scene.coordinator;
    final Served.Person colleague = scene.colleague;
    final Served.Person caseManager = scene.caseManager;
    final Served.Person reader = scene.reader;
    final Served.Person stranger = scene.stranger;
    final Served.Person administrator = scene.administrator;
    final ActorId school = scene.school;
    final ActorId ospod = scene.ospod;
    final ActorId judge = scene.judge;
    final ActorId gone = scene.gone;
    final PlatformId team = scene.team;
    final MeetingId meeting = scene.meeting;
    final NeedId need = scene.need;
    final FormId form = scene.form;
    final ActivityId activity = scene.activity;
    final ContactId contact = scene.contact;
    final long position = scene.position;
    static final NetworkId TACHOV = Scene.TACHOV;
    static final NetworkId OTHER = Scene.OTHER;
    static final LocalDate YEAR_END_2024 = Scene.YEAR_END_2024;
    static final String NET = Scene.NET;

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
