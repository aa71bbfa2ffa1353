package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Purpose;
import io.journeyloop.customer.ValueTier;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Api;
import io.journeyloop.support.RealData;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the customers' import promises to another system, on whichever database. */
abstract class CustomerImportContract {

    private static final String UCI_MAP = "?map="
            + Api.encoded("age:age,job:occupation,marital:maritalStatus,education:education,balance:aum,loan:loan");
    private static final System.Logger LOG = System.getLogger(CustomerImportContract.class.getName());

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerLists lists;

    @Autowired
    private Consents consents;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    @Tag(RealData.TAG)
    void theWholeOfABanksFileLoadsUnchanged() throws Exception {
        byte[] file = Files.readAllBytes(RealData.file("bank-marketing.csv"));
        long cpu = cpuMillis();
        long began = System.nanoTime();
        JsonNode first = api.upload("/api/v1/customers:import" + UCI_MAP, "cx1", "text/csv", file)
                .json();
        long took = (System.nanoTime() - began) / 1_000_000;
        LOG.log(System.Logger.Level.INFO, "45,211 customers in {0} ms, {1} ms of CPU", took, cpuMillis() - cpu);
        assertCounts(first, 45_211, 45_211, 0, 0);
        assertThat(lists.find(first.path("list").asString()).orElseThrow().size())
                .isEqualTo(45_211);
        String number = first.path("numbersMadeFrom").asString() + "-000001";
        Customer one = customers.find(number).orElseThrow();
        assertThat(one.age()).isEqualTo(58);
        assertThat(one.occupation()).isEqualTo("management");
        assertThat(one.aum()).isEqualByComparingTo("2143");
        assertThat(one.attributes()).containsEntry("housing", "yes").containsEntry("y", "no");

        JsonNode again = api.upload("/api/v1/customers:import" + UCI_MAP, "cx1", "text/csv", file)
                .json();
        assertCounts(again, 45_211, 0, 45_211, 0);
        assertThat(again.path("note").asString()).contains("same file again");
    }

    /** Of the same form as the public file: 17 columns, no number, no name; each line distinct. */
    @Test
    void aFileOfThousandsWithoutNumbersLoadsUnchangedAndTheSecondTimeUpdates() throws Exception {
        List<String> jobs = List.of("management", "technician", "blue-collar", "retired", "student", "unknown");
        String lines = IntStream.range(0, 3_000)
                .mapToObj(i -> (18 + i % 70) + "," + jobs.get(i % jobs.size()) + ",married,tertiary,no," + (i - 500)
                        + ",yes," + (i % 3 == 0 ? "yes" : "no") + ",cellular," + (1 + i % 28) + ",may," + (60 + i)
                        + ",1,-1,0,unknown," + (i % 9 == 0 ? "yes" : "no"))
                .collect(Collectors.joining("\n"));
        byte[] file =
                ("age,job,marital,education,default,balance,housing,loan,contact,day,month,duration,campaign,pdays,"
                                + "previous,poutcome,y\n" + lines + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode first = api.upload("/api/v1/customers:import" + UCI_MAP, "cx1", "text/csv", file)
                .json();
        assertCounts(first, 3_000, 3_000, 0, 0);
        Customer last = customers
                .find(first.path("numbersMadeFrom").asString() + "-003000")
                .orElseThrow();
        assertThat(last.age()).isEqualTo(18 + 2_999 % 70);
        assertThat(last.occupation()).isEqualTo("unknown");
        assertThat(last.aum()).isEqualByComparingTo("2499");
        assertThat(last.attributes()).containsEntry("duration", "3059").containsEntry("y", "no");

        JsonNode again = api.upload("/api/v1/customers:import" + UCI_MAP, "cx1", "text/csv", file)
                .json();
        assertCounts(again, 3_000, 0, 3_000, 0);
    }

    @Test
    void theSameFileInItsOriginalFormWithSemicolonsAndQuotesLoads() throws Exception {
        String file = "\"age\";\"job\";\"balance\"\n58;\"management\";2143\n44;\"blue-collar\";-29\n";
        JsonNode answer = api.importCustomers("?map=" + Api.encoded("age:age,job:occupation,balance:aum"), "cx1", file)
                .json();
        assertCounts(answer, 2, 2, 0, 0);
        assertThat(answer.path("separator").asString()).isEqualTo(";");
    }

    @Test
    void badLinesAreNamedAndStopNoGoodOnes() throws Exception {
        String file = "customerNo,name,age,aum,riskRating,openedAt,branch\n"
                + "B1,Ann,30,\"1,234.50\",R2,2026-01-05,001\n"
                + "B2,Bob,131,5,R2,2026-01-05,001\n"
                + "B3,Cyd,30,lots,R2,2026-01-05,001\n"
                + "B4,Dan,30,5,R9,2026-01-05,001\n"
                + "B5,Eve,30,5,R2,2026-13-05,001\n"
                + "B6,Fay,30,5,R2,2026-01-05,999\n"
                + ",Gil,30,5,R2,2026-01-05,001\n"
                + "B1,Ann again,30,5,R2,2026-01-05,001\n"
                + "B9,too,few\n"
                + "B10,\"open,30,5,R2,2026-01-05,001\n"
                + "B11,Zoë,30,5,R2,2026-01-05,001\n";
        JsonNode answer = api.importCustomers("", "cx1", file).json();
        assertCounts(answer, 11, 2, 0, 9);
        assertThat(answer.path("rejected")
                        .valueStream()
                        .map(one -> one.path("line").asInt() + " "
                                + one.path("field").asString()))
                .containsExactly(
                        "3 age",
                        "4 aum",
                        "5 riskRating",
                        "6 openedAt",
                        "7 branch",
                        "8 customerNo",
                        "9 customerNo",
                        "10 ",
                        "11 ");
        assertThat(answer.path("rejected").get(4).path("reason").asString())
                .contains("001")
                .contains("002");
        assertThat(answer.path("rejected").get(6).path("reason").asString()).containsIgnoringCase("line 2");
        assertThat(customers.find("B1").orElseThrow().aum()).isEqualByComparingTo("1234.50");
        assertThat(customers.find("B11").orElseThrow().openedAt()).isEqualTo(Instant.parse("2026-01-04T16:00:00Z"));
    }

    @Test
    void tenThousandBadLinesAreCountedAndTheFirstListed() throws Exception {
        String file = "customerNo,age\nT1,30\n"
                + IntStream.range(0, 10_000).mapToObj(n -> "T" + n + "x,old").collect(Collectors.joining("\n"));
        JsonNode answer = api.importCustomers("", "admin", file).json();
        assertThat(answer.path("read").asInt()).isEqualTo(10_001);
        assertThat(answer.path("created").asInt()).isEqualTo(1);
        assertThat(answer.path("rejectedTotal").asInt()).isEqualTo(10_000);
        assertThat(answer.path("rejected").size()).isEqualTo(1000);
    }

    @Test
    void aChineseFileInItsOldEncodingIsRead() throws Exception {
        String file = "客户,姓名,风险,资产,开户\nZ1,王小明,稳健型,3.2万,2026年1月5日\n";
        String map = "?map=" + Api.encoded("客户:customerNo,姓名:name,风险:riskRating,资产:aum,开户:openedAt");
        JsonNode answer = api.upload(
                        "/api/v1/customers:import" + map,
                        "owner1",
                        "text/csv",
                        file.getBytes(Charset.forName("GB18030")))
                .json();
        assertCounts(answer, 1, 1, 0, 0);
        assertThat(answer.path("encoding").asString()).isEqualTo("GB18030");
        Customer read = customers.find("Z1").orElseThrow();
        assertThat(read.name()).isEqualTo("王小明");
        assertThat(read.riskRating()).isEqualTo("R3");
        assertThat(read.aum()).isEqualByComparingTo("32000");
    }

    @Test
    void aMarkAtTheBeginningAndTabsAreNoObstacle() throws Exception {
        JsonNode answer = api.importCustomers(
                        "?branch=002", "cx1", "\uFEFFcustomerNo\tname\r\nM1\tAnn\r\n\r\nM2\tBob\r\n")
                .json();
        assertCounts(answer, 2, 2, 0, 0);
        assertThat(customers.find("M2").orElseThrow().branchNo()).isEqualTo(new BranchNo("002"));
    }

    @Test
    void whatAFileSaysOfConsentsHolds() throws Exception {
        api.importCustomers("", "cx1", "customerNo,consents\nK1,marketing;research\nK2,none\nK3,\n");
        CustomerId first = customers.find("K1").orElseThrow().id();
        CustomerId second = customers.find("K2").orElseThrow().id();
        CustomerId third = customers.find("K3").orElseThrow().id();
        assertThat(consents.allows(first, Purpose.MARKETING, "sms")).isTrue();
        assertThat(consents.allows(first, Purpose.PERSONALISATION, null)).isFalse();
        assertThat(consents.allows(second, Purpose.RESEARCH, null)).isFalse();
        assertThat(consents.of(third)).isEmpty();
    }

    @Test
    void filesThatAreNoneAreRefusedWithTheNextStep() throws Exception {
        assertRefused(api.importCustomers("", "cx1", ""), "file", "empty");
        assertRefused(api.importCustomers("", "cx1", "customerNo,name\n"), "file", "no lines");
        assertRefused(
                api.upload("/api/v1/customers:import", "cx1", "text/csv", new byte[] {'P', 'K', 3, 4, 0, 0}),
                "file",
                "not a text");
        Api.Answer missing = api.importCustomers("?map=" + Api.encoded("years:age"), "cx1", "age,job\n30,cook\n");
        assertRefused(missing, "map", "\"years\"");
        assertThat(missing.json().path("next").asString()).contains("\"age\"").contains("\"job\"");
        Api.Answer own =
                api.importCustomers("?map=" + Api.encoded("age:age,housing:housing"), "cx1", "age,job\n30,cook\n");
        assertRefused(own, "map", "\"housing\"");

        Api.Answer unknown = api.importCustomers("?map=" + Api.encoded("age:wisdom"), "cx1", "age,job\n30,cook\n");
        assertRefused(unknown, "map", "wisdom");
        assertThat(unknown.json().path("next").asString()).contains("maritalStatus");
        assertRefused(api.importCustomers("?branch=777", "cx1", "age\n30\n"), "branch", "777");
    }

    @Test
    void aFormWithTheFileIsTakenLikeABody() throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"may.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\ncustomerNo,name\nU1,Ann\n\r\n--x--\r\n";
        JsonNode answer = api.upload(
                        "/api/v1/customers:import",
                        "cx1",
                        "multipart/form-data; boundary=x",
                        form.getBytes(StandardCharsets.UTF_8))
                .json();
        assertCounts(answer, 1, 1, 0, 0);
        assertThat(lists.find(answer.path("list").asString()).orElseThrow().name())
                .startsWith("may.csv");
    }

    @Test
    void aBranchManagerBringsInCustomersOfTheOwnBranchAlone() throws Exception {
        api.importCustomers("?branch=002", "cx1", "customerNo,name\nO1,Ann\n");
        JsonNode answer = api.importCustomers(
                        "", "manager1", "customerNo,name,branch\nO1,Stolen,\nO2,Own,\nO3,Other,002\n")
                .json();
        assertCounts(answer, 3, 1, 0, 2);
        assertThat(customers.find("O1").orElseThrow().name()).isEqualTo("Ann");
        assertThat(customers.find("O2").orElseThrow().branchNo()).isEqualTo(new BranchNo("001"));
        assertThat(api.importCustomers("?branch=002", "manager1", "customerNo\nO4\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void othersMayNotImport() throws Exception {
        for (String person : new String[] {"teller1", "lobby1", "rm1", "remote1"}) {
            assertThat(api.importCustomers("", person, "customerNo\nN1\n").status())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(customers.find("N1")).isEmpty();
    }

    @Test
    void twoFilesWithTheSameCustomersAtOnceBothGetIn() throws Exception {
        String file = "customerNo,aum\n"
                + IntStream.range(0, 2000).mapToObj(n -> "P" + n + ",60000").collect(Collectors.joining("\n"));
        Callable<Api.Answer> sender = () -> api.importCustomers("", "cx1", file);
        try (var senders = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            for (var answer : senders.invokeAll(Collections.nCopies(2, sender))) {
                assertThat(answer.get().json().path("rejectedTotal").asInt()).isZero();
            }
        }
        assertThat(customers.find("P1999").orElseThrow().tier()).isEqualTo(ValueTier.GROWTH);
    }

    private static long cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private static void assertCounts(JsonNode answer, int read, int created, int updated, int rejected) {
        assertThat(answer.path("read").asInt(-1)).as(answer.toString()).isEqualTo(read);
        assertThat(answer.path("created").asInt()).as(answer.toString()).isEqualTo(created);
        assertThat(answer.path("updated").asInt()).as(answer.toString()).isEqualTo(updated);
        assertThat(answer.path("rejected").size()).as(answer.toString()).isEqualTo(rejected);
    }

    private static void assertRefused(Api.Answer answer, String field, String word) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("detail").asString()).contains(word);
        assertThat(answer.json().path("next").asString()).isNotBlank();
    }
}
