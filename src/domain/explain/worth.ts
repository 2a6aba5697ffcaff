/**
 * What a sign is worth. Not learned, because the order is not a matter of frequency: a code is what the API itself
 * calls the error, so it outweighs any message; a message names the error and a type only its family, so it outweighs
 * any type; a type any status. The steps are wide enough that weaker signs together only decide between equals.
 */
export const worth = {
  code: 1000,
  whole: 400,
  part: 300,
  /** How much less a piece counts in corrected words. */
  slip: 50,
  weak: 120,
  foreignCode: 110,
  pair: 100,
  literal: 60,
  telling: 5,
  param: 60,
  type: 30,
  status: 20,
  /** The status that comes with a whole message: the API answered, whatever a client had said before. */
  answered: 90,
  class: 10,
  alone: 5,
};
