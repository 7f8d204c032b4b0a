/// What is on sale, and how much of it one has used.
@NullMarked
package io.communityconnect.adapters.rest.billing;

import org.jspecify.annotations.NullMarked;
