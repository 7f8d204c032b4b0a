/// What is the same for every route: headers that keep browsers out of trouble, and where a request
/// came from.
@NullMarked
package io.communityconnect.adapters.rest.edge;

import org.jspecify.annotations.NullMarked;
