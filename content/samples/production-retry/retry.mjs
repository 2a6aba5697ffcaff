// npm install openai
import { setTimeout as sleep } from "node:timers/promises";
import OpenAI from "openai";

const client = new OpenAI({ maxRetries: 0, timeout: 20_000 }); // the loop below retries instead

/** Seconds to wait before the next try, or undefined to give up. */
function pause(error, attempt) {
  const wait = 2 ** attempt + Math.random(); // 1, 2, 4 … and a random part
  if (error instanceof OpenAI.APIConnectionError) return wait; // no answer came: the network, or a timeout
  const passes = [408, 409].includes(error.status) || error.status >= 500;
  if (error.code === "slow_down" || !(passes || error.code === "rate_limit_exceeded")) {
    return undefined; // credit, limits, billing and wrong requests need a person
  }
  const asked = Number(error.headers?.get("retry-after")) || 0; // a date counts as 0
  return Math.max(wait, asked) <= 120 ? Math.max(wait, asked) : undefined;
}

async function ask(input, tries = 5) {
  for (let attempt = 0; ; attempt++) {
    try {
      return (await client.responses.create({ model: "gpt-6-luna", input })).output_text;
    } catch (error) {
      const wait = pause(error, attempt);
      if (wait === undefined || attempt === tries - 1) throw error;
      await sleep(wait * 1000);
    }
  }
}

console.log(await ask("Reply with the single word: connected"));
