package io.journeyloop.customer;

import org.jspecify.annotations.Nullable;

/** Who somebody is, as far as it is known. */
public record PersonalDetails(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String gender,
        @Nullable Integer age,
        @Nullable String occupation,
        @Nullable String maritalStatus,
        @Nullable String education) {

    /** Nothing is known. */
    public static final PersonalDetails NONE = new PersonalDetails(null, null, null, null, null, null, null);

    public static PersonalDetails of(@Nullable String name, @Nullable String phone, @Nullable Integer age) {
        return new PersonalDetails(name, phone, null, age, null, null, null);
    }

    /** What is said here, and where nothing is, what was known before. */
    PersonalDetails orElse(PersonalDetails before) {
        return new PersonalDetails(
                name != null ? name : before.name,
                phone != null ? phone : before.phone,
                gender != null ? gender : before.gender,
                age != null ? age : before.age,
                occupation != null ? occupation : before.occupation,
                maritalStatus != null ? maritalStatus : before.maritalStatus,
                education != null ? education : before.education);
    }

    /** Nothing of it: a log shows no personal data. */
    @Override
    public String toString() {
        return "PersonalDetails[…]";
    }
}
