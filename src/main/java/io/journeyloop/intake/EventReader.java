package io.journeyloop.intake;

import io.journeyloop.common.BoundedNumbers;
import io.journeyloop.customer.CustomerNumbers;
import io.journeyloop.customer.NewLeadEvent;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.Moments;
import io.journeyloop.time.NotAMoment;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an event as another system sent it, strictly. */
final class EventReader {

    private static final int ATTRIBUTES = 50;
    private static final String UNREADABLE = "occurredAt is not ISO 8601 with offset, like 2026-03-02T09:00:00+08:00";
    private static final Map<NotAMoment.Flaw, String> REASONS = Map.of(
            NotAMoment.Flaw.NO_SUCH_DAY, "occurredAt: the calendar has no such day",
            NotAMoment.Flaw.NO_SUCH_TIME, "occurredAt: there is no such time of day",
            NotAMoment.Flaw.TOO_EARLY, "occurredAt lies before 1900",
            NotAMoment.Flaw.DAY_NUMBER, "occurredAt is a spreadsheet's day number");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*");

    private EventReader() {}

    /** Why an event can't be taken. */
    static final class BadEvent extends Exception {

        private static final long serialVersionUID = 1L;

        private BadEvent(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * @param latest nothing may have happened later
     * @throws BadEvent saying what is wrong with it
     */
    static NewLeadEvent read(@Nullable EventMessage event, Instant latest) throws BadEvent {
        if (event == null
                || event.id() == null
                || event.id().isBlank()
                || event.id().length() > 80
                || event.id().chars().anyMatch(Character::isISOControl)) {
            throw new BadEvent("id is missing, longer than 80 signs or not written in letters and signs");
        }
        String type = event.type();
        if (type == null || type.length() > 80 || !TYPE.matcher(type).matches()) {
            throw new BadEvent("type is missing or not of the form account.opened");
        }
        if (event.customerNo() == null) {
            throw new BadEvent("customerNo is missing");
        }
        if (!CustomerNumbers.wellFormed(event.customerNo())) {
            throw new BadEvent("customerNo is not 1 to 40 letters A to Z, digits and . _ -");
        }
        return new NewLeadEvent(
                event.id(),
                event.customerNo(),
                type,
                occurred(event.occurredAt(), latest),
                shortWord("channel", event.channel(), 20),
                BranchNo.orNull(shortWord("branch", event.branch(), 12)),
                attributes(event.attributes()));
    }

    private static Instant occurred(@Nullable String text, Instant latest) throws BadEvent {
        if (text == null) {
            throw new BadEvent("occurredAt is missing");
        }
        try {
            Instant at = Moments.read(text, null, null);
            if (at.isAfter(latest)) {
                throw new BadEvent("occurredAt lies in the future");
            }
            return at;
        } catch (NotAMoment none) {
            throw new BadEvent(REASONS.getOrDefault(none.flaw(), UNREADABLE));
        }
    }

    static @Nullable String shortened(@Nullable String id) {
        return id == null || id.length() <= 80 ? id : id.substring(0, 80) + "…";
    }

    private static @Nullable String shortWord(String field, @Nullable String value, int longest) throws BadEvent {
        if (value != null && value.length() > longest) {
            throw new BadEvent(field + " is longer than " + longest + " signs");
        }
        return value == null || value.isBlank() ? null : value;
    }

    private static Map<String, String> attributes(@Nullable Map<String, @Nullable EventValue> given) throws BadEvent {
        Map<String, String> attributes = new TreeMap<>();
        if (given == null) {
            return attributes;
        }
        int length = 0;
        for (Map.Entry<String, @Nullable EventValue> one : given.entrySet()) {
            EventValue value = one.getValue();
            if (value == null) {
                continue;
            }
            if (value.text() == null) {
                throw new BadEvent("attributes: " + shortened(one.getKey())
                        + " is a list, an object or a number of more than " + BoundedNumbers.DIGITS + " digits");
            }
            attributes.put(one.getKey(), value.text());
            length += one.getKey().length() + value.text().length();
        }
        if (attributes.size() > ATTRIBUTES || length > 4000) {
            throw new BadEvent("attributes are more than " + ATTRIBUTES + " or 4000 signs");
        }
        return attributes;
    }
}
