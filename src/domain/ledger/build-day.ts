/** Variables by name; `process.env` is one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The day that the site speaks of as today: that of `SOURCE_DATE_EPOCH` if it is set, else that of the clock.
 *
 * @param environment the variables of the build: `process.env`
 * @returns an ISO date in UTC
 * @throws if `SOURCE_DATE_EPOCH` is no whole number of seconds that names a day of this era
 */
export function buildDay(environment: Environment, now: Date = new Date()): string {
  const seconds = environment["SOURCE_DATE_EPOCH"];
  if (seconds === undefined || seconds === "") return isoDay(now);
  if (!/^\d{1,11}$/.test(seconds))
    throw new Error(
      `SOURCE_DATE_EPOCH: received "${seconds}", expected a whole number of seconds since 1970`,
    );
  return isoDay(new Date(Number(seconds) * 1000));
}

/** The day of the clock, in UTC: for what is written down of a run. */
export function today(): string {
  return isoDay(new Date());
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
