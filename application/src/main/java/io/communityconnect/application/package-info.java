/// What the product does, as use cases over ports. No framework, no JDBC, no JSON and no vendor
/// type may appear below this package; whoever needs one writes an adapter.
@NullMarked
package io.communityconnect.application;

import org.jspecify.annotations.NullMarked;
