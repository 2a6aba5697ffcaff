/** Which parts a date has, by how many numbers it is written with. */
const parts: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/**
 * A date as readers of a language write it; shorter dates keep the parts they have.
 *
 * @param iso such as `2026-09-10`, `2026-09` or `2026`
 * @param locale a BCP 47 tag; English when absent
 */
export function dayIn(iso: string, locale: string | undefined): string {
  const form = parts[iso.split("-").length - 1];
  return new Intl.DateTimeFormat(locale ?? "en", { ...form, timeZone: "UTC" }).format(new Date(iso));
}
