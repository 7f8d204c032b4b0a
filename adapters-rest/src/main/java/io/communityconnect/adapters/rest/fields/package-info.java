/// Reading what callers send into the domain's types: fields of bodies, parameters of lists. What
/// is wrong is told field by field.
@NullMarked
package io.communityconnect.adapters.rest.fields;

import org.jspecify.annotations.NullMarked;
