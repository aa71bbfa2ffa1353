package io.journeyloop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * H2 keeps a prepared statement and, inside it, results of its parts; a part whose own list of parameters is not complete hands
 * out the rows of the values before. So every reading statement of every mapper runs again and again with changing values
 * on one connection, and each time beside a statement that H2 has never seen.
 */
@FullStack
class SameStatementAgainTest {

    private static final String URL = "jdbc:h2:mem:again;MODE=MySQL;DATABASE_TO_UPPER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;QUERY_CACHE_SIZE=96";

    @Autowired
    private SqlSessionFactory sessions;

    @Autowired
    private JdbcTemplate jdbc;

    private final SampleWords words = new SampleWords();
    private final TreeSet<String> told = new TreeSet<>();
    private int fresh;

    @BeforeEach
    void learn() {
        reading().forEach(statement -> shapes(statement, 1).keySet().forEach(words::learn));
    }

    @Test
    void everyReadingStatementAnswersForTheValuesItIsAskedWith() throws SQLException {
        List<String> stale = new ArrayList<>();
        try (Connection connection = copyOfTheSchema()) {
            for (MappedStatement statement : reading()) {
                for (Map.Entry<String, List<@Nullable Object>> shape :
                        shapes(statement, draws(statement)).entrySet()) {
                    compare(connection, statement, shape.getKey(), shape.getValue(), stale);
                }
            }
        }
        assertThat(stale).isEmpty();
        TreeSet<String> silent = new TreeSet<>(
                reading().stream().map(SameStatementAgainTest::name).toList());
        silent.removeAll(told);
        assertThat(told)
                .as("statements that found rows for the samples; without: %s", silent)
                .hasSizeGreaterThan(reading().size() * 2 / 3)
                .contains("TaskListMapper.page", "TaskCountMapper.read", "BreakpointAnalysisMapper.cells");
    }

    /** The worklist's page has the most conditions: few draws find a row. */
    private static int draws(MappedStatement statement) {
        return name(statement).equals("TaskListMapper.page") ? 120 : 12;
    }

    /** Shows that the comparison can fail, and tells when H2 is mended and the mappers' derived tables may go. */
    @Test
    void aLimitInAUnionsOwnArmIsFound() throws SQLException {
        String arm = "(SELECT n FROM few WHERE word = ? ORDER BY n LIMIT ?)";
        String sql = "SELECT u.n FROM (" + arm + " UNION ALL " + arm + ") u ORDER BY n LIMIT ?";
        try (Connection connection = DriverManager.getConnection(URL)) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("CREATE TABLE few (n INT PRIMARY KEY, word VARCHAR(9))");
            jdbc.execute(
                    "INSERT INTO few SELECT x, CASE WHEN MOD(x, 2) = 0 THEN 'a' ELSE 'b' END FROM SYSTEM_RANGE(1, 40)");
            List<Integer> rows = new ArrayList<>();
            for (int limit : new int[] {2, 9}) {
                rows.add(answer(connection, sql, prepared -> {
                            prepared.setString(1, "a");
                            prepared.setInt(2, limit);
                            prepared.setString(3, "b");
                            prepared.setInt(4, limit);
                            prepared.setInt(5, 100);
                        })
                        .size());
            }
            assertThat(rows).containsExactly(4, 4);
        }
    }

    private void compare(
            Connection connection,
            MappedStatement statement,
            String sql,
            List<@Nullable Object> values,
            List<String> stale)
            throws SQLException {
        String name = name(statement);
        List<List<String>> again = new ArrayList<>();
        for (Object value : values) {
            try {
                again.add(answer(connection, sql, binding(statement, value)));
            } catch (SQLException unfit) {
                return; // A sample of the wrong kind, such as a word compared with a number.
            }
        }
        for (int i = 0; i < values.size(); i++) {
            List<String> right = answer(connection, sql + " /* " + fresh++ + " */", binding(statement, values.get(i)));
            if (!right.isEmpty()) {
                told.add(name);
            }
            if (!same(sql, right, again.get(i))) {
                stale.add(name + " with " + values.get(i) + ": " + again.get(i).size() + " rows, right are "
                        + right.size());
            }
        }
    }

    /** Whoever takes work from a queue takes any of what came at the same instant. */
    private static boolean same(String sql, List<String> right, List<String> again) {
        return sql.contains("SKIP LOCKED") ? right.size() == again.size() : right.equals(again);
    }

    private static String name(MappedStatement statement) {
        return statement.getId().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
    }

    private Binding binding(MappedStatement statement, @Nullable Object value) {
        return prepared -> statement
                .getConfiguration()
                .newParameterHandler(statement, value, statement.getBoundSql(value))
                .setParameters(prepared);
    }

    private static List<String> answer(Connection connection, String sql, Binding binding) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            binding.to(prepared);
            ResultSet result = prepared.executeQuery();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(text(result, i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** Sums of floating numbers differ in their last digits with the order in which they are added. */
    private static @Nullable String text(ResultSet result, int column) throws SQLException {
        return result.getObject(column) instanceof Double number
                ? new BigDecimal(number)
                        .round(new MathContext(9))
                        .stripTrailingZeros()
                        .toPlainString()
                : result.getString(column);
    }

    /** The texts a statement takes, each with the values that make it so. */
    private Map<String, List<@Nullable Object>> shapes(MappedStatement statement, int draws) {
        Map<String, List<@Nullable Object>> shapes = new LinkedHashMap<>();
        Method method = method(statement);
        for (int draw = 0; draw < draws * 2; draw++) {
            Object value = new SampleValues(draw, words, draw % 2 == 1).of(method);
            BoundSql bound = statement.getBoundSql(value);
            shapes.computeIfAbsent(bound.getSql(), any -> new ArrayList<>()).add(value);
        }
        return shapes;
    }

    private static Method method(MappedStatement statement) {
        int dot = statement.getId().lastIndexOf('.');
        try {
            return Arrays.stream(
                            Class.forName(statement.getId().substring(0, dot)).getMethods())
                    .filter(one -> one.getName().equals(statement.getId().substring(dot + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException unmapped) {
            throw new IllegalStateException(unmapped);
        }
    }

    private List<MappedStatement> reading() {
        return sessions.getConfiguration().getMappedStatementNames().stream()
                .filter(name -> name.startsWith("io.journeyloop."))
                .sorted()
                .map(sessions.getConfiguration()::getMappedStatement)
                .filter(one -> one.getSqlCommandType() == SqlCommandType.SELECT)
                .toList();
    }

    private Connection copyOfTheSchema() throws SQLException {
        Connection connection = DriverManager.getConnection(URL);
        JdbcTemplate copy = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.queryForList("SCRIPT NODATA NOPASSWORDS NOSETTINGS", String.class).stream()
                .filter(line -> !line.contains("CREATE USER"))
                .forEach(copy::execute);
        new SampleRows(copy, words).fill();
        return connection;
    }

    private interface Binding {
        void to(PreparedStatement prepared) throws SQLException;
    }
}
