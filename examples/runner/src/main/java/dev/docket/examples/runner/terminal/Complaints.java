package dev.docket.examples.runner.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What is wrong with a command line or with a file, told on the error stream. */
public final class Complaints {

    /** The exit code of a command that could do nothing. */
    public static final int UNUSABLE = 2;

    private Complaints() {}

    /**
     * Tells what is wrong, a line each, after the command's name.
     *
     * @param command the command
     * @param wrong what is wrong, all of it
     * @return {@link #UNUSABLE}
     */
    public static int tell(CommandSpec command, List<String> wrong) {
        PrintWriter err = command.commandLine().getErr();
        wrong.forEach(what -> err.print(command.qualifiedName() + ": " + what + "\n"));
        err.flush();
        return UNUSABLE;
    }

    /**
     * Reads or writes a file.
     *
     * @param file the file
     * @param use what to do with it
     * @param <T> what comes of it
     * @return what comes of it
     * @throws ComplaintException if it cannot be read or written, with what to do
     */
    public static <T> T using(Path file, Use<T> use) throws ComplaintException {
        try {
            return use.of(file);
        } catch (NoSuchFileException e) {
            throw new ComplaintException("there is no file " + e.getFile() + "; check the path", e);
        } catch (AccessDeniedException e) {
            throw new ComplaintException(
                    "file " + e.getFile() + " may not be read or written; check its permissions", e);
        } catch (IOException e) {
            if (Files.isDirectory(file)) {
                throw new ComplaintException(file + " is a folder; name a file in it", e);
            }
            throw new ComplaintException("file " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /**
     * A use of a file.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Use<T> {

        /**
         * Reads or writes the file.
         *
         * @param file the file
         * @return what comes of it
         * @throws IOException if it cannot be read or written
         */
        T of(Path file) throws IOException;
    }
}
