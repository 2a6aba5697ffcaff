/** Keys without a beginning of their own, as Azure's: what files, commands, headers and sentences call them tells them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "./mask.ts";

/** Put together at run time, so that no scanner takes this file for a leak. */
const values = {
  "of letters and digits": ["q7RtYp2WvXz9", "LmN4kBdS8hJf", "6gTcQe3UaPo5"].join(""),
  "of base 16": ["9f86d081884c", "7d659a2feaa0", "c55ad015"].join(""),
  "of base 16 with few changes": ["abcdef012345", "fedcba987654", "abcd0123"].join(""),
  "that is a UUID": ["550e8400", "e29b", "41d4", "a716", "446655440000"].join("-"),
};

const hides: Readonly<Record<string, (value: string) => string>> = {
  "a Dockerfile": (value) => `ENV AZURE_OPENAI_API_KEY ${value}`,
  "a manifest of Kubernetes": (value) =>
    `  - name: AZURE_OPENAI_API_KEY\n    value: ${value}\n  - name: MODE\n    value: test`,
  "a manifest with quotes": (value) => `  - name: MISTRAL_API_KEY\n    value: "${value}"`,
  "a list in JSON": (value) => `{"name":"AZURE_OPENAI_API_KEY","value":"${value}"}`,
  "a list in JSON on lines": (value) => `{\n  "name": "AZURE_OPENAI_API_KEY",\n  "value": "${value}"\n}`,
  "a folded line of YAML": (value) => `api_key: >-\n  ${value}`,
  "settings in XML": (value) => `<add key="AZURE_OPENAI_API_KEY" value="${value}" />`,
  "an element of XML": (value) => `<openai.api.key>${value}</openai.api.key>`,
  "a string of Android": (value) => `<string name="openai_api_key">${value}</string>`,
  "a property list": (value) => `<key>OPENAI_API_KEY</key>\n<string>${value}</string>`,
  "PowerShell's SetEnvironmentVariable": (value) =>
    `[Environment]::SetEnvironmentVariable("AZURE_OPENAI_API_KEY", "${value}", "User")`,
  "PowerShell's Set-Item": (value) => `Set-Item -Path Env:AZURE_OPENAI_API_KEY -Value ${value}`,
  setx: (value) => `setx AZURE_OPENAI_API_KEY "${value}"`,
  fish: (value) => `set -gx MISTRAL_API_KEY ${value}`,
  csh: (value) => `setenv MISTRAL_API_KEY ${value}`,
  "an option of a command": (value) => `tool --api-key ${value} --model gpt-6-luna`,
  "a login of curl": (value) => `curl -u me:${value} https://example.org/`,
  "a signed address": (value) => `https://a.example/f?se=2026&sig=${value}&sp=r`,
  "a bare header": (value) => `Authorization: ${value}`,
  "a header with a word": (value) => `Authorization: Token ${value}`,
  "a header with a name": (value) => `authorization: 'Api-Key ${value}'`,
  "a bearer behind a colon": (value) => `bearer:${value}`,
  "a netrc": (value) => `machine api.example.org\n  login me\n  password ${value}`,
  "a call that sets a header": (value) => `req.Header.Set("X-Api-Key", "${value}")`,
  "a list of headers": (value) => `Headers([('authorization', '[secure]'), ('api-key', '${value}')])`,
  "headers as bytes": (value) => `[(b'api-key', b'${value}')]`,
  "a credential of an SDK": (value) => `new AzureKeyCredential("${value}")`,
  "a builder of an SDK": (value) => `.apiKey("${value}")`,
  "a constant of PHP": (value) => `define('OPENAI_API_KEY', '${value}');`,
  "a constant with a type": (value) => `const apiKey: string = '${value}'`,
  "a constant of Rust": (value) => `let api_key: &str = "${value}";`,
  "a definition of C": (value) => `#define API_KEY "${value}"`,
  "a makefile": (value) => `OPENAI_API_KEY ?= ${value}`,
  "a table": (value) => `| AZURE_OPENAI_API_KEY | ${value} |`,
  "a table without lines": (value) => `AZURE_OPENAI_API_KEY\t${value}`,
  "a sentence": (value) => `my key is ${value} and it fails`,
  "a sentence with an API key": (value) => `The API key ${value} does not work`,
  "a message of an error": (value) => `Incorrect API key provided: ${value}. You can find yours`,
  "a question of a command": (value) => `? What's the value of MISTRAL_API_KEY? ${value}`,
  "a name with a number": (value) => `AZURE_OPENAI_KEY1=${value}`,
  "what Azure prints of an account": (value) => `{\n  "key1": "${value}"\n}`,
  "a name with a place": (value) => `OPENAI_API_KEY_PROD=${value}`,
  "a list of keys": (value) => `api_keys: ["${value}"]`,
  "a passphrase": (value) => `passphrase: ${value}`,
  "a short name of a password": (value) => `DB_PASS=${value}`,
  "a sentence with an access key": (value) => `the access key ${value} was refused`,
  "a client's secret": (value) => `--client-secret ${value}`,
  "a German line": (value) => `API-Schlüssel: ${value}`,
  "a French line": (value) => `clé API : ${value}`,
  "a Japanese line": (value) => `APIキー: ${value}`,
  "a Chinese sentence": (value) => `我的密钥是 ${value}`,
  "a Chinese line": (value) => `API 密钥：${value}`,
};

for (const [place, write] of Object.entries(hides)) {
  test(`hides a key without a beginning in ${place}`, () => {
    for (const [kind, value] of Object.entries(values)) {
      const { text, found } = maskSecrets(write(value));
      assert.equal(found.length, 1, `${kind}: ${text}`);
      assert.ok(!text.includes(value.slice(0, 8)) && !text.includes(value.slice(-8)), `${kind}: ${text}`);
    }
  });
}

test("hides nothing of what stands around such a key", () => {
  const value = values["of base 16"];
  const masked = "[hidden: a secret value]";
  assert.equal(
    maskSecrets(`- name: API_KEY\n  value: ${value}\n- name: B\n  value: c`).text,
    `- name: API_KEY\n  value: ${masked}\n- name: B\n  value: c`,
  );
  assert.equal(
    maskSecrets(`<add key="API_KEY" value="${value}" />`).text,
    `<add key="API_KEY" value="${masked}" />`,
  );
  assert.equal(
    maskSecrets(`Incorrect API key provided: ${value}. You can find`).text,
    `Incorrect API key provided: ${masked}. You can find`,
  );
  const key = ["sk", "proj", values["of letters and digits"]].join("-");
  assert.equal(
    maskSecrets(`Incorrect API key provided: ${key}. You can find`).text,
    `Incorrect API key provided: sk-proj-****${key.slice(-4)}. You can find`,
  );
});
