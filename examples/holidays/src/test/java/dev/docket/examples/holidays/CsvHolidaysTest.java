package dev.docket.examples.holidays;

import static dev.docket.examples.holidays.FileFixture.bytes;
import static dev.docket.examples.holidays.FileFixture.days;
import static dev.docket.examples.holidays.FileFixture.errors;
import static dev.docket.examples.holidays.FileFixture.holidays;
import static dev.docket.examples.holidays.FileFixture.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.holidays.HolidayFile.Format;
import dev.docket.examples.holidays.Holidays.Day;
import dev.docket.examples.holidays.Holidays.Kind;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CsvHolidaysTest {

    private static final String HEADER = "date,kind,name,hours";

    private static List<String> said(String... rows) {
        return FileFixture.said(Format.CSV, withHeader(rows));
    }

    private static byte[] withHeader(String... rows) {
        return bytes(HEADER, String.join("\n", rows));
    }

    @Nested
    class Reads {

        @Test
        void daysOffMakeUpDaysAndSpecialHours() {
            Holidays read = holidays(
                    Format.CSV,
                    withHeader(
                            "2026-10-01,HOLIDAY,国庆节,",
                            "2026-09-20,WORKDAY,国庆节",
                            "2026-12-24,WORKDAY,Christmas Eve,13:30-15:00; 09:00-12:00"));

            assertEquals(
                    List.of(
                            new Day(LocalDate.of(2026, 9, 20), Kind.WORKDAY, "国庆节", List.of()),
                            new Day(LocalDate.of(2026, 10, 1), Kind.HOLIDAY, "国庆节", List.of()),
                            new Day(
                                    LocalDate.of(2026, 12, 24),
                                    Kind.WORKDAY,
                                    "Christmas Eve",
                                    List.of(Hours.parse("09:00-12:00"), Hours.parse("13:30-15:00")))),
                    read.days());
            assertEquals("file", read.name());
            assertEquals(LocalDate.of(2026, 12, 31), read.horizon());
            assertEquals(2, read.count(Kind.WORKDAY));
        }

        @Test
        void intoACalendarThatClosesThen() {
            Holidays read = holidays(
                    Format.CSV,
                    withHeader("2026-12-24,WORKDAY,Christmas Eve,09:00-12:00", "2026-12-25,HOLIDAY,Christmas Day"));
            ZoneId zone = ZoneId.of("Europe/Berlin");
            WorkingCalendar calendar = read.addTo(
                            WorkingCalendar.builder("b").zone(zone).weekdays(Hours.parse("09:00-17:00")))
                    .build();

            assertEquals(
                    Optional.of(
                            LocalDateTime.parse("2026-12-24T12:00").atZone(zone).toInstant()),
                    calendar.closing(LocalDate.of(2026, 12, 24)));
            assertEquals(LocalDate.of(2026, 12, 28), calendar.nextWorkingDay(LocalDate.of(2026, 12, 24)));
            assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), calendar.horizon());
        }

        @Test
        void columnsInAnyOrderRemarksQuotesBlanksAndEmptyRows() {
            byte[] content = bytes(
                    "# bank holidays",
                    "Name,Date,Kind",
                    "",
                    "\"Birthday of King, Jr.\", 2026-01-19 ,HOLIDAY",
                    ",,",
                    "# end");

            assertEquals(List.of("2026-01-19 Birthday of King, Jr."), days(Format.CSV, content));
        }

        @Test
        void aByteOrderMarkAndAnyEndOfLine() {
            for (String end : List.of("\n", "\r\n", "\r")) {
                byte[] content = ("\uFEFFdate,kind,name" + end + "2024-02-29,HOLIDAY,Leap Day" + end + "x" + end)
                        .getBytes(StandardCharsets.UTF_8);

                assertEquals(
                        List.of("3: the row has 1 cells, the header 3: [x]"),
                        FileFixture.said(Format.CSV, content),
                        () -> "end of line " + (int) end.charAt(0));
            }
        }

        @Test
        void twoHolidaysOnOneDayAsOneWithBothNamesAndTheSameTwiceAsOne() {
            byte[] content = withHeader(
                    "2027-05-01,HOLIDAY,Labour Day", "2027-05-01,HOLIDAY,Ascension", "2027-05-01,HOLIDAY,Labour Day");

            assertEquals(List.of("2027-05-01 Labour Day / Ascension"), days(Format.CSV, content));
        }

        @Test
        void theHorizonThatIsGiven() {
            byte[] content = withHeader("2026-01-01,HOLIDAY,New Year");

            assertEquals(
                    LocalDate.of(2026, 12, 28),
                    holidays(Format.CSV, content, "2026-12-28").horizon());
        }
    }

    @Nested
    class Reports {

        @Test
        void everyErrorOfTheFileByItsLineWithItsRemedy() {
            List<LineError> errors = errors(
                    Format.CSV,
                    withHeader(
                            "2025-02-29,HOLIDAY,Leap Day",
                            "2026-01-01,HOLIDAY,New Year",
                            "01.05.2026,FREE,Labour Day",
                            "2026-05-02,WORKDAY,,25:00-26:00"));

            assertEquals(
                    List.of(
                            "line 2: date 2025-02-29 does not exist; look it up in the source of the file",
                            "line 4: date \"01.05.2026\" cannot be read; write it like 2026-01-31",
                            "line 4: kind \"FREE\" is not known; write HOLIDAY for a day off, WORKDAY for a day that is"
                                    + " worked although its week has it off",
                            "line 5: the day has no name; name it, so that a due date can be explained",
                            "line 5: hours \"25:00-26:00\" cannot be taken; Hours must read like \"09:00-17:00\","
                                    + " \"09:00-24:00\" or \"22:00-06:00 overnight\", but was \"25:00-26:00\""),
                    errors.stream().map(LineError::message).toList());
        }

        @Test
        void anEmptyFileOneOfBlankLinesAndOneWithoutDays() {
            assertEquals(List.of("1: the file is empty"), FileFixture.said(Format.CSV, new byte[0]));
            assertEquals(List.of("1: the file is empty"), FileFixture.said(Format.CSV, bytes("", " ", "")));
            assertEquals(
                    List.of("1: the file has no day off and no day worked"),
                    FileFixture.said(Format.CSV, bytes(HEADER)));
        }

        @Test
        void aWrongHeader() {
            assertEquals(
                    List.of("1: the header [date, name] has no column \"kind\""),
                    FileFixture.said(Format.CSV, bytes("date,name", "2026-01-01,New Year")));
            assertEquals(
                    List.of(
                            "2: the header has an unknown column \"hour\"",
                            "2: the header has a second column \"name\""),
                    FileFixture.said(Format.CSV, bytes("# remark", "date,kind,name,hour,name")));
        }

        @Test
        void aTablePartedByOtherThanCommasOnce() {
            for (String parted : List.of("date;kind;name", "date\tkind\tname", "Date; Name")) {
                List<LineError> errors = errors(Format.CSV, bytes(parted, "2026-01-01;HOLIDAY;New Year"));

                assertEquals(
                        List.of(
                                "line 1: the header [" + parted
                                        + "] is one cell; part the cells of the table by commas, beginning with date,kind,name"),
                        errors.stream().map(LineError::message).toList());
            }
        }

        @Test
        void cellsTooManyOrTooFew() {
            assertEquals(
                    List.of(
                            "2: the row has 5 cells, the header 4: [2026-01-19, HOLIDAY, King, Jr., ]",
                            "3: the row has 2 cells, the header 4: [2026-01-20, HOLIDAY]"),
                    said("2026-01-19,HOLIDAY,King, Jr.,", "2026-01-20,HOLIDAY"));
            assertEquals(
                    List.of("put a cell that holds a comma in double quotes", "fill in the missing cells"),
                    errors(Format.CSV, withHeader("2026-01-19,HOLIDAY,King, Jr.,", "2026-01-20,HOLIDAY")).stream()
                            .map(LineError::remedy)
                            .toList());
        }

        @Test
        void quotesThatDoNotCloseOrCloseEarly() {
            assertEquals(
                    List.of("2: the name runs over several lines: \"New Year…\""),
                    said("2026-01-01,HOLIDAY,\"New Year", "2026-05-01,HOLIDAY,Labour Day"));
            assertEquals(
                    List.of("2: the table cannot be read on from the row after this one"),
                    said("2026-01-01,HOLIDAY,New Year", "2026-05-01,HOLIDAY,\"Labour\" Day"));
        }

        @Test
        void hoursThatOverlapOrStandBesideADayOff() {
            assertEquals(
                    List.of(
                            "2: hours 09:00-12:00 and 11:00-13:00 overlap",
                            "3: a HOLIDAY has hours: \"09:00-12:00\"",
                            "4: hours 00:00-24:00 and 09:00-12:00 overlap",
                            "5: hours \"\" cannot be taken"),
                    said(
                            "2026-01-01,WORKDAY,A,11:00-13:00;09:00-12:00",
                            "2026-01-02,HOLIDAY,B,09:00-12:00",
                            "2026-01-03,WORKDAY,C,09:00-12:00;00:00-24:00",
                            "2026-01-04,WORKDAY,D,09:00-12:00;"));
        }

        @Test
        void aDateThatIsBothOffAndWorkedOrWorkedAtTwoHours() {
            assertEquals(
                    List.of(
                            "3: 2026-10-10 is a WORKDAY (B), but a HOLIDAY (A) by line 2",
                            "5: 2026-10-11 has other hours by line 4"),
                    said(
                            "2026-10-10,HOLIDAY,A",
                            "2026-10-10,WORKDAY,B",
                            "2026-10-11,WORKDAY,C",
                            "2026-10-11,WORKDAY,C,09:00-12:00"));
        }

        @Test
        void daysAfterTheHorizon() {
            assertEquals(
                    List.of("3: 2027-01-01 (New Year) lies after the horizon 2026-12-31"),
                    FileFixture.said(
                            Format.CSV,
                            withHeader("2026-01-01,HOLIDAY,New Year", "2027-01-01,HOLIDAY,New Year"),
                            "2026-12-31"));
        }

        @Test
        void bytesThatAreNotUtf8() {
            byte[] chinese = (HEADER + "\n2026-01-01,HOLIDAY,New Year\n2026-10-01,HOLIDAY,国庆节\n2026-10-02,FREE,b\n")
                    .getBytes(Charset.forName("GB18030"));

            List<LineError> errors = errors(Format.CSV, chinese);

            assertEquals(List.of(3, 4), errors.stream().map(LineError::line).toList());
            assertTrue(errors.get(0).what().endsWith("is not UTF-8"), errors::toString);
            assertEquals("save the file with the encoding UTF-8", errors.get(0).remedy());
        }

        @Test
        void bytesThatAreNotUtf8InTheHeaderToo() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
            bytes.write((HEADER + "\n").getBytes(StandardCharsets.UTF_16LE));

            assertTrue(errors(Format.CSV, bytes.toByteArray()).get(0).what().endsWith("is not UTF-8"));
        }
    }
}
