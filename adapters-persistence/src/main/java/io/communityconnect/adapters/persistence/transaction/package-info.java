/// Units of work on Postgres: the transaction, the role and claims it runs under, and the handle
/// that repositories take. Every statement of the server passes through here.
@NullMarked
package io.communityconnect.adapters.persistence.transaction;

import org.jspecify.annotations.NullMarked;
