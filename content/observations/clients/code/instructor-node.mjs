import Instructor from "@instructor-ai/instructor";
import OpenAI, { APIError } from "openai";
import { z } from "zod";

const client = Instructor({ client: new OpenAI(), mode: "TOOLS" });
try {
  await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "Ann is 30." }],
    response_model: { schema: z.object({ name: z.string() }), name: "Person" },
  });
} catch (error) {
  if (!(error instanceof APIError)) throw error;
  console.log(error.status, error.code);
}
