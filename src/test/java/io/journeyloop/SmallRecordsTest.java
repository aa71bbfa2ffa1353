package io.journeyloop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.journeyloop.support.ProductClasses;
import org.junit.jupiter.api.Test;

/** A record of more than twelve components is two things: it is made of named parts. */
class SmallRecordsTest {

    private static final int MOST = 12;

    @Test
    void noRecordHasMoreThanTwelveComponents() {
        assertThat(ProductClasses.ALL.stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .filter(one -> one.getRecordComponents().length > MOST)
                        .map(Class::getName))
                .isEmpty();
    }
}
