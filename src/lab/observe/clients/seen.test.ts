import assert from "node:assert/strict";
import { test } from "node:test";
import { seenAnswer, seenError, withoutRun } from "./seen.ts";

const failed = (stderr: string, stdout = "") => ({ exit: 1, stdout, stderr });

test("a program that ended well shows no error", () => {
  assert.equal(seenError("python", { exit: 0, stdout: "connected", stderr: "a warning" }), undefined);
});

test("reads the last error of a chain in Python, and the first as its cause", () => {
  const stderr = `a log line
Traceback (most recent call last):
  File "app.py", line 1, in <module>
    call()
    ~~~~^^
httpx2.LocalProtocolError: Illegal header value

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "app.py", line 5, in <module>
openai.APIConnectionError: Connection error.
`;
  assert.deepEqual(seenError("python", failed(stderr)), {
    text: "openai.APIConnectionError: Connection error.",
    cause: "httpx2.LocalProtocolError: Illegal header value",
  });
});

test("keeps all lines of an error in Python, and the whole output where there is no traceback", () => {
  const stderr =
    'Traceback (most recent call last):\n  File "app.py"\nLMAuthError: no\n\nTo fix:\n  - check\n';
  assert.equal(seenError("python", failed(stderr))?.text, "LMAuthError: no\n\nTo fix:\n  - check");
  assert.deepEqual(seenError("python", failed("Error: Connection error.\n")), {
    text: "Error: Connection error.",
  });
});

test("reads the error in Node without its stack, and the innermost cause", () => {
  const stderr = `file:///app.mjs:3
throw error
^

APIConnectionError: Connection error.
    at x (app.mjs:1:1) {
  [cause]: TypeError: fetch failed
      at y {
    [cause]: Error: connect ECONNREFUSED 127.0.0.1:1
        at z
`;
  assert.deepEqual(seenError("node", failed(stderr)), {
    text: "APIConnectionError: Connection error.",
    cause: "Error: connect ECONNREFUSED 127.0.0.1:1",
  });
});

test("reads the outermost error in Java, and the last cause", () => {
  const stderr = `a log line
Exception in thread "main" com.openai.errors.OpenAIIoException: Request failed
	at A.b(A.java)
Caused by: java.net.ConnectException: Failed to connect
	... 3 more
`;
  assert.deepEqual(seenError("java", failed(stderr)), {
    text: "com.openai.errors.OpenAIIoException: Request failed",
    cause: "java.net.ConnectException: Failed to connect",
  });
});

test("takes what other programs print as it is", () => {
  assert.equal(seenError("go", failed("401 Unauthorized\nexit status 1\n"))?.text, "401 Unauthorized");
  assert.equal(
    seenError("shell", failed("curl: (7) no\n", '{"error": 1}'))?.text,
    '{"error": 1}\ncurl: (7) no',
  );
});

test("reads an error of Node that stands in brackets, without its fields", () => {
  const stderr = [
    "    triggerUncaughtException(",
    "",
    "[ServiceError: Authentication failed",
    "Context: []] {",
    "  status: 401,",
    "  originalError: [TypeError: fetch failed] {",
    "    [cause]: undefined",
    "  }",
    "}",
    "",
    "Node.js v24.21.0",
  ].join("\n");
  assert.deepEqual(seenError("node", failed(stderr)), {
    text: "ServiceError: Authentication failed\nContext: []",
  });
});

test("reads a panic of Go without the stack", () => {
  const stderr = [
    "panic: apiKey is required",
    "",
    "goroutine 1 [running]:",
    "main.main()",
    "\t/home/reader/app/main.go:15 +0xf0",
    "exit status 2",
  ].join("\n");
  assert.deepEqual(seenError("go", failed(stderr)), { text: "panic: apiKey is required" });
});

test("leaves out that the program was ended", () => {
  const ended = { exit: null, stdout: "", stderr: "waiting\nended after 180 seconds" };
  assert.equal(seenError("rust", ended)?.text, "waiting");
});

test("tells a message of the API in the error from one in the log around it", () => {
  const answer = { message: "No credits remaining.", codes: ["credit_balance_exhausted"] };
  const log = "Response: No credits remaining. (credit_balance_exhausted)\n";
  const inLog = { showsMessage: true, onlyInLog: true, log: log.trim(), showsCode: true };
  const inError = { showsMessage: true, onlyInLog: undefined, log: undefined, showsCode: true };
  const nothing = { showsMessage: undefined, onlyInLog: undefined, log: undefined, showsCode: undefined };
  const calling = { text: "Calling failed", cause: "429" };
  assert.deepEqual(seenAnswer(failed("Calling failed", log), calling, answer), inLog);
  assert.deepEqual(seenAnswer(failed(log), { text: log }, answer), inError);
  assert.deepEqual(seenAnswer(failed(log), { ...calling, cause: log }, answer), inError);
  // No error was looked for, so nothing can be said about where else the message stands.
  assert.deepEqual(seenAnswer(failed("", log), undefined, answer), inError);
  assert.deepEqual(seenAnswer(failed("Calling failed"), calling, answer), nothing);
  assert.deepEqual(seenAnswer(failed(log), calling, { message: undefined, codes: [] }), nothing);
});

test("replaces what a run is known by", () => {
  const text =
    'at 2026-11-28T12:07:32.326Z, id 0161242e-4fa6-4f2f-b103-40cf4feee515, "startTime": 1795867645244';
  assert.equal(withoutRun(text, []), 'at …, id …, "startTime": …');
});

test("replaces keys, folders, ports and the end of a masked key", () => {
  const text = "key abc at 127.0.0.1:4711 and ****9f3e from /home/reader/x, req_stand_in_2";
  assert.equal(
    withoutRun(text, [
      ["abc", "sk-proj-…"],
      ["/home/reader", "…"],
    ]),
    "key sk-proj-… at 127.0.0.1:… and ****0123 from …/x, req_…",
  );
});

test("reads a cause that Node prints among the fields of an error, with all its lines", () => {
  const stderr = [
    "APIConnectionError: Connection error.",
    "    at async file:///app.mjs:4:16 {",
    "  status: undefined,",
    "  cause: TypeError: Bearer key",
    "   is not a legal HTTP header value",
    "      at validateValue (index.js:684:9)",
    "}",
    "",
    "Node.js v24.21.0",
  ].join("\n");
  assert.equal(
    seenError("node", failed(stderr))?.cause,
    "TypeError: Bearer key\nis not a legal HTTP header value",
  );
});

test("leaves out what Node says of itself", () => {
  const stderr = [
    "(node:4413) ExperimentalWarning: DecompressInterceptor is experimental",
    "(Use `node --trace-warnings ...` to show where the warning was created)",
    "API error: 401 Unauthorized",
    "",
  ].join("\n");
  assert.equal(seenError("node", failed(stderr))?.text, "API error: 401 Unauthorized");
});

test("keeps the line of a stack that names OpenAI where the error names nobody", () => {
  const trace = [
    'Exception in thread "main" java.lang.NullPointerException',
    "\tat java.base/java.util.Optional.of(Optional.java:113)",
    "\tat io.github.jvm.openai.OpenAI.newBuilder(OpenAI.java:343)",
    "\tat App.main(App.java:8)",
  ].join("\n");
  assert.deepEqual(seenError("kotlin", failed(trace)), {
    text: "java.lang.NullPointerException",
    frame: "at io.github.jvm.openai.OpenAI.newBuilder(OpenAI.java:343)",
  });
  const named = trace.replace("NullPointerException", "$&: no OpenAI key");
  assert.equal(seenError("java", failed(named))?.frame, undefined);
});
