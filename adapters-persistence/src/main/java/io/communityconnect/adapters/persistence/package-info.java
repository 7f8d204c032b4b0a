/// The ports of the application on Postgres, in packages by feature. All that is said in tables,
/// roles and policies is said here and nowhere else; `transaction` alone begins and ends
/// transactions. No rule of the product, no HTTP and no provider may appear below this package.
@NullMarked
package io.communityconnect.adapters.persistence;

import org.jspecify.annotations.NullMarked;
