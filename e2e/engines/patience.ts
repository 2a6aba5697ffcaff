/** How long we wait for a browser's driver, and what we call it when nothing comes. */

/** Far longer than a driver ever takes, and longer than it waits for a page itself. Seconds. */
const longestSilence = 150;

/** The driver is silent or gone; of the page that says nothing. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/**
 * The answer of a driver.
 *
 * @param what as in “WebKit: … did not answer”
 * @param gone rejects when the driver ends by itself
 * @throws {NoAnswer} when none comes
 */
export async function answered<Result>(
  what: string,
  answer: Promise<Result>,
  gone: Promise<never> = new Promise(() => {}),
  seconds = longestSilence,
): Promise<Result> {
  const silence = Promise.withResolvers<never>();
  const end = setTimeout(
    () => silence.reject(new NoAnswer(`${what}: no answer for ${seconds} s`)),
    seconds * 1000,
  );
  try {
    return await Promise.race([answer, gone, silence.promise]);
  } finally {
    clearTimeout(end);
  }
}
