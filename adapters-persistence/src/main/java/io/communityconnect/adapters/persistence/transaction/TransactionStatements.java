package io.communityconnect.adapters.persistence.transaction;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Makes the statements of one transaction. The first one takes the identity along, in one trip to
/// the database, and one that is announced as the last the commit: a transaction of a turn has one
/// or two statements, so each trip of its own is a third of its waiting. No statement is made that
/// could run before the identity is taken; one that came past this class would run as a login that
/// may read nothing. None is made behind the commit.
///
/// Confined to the transaction's thread.
final class TransactionStatements extends DefaultStatementBuilder {
  private static final String AND_COMMIT = ";\ncommit";

  private final DatabaseIdentity identity;
  private final Durability durability;
  private boolean opened;
  private boolean closing;
  private boolean closed;

  TransactionStatements(DatabaseIdentity identity, Durability durability) {
    this.identity = identity;
    this.durability = durability;
  }

  /// The next statement is the transaction's last.
  void closeWithNext() {
    closing = true;
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    takeTurn();
    if (context.isReturningGeneratedKeys()) {
      // The driver would take the identity's row for the keys.
      openAlone(connection);
      return super.create(connection, sql, context);
    }
    String statement = closed ? sql + AND_COMMIT : sql;
    if (opened) {
      return super.create(connection, statement, context);
    }
    opened = true;
    return OpeningStatement.of(
        identity.prepareBefore(connection, statement, durability),
        DatabaseIdentity.PARAMETERS,
        () -> {
          identity.assume(connection, durability);
          return super.create(connection, sql, context);
        });
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    openAlone(connection);
    return super.create(connection, context);
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    takeTurn();
    openAlone(connection);
    return super.createCall(connection, sql, context);
  }

  private void takeTurn() {
    if (closed) {
      throw new IllegalStateException("the transaction's last statement has been made already");
    }
    closed = closing;
  }

  private void openAlone(Connection connection) throws SQLException {
    if (!opened) {
      opened = true;
      identity.assume(connection, durability);
    }
  }
}
