/** Which addresses answer a labelled query (`evaluation/search/`). */

/** The setup checklist stands on the home page, too. */
const plain = (address: string) => address.replace(/^\/#/, "/checklist/#");

/** Whether an address is one of those expected; `#*` stands for any section of a page. */
export function isExpected(address: string, expected: readonly string[]): boolean {
  return expected.some((one) =>
    one.endsWith("#*") ? plain(address).startsWith(plain(one).slice(0, -1)) : plain(one) === plain(address),
  );
}
