// npm install openai
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import OpenAI from "openai";

const client = new OpenAI(); // reads OPENAI_API_KEY, which stays on this server

createServer(async (request, response) => {
  // Check here that the visitor is signed in, and how often one may ask.
  if (request.method !== "POST" || request.url !== "/ask") {
    response.writeHead(404).end();
    return;
  }
  const question = await text(request);
  if (question.length > 1000) {
    response.writeHead(413).end();
    return;
  }
  try {
    const { output_text } = await client.responses.create({
      model: "gpt-6-luna",
      input: question,
      max_output_tokens: 2000,
    });
    response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end(output_text);
  } catch (error) {
    // Details stay here; the visitor learns only that it failed.
    console.error("status:", error.status ?? "none", "code:", error.code ?? "none");
    response.writeHead(502).end("No answer at the moment");
  }
  // On a host, write "0.0.0.0" once the check above is in place: this address answers only on its own machine.
}).listen(process.env.PORT ?? 8787, "127.0.0.1");
