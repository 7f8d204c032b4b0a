/// The audit log on Postgres: entries, their chains and how an admin's unit of work leaves one.
@NullMarked
package io.communityconnect.adapters.persistence.audit;

import org.jspecify.annotations.NullMarked;
