package org.hearth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole product, started. */
@SpringBootApplication
public class Hearth {
    public static void main(String[] args) {
        SpringApplication.run(Hearth.class, args);
    }
}
