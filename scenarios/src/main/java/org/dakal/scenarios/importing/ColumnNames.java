package org.dakal.scenarios.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dakal.scenarios.importing.formats.ImportedRow;

/**
 * What columns mean that other programs named, in English, Persian and as the exports of planning tools have them. A
 * map of columns goes before what is known here. Case, blanks and punctuation do not count.
 */
final class ColumnNames {
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

    /** Our name, then others for the same. Of several columns of one meaning the file's first that is filled counts. */
    private static final String SYNONYMS = """
            latitudeDegrees: lat latitude breite breitengrad عرض عرضجغرافیایی
            longitudeDegrees: lon long lng longitude laenge laengengrad طول طولجغرافیایی
            x: easting east e rechtswert xmeters
            y: northing north n hochwert ymeters
            siteId: site sitename sitecode siteno enodebid enbid gnbid nodebid enb gnb شناسهسایت سایت کدسایت
            id: cellname transmitter transmitterid txid objectid fid شناسه
            name: sitelabel label title name:en nameen nameenglish نام
            localName: namefa name:fa namelocal نامفارسی
            operator: operatorname network carrier provider اپراتور
            mcc: mobilecountrycode
            mnc: net mobilenetworkcode
            area: lac tac trackingarea
            technology: radio rat tech system networktype فناوری
            band: frequencyband bandname باند
            frequencyMhz: frequency freq freqmhz dlfrequency carrierfrequency فرکانس
            channel: earfcn dlearfcn earfcndl nrarfcn dlnrarfcn uarfcn dluarfcn arfcn bcch
            bandwidthMhz: bandwidth bw bwmhz channelwidth
            cellIdentity: ecellid eci ecgi cellid cid cell ci nci uccid ucid شناسهسلول
            physicalCellId: pci physicalcellid psc scramblingcode
            azimuthDegrees: azimuth azimut az bearing direction heading azimuth1 آزیموت سمت
            heightAboveGroundMeters: height antennaheight heightm agl heightagl antennaheightm heightabovegroundm ارتفاع
            mechanicalTiltDegrees: mechanicaltilt mechanicaldowntilt mtilt mdt mechtilt تیلتمکانیکی
            electricalTiltDegrees: electricaltilt electricaldowntilt etilt edt electilt additionalelectricaldowntilt تیلتالکتریکی
            tiltDegrees: tilt downtilt totaltilt تیلت
            eirpDbm: eirp
            erpDbm: erp
            powerDbm: power txpower txpowerdbm maxpowerdbm transmitpower توان
            powerClass: powercode powercodede powercodeen powerclass leistungsklasse ردهتوان
            people: population pop residents inhabitants einwohner populationtotal جمعیت
            kind: type place class amenity نوع
            radiusMeters: radius
            province: state region استان
            samples: samplecount
            antenna: antennaname antennatype antennamodel antennapattern آنتن
            active: isactive
            illustrative: madeup
            source: quelle منبع
            """;

    private static final Map<String, String> KNOWN = known();

    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, String> unread = new LinkedHashMap<>();

    /** @param ourNames our names by those in the files, which go before all that is known here */
    ColumnNames(Map<String, String> ourNames) {
        ourNames.forEach((column, name) -> given.put(plain(column), name));
    }

    /** Our names, of which tables may have any. */
    static Set<String> ours() {
        return new TreeSet<>(KNOWN.values());
    }

    static boolean isOurs(String name) {
        return KNOWN.containsValue(name);
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        SYNONYMS.lines().forEach(line -> {
            String[] words = line.split(": | ", -1);
            for (String word : words) {
                known.put(plain(word), words[0]);
            }
        });
        return Map.copyOf(known);
    }

    /** Values by our names; those of columns that are not known here under their own. */
    Map<String, String> values(ImportedRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.values().forEach((column, value) -> {
            String earlier = values.putIfAbsent(meaning(column), value);
            if (earlier != null && !earlier.equals(value)) {
                unread.putIfAbsent(column, meaning(column));
            }
        });
        return values;
    }

    /** Columns that are not read, as another one before them says the same otherwise; each with what both mean. */
    Map<String, String> unread() {
        return unread;
    }

    private String meaning(String column) {
        return meanings.computeIfAbsent(column, name -> {
            String plain = plain(name);
            String asked = given.get(plain);
            return asked != null ? asked : KNOWN.getOrDefault(plain, name);
        });
    }

    private static String plain(String name) {
        return NOISE.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
