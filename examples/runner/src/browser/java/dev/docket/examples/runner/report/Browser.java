package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's Chromium without a window and without a network, which remembers every request that a page makes. Where it is absent the
 * tests fail: whoever asks for this profile wants to know.
 */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    Browser(String... more) {
        for (Path needed : List.of(CHROMIUM, DRIVER)) {
            assertTrue(
                    Files.isExecutable(needed),
                    needed + " is absent: apt-get install --no-install-recommends chromium chromium-driver");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder());
        options.addArguments(more);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        // The page with which it starts is not ours.
        driver.get("about:blank");
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("docket-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file and waits until the page says that it is ready. */
    Browser open(Path file) {
        driver.get(file.toUri().toString());
        until("document.documentElement.dataset.ready === 'true'");
        return this;
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** How the system likes its pages, {@code light} or {@code dark}. */
    void system(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Waits until a condition in the page holds. */
    void until(String condition) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "waited for: " + condition)
                .until(page -> Boolean.TRUE.equals(driver.executeScript("return " + condition)));
    }

    Object script(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    long number(String expression) {
        return ((Number) Objects.requireNonNull(driver.executeScript("return " + expression))).longValue();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The texts that are seen, in their order. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void click(String selector) {
        find(selector).click();
    }

    void picture(String name) throws IOException {
        Path file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the page would be on paper, as a PDF. */
    byte[] printed() {
        Map<String, Object> printed = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    /** What the page said on its console and what it asked for, since the last time. */
    void assertQuiet() {
        List<String> said = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
        assertEquals(List.of(), said, "on the console");
        ArrayList<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
            if (message.path("method").asString("").equals("Network.requestWillBeSent")) {
                requests.add(message.path("params").path("request").path("url").asString(""));
            }
        }
        assertTrue(!requests.isEmpty(), "no request was observed, not even that of the page: nothing was watched");
        assertEquals(
                List.of(),
                requests.stream().filter(url -> !url.startsWith("file:")).toList(),
                "asked of a network");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
