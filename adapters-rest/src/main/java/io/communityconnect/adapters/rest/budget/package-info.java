/// What communities may spend on models, over HTTP. Nothing is decided here.
@NullMarked
package io.communityconnect.adapters.rest.budget;

import org.jspecify.annotations.NullMarked;
