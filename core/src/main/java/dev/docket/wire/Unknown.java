package dev.docket.wire;

import dev.docket.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a tree that its reader did not know: what is read and then written again lacks them. */
final class Unknown {

    private Unknown() {}

    /**
     * What a tree has that the one written of its value has not.
     *
     * @param casts what was read in place of an object that an older version wrote: what was cast up is known
     */
    static Json of(Json read, Json written, Map<Json, Json.Obj> casts) {
        if (read instanceof Json.Obj original && written instanceof Json.Obj known) {
            Json.Obj cast = casts.isEmpty() ? original : casts.getOrDefault(original, original);
            Json.Obj given = cast.get(Union.VERSION).equals(known.get(Union.VERSION)) ? cast : original;
            Map<String, Json> rest = new TreeMap<>();
            given.fields().forEach((name, value) -> {
                Json counterpart = known.fields().get(name);
                Json left = counterpart == null ? value : of(value, counterpart, casts);
                if (counterpart == null || !isNothing(left)) {
                    rest.put(name, left);
                }
            });
            return new Json.Obj(rest);
        }
        if (read instanceof Json.Arr given
                && written instanceof Json.Arr known
                && given.items().size() == known.items().size()) {
            List<Json> rest = new ArrayList<>();
            for (int i = 0; i < given.items().size(); i++) {
                rest.add(of(given.items().get(i), known.items().get(i), casts));
            }
            return rest.stream().allMatch(Unknown::isNothing) ? Json.Obj.EMPTY : new Json.Arr(rest);
        }
        return Json.Obj.EMPTY;
    }

    private static boolean isNothing(Json json) {
        return json.equals(Json.Obj.EMPTY);
    }

    /** The tree with what was not known where it stood; what stands there now is not replaced. */
    static Json added(Json written, Json unknown) {
        if (written instanceof Json.Obj known && unknown instanceof Json.Obj rest) {
            Map<String, Json> all = new TreeMap<>(known.fields());
            rest.fields().forEach((name, value) -> all.merge(name, value, Unknown::added));
            return new Json.Obj(all);
        }
        if (written instanceof Json.Arr known
                && unknown instanceof Json.Arr rest
                && known.items().size() == rest.items().size()) {
            List<Json> all = new ArrayList<>();
            for (int i = 0; i < known.items().size(); i++) {
                all.add(added(known.items().get(i), rest.items().get(i)));
            }
            return new Json.Arr(all);
        }
        return written;
    }
}
