package org.hearth.walls;

import org.hearth.testing.Client;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One person's way to our pages: a colleague's, or that of somebody who refers. */
interface Way {
    MvcTestResult get(String path);

    /** Sends a form; fields are names and values in turn. */
    MvcTestResult post(String path, String... fields);

    static Way of(Client.Signed somebody) {
        return new Way() {
            @Override
            public MvcTestResult get(String path) {
                return somebody.get(path);
            }

            @Override
            public MvcTestResult post(String path, String... fields) {
                return somebody.post(path, fields);
            }
        };
    }
}
