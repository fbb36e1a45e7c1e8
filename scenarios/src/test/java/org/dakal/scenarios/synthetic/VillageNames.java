package org.dakal.scenarios.synthetic;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names such as villages of central Iran have, put together by chance; no two alike. */
final class VillageNames {
    /** A name in both scripts. */
    record Name(String latin, String persian) {}

    private static final char ZERO_WIDTH_NON_JOINER = '\u200c';

    private static final List<Name> FOUNDERS = pairs("Hasan حسن, Hoseyn حسین, Ali علی, Ahmad احمد, Ebrahim ابراهیم,"
            + " Esma'il اسماعیل, Qasem قاسم, Karim کریم, Rahim رحیم, Abbas عباس, Kazem کاظم, Mehdi مهدی, Nasr نصر,"
            + " Shams شمس, Fath فتح, Dowlat دولت, Sa'adat سعادت, Khorram خرم, Mohsen محسن, Taqi تقی, Heydar حیدر,"
            + " Rostam رستم, Bahram بهرام, Firuz فیروز, Mansur منصور, Yusef یوسف, Musa موسی, Isa عیسی, Davud داوود,"
            + " Soleyman سلیمان, Yahya یحیی, Salman سلمان, Malek ملک, Amir امیر, Hajji حاجی, Rahmat رحمت, Ne'mat نعمت,"
            + " Hemmat همت, Ezzat عزت, Eqbal اقبال, Abdol عبدل, Sadr صدر, Zeyn زین, Morad مراد, Jalal جلال, Kamal کمال,"
            + " Baqer باقر, Sadeq صادق, Hadi هادی, Reza رضا, Jamal جمال, Akbar اکبر, Qader قادر, Sharif شریف");

    private static final List<Name> FEATURES = pairs("Cheshmeh چشمه, Qal'eh قلعه, Kushk کوشک, Bagh باغ, Tappeh تپه,"
            + " Mazra'eh مزرعه, Kalateh کلاته, Darreh دره, Chah چاه, Qanat قنات, Kariz کاریز, Sang سنگ");

    private static final List<Name> QUALITIES = pairs("Sefid سفید, Siah سیاه, Sorkh سرخ, Bala بالا, Pa'in پایین,"
            + " Now نو, Shirin شیرین, Bid بید, Anjir انجیر, Gol گل, Anar انار, Gerdu گردو, Badam بادام, Zard زرد,"
            + " Sabz سبز, Boland بلند, Ahu آهو, Kabud کبود, Shur شور, Tut توت, Sarv سرو, Angur انگور");

    private static final List<Name> ENDINGS =
            pairs("Bala بالا, Pa'in پایین, Olya علیا, Sofla سفلی, Now نو, Kohneh کهنه");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    VillageNames(Random random) {
        this.random = random;
    }

    /** The next name; in the hills more often after springs, forts and gardens than after a founder. */
    Name next(boolean hills) {
        while (true) {
            Name name = random.nextDouble() < (hills ? 0.35 : 0.75) ? foundersVillage() : feature();
            if (random.nextInt(8) == 0) {
                Name ending = pick(ENDINGS);
                name = new Name(name.latin() + ezafe(name) + ending.latin(), name.persian() + " " + ending.persian());
            }
            if (taken.add(name.latin())) {
                return name;
            }
        }
    }

    private Name foundersVillage() {
        Name founder = pick(FOUNDERS);
        return new Name(founder.latin() + "abad", founder.persian() + ZERO_WIDTH_NON_JOINER + "آباد");
    }

    private Name feature() {
        Name feature = pick(FEATURES);
        Name quality = pick(QUALITIES);
        return new Name(
                feature.latin() + ezafe(feature) + quality.latin(), feature.persian() + " " + quality.persian());
    }

    /** The vowel that joins a name to what follows; after a vowel it needs a glide. */
    private static String ezafe(Name name) {
        return name.latin().matches(".*(eh|[aiou])") ? "-ye " : "-e ";
    }

    private Name pick(List<Name> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<Name> pairs(String text) {
        return Arrays.stream(text.split(",\\s*", -1))
                .map(pair -> pair.split(" ", -1))
                .map(pair -> new Name(pair[0], pair[1]))
                .toList();
    }
}
