package io.communityconnect.adapters.persistence.knowledge.held;

/// Multiplies vectors number by number.
final class Products {
  private Products() {}

  /// The sum of all products. They are written down first and then summed up in four, for sums of
  /// floats depend on the order, and the compiler leaves it as it is: so it multiplies several at
  /// once, and no addition waits for the one before.
  ///
  /// @param products written over
  static float sum(float[] some, float[] others, float[] products) {
    for (int i = 0; i < products.length; i++) {
      products[i] = some[i] * others[i];
    }
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < products.length; i += 4) {
      first += products[i];
      second += products[i + 1];
      third += products[i + 2];
      fourth += products[i + 3];
    }
    for (; i < products.length; i++) {
      first += products[i];
    }
    return first + second + (third + fourth);
  }
}
