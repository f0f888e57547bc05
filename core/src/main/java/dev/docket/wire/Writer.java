package dev.docket.wire;

import dev.docket.json.Json;
import java.util.function.BinaryOperator;

/** What becomes of the names of persons in what is written: the plain text and what it is, and what is written of it. */
interface Writer {

    String SEALED = "sealed";
    String WITHHELD = "withheld";

    /** They are written as they are. */
    Writer OPEN = (plain, kind) -> Json.of(plain);

    /** They are left out. */
    Writer WITHHOLDING = new Writer() {
        @Override
        public Json person(String plain, String kind) {
            return Json.Obj.of(WITHHELD, Json.of(true));
        }

        @Override
        public boolean isWithholding() {
            return true;
        }
    };

    /** They are encrypted. */
    static Writer sealing(BinaryOperator<String> seal) {
        return (plain, kind) -> Json.Obj.of(SEALED, Json.of(seal.apply(plain, kind)));
    }

    Json person(String plain, String kind);

    /** Whether what this version does not know is left out too, as it may name persons; else it is written as it was read. */
    default boolean isWithholding() {
        return false;
    }
}
