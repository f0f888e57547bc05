package dev.docket.obligation;

import java.util.List;

/** Which conditions hold after one event: each is asked for at most once, however many rules name it. */
final class Holding {

    private static final byte YES = 1;
    private static final byte NO = 2;

    private final List<Condition> conditions;
    private final Matter matter;
    private final byte[] known;

    Holding(List<Condition> conditions, Matter matter) {
        this.conditions = conditions;
        this.matter = matter;
        this.known = new byte[conditions.size()];
    }

    /** Whether the condition at a place of the book's conditions holds. */
    boolean holds(int place) {
        if (known[place] == 0) {
            known[place] = matter.holds(place, conditions.get(place)) ? YES : NO;
        }
        return known[place] == YES;
    }

    /** Whether one of several holds, or none is asked for. */
    boolean any(int[] places) {
        if (places.length == 0) {
            return true;
        }
        for (int place : places) {
            if (holds(place)) {
                return true;
            }
        }
        return false;
    }
}
