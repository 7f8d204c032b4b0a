/// The use cases of billing, and what answering asks before it calls a model.
@NullMarked
package io.communityconnect.application.billing.service;

import org.jspecify.annotations.NullMarked;
