package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.LaunchId;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.MapKey;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How MyBatis stores an id that has a type of its own, in a table made for that. */
abstract class DatabaseIdContract {

    private static final CustomerId CUSTOMER = new CustomerId(7);
    private static final InstanceId FIRST = new InstanceId(11);
    private static final InstanceId SECOND = new InstanceId(12);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private SqlSessionFactory product;

    private SqlSession session;
    private Probes probes;

    @BeforeEach
    void makeTable() {
        jdbc.execute(
                "CREATE TABLE id_probe (instance_id BIGINT PRIMARY KEY, customer_id BIGINT NOT NULL, other_id BIGINT)");
        Configuration own = new Configuration(new Environment("ids", new JdbcTransactionFactory(), dataSource));
        own.setMapUnderscoreToCamelCase(true);
        own.setArgNameBasedConstructorAutoMapping(true);
        new ColumnTypes().customize(own);
        own.addMapper(Probes.class);
        session = new SqlSessionFactoryBuilder().build(own).openSession(true);
        probes = session.getMapper(Probes.class);
        probes.add(new Probe(FIRST, CUSTOMER, SECOND));
        probes.add(new Probe(SECOND, CUSTOMER, null));
    }

    @AfterEach
    void dropTable() {
        session.close();
        jdbc.execute("DROP TABLE id_probe");
    }

    @Test
    void theProductKnowsEachTypeOfId() {
        assertThat(List.of(
                        CustomerId.class,
                        InstanceId.class,
                        VersionId.class,
                        LaunchId.class,
                        TaskId.class,
                        BranchNo.class))
                .allMatch(product.getConfiguration().getTypeHandlerRegistry()::hasTypeHandler);
    }

    @Test
    void theColumnHoldsTheNumber() {
        assertThat(jdbc.queryForList("SELECT customer_id FROM id_probe", Long.class))
                .containsExactly(7L, 7L);
        assertThat(jdbc.queryForList("SELECT other_id FROM id_probe ORDER BY instance_id", Long.class))
                .containsExactly(12L, null);
    }

    @Test
    void aStatementAnswersWithOneIdOrMany() {
        assertThat(probes.customerOf(FIRST)).isEqualTo(CUSTOMER);
        assertThat(probes.instances()).containsExactly(FIRST, SECOND);
    }

    @Test
    void anIdIsAnArgumentOfARecord() {
        assertThat(probes.named(FIRST)).isEqualTo(new Probe(FIRST, CUSTOMER, SECOND));
        assertThat(probes.mapped(FIRST, CUSTOMER)).isEqualTo(new Probe(FIRST, CUSTOMER, SECOND));
    }

    @Test
    void idsAreAskedForByTheList() {
        assertThat(probes.among(List.of(FIRST, SECOND, new InstanceId(13)))).containsExactly(FIRST, SECOND);
        assertThat(probes.among(List.of(SECOND))).containsExactly(SECOND);
    }

    @Test
    void anIdIsTheKeyOfAMap() {
        Map<InstanceId, Probe> found = probes.byInstance();
        assertThat(found).containsOnlyKeys(FIRST, SECOND);
        assertThat(found.get(SECOND)).isEqualTo(new Probe(SECOND, CUSTOMER, null));
    }

    @Test
    void noIdIsNull() {
        assertThat(probes.otherOf(SECOND)).isNull();
        assertThat(probes.named(SECOND).otherId()).isNull();
    }

    @Test
    void nobodyIsZeroWhereAColumnCantBeNull() {
        InstanceId third = new InstanceId(13);
        probes.add(new Probe(third, null, null));
        assertThat(jdbc.queryForObject("SELECT customer_id FROM id_probe WHERE instance_id = 13", Long.class))
                .isZero();
        assertThat(probes.customerOf(third)).isNull();
        assertThat(probes.named(third)).isEqualTo(new Probe(third, null, null));
    }

    record Probe(InstanceId instanceId, @Nullable CustomerId customerId, @Nullable InstanceId otherId) {}

    interface Probes {

        @Insert("INSERT INTO id_probe VALUES (#{instanceId}, COALESCE(#{customerId}, 0), #{otherId})")
        void add(Probe probe);

        @Nullable
        @Select("SELECT customer_id FROM id_probe WHERE instance_id = #{id}")
        CustomerId customerOf(InstanceId id);

        @Nullable
        @Select("SELECT other_id FROM id_probe WHERE instance_id = #{id}")
        InstanceId otherOf(InstanceId id);

        @Select("SELECT instance_id FROM id_probe ORDER BY instance_id")
        List<InstanceId> instances();

        @Select("SELECT instance_id, customer_id, other_id FROM id_probe WHERE instance_id = #{id}")
        Probe named(InstanceId id);

        @Arg(name = "instanceId", column = "instance_id", javaType = InstanceId.class)
        @Arg(name = "customerId", column = "customer_id", javaType = CustomerId.class)
        @Arg(name = "otherId", column = "other_id", javaType = InstanceId.class)
        @Select("SELECT * FROM id_probe WHERE instance_id = #{instanceId} AND customer_id = #{customerId}")
        Probe mapped(@Param("instanceId") InstanceId instanceId, @Param("customerId") CustomerId customerId);

        @Select(
                """
                <script>SELECT instance_id FROM id_probe WHERE instance_id IN
                <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
                ORDER BY instance_id</script>""")
        List<InstanceId> among(@Param("ids") Collection<InstanceId> ids);

        @MapKey("instanceId")
        @Select("SELECT instance_id, customer_id, other_id FROM id_probe")
        Map<InstanceId, Probe> byInstance();
    }
}
