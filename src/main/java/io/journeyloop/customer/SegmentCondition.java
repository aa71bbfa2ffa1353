package io.journeyloop.customer;

/** One condition of a segment: a known field, a known comparison, a value that is only ever bound. */
public record SegmentCondition(Field field, Op op, String value) {

    /** What a segment may ask about. */
    public enum Field {
        TIER,
        LIFECYCLE,
        BRANCH,
        GENDER,
        AGE,
        AUM,
        RISK_RATING,
        TAG
    }

    /** How it is compared; {@code GE} and {@code LE} compare numbers, for age and AUM alone. */
    public enum Op {
        EQ,
        NE,
        GE,
        LE
    }
}
