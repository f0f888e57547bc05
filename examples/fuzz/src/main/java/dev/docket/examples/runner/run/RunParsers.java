package dev.docket.examples.runner.run;

import dev.docket.examples.fuzz.Target;
import java.io.IOException;
import java.io.StringReader;

/** The parser of scenarios, which nobody outside its package needs. */
public final class RunParsers {

    private RunParsers() {}

    /**
     * Reads a scenario.
     *
     * @param text any text
     * @throws IOException never
     */
    public static void scenario(String text) throws IOException {
        try {
            ScenarioFile.read(new StringReader(text));
        } catch (ScenarioFile.BrokenScenarioException e) {
            Target.require(!String.valueOf(e.getMessage()).isBlank(), text, "is refused without a word");
        }
    }
}
