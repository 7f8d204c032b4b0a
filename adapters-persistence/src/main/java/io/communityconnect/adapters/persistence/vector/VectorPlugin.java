package io.communityconnect.adapters.persistence.vector;

import com.pgvector.PGvector;
import io.communityconnect.adapters.persistence.transaction.ArrayColumn;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.StatementContext;

/// Lets Jdbi bind and read vectors.
///
/// They are bound as arrays, and the statement says `::vector`: the cast takes place with pgvector
/// and without. They are read as what they come as, pgvector's own type or an array.
public final class VectorPlugin implements JdbiPlugin {
  private static final String ARRAY = "_float4";

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(new ArrayArgument())
        .registerColumnMapper(EmbeddingVector.class, new VectorColumn());
  }

  private static final class ArrayArgument extends AbstractArgumentFactory<EmbeddingVector> {
    ArrayArgument() {
      super(Types.ARRAY);
    }

    @Override
    protected Argument build(EmbeddingVector vector, ConfigRegistry config) {
      return (position, statement, _) ->
          statement.setArray(
              position, statement.getConnection().createArrayOf("float4", boxed(vector)));
    }

    private static Float[] boxed(EmbeddingVector vector) {
      float[] values = vector.toArray();
      Float[] boxed = new Float[values.length];
      for (int i = 0; i < values.length; i++) {
        boxed[i] = values[i];
      }
      return boxed;
    }
  }

  private static final class VectorColumn implements ColumnMapper<EmbeddingVector> {
    @Override
    public EmbeddingVector map(ResultSet row, int column, StatementContext context)
        throws SQLException {
      return EmbeddingVector.of(
          row.getMetaData().getColumnTypeName(column).equals(ARRAY)
              ? ArrayColumn.floats(row.getArray(column))
              : new PGvector(row.getString(column)).toArray());
    }
  }
}
