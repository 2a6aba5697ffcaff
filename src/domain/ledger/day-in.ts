/** Which parts a date has, by how many numbers it is written with. */
const parts: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/** Made once for a language and a form, because each takes longer to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, numbers: number): Intl.DateTimeFormat {
  const key = `${locale} ${numbers}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...parts[numbers - 1], timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

/**
 * A date as readers of a language write it; shorter dates keep the parts they have.
 *
 * @param iso such as `2026-09-10`, `2026-09` or `2026`
 * @param locale a BCP 47 tag; English when absent
 */
export function dayIn(iso: string, locale: string | undefined): string {
  return formatOf(locale ?? "en", iso.split("-").length).format(new Date(iso));
}
