package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DepartementTest {
    @Test
    void theListIsInseesWithoutATwentieth() {
        List<String> codes = Departement.all().stream().map(Departement::code).toList();
        assertThat(codes).doesNotHaveDuplicates().doesNotContain("20");
        assertThat(codes).contains("01", "2A", "2B", "95", "971", "972", "973", "974", "976", "975", "977", "978");
        assertThat(codes).contains("986", "987", "988", "99");
        assertThat(codes.stream().filter(code -> code.length() == 2 && !code.equals("99")))
                .hasSize(96);
    }

    @Test
    void spreadsheetsAreForgiven() {
        assertThat(Departement.of("1")).map(Departement::code).hasValue("01");
        assertThat(Departement.of(" 2a ")).map(Departement::code).hasValue("2A");
        assertThat(Departement.of("33")).map(Departement::label).hasValue("Gironde (33)");
    }

    @Test
    void whatDoesNotExistIsNotGuessed() {
        assertThat(Departement.of("20")).isEmpty();
        assertThat(Departement.of("100")).isEmpty();
        assertThat(Departement.of("")).isEmpty();
        assertThat(Departement.of(null)).isEmpty();
    }
}
