import type { Language } from "../words";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fa: "fa-IR-u-nu-arabext" };
const WORDS = {
  en: { million: " million", billion: " billion", trillion: " trillion", toman: "toman", rial: "rial" },
  fa: { million: " میلیون", billion: " میلیارد", trillion: " هزار میلیارد", toman: "تومان", rial: "ریال" },
} as const;

/** Numbers and dates as a reader of one language expects them; unknown is a dash, never zero. */
export class Format {
  private readonly locale: string;

  constructor(readonly language: Language) {
    this.locale = LOCALES[language];
  }

  number(value: number | null | undefined, fractionDigits = 0): string {
    if (value === null || value === undefined || !Number.isFinite(value)) return "–";
    return this.intl({ maximumFractionDigits: fractionDigits, minimumFractionDigits: fractionDigits }).format(noMinusZero(value, fractionDigits));
  }

  /** A value with a unit in Latin letters, which keeps its order within Persian text. */
  withUnit(value: number | null | undefined, unit: string, fractionDigits = 0): string {
    return `\u2066${this.number(value, fractionDigits)} ${unit}\u2069`;
  }

  /** A map's scale, "20 km" or "500 m", with the language's digits and words. */
  scale(written: string): string {
    const [amount, unit] = written.trim().split(/\s+/u);
    const unitDisplay = this.language === "fa" ? "long" : "short";
    return this.intl({ style: "unit", unit: unit === "km" ? "kilometer" : "meter", unitDisplay }).format(Number(amount));
  }

  /** A place in degrees, north first. */
  coordinates(longitude: number, latitude: number): string {
    return `\u2066${this.number(latitude, 4)}°, ${this.number(longitude, 4)}°\u2069`;
  }

  /** With its sign, also where it gains. */
  signed(value: number | null | undefined, fractionDigits = 0): string {
    if (value === null || value === undefined || !Number.isFinite(value)) return "–";
    const options = { maximumFractionDigits: fractionDigits, signDisplay: "exceptZero" } as const;
    return this.intl(options).format(noMinusZero(value, fractionDigits));
  }

  percent(fraction: number | null | undefined, fractionDigits = 1): string {
    if (fraction === null || fraction === undefined || !Number.isFinite(fraction)) return "–";
    // what is not quite all is never told as all, nor a little as nothing
    const least = 10 ** -(fractionDigits + 2);
    const sign = fraction > 0 && fraction < least ? "<" : fraction > 1 - least && fraction < 1 ? ">" : "";
    const shown = sign === "<" ? least : sign === ">" ? 1 - least : fraction;
    return sign + this.intl({ style: "percent", maximumFractionDigits: fractionDigits }).format(shown);
  }

  /** Money in words, as it is spoken: 13.4 billion toman. */
  money(amount: number | null | undefined, currency: string | null | undefined): string {
    if (amount === null || amount === undefined) return "–";
    const words = WORDS[this.language];
    const size = Math.abs(amount);
    const [scale, word] = size >= 1e12 ? [1e12, words.trillion] : size >= 1e9 ? [1e9, words.billion] : size >= 1e6 ? [1e6, words.million] : [1, ""];
    const unit = currency === "toman" || currency === "rial" ? words[currency] : (currency ?? "");
    return `${this.intl({ maximumFractionDigits: 1 }).format(amount / scale)}${word} ${unit}`.trim();
  }

  /** A day and hour; in Persian by the Jalali calendar. */
  moment(iso: string): string {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return "–";
    const locale = this.language === "fa" ? "fa-IR-u-ca-persian-nu-arabext" : this.locale;
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(date);
  }

  /** Time that is left, in the largest unit that tells it. */
  duration(seconds: number): string {
    const [value, unit] = seconds < 90 ? [Math.max(1, Math.round(seconds)), "second"] : [Math.round(seconds / 60), "minute"];
    return this.intl({ style: "unit", unit, unitDisplay: "long" }).format(value as number);
  }

  private intl(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return new Intl.NumberFormat(this.locale, options);
  }
}

/** Values that are rounded to nothing have no sign. */
function noMinusZero(value: number, fractionDigits: number): number {
  return Math.abs(value) < 0.5 * 10 ** -fractionDigits ? 0 : value;
}
