package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.DBM;
import static org.dakal.scenarios.columns.ColumnKind.DEGREES;
import static org.dakal.scenarios.columns.ColumnKind.KM;
import static org.dakal.scenarios.columns.ColumnKind.METERS;
import static org.dakal.scenarios.columns.ColumnKind.MHZ;

import java.util.List;
import org.dakal.network.InstalledSector;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/** The columns of masts and of sectors. */
public final class NetworkColumns {
    public static final String ID = "id";
    public static final String NAME = "name";
    public static final String SECTOR = "sector";
    public static final String BAND = "band";
    public static final String TECHNOLOGY = "technology";
    public static final String FREQUENCY = "frequencyMhz";
    public static final String BANDWIDTH = "bandwidthMhz";
    public static final String RADIUS = "radiusKm";
    public static final String CELL_IDENTITY = "cellIdentity";
    public static final String PHYSICAL_CELL_ID = "physicalCellId";
    public static final String CHANNEL = "channel";

    public static final Columns<Mast> SITES = Columns.<Mast>of("site", "a mast")
            .text(ID, m -> m.site.id())
            .means("of the site", "شناسه‌ی سایت")
            .text(NAME, m -> m.site.name())
            .means("of the site", "نام سایت")
            .count("sectorCount", m -> m.site.sectors().size())
            .means("sectors on it", "شمار سکتورها")
            .texts(
                    "bands",
                    m -> m.site.sectors().stream()
                            .map(Sector::bandId)
                            .distinct()
                            .toList())
            .means("bands on it", "باندها")
            .given(METERS, "greatestHeightAboveGroundMeters", Mast::greatestHeightMeters)
            .means("of its antennas; zero without any", "بلندی بالاترین آنتن از زمین؛ صفر اگر آنتنی نباشد")
            .with(Position.columns("of the mast", "دکل", m -> Position.of(m.projection, m.site)))
            .build();

    public static final Columns<Numbered> SECTORS = Columns.<Numbered>of(
                    "sector", "a sector; its number is its value in rasters of servers")
            .number("number", n -> n.number)
            .means("value in best-server.tif and second-server.tif", "عدد آن در best-server.tif و second-server.tif")
            .text(SECTOR, n -> n.installed.key())
            .means("site/sector", "سایت/سکتور")
            .text("siteId", n -> n.site().id())
            .means("its site", "شناسه‌ی سایت")
            .text("siteName", n -> n.site().name())
            .means("its site's name", "نام سایت")
            .text("sectorId", n -> n.sector().id())
            .means("its id on the site", "شناسه‌اش در سایت")
            .text(BAND, n -> n.sector().bandId())
            .means("its band", "باند")
            .word(
                    TECHNOLOGY,
                    List.of("GSM", "UMTS", "LTE", "NR"),
                    n -> n.installed.band().technology().name())
            .means("of the band", "فناوری باند")
            .given(MHZ, FREQUENCY, n -> n.sector().frequencyMhz())
            .means("carrier frequency", "بسامد حامل")
            .given(MHZ, BANDWIDTH, n -> n.sector().bandwidthMhz())
            .means("channel bandwidth", "پهنای کانال")
            .text("antenna", n -> n.sector().pattern().name())
            .means("its id in the scenario", "شناسه‌ی آنتن در سناریو")
            .given(METERS, "heightAboveGroundMeters", n -> n.sector().heightAboveGroundMeters())
            .means("of the antenna's centre", "بلندی مرکز آنتن از زمین")
            .given(DEGREES, "azimuthDegrees", n -> n.sector().azimuthDegrees())
            .means("clockwise from true north", "آزیموت، ساعت‌گرد از شمال حقیقی")
            .given(DEGREES, "mechanicalTiltDegrees", n -> n.sector().mechanicalTiltDegrees())
            .means("down positive", "شیب مکانیکی، رو به پایین مثبت")
            .given(DEGREES, "electricalTiltDegrees", n -> n.sector().electricalTiltDegrees())
            .means("down positive", "شیب الکتریکی، رو به پایین مثبت")
            .given(DBM, "eirpDbm", n -> n.sector().eirpDbm())
            .means("radiated power of the whole carrier", "توان تابشی همه‌ی حامل")
            .numberOrNone(DBM, "referenceSignalEirpDbm", n -> n.installed.referenceSignalEirpDbm())
            .means(
                    "of the measured signal, per resource element for LTE and NR",
                    "توان سیگنالی که اندازه می‌گیرند؛ برای LTE و NR هر عنصر منبع")
            .given(KM, RADIUS, n -> n.sector().radiusKm())
            .means("how far it was computed", "تا کجا محاسبه شده است")
            .textOrNone(CELL_IDENTITY, n -> text(n.sector().identity().cellIdentity()))
            .means("what phones call its cell; empty when not given", "شناسه‌ی سلول در گوشی؛ تهی اگر داده نشده باشد")
            .textOrNone(PHYSICAL_CELL_ID, n -> text(n.sector().identity().physicalCellId()))
            .means("PCI, or the scrambling code of UMTS; empty likewise", "PCI یا کد اسکرمبلینگ UMTS؛ شاید تهی")
            .textOrNone(CHANNEL, n -> text(n.sector().identity().channel()))
            .means("number of the downlink carrier; empty likewise", "شماره‌ی کانال فروسو؛ شاید تهی")
            .with(Position.columns("of the mast", "دکل", n -> Position.of(n.projection, n.site())))
            .build();

    private NetworkColumns() {}

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }

    /** A mast, and where the grid lies. */
    public record Mast(Site site, MapProjection projection) {
        private double greatestHeightMeters() {
            return site.sectors().stream()
                    .mapToDouble(Sector::heightAboveGroundMeters)
                    .max()
                    .orElse(0);
        }
    }

    /** A sector with its place in the network's order, and where the grid lies. */
    public record Numbered(int number, InstalledSector installed, MapProjection projection) {
        private Site site() {
            return installed.site();
        }

        private Sector sector() {
            return installed.sector();
        }
    }
}
