package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Purpose;
import io.journeyloop.support.Api;
import io.journeyloop.time.JourneyClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Customers' files as people really send them: nothing in them is guessed, and no line suffers from another. */
abstract class FilesAsSentContract {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private Consents consents;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private JourneyClock clock;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aRefusalNeverBecomesAConsent() throws Exception {
        JsonNode answer = csv(
                "",
                "customerNo,name,branch,consents\nAA-1,A,001,no marketing\nAA-2,B,001,Yes/No\n"
                        + "AA-3,C,001,marketing no\nAA-4,D,001,\"none, all\"\nAA-5,E,001,research\nAA-6,F,001,不同意\n"
                        + "AA-7,G,001,同意营销\n");
        assertThat(rejected(answer)).containsExactly("2 consents", "3 consents", "4 consents", "5 consents");
        assertThat(reason(answer, 0))
                .contains("marketing, research, personalisation")
                .contains("同意营销");
        assertThat(allowed("AA-5")).containsExactly(Purpose.RESEARCH);
        assertThat(allowed("AA-6")).isEmpty();
        assertThat(allowed("AA-7")).containsExactly(Purpose.MARKETING);
    }

    @Test
    void aRefusalOutranksAFileAndTheLineSaysSo() throws Exception {
        csv("", "customerNo,consents\nAB-1,none\n");
        JsonNode again = csv("", "customerNo,consents\nAB-1,marketing\n");
        assertThat(again.path("updated").asInt()).isEqualTo(1);
        assertThat(again.path("remarks").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(again.path("remarks").get(0).path("reason").asString()).contains("has refused Marketing");
        assertThat(allowed("AB-1")).isEmpty();

        clock.advance(Duration.ofHours(1));
        String newer = clock.instant().toString();
        JsonNode dated =
                csv("", "customerNo,consents,consentedAt,consentSource\nAB-1,marketing," + newer + ",form 12\n");
        assertThat(dated.path("remarks").isEmpty()).isTrue();
        assertThat(allowed("AB-1")).containsExactly(Purpose.MARKETING);
    }

    @Test
    void oneForeignByteSpoilsItsOwnLineAlone() throws Exception {
        JsonNode answer =
                post("", bytes("customerNo,name,branch\nBB-1,李四,001\nBB-2,王小明,001\nBB-3,Caf", 0xE9, " Ren,001\n"));
        assertThat(answer.path("encoding").asString()).isEqualTo("UTF-8");
        assertThat(rejected(answer)).containsExactly("4 name");
        assertThat(reason(answer, 0)).contains("E9").contains("4").contains("UTF-8");
        assertThat(customer("BB-1").name()).isEqualTo("李四");
        assertThat(customer("BB-2").name()).isEqualTo("王小明");
        assertThat(customers.find("BB-3")).isEmpty();
    }

    @Test
    void aForeignByteAtTheEndOrInAChineseFileSpoilsItsLineAlone() throws Exception {
        JsonNode cut = post("", bytes("customerNo,name,branch\nBC-1,李四,001\nBC-2,王小明,001\nBC-3,x,001", 0xE6, ""));
        assertThat(rejected(cut)).containsExactly("4 branch");
        ByteArrayOutputStream chinese = new ByteArrayOutputStream();
        chinese.writeBytes("customerNo,name,branch\nBC-4,李四,001\nBC-5,王小明,001\nBC-6,a".getBytes(GB18030));
        chinese.write(0xFF);
        chinese.writeBytes(",001\n".getBytes(GB18030));
        JsonNode old = post("", chinese.toByteArray());
        assertThat(old.path("encoding").asString()).isEqualTo("GB18030");
        assertThat(rejected(old)).containsExactly("4 name");
        assertThat(customer("BC-5").name()).isEqualTo("王小明");
    }

    @Test
    void aFileThatCouldBeTwoEncodingsSaysWhichWasTakenAndTheSenderDecides() throws Exception {
        byte[] file = bytes("customerNo,name,branch\nBD-1,Ren", 0xE9, "e Dubois,001\nBD-2,Ann,001\n");
        JsonNode answer = post("", file);
        assertThat(answer.path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(answer.path("reading").path("otherwise").asString()).isEqualTo("GB18030");
        assertThat(answer.path("reading").path("names").get(0).asString()).isEqualTo("Renée Dubois");
        assertThat(customer("BD-1").name()).isEqualTo("Renée Dubois");
        JsonNode said = post("?encoding=GB18030", file);
        assertThat(said.path("encoding").asString()).isEqualTo("GB18030");
        assertThat(said.path("reading").path("otherwise").isNull()).isTrue();
        // Two signs of the old Chinese encoding that happen to be two of UTF-8.
        JsonNode short2 = post("", "customerNo,name,branch\nBD-3,姚模,001\n".getBytes(GB18030));
        assertThat(short2.path("reading").path("otherwise").asString()).isEqualTo("GB18030");
        assertThat(post("?encoding=latin9000", file).path("field").asString()).isEqualTo("encoding");
    }

    @Test
    void wideEncodingsAreReadWithAndWithoutTheirMark() throws Exception {
        String file = "customerNo,name,branch\nBE-1,李四,001\n";
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(post("", ("\uFEFF" + file).getBytes(wide)).path("read").asInt())
                    .isEqualTo(1);
            assertThat(customer("BE-1").name()).isEqualTo("李四");
            assertThat(post("", file.getBytes(wide)).path("encoding").asString())
                    .isEqualTo(wide.name());
        }
    }

    @Test
    void daysThatDoNotExistAreRefusedAndClearInstantsTaken() throws Exception {
        JsonNode answer = csv(
                "",
                "customerNo,name,branch,openedAt\nCA-1,A,001,2026-02-29 10:00\nCA-2,B,001,2025-02-31 10:00:00\n"
                        + "CA-3,C,001,2025/06/31 09:00\nCA-4,D,001,2025-12-31 10:00:00+08:00\nCA-5,E,001,2025-12-31 23:30:00.123456\n"
                        + "CA-6,F,001,31/12/2025 23:59\nCA-7,G,001,46022\nCA-8,H,001,0001-01-01\nCA-9,I,001,03/04/2025\n");
        assertThat(rejected(answer))
                .containsExactly("2 openedAt", "3 openedAt", "4 openedAt", "8 openedAt", "9 openedAt");
        assertThat(reason(answer, 0)).contains("no such day");
        assertThat(reason(answer, 3)).contains("spreadsheet’s day number");
        assertThat(reason(answer, 4)).contains("1900");
        assertThat(customer("CA-4").openedAt()).isEqualTo(Instant.parse("2025-12-31T02:00:00Z"));
        assertThat(customer("CA-6").openedAt()).isEqualTo(Instant.parse("2025-12-31T15:59:00Z"));
        // The column has a day above twelve first, so that this line is the third of April.
        assertThat(customer("CA-9").openedAt()).isEqualTo(Instant.parse("2025-04-02T16:00:00Z"));
        assertThat(answer.path("reading").path("dates").asString()).isEqualTo("day-first");
    }

    @Test
    void whereNothingTellsDayFromMonthBothReadingsAreNamed() throws Exception {
        String file = "customerNo,openedAt\nCB-1,03/04/2025\n";
        JsonNode answer = csv("", file);
        assertThat(reason(answer, 0))
                .contains("2025-04-03")
                .contains("2025-03-04")
                .contains("dates=day-first");
        assertThat(csv("?dates=month-first", file).path("created").asInt()).isEqualTo(1);
        assertThat(customer("CB-1").openedAt()).isEqualTo(Instant.parse("2025-03-03T16:00:00Z"));
        assertThat(csv("?dates=backwards", file).path("field").asString()).isEqualTo("dates");
    }

    @Test
    void theColumnDecidesHowAmountsAreWritten() throws Exception {
        csv(
                "",
                "customerNo;name;branch;aum\nDA-1;A;001;600.000,00\nDA-2;A;001;600.000\nDA-3;A;001;1.600.000\nDA-4;A;001;13,75\n");
        assertThat(List.of(aum("DA-1"), aum("DA-2"), aum("DA-3"), aum("DA-4")))
                .containsExactly("600000.00", "600000.00", "1600000.00", "13.75");
        csv("", "customerNo,aum\nDB-1,\"600,000\"\nDB-2,12.5\nDB-3,1.234\n");
        assertThat(aum("DB-1")).isEqualTo("600000.00");
        assertThat(customers.find("DB-3")).as("three decimals are no money").isEmpty();
    }

    @Test
    void whereTheColumnLeavesTwoReadingsNoneIsTaken() throws Exception {
        String file = "customerNo,name,branch,aum\nDC-1,A,001,\"1.234\"\nDC-2,B,001,\"1,234\"\nDC-3,C,001,77\n";
        JsonNode answer = csv("", file);
        assertThat(rejected(answer)).containsExactly("2 aum", "3 aum");
        assertThat(reason(answer, 0)).contains("1.234").contains("1234").contains("decimal=comma");
        assertThat(aum("DC-3")).isEqualTo("77.00");
        JsonNode said = csv("?decimal=comma", file);
        assertThat(rejected(said)).containsExactly("3 aum");
        assertThat(aum("DC-1")).isEqualTo("1234.00");
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoHeader() throws Exception {
        JsonNode answer = csv("", "sep=;\ncustomerNo;aum\nEA-1;5\nEA-2;six\n");
        assertThat(answer.path("separator").asString()).isEqualTo(";");
        assertThat(answer.path("read").asInt()).isEqualTo(2);
        assertThat(rejected(answer)).containsExactly("4 aum");
        assertThat(csv("", "\uFEFF\"sep=|\"\r\ncustomerNo|name\r\nEA-3|a,b;c\r\n")
                        .path("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(customer("EA-3").name()).isEqualTo("a,b;c");
    }

    @Test
    void blanksAroundQuotesAndSeparatorsAtTheEndAreASpreadsheetsHabit() throws Exception {
        csv("", "customerNo, name, branch,,\nEB-1, \"Two, Dan\", 001,,\nEB-2,\"Say \"\"hi\"\"\" ,001\n");
        assertThat(customer("EB-2").name()).isEqualTo("Say \"hi\"");
        assertThat(customer("EB-1").name()).isEqualTo("Two, Dan");
        JsonNode odd = csv("", "customerNo,name,\nEB-3,a,\nEB-4,b,c\nEB-5,\"x\ny\",\n");
        assertThat(rejected(odd)).containsExactly("3 ");
        assertThat(customer("EB-5").name()).isEqualTo("x\ny");
        assertThat(csv("", "customerNo,name\rEB-6,a\rEB-7,b\r").path("created").asInt())
                .isEqualTo(2);
        assertThat(csv("", "customerNo,Name,name\nEB-8,a,b\n").path("detail").asString())
                .containsIgnoringCase("two columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R2/090",
                ".",
                "..",
                "a b",
                "a\u0007b",
                "１２３",
                "客户1",
                "-1",
                "a.",
                "a?b",
                "a%2Fb",
                "x#y",
                "0123456789012345678901234567890123456789X"
            })
    void aNumberThatNoAddressReachesIsRefused(String number) throws Exception {
        JsonNode answer = csv("", "customerNo,name\n\"" + number + "\",A\n");
        assertThat(rejected(answer)).containsExactly("2 customerNo");
        assertThat(reason(answer, 0)).contains("A to Z");
    }

    @Test
    void aFileWithoutAColumnOfOursIsRefused() throws Exception {
        JsonNode answer = csv("", "wisdom,luck\n1,2\n");
        assertThat(answer.path("status").asInt()).isEqualTo(422);
        assertThat(answer.path("detail").asString()).contains("wisdom");
        assertThat(answer.path("next").asString()).contains("customerNo");
    }

    @Test
    void theSameFileFourTimesAtOnceCountsWhatEachDid() throws Exception {
        String file = "customerNo,aum\n"
                + IntStream.range(0, 600).mapToObj(n -> "FA-" + n + ",60000").collect(Collectors.joining("\n"));
        Callable<JsonNode> sender = () -> csv("", file);
        int created = 0;
        int updated = 0;
        try (var senders = Executors.newFixedThreadPool(4)) {
            for (var answer : senders.invokeAll(Collections.nCopies(4, sender))) {
                created += answer.get().path("created").asInt();
                updated += answer.get().path("updated").asInt();
            }
        }
        assertThat(created).isEqualTo(600);
        assertThat(updated).isEqualTo(1800);
    }

    @Test
    void twoFilesThatMakeTheSameCustomersAtOnceLoseNothingOfEachOther() throws Exception {
        List<Callable<JsonNode>> senders = new ArrayList<>();
        for (String column : List.of("occupation", "education", "loan", "housing")) {
            String file = "customerNo," + column + "\n"
                    + IntStream.range(0, 300)
                            .mapToObj(n -> "FB-" + n + "," + column)
                            .collect(Collectors.joining("\n"));
            senders.add(() -> csv("", file));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(senders)) {
                assertThat(answer.get().path("rejectedTotal").asInt()).isZero();
            }
        }
        for (int n : new int[] {0, 150, 299}) {
            Customer one = customer("FB-" + n);
            assertThat(one.occupation()).isEqualTo("occupation");
            assertThat(one.education()).isEqualTo("education");
            assertThat(one.attributes()).containsKeys("loan", "housing");
        }
    }

    @Test
    void anAccountOpenedLatelyIsToldOnceAndAnOldOneNotAtAll() throws Exception {
        String today = clock.instant().toString();
        String file = "customerNo,openedAt\nGA-1," + today + "\nGA-2,2019-01-05\n";
        csv("", file);
        csv("", file);
        assertThat(customerEvents.of(customer("GA-1").id(), 10)).singleElement().satisfies(fact -> {
            assertThat(fact.type()).isEqualTo("account.opened");
            assertThat(fact.occurredAt()).isEqualTo(Instant.parse(today));
        });
        assertThat(customerEvents.of(customer("GA-2").id(), 10)).isEmpty();
    }

    private JsonNode csv(String query, String text) throws Exception {
        return api.importCustomers(query, "cx1", text).json();
    }

    private JsonNode post(String query, byte[] file) throws Exception {
        return api.upload("/api/v1/customers:import" + query, "cx1", "text/csv", file)
                .json();
    }

    private static byte[] bytes(String before, int stray, String after) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        file.write(stray);
        file.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    private static List<String> rejected(JsonNode answer) {
        return answer.path("rejected")
                .valueStream()
                .map(one -> one.path("line").asInt() + " " + one.path("field").asString())
                .toList();
    }

    private static String reason(JsonNode answer, int index) {
        return answer.path("rejected").path(index).path("reason").asString();
    }

    private Customer customer(String number) {
        return customers.find(number).orElseThrow();
    }

    private String aum(String number) {
        return String.valueOf(customer(number).aum());
    }

    private List<Purpose> allowed(String number) {
        CustomerId id = customer(number).id();
        return List.of(Purpose.values()).stream()
                .filter(purpose -> consents.allows(id, purpose, null))
                .toList();
    }
}
