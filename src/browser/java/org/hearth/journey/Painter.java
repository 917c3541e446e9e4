package org.hearth.journey;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Takes the pictures of the guides, each the first time its place is reached. */
final class Painter implements Eye {
    private static final int GAP = 24;
    private final Map<String, BufferedImage> taken = new HashMap<>();

    @Override
    public void sees(Page page) {}

    @Override
    public void sees(Page page, String place) {
        Picture.showing(place).forEach(picture -> {
            if (taken.containsKey(place)) return;
            var before = page.viewportSize();
            page.setViewportSize(picture.width(), picture.height());
            page.evaluate("document.activeElement.blur(), scrollTo(0, 0), document.fonts.ready.then(() => true)");
            taken.put(place, image(page.screenshot()));
            page.setViewportSize(before.width, before.height);
            if (taken.keySet().containsAll(picture.places())) write(picture);
        });
    }

    private void write(Picture picture) {
        var parts = picture.places().stream().map(taken::get).toList();
        var whole = new BufferedImage(
                parts.size() * picture.width() + (parts.size() - 1) * GAP, picture.height(), BufferedImage.TYPE_INT_RGB);
        var canvas = whole.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        for (var at = 0; at < parts.size(); at++) canvas.drawImage(parts.get(at), at * (picture.width() + GAP), 0, null);
        canvas.dispose();
        try {
            Files.createDirectories(Picture.FOLDER);
            ImageIO.write(whole, "png", picture.file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
