package io.communityconnect.adapters.persistence.transaction;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;

/// An array that was read, as an array of plain numbers; none of them is null.
public final class ArrayColumn {
  private ArrayColumn() {}

  /// Of `integer[]`.
  public static int[] ints(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).mapToInt(Integer::intValue).toArray();
  }

  /// Of `real[]`.
  public static float[] floats(Array array) throws SQLException {
    Float[] boxed = (Float[]) array.getArray();
    float[] values = new float[boxed.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = boxed[i];
    }
    return values;
  }
}
