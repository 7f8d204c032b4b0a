/// The port contracts on Postgres: each as the application role, with row level security forced, on
/// the schema that the real migrations make.
@NullMarked
package io.communityconnect.adapters.persistence.storage;

import org.jspecify.annotations.NullMarked;
