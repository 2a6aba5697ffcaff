// npm install openai
import { createServer } from "node:http";
import OpenAI from "openai";

const client = new OpenAI(); // reads OPENAI_API_KEY

createServer(async (request, response) => {
  // Check here that the visitor is signed in: each secret lets somebody spend your credit.
  if (request.method !== "POST" || request.url !== "/realtime-secret") {
    response.writeHead(404).end();
    return;
  }
  try {
    const { value, expires_at } = await client.realtime.clientSecrets.create({
      expires_after: { anchor: "created_at", seconds: 60 },
      session: { type: "realtime", model: "gpt-realtime-2.1" },
    });
    response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
    response.end(JSON.stringify({ value, expires_at }));
  } catch (error) {
    console.error("status:", error.status ?? "none", "code:", error.code ?? "none");
    response.writeHead(502).end();
  }
  // On a host, write "0.0.0.0" once the check above is in place: this address answers only on its own machine.
}).listen(process.env.PORT ?? 8787, "127.0.0.1");
