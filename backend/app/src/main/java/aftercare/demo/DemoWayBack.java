package aftercare.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.wayback.OpenPoints;

/** Invented places where parcels are handed in, and when an invented driver comes. */
@Singleton
class DemoWayBack {

    private final OpenPoints points;

    DemoWayBack(OpenPoints points) {
        this.points = points;
    }

    void of(UUID shopId) {
        points.point(shopId, "安心家居 徐汇店（示例）", "上海市徐汇区示例路 100 号 1 楼服务台", "每天 10:00–21:00");
        points.point(
                shopId,
                "Anxin Home counter, Jing\u2019an (invented)",
                "8 Sample Road, Jing\u2019an, Shanghai",
                "Mon–Fri 9:00–18:00");
        points.windows(shopId, List.of(DayOfWeek.values()), LocalTime.of(9, 0), LocalTime.of(12, 0), 3);
        points.windows(shopId, List.of(DayOfWeek.values()), LocalTime.of(14, 0), LocalTime.of(18, 0), 3);
    }
}
