/// How the server reaches its database: the URL, the embedded server, the pools, the schema's
/// migrations. Knows no table.
@NullMarked
package io.communityconnect.adapters.persistence.connection;

import org.jspecify.annotations.NullMarked;
