/// Plans, and what is used of them, on Postgres. No payment provider is known here.
@NullMarked
package io.communityconnect.adapters.persistence.billing;

import org.jspecify.annotations.NullMarked;
