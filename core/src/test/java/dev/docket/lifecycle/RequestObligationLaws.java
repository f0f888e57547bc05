package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;

import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.ObligationLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of what is owed, on random journeys of a request. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class RequestObligationLaws {

    @Property(tries = SharedLives.SIZE)
    void L25_theLetterInTimeOrOneBreach(@ForAll RequestLife life) {
        met(ObligationLaws.l25TheLetterInTimeOrOneBreach(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L26_inTimeMeansNoBreach(@ForAll RequestLife life) {
        met(ObligationLaws.l26InTimeMeansNoBreach(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L27_breachesStay(@ForAll RequestLife life) {
        met(ObligationLaws.l27BreachesStay(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L38_noReminderOfWhatIsDone(@ForAll RequestLife life) {
        met(ObligationLaws.l38NoReminderOfWhatIsDone(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L39_oneReminderADay(@ForAll RequestLife life) {
        met(ObligationLaws.l39OneReminderADay(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L39_remindersKeepTheirAnchor(@ForAll RequestLife life) {
        met(ObligationLaws.l39RemindersKeepTheirAnchor(life));
    }

    @Property(tries = SharedLives.SIZE)
    void R60_datesExplainThemselves(@ForAll RequestLife life) {
        met(ObligationLaws.r60DatesExplainThemselves(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L41_pathIndependence(@ForAll RequestLife life) {
        met(ObligationLaws.l41PathIndependence(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L43_askingTwiceIsAskingOnce(@ForAll RequestLife life) {
        met(ObligationLaws.l43AskingTwiceIsAskingOnce(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L44_order(@ForAll RequestLife life) {
        met(ObligationLaws.l44Order(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L46_supervisionRisesOnce(@ForAll RequestLife life) {
        met(ObligationLaws.l46SupervisionRisesOnce(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L47_noEscalationOfWhatWasInTime(@ForAll RequestLife life) {
        met(ObligationLaws.l47NoEscalationOfWhatWasInTime(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L48_messagesChangeNothing(@ForAll RequestLife life) {
        met(ObligationLaws.l48MessagesChangeNothing(life));
    }
}
