package cz.propoj.standalone.demonstration;

import cz.propoj.command.plan.PlanCommand.WriteChapter;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import java.time.LocalDate;

/**
 * The chapters of the plan of ORP Tachov that its coordinator has worded: before the revision was signed, and since. One of
 * them says a number that was true when it was written.
 */
final class WrittenPlan {
    private static final LocalDate BEFORE_SIGNING = LocalDate.of(2025, 11, 20);

    private final ExampleNetwork tachov;

    WrittenPlan(ExampleNetwork tachov) {
        this.tachov = tachov;
    }

    /** What stood there when the revision of that year was signed. */
    void first() {
        write(Chapter.INTRODUCTION, BEFORE_SIGNING, """
                Tachovsko je rozlehlé území u hranic, kam lidé přicházejí za prací z celé republiky i ze zahraničí. Děti tu \
                vyrůstají v malých obcích s jedním autobusem denně i v ubytovnách na okraji měst. Plán popisuje, kdo jim a jejich \
                rodinám pomáhá a na čem se ti, kdo pomáhají, pro další rok domluvili.

                V síti je 31 aktérů ze všech resortů. Dvě témata se prolínají vším, co plán navrhuje:

                - **začleňování rodin cizinců** – jazyk, školní docházka a to, aby rodiče věděli, na koho se obrátit;
                - **prevence kriminality** – místa, kde děti tráví čas bez dospělých, a spolupráce škol, města a policie.

                Obě témata mají v síti svoje lidi. Plán je nevyděluje do zvláštní kapitoly, protože se týkají práce každého z nás.
                """);
        write(Chapter.CONCLUSION, BEFORE_SIGNING, """
                Na komunitním plánování jsme se shodli, že největší dluh máme vůči rodinám, které se o pomoci dozvědí pozdě. \
                Proto chceme, aby v každé škole a v každé větší obci byl někdo, kdo síť zná a umí rodinu doprovodit dál – i tehdy, \
                když se s ní domlouvá přes tlumočníka.

                Za rok se sejdeme nad stejnou mapou a poctivě si řekneme, co se povedlo. Děkujeme všem, kdo do ní přispěli.
                """);
    }

    /** What was added after it. */
    void since(LocalDate today) {
        write(Chapter.METHODOLOGY, today.minusDays(90), """
                Mapu na Tachovsku vede koordinátorka komunitního plánování. Co se osvědčilo:

                - **Po každém setkání hned zapsat, kdo přišel.** Zabere to pět minut a na konci roku nikdo nic nedohledává.
                - **Kapacity potvrzují sami aktéři**, nejméně dvakrát do roka.
                - **Poznatky z terénu** – asistenti prevence kriminality a pracovníci, kteří pomáhají cizincům, vidí věci dřív než \
                úřady. Jejich postřehy zapisujeme bez jmen a bez údajů, podle kterých by šlo rodinu poznat.

                Revize probíhá každý rok v prosinci na komunitním plánování. Kdo nemůže přijít, dostane svoje záznamy předem.
                """);
    }

    private void write(Chapter part, LocalDate day, String text) {
        var id = ChapterId.of(tachov.network(), part);
        if (!tachov.isThere(id)) {
            tachov.send(
                    DemonstrationAccount.COORDINATOR.account(),
                    day,
                    new WriteChapter(id, tachov.network(), part, Sent.of(text)));
        }
    }
}
