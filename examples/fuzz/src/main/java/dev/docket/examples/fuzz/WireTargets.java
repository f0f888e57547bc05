package dev.docket.examples.fuzz;

import dev.docket.json.Json;
import dev.docket.json.JsonFault;
import dev.docket.json.JsonText;
import dev.docket.wire.Form;
import dev.docket.wire.Wire;
import dev.docket.wire.WireFault;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The readers of what is stored: of JSON, and of each form. */
final class WireTargets {

    private WireTargets() {}

    static Map<String, Target> all() {
        TreeMap<String, Target> all = new TreeMap<>();
        all.put("json", WireTargets::json);
        Wire.open().forms().forEach(form -> all.put("wire-" + form.name(), text -> read(form, text)));
        return all;
    }

    private static void json(String text) {
        Either<JsonFault, Json> read = JsonText.read(text);
        if (read.isLeft()) {
            JsonFault fault = read.getLeft();
            Target.require(
                    fault.line() > 0 && fault.column() > 0 && !fault.what().isBlank(),
                    text,
                    "has a mute fault " + fault);
            return;
        }
        Json tree = read.get();
        for (String written : new String[] {tree.toString(), tree.pretty()}) {
            Target.require(
                    JsonText.read(written).equals(Either.right(tree)), text, "is written as " + written + ", another");
        }
        JsonText bytes = JsonText.within(dev.docket.json.JsonLimits.DEFAULT);
        Target.require(
                bytes.tree(tree.toString().getBytes(StandardCharsets.UTF_8)).equals(Either.right(tree)),
                text,
                "is another in bytes");
    }

    private static <T> void read(Form<T> form, String text) {
        Either<JsonFault, Json> json = JsonText.read(text);
        if (json.isLeft()) {
            return;
        }
        Validation<Seq<WireFault>, T> read = form.read(json.get());
        if (read.isInvalid()) {
            Target.require(!read.getError().isEmpty(), text, "is refused without a fault");
            read.getError()
                    .forEach(fault -> Target.require(
                            !fault.what().isBlank() && !fault.remedy().isBlank(), text, "has a mute fault " + fault));
            return;
        }
        Json written = form.write(read.get());
        Target.require(form.read(written).equals(read), text, "is written as " + written + ", which is another");
        Target.require(form.write(read.get()).equals(written), text, "is written in two ways");
    }
}
