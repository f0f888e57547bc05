package dev.docket.examples.runner.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TextWidthTest {

    @Test
    void countsChineseTwiceAndColoursNotAtAll() {
        assertEquals(8, TextWidth.of("办结销号"));
        assertEquals(3, TextWidth.of("✓ █"));
        assertEquals(4, TextWidth.of(new Ink(Ansi.ON).warning("due!")));
    }

    @Test
    void cutsAtTheColumnsThatThereAre() {
        assertEquals("办结…", TextWidth.fit("办结销号", 6));
        assertEquals("办结销号", TextWidth.fit("办结销号", 8));
    }

    @Nested
    class Wrap {

        @Test
        void breaksAtBlanks() {
            assertEquals(List.of("due Tue 22", "Sep 2026", "17:00"), TextWidth.wrap("due Tue 22 Sep 2026 17:00", 10));
            assertEquals(List.of("due Tue"), TextWidth.wrap("due Tue", 7));
            assertEquals(List.of(""), TextWidth.wrap("", 7));
        }

        @Test
        void breaksBetweenChineseCharactersAndKeepsNumbersAndPunctuationWithThem() {
            assertEquals(List.of("截止9月", "22日（周", "二），下班"), TextWidth.wrap("截止9月22日（周二），下班", 10));
        }

        @Test
        void beginsNoLineWithWhatClosesAndEndsNoneWithWhatOpens() {
            assertEquals(List.of("二", "四），", "（五"), TextWidth.wrap("二四），（五", 6));
            assertEquals(List.of("二", "（五"), TextWidth.wrap("二（五", 4));
        }

        @Test
        void givesAWordThatIsTooWideALineOfItsOwn() {
            assertEquals(
                    List.of("in", "/a/folder/file.csv", "it is"), TextWidth.wrap("in /a/folder/file.csv it is", 8));
        }

        @Test
        void breaksNoPieceThatItMeasures() {
            assertEquals(18, TextWidth.ofWidestPiece("in /a/folder/file.csv it is"));
            assertEquals(0, TextWidth.ofWidestPiece(""));
        }
    }
}
