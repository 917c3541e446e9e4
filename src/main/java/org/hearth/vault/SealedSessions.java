package org.hearth.vault;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What the session of a browser holds is sealed too: the words of a form whose sign-in had run out, and what the next page says.
 * Where it does not open, its key having been let go of, nothing is held and its owner signs in again.
 */
@Configuration(proxyBeanMethods = false)
class SealedSessions {
    private static final Spot SPOT = Spot.of("spring_session_attributes.attribute_bytes", "");

    @Bean
    ConversionService springSessionConversionService(Keys keys) {
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new Sealing(keys.ring()));
        service.addConverter(new Opening(keys.ring()));
        return service;
    }

    private record Sealing(KeyRing ring, SerializingConverter bytes) implements Converter<Object, byte[]> {
        Sealing(KeyRing ring) {
            this(ring, new SerializingConverter());
        }

        @Override
        public byte[] convert(Object value) {
            return ring.sealOutside(SPOT, bytes.convert(value));
        }
    }

    private record Opening(KeyRing ring, DeserializingConverter value) implements GenericConverter {
        Opening(KeyRing ring) {
            this(ring, new DeserializingConverter(SealedSessions.class.getClassLoader()));
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object sealed, TypeDescriptor bytes, TypeDescriptor anything) {
            return sealed == null
                    ? null
                    : ring.openOutside(SPOT, (byte[]) sealed)
                            .map(value::convert)
                            .orElse(null);
        }
    }
}
