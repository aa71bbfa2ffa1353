package io.journeyloop.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows MySQL's storage is asked for by what a piece of work does on its own connection, whatever it shows. */
public final class RowsRead {

    private final DataSource source;
    private final TransactionTemplate transactions;

    public RowsRead(DataSource source, TransactionTemplate transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    /** Rows that this work, which must join the transaction it finds, has the server read. */
    public long of(Runnable work) {
        return between(work) - between(() -> {});
    }

    private long between(Runnable work) {
        Long read = transactions.execute(transaction -> {
            long before = handler();
            work.run();
            return handler() - before;
        });
        return read == null ? 0 : read;
    }

    /** Of this session; to ask for it costs some itself, and always the same. */
    private long handler() {
        Connection connection = DataSourceUtils.getConnection(source);
        try (Statement statement = connection.createStatement();
                ResultSet counters = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            long sum = 0;
            while (counters.next()) {
                sum += counters.getLong(2);
            }
            return sum;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
