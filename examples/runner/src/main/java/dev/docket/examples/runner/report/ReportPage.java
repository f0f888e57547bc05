package dev.docket.examples.runner.report;

import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.terminal.Language;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One page of a run, with all that it needs in it: words, figures, ledger, stories, style, scripts. */
final class ReportPage {

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/";
    private static final List<String> SCRIPTS =
            List.of("words.js", "theme.js", "charts.js", "ledger.js", "story.js", "start.js");

    private final Performance run;
    private final Language language;

    ReportPage(Performance run, Language language) {
        this.run = run;
        this.language = language;
    }

    String html() {
        Wordbook words = new Wordbook();
        Morning morning = new Morning(run);
        Months months = new Months(run);
        PageModel model = new PageModel(
                language == Language.ZH ? "zh-CN" : "en",
                words.under("page."),
                new Headline(run, morning, months, words).answers(),
                new FigureTables(run, months, words).tables(),
                new PageModel.Parts(
                        resource("page.css"),
                        "/*\n" + resource(ECHARTS + "NOTICE") + "*/\n" + resource(ECHARTS + "dist/echarts.min.js"),
                        SCRIPTS.stream()
                                .map(ReportPage::resource)
                                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n")),
                        Json.of(new PageData(run, morning, months, words).all()),
                        Json.of(new StoryData(run).all())));
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/page.jte", model, output);
        return output.toString();
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }
}
