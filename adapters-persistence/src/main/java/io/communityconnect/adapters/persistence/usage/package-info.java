/// What answering costs, in Postgres. What a plan allows is not kept here.
@NullMarked
package io.communityconnect.adapters.persistence.usage;

import org.jspecify.annotations.NullMarked;
